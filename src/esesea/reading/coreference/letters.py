"""Letters that a story gives without quotation marks: from "Dear Ann," down to the name below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.coreference.passage import NARRATED, Passage

_SALUTATION = late(r"(?:(?:My|Our)\s+(?:own\s+)?)?(?:[Dd]ear(?:est)?|[Dd]arling|[Bb]eloved)\b[^.?!;“”\"]{0,40}[,:—–-]")
_PART = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*"
_SIGNATURE = late(
    r"(?:.*,\s+)?[-–—]*\s*[_*]*(?:[Yy]ours?\s+(?:[a-z-]+\s+)*)?"
    rf"(?P<name>{_PART}?(?:\s+(?:[a-z]{{1,3}}\s+)?{_PART}?){{0,3}}?)[.,]?[_*]*"
)
_LONGEST, _FARTHEST = 60, 60
"""Characters of a salutation or a signature; paragraphs of a letter."""

_LABELS = 2
"""How many lines of date and place may stand above the salutation of a letter that is a whole scene."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The passages ``first`` up to and with ``last`` (indices), which is signed by ``writer``."""

    first: int
    last: int
    writer: int


def letters_in(passages: Sequence[Passage], people: Mapping[str, int]) -> tuple[Letter, ...]:
    """The letters of a story, in order; none without the name below of one of ``people`` (lower case). Linear."""
    found: list[Letter] = []
    for index, passage in enumerate(passages):
        if found and index <= found[-1].last:
            continue
        if _is_told(passage) and _SALUTATION.fullmatch(passage.paragraph.text.strip()[:_LONGEST]):
            letter = _signed(index, passages, people)
            if letter is not None:
                found.append(letter)
    return tuple(found)


def _is_told(passage: Passage) -> bool:
    """Whether a short paragraph has no speech in it."""
    return len(passage.paragraph.text) <= _LONGEST and set(passage.turns) <= {NARRATED}


def _signed(first: int, passages: Sequence[Passage], people: Mapping[str, int]) -> Letter | None:
    for index in range(first + 2, min(first + _FARTHEST, len(passages))):
        passage = passages[index]
        if passage.scene != passages[first].scene:
            return None
        signature = _SIGNATURE.fullmatch(passage.paragraph.text.strip()) if _is_told(passage) else None
        writer = None if signature is None else people.get(" ".join(signature["name"].lower().split()))
        if writer is not None:
            return Letter(first, index, writer)
    return None


def whole_scenes(letters: Sequence[Letter], passages: Sequence[Passage]) -> Iterator[tuple[int, Letter]]:
    """The scenes (by index) that are nothing but a letter, but for lines of date and place above it."""
    scenes = _bounds(passages)
    for letter in letters:
        scene = passages[letter.first].scene
        begin, end = scenes[scene]
        if letter.first - begin <= _LABELS and letter.last == end:
            yield scene, letter


def _bounds(passages: Sequence[Passage]) -> Mapping[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for index, passage in enumerate(passages):
        found[passage.scene] = (found.get(passage.scene, (index, index))[0], index)
    return found
