"""How old somebody is under each heading: "Age 12", "Ten months old", or "Nine" beside "Forty-One" and "Seventeen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from esesea.patterns import late
from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.calendar_words import DAYS_IN, singular
from esesea.reading.english.numerals import NUMBER, number
from esesea.story.calendar import YEAR
from esesea.text.document import Document
from esesea.text.span import Span

SAID, BARE = 0.92, 0.8
"""Confidence in an age that a heading calls one, and that a bare number is one or counts as ages do. Set by hand."""

OLDEST = 110
FEWEST = 3
"""Bare numbers of which no two need be neighbours: fewer may number anything."""

_OF_A_LIFE = late(
    rf"(?:(?:at )?(?:the )?age(?: of)?|aged|i am|i was|turning)[:,]? (?P<age>{NUMBER})(?: and a half)?"
    rf"|(?P<n>{NUMBER})(?: and a half|½)? (?P<unit>days?|weeks?|months?|years?)(?: old|,? of age)",
    re.IGNORECASE,
)
_BARE = late(rf"(?P<n>{NUMBER})", re.IGNORECASE)
_EDGES = " *_#.,:()[]–—-"


@dataclass(frozen=True, slots=True)
class HeadingAge:
    """Under the scene with index ``scene`` somebody is ``years`` old, as ``span`` says."""

    scene: int
    years: float
    span: Span
    confidence: float


def heading_ages(document: Document, labels: Sequence[SceneLabels]) -> tuple[HeadingAge, ...]:
    """The ages that headings say, in told order, where they are one person's by all that can be seen.

    Example: "Nine", "Forty-One", "Seventeen", "Nine". Counter-example: "1", "2", "3"; "10", "9", "8"; "Ada, 12", which
    says of whom.
    """
    said, bare = [], []
    for index, label in enumerate(labels):
        for span in label.spans if label.own else ():
            line = document.quote(span).strip(_EDGES)
            if found := _OF_A_LIFE.fullmatch(line):
                said.append(HeadingAge(index, _years(found), span, SAID))
            elif found := _BARE.fullmatch(line):
                bare.append(HeadingAge(index, number(found["n"]) or 0.0, span, BARE))
    if len(said) > 1:
        return tuple(said)
    return tuple(bare) if _are_ages([each.years for each in bare]) else ()


def _years(found: re.Match[str]) -> float:
    if found["age"]:
        return number(found["age"]) or 0.0
    return (number(found["n"]) or 0.0) * DAYS_IN[singular(found["unit"])] / YEAR


def _are_ages(numbers: Sequence[float]) -> bool:
    """Whether bare numbers count neither chapters nor down to something, and nobody is older."""
    steps = [two - one for one, two in pairwise(numbers)]
    neighbours = sum(step == 1 for step in steps)
    both_ways = any(step > 0 for step in steps) and any(step < 0 for step in steps)
    return len(set(numbers)) >= FEWEST and both_ways and 2 * neighbours < len(steps) and max(numbers) <= OLDEST
