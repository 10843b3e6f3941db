"""Find somebody, somewhere, a scene or words of a story by what a person types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING

from esesea.story.statement_ids import SceneFinder
from esesea.text.span import Span

if TYPE_CHECKING:
    from esesea.story.character import Character
    from esesea.story.place import Place
    from esesea.story.scene import Scene
    from esesea.story.story import Story

MOST = 50
"""So many hits are given."""

LIKE = 75.0
"""Least similarity (rapidfuzz's ratio, 0 to 100) of a name, or of one of its words, to words that no name holds."""

FUZZY = 3
"""So many letters must be typed before names are looked for that are only alike, and so many of these are given."""

_MARKS = {"'": "['’‘ʼ`]", "’": "['’‘ʼ`]", "‘": "['’‘ʼ`]", '"': '["“”„«»]', "“": '["“”„«»]', "”": '["“”„«»]'}
_DASHES = re.compile("[-‐‑–—]+")
_NUMBER = re.compile(r"(?:scenes?\s*|#\s*|s)?(\d{1,6})", re.IGNORECASE)


class Kind(StrEnum):
    """What was found."""

    PERSON = "person"
    PLACE = "place"
    SCENE = "scene"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Hit:
    """A person, place or scene by its ``id``; of words the scene they stand in, and their ``span``.

    ``scene`` is where to go: of a person the first scene they are in, as told, of a place the first that is there; None
    where there is none. ``called`` is the name of a person or place that answers.
    """

    kind: Kind
    id: str
    scene: str | None
    span: Span | None = None
    called: str = ""


def search(story: Story, words: str, *, most: int = MOST) -> tuple[Hit, ...]:
    """What answers to ``words``: people and places by name, scenes by number, heading or opening, words of the text.

    In that order, at most ``most``. Case, white space, the kind of quotation marks and dashes make no difference; where
    no name holds the words, names that are alike are found. Linear in the text.
    """
    asked = " ".join(words.split())
    if not asked:
        return ()
    hits = chain(_scene_by_number(story, asked), _named(story, asked), _scenes(story, asked), _words(story, asked))
    return tuple(islice(hits, most))


def _scene_by_number(story: Story, asked: str) -> Iterator[Hit]:
    number = _NUMBER.fullmatch(asked)
    if number is not None and 1 <= int(number[1]) <= len(story.scenes):
        scene = story.scenes[int(number[1]) - 1].id
        yield Hit(Kind.SCENE, scene, scene)


def _named(story: Story, asked: str) -> Iterator[Hit]:
    named: list[tuple[Kind, Character | Place]] = [
        *((Kind.PERSON, each) for each in story.characters),
        *((Kind.PLACE, each) for each in story.places),
    ]
    names = [tuple(dict.fromkeys((each.name, *each.names))) for _, each in named]
    for at, called in _holding(names, _folded(asked)) or _alike(names, _folded(asked)):
        kind, each = named[at]
        yield Hit(kind, each.id, _first_scene(story, kind, each.id), called=called)


Answer = tuple[int, str]
"""Whose name it is, by place, and the name."""


def _holding(names: Sequence[Sequence[str]], sought: str) -> list[Answer]:
    """Those with a name that holds the words, each once by the name that answers best; the best before others."""
    found: list[tuple[int, int, int, str]] = []
    for at, own in enumerate(names):
        ranks = ((_rank(_folded(name), sought), place, name) for place, name in enumerate(own))
        found += sorted((rank, at, place, name) for rank, place, name in ranks if rank is not None)[:1]
    return [(at, name) for _, at, _, name in sorted(found)]


def _rank(name: str, sought: str) -> int | None:
    """How well a name answers: it is the words, begins with them, one of its words does, it holds them."""
    tests = (name == sought, name.startswith(sought), f" {sought}" in name, sought in name)
    return next((rank for rank, passed in enumerate(tests) if passed), None)


def _alike(names: Sequence[Sequence[str]], sought: str) -> list[Answer]:
    """Those with a name, or a word of one, that is like the words; the likest before others."""
    if len(sought) < FUZZY:
        return []
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where no name holds the words

    parts = [
        (at, name, part)
        for at, own in enumerate(names)
        for name in own
        for part in dict.fromkeys((_folded(name), *_folded(name).split()))
    ]
    found = process.extract(sought, [part for *_, part in parts], scorer=fuzz.ratio, limit=None, score_cutoff=LIKE)
    likest = {parts[index][0]: parts[index][1] for _, _, index in reversed(found)}
    order = dict.fromkeys(parts[index][0] for _, _, index in found)
    return [(at, likest[at]) for at in islice(order, FUZZY)]


def _first_scene(story: Story, kind: Kind, wanted: str) -> str | None:
    def there(scene: Scene) -> bool:
        return wanted in scene.present if kind is Kind.PERSON else scene.place == wanted

    return next((scene.id for scene in story.scenes if there(scene)), None)


def _scenes(story: Story, asked: str) -> Iterator[Hit]:
    """By the heading over them, where the scene is the first under it, or the words they open with."""
    sought, over = _folded(asked), None
    for scene in story.scenes:
        under, over = over, scene.heading
        headed = scene.heading is not None and scene.heading != under and sought in _folded(scene.heading)
        if headed or _folded(scene.opens).startswith(sought):
            yield Hit(Kind.SCENE, scene.id, scene.id)


def _words(story: Story, asked: str) -> Iterator[Hit]:
    finder = SceneFinder.of(story)
    for match in re.finditer(_pattern(asked), story.document.text, re.IGNORECASE):
        scene = finder.at(match.start())
        if scene is not None:
            yield Hit(Kind.WORDS, scene, scene, Span(*match.span()))


def _pattern(asked: str) -> str:
    return r"\s+".join(map(_word, asked.split()))


def _word(word: str) -> str:
    """A run of dashes is one dash, so that the pattern never has two ways to match the same text."""
    return _DASHES.pattern.join("".join(map(_letter, part)) for part in _DASHES.split(word))


def _letter(letter: str) -> str:
    return _MARKS.get(letter) or re.escape(letter)


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").replace("‘", "'").split())
