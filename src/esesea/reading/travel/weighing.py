"""What several signs of one person's travels come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from esesea.story.evidence import Evidence
from esesea.story.time import Traveller

BY = "travellers"
"""Who saw the signs of the narration and of talk, in their evidence."""

PARTS = 0.75
"""From here on somebody's clock parts. A journey told plainly is enough (.8 and more); talk of being from elsewhen, a
self only seen, a life that only crosses another's each need a second sign of another kind. Set by hand, on stories of
our own, half of them without travel (tests/clocks)."""

AS_FEIGNED = 0.5
"""What is left of a sign in a scene with props and screens in it: a film, a museum, a cardboard box."""


@dataclass(frozen=True, slots=True)
class TravelSign:
    """These words say with this confidence that ``character`` goes through time; ``kind``: in which way they say it."""

    character: str
    kind: str
    evidence: Evidence


def travellers_by(signs: Iterable[TravelSign], among: Iterable[str]) -> Iterator[Traveller]:
    """Those of ``among``, in that order, whose signs come to at least `PARTS`, each with all of them in text order.

    The surest sign of each kind counts, as independent of the others (a noisy or): a machine named ten times is one
    machine.
    """
    by_person: dict[str, list[TravelSign]] = defaultdict(list)
    for sign in signs:
        by_person[sign.character].append(sign)
    for person in among:
        found = by_person.get(person, [])
        if _sureness(found) >= PARTS:
            yield Traveller(person, tuple(sorted((sign.evidence for sign in found), key=_place)))


def _sureness(signs: Iterable[TravelSign]) -> float:
    surest: dict[str, float] = defaultdict(float)
    for sign in signs:
        surest[sign.kind] = max(surest[sign.kind], sign.evidence.confidence)
    return 1 - prod(1 - sure for sure in surest.values())


def _place(evidence: Evidence) -> tuple[object, ...]:
    return evidence.spans
