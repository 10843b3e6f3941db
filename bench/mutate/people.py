"""Who can be written about in a stretch of a novel, and which places it names: found without Esesea's own reading.

What is planted must not depend on what Esesea reads, or else each reader would be given other errors. So names are
counted here by capitals alone, and their gender is told by titles, by lists of given names and by the pronouns after
them; what is not plain is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bench.retell.linear import LinearScene

from esesea.reading.english.calendar_words import MONTHS, WEEKDAYS
from esesea.reading.english.word_list import words

FEWEST_DOINGS = 3
"""How often somebody says or does something, at the least, of those that `_DOES` hears."""
FEWEST_SCENES = 2
"""Scenes of the stretch in which somebody is to be named."""
PLAIN = 3
"""One gender's pronouns after the name are to be so many times the other's."""
FEWEST_PRONOUNS = 6
NEAR = 60
"""Characters after a name in which a pronoun speaks for its gender."""

MEN = frozenset({"mr", "sir", "lord", "uncle", "captain", "colonel", "monsieur", "master", "father"})
WOMEN = frozenset({"mrs", "miss", "lady", "aunt", "madame", "mother", "sister"})
_TITLES = "Mr|Mrs|Miss|Lady|Lord|Sir|Dr|Captain|Colonel|Aunt|Uncle|Monsieur|Madame|Master|Father|Mother|Sister"
_VERBS = (
    "said|cried|looked|turned|smiled|nodded|went|came|sat|stood|asked|answered|replied|laughed|took|shook|"
    "exclaimed|returned|rose|began|whispered|felt|thought|knew"
)
_DOES = re.compile(rf"\b((?:(?:{_TITLES})\.? )?[A-Z][a-z]{{2,}}) (?:{_VERBS})\b")
_SAYS = re.compile(rf"\b(?:said|cried|asked|answered|replied) ((?:(?:{_TITLES})\.? )?[A-Z][a-z]{{2,}})\b(?! [A-Z])")
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b"), re.compile(r"\b(?:she|her|hers)\b")
_AT_PLACE = re.compile(r"\b(?:at|in|to|from|near|into|towards|of) ([A-Z][a-z]{4,})\b(?! [A-Z])")
_NO_PLACE = words("heavens christmas easter chapter") | {day.casefold() for day in (*MONTHS, *WEEKDAYS)}
NOBODY = words(
    "the this that there they then when what well yes but and his her she you not now one two god lord heaven christ"
    " providence nature nobody everybody somebody who how why where here some all both each english french"
)


@dataclass(frozen=True, slots=True)
class Person:
    """``name`` as most often written, ``pronoun`` he or she, ``scenes`` in which the name stands, in order."""

    name: str
    pronoun: str
    scenes: tuple[int, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Named:
    """A place's name, the scenes in which it stands, and how often it does in all."""

    name: str
    scenes: tuple[int, ...]
    times: int


def people(novel: Sequence[LinearScene], scenes: Sequence[LinearScene]) -> tuple[Person, ...]:
    """Those in ``scenes`` who surely are persons of one plain gender, as the ``novel`` shows; most named first."""
    texts = [_text(scene) for scene in scenes]
    whole = "\n".join(map(_text, novel))
    doings = Counter(found[1] for pattern in (_DOES, _SAYS) for found in pattern.finditer(whole))
    found = (_person(name, texts, whole) for name, count in doings.items() if count >= FEWEST_DOINGS)
    known = [person for person in found if person is not None]
    apart = [person for person in known if not _part_of_another(person.name, known)]
    return tuple(sorted(apart, key=lambda person: (-person.times, person.name)))


def places(novel: Sequence[LinearScene], scenes: Sequence[LinearScene], persons: Sequence[Person]) -> tuple[Named, ...]:
    """Names in ``scenes`` that mostly stand after a word of place in the ``novel`` and are no person's."""
    texts = [_text(scene) for scene in scenes]
    whole = "\n".join(map(_text, novel))
    taken = {word for person in persons for word in person.name.split()}
    found: list[Named] = []
    for name, after in Counter(found[1] for found in _AT_PLACE.finditer(whole)).items():
        times = len(re.findall(rf"\b{name}\b(?!['’]s)", whole))
        if name not in taken and name.casefold() not in _NO_PLACE | NOBODY and after >= 5 and after >= 0.7 * times:
            found.append(Named(name, *_standing(name, texts)))
    return tuple(sorted((place for place in found if place.times), key=lambda place: (-place.times, place.name)))


def _text(scene: LinearScene) -> str:
    return "\n".join(scene.paragraphs)


def _person(name: str, texts: Sequence[str], whole: str) -> Person | None:
    bare = name.rsplit(maxsplit=1)[-1]
    title = bare.casefold() in MEN | WOMEN or bare in _TITLES.split("|")
    if title or bare.casefold() in NOBODY or not re.search(rf"[a-z,;] {re.escape(name)}\b", whole):
        return None
    starts = [found.end() for found in re.finditer(rf"\b{re.escape(name)}\b", whole)]
    pronoun = _gender(name, starts, whole)
    if pronoun is None:
        return None
    scenes, times = _standing(name, texts)
    return Person(name, pronoun, scenes, times) if len(scenes) >= FEWEST_SCENES else None


def _gender(name: str, ends: Sequence[int], whole: str) -> str | None:
    from esesea.reading.english.given_names import GIVEN_NAMES  # noqa: PLC0415 - what needs no name stays light

    title = name.split(maxsplit=1)[0].rstrip(".").casefold()
    if len(name.split()) > 1 and title in MEN | WOMEN:
        return "he" if title in MEN else "she"
    he, she = (sum(bool(each.search(whole[end : end + NEAR])) for end in ends) for each in (_HE, _SHE))
    listed = str(GIVEN_NAMES.get(name.rsplit(maxsplit=1)[-1].casefold(), ""))
    if listed in {"he", "she"}:
        against = she if listed == "he" else he
        return listed if against * 2 <= he + she else None
    most, least = max(he, she), min(he, she)
    return ("he" if he > she else "she") if most >= max(FEWEST_PRONOUNS, PLAIN * least) else None


def _standing(name: str, texts: Sequence[str]) -> tuple[tuple[int, ...], int]:
    """The numbers of the texts in which the name stands, and how often it does in all."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    counts = [len(word.findall(text)) for text in texts]
    return tuple(number for number, count in enumerate(counts) if count), sum(counts)


def _part_of_another(name: str, known: Sequence[Person]) -> bool:
    """Whether the last word is another's, too: which of them is meant would not be plain."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(other.name != name and last in other.name.split() for other in known)
