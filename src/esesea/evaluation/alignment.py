"""Which of a story's scenes, characters and places are those that a gold reading speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.evaluation.gold import Gold, GoldCharacter
from esesea.story.character import Character
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.document import ParagraphKind
from esesea.text.span import Span

TELLING = frozenset({ParagraphKind.PROSE, ParagraphKind.ACTION, ParagraphKind.CUE, ParagraphKind.DIALOGUE})
"""Paragraphs that may not stand between a scene's start and its opening words (a slug line or heading may)."""

DETERMINER = re.compile(r"^(?:the|a|an|this|that|my|your|his|her|its|our|their)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The story's ids for what the gold names. What was not found is None (scenes) or absent (maps).

    ``passages`` are the gold scenes' stretches of ``Document.text`` (None where the opening words are not there).
    """

    passages: tuple[Span | None, ...]
    scenes: tuple[str | None, ...]
    characters: Mapping[str, str]
    places: Mapping[str, frozenset[str]]

    def pair(self, a: str, b: str) -> frozenset[str]:
        """The story's ids of two of the gold's cast; fewer than two where one was not found."""
        return frozenset(self.characters[who] for who in (a, b) if who in self.characters)


def align(gold: Gold, story: Story) -> Alignment:
    """Find the gold's scenes by their opening words, its cast and places by their names.

    A scene is found where one of the story's begins with those words (a heading or slug line may stand before
    them). A character is found by any shared name; where several share one, the most often mentioned is taken.
    """
    starts = _openings(gold, story.document.text)
    return Alignment(
        _passages(starts, len(story.document.text)),
        tuple(None if start is None else _scene_opening_at(story, start) for start in starts),
        _characters(gold.cast, story.characters),
        {
            place.id: frozenset(
                found.id
                for found in story.places
                if not named(place.names).isdisjoint(named((found.name, *found.names)))
            )
            for place in gold.places
        },
    )


def locate(text: str, quote: str, within: Span | None) -> Span | None:
    """Where ``quote`` first stands in that part of ``text``; runs of white space match any other."""
    if within is None:
        return None
    found = re.compile(r"\s+".join(map(re.escape, quote.split()))).search(text, within.start, within.end)
    return Span(found.start(), found.end()) if found else None


def bare(name: str) -> str:
    """A name for comparison: lower case, single spaces, no article or possessive before it."""
    return DETERMINER.sub("", " ".join(name.split())).casefold()


def named(names: Iterable[str]) -> frozenset[str]:
    """All of ``names``, `bare`."""
    return frozenset(bare(name) for name in names)


def _openings(gold: Gold, text: str) -> tuple[int | None, ...]:
    starts: list[int | None] = []
    searched = 0
    for scene in gold.scenes:
        found = locate(text, scene.opens, Span(min(searched, len(text)), len(text)))
        starts.append(found.start if found else None)
        searched = found.end if found else searched
    return tuple(starts)


def _passages(starts: tuple[int | None, ...], length: int) -> tuple[Span | None, ...]:
    found = [start for start in starts if start is not None]
    ends = dict(pairwise([*found, length]))
    return tuple(None if start is None else Span(start, ends[start]) for start in starts)


def _scene_opening_at(story: Story, offset: int) -> str | None:
    scene = _scene_at(story.scenes, offset)
    if scene is None or not scene.span.start <= offset < scene.span.end:
        return None
    told_before = any(
        paragraph.kind in TELLING and scene.span.start <= paragraph.span.start and paragraph.span.end <= offset
        for paragraph in story.document.paragraphs
    )
    return None if told_before else scene.id


def _scene_at(scenes: tuple[Scene, ...], offset: int) -> Scene | None:
    place = bisect_right(scenes, offset, key=lambda scene: scene.span.start)
    return scenes[place - 1] if place else None


def _characters(cast: tuple[GoldCharacter, ...], characters: tuple[Character, ...]) -> dict[str, str]:
    """Each of the cast with at most one character, nobody taken twice; those who share most names go first."""
    offers = sorted(
        (
            (-shared, -character.mentions, order, wanted.id, character.id)
            for order, wanted in enumerate(cast)
            for character in characters
            if (shared := _shared(wanted, character))
        ),
    )
    found: dict[str, str] = {}
    for *_, wanted_id, character_id in offers:
        if wanted_id not in found and character_id not in found.values():
            found[wanted_id] = character_id
    return found


def _shared(wanted: GoldCharacter, character: Character) -> int:
    """How many names they share; being the narrator, or the nameless one of that pronoun, counts as a name."""
    shared = len(named(wanted.names) & named((character.name, *character.names)))
    return shared + (wanted.narrator and character.narrator)
