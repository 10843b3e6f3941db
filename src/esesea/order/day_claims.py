"""Distances, dates and the solved order as ties between moments, each with what it costs to drop it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from esesea.order.constraints import EVEN, weight
from esesea.order.day_net import Tie
from esesea.story.chronology import Timeline
from esesea.story.days import BIRTH, EVENT, Distance, SceneDate
from esesea.story.time import BEGIN_TOGETHER, BEGINS_EARLIER, Status, TemporalRelation

ORIGIN = "calendar:"

_TIE_BITS = 60
_FINGERPRINT = 0xFFFFFF


@dataclass(frozen=True, slots=True)
class DayClaim:
    """What is said of days, as bounds: moment ``b`` comes ``least`` to ``most`` days after ``a``.

    ``said`` is the claim itself. ``cost`` is its weight and then its fingerprint in one whole number, None for what
    cannot be dropped.
    """

    said: Distance | SceneDate | TemporalRelation
    a: int
    b: int
    least: int
    most: int | None
    cost: int | None

    def ties(self, index: int) -> Iterator[Tie]:
        """The bounds as ties of the claim with this index."""
        if self.most is not None:
            yield Tie(self.a, self.b, self.most, index)
        yield Tie(self.b, self.a, -self.least, index)


@dataclass(frozen=True, slots=True)
class Moments:
    """The moments of one clock by name: origins of calendars, births and events first, then scenes in their order."""

    names: tuple[str, ...]
    at: Mapping[str, int]

    @classmethod
    def of(cls, scenes: Sequence[str], distances: Iterable[Distance], scene_dates: Iterable[SceneDate]) -> Moments:
        """Number the moments that ``scenes`` and the claims about them speak of."""
        told = frozenset(scenes)
        others = {name for each in distances for name in (each.a, each.b) if name not in told}
        origins = {ORIGIN + date.calendar for date in scene_dates}
        names = (*sorted(origins), *sorted(others), *scenes)
        return cls(names, {name: index for index, name in enumerate(names)})

    @property
    def origins(self) -> tuple[int, ...]:
        """The moments from which calendars count."""
        return tuple(index for index, name in enumerate(self.names) if name.startswith(ORIGIN))

    def calendar(self, origin: int) -> str:
        """The name of the calendar that counts from this moment."""
        return self.names[origin].removeprefix(ORIGIN)


def heeded_distances(distances: Iterable[Distance], clock: str, scenes: Iterable[str]) -> tuple[Distance, ...]:
    """The distances on ``clock`` between its scenes (or births, events) that are likelier right than wrong."""
    known = frozenset(scenes)

    def is_known(name: str) -> bool:
        return name in known or name.startswith((BIRTH, EVENT))

    return tuple(
        each
        for each in dict.fromkeys(distances)
        if each.clock == clock
        and each.a != each.b
        and is_known(each.a)
        and is_known(each.b)
        and each.evidence.confidence >= EVEN
    )


def heeded_dates(scene_dates: Iterable[SceneDate], scenes: Iterable[str]) -> tuple[SceneDate, ...]:
    """The dates of ``scenes`` that are likelier right than wrong."""
    known = frozenset(scenes)
    return tuple(
        each for each in dict.fromkeys(scene_dates) if each.scene in known and each.evidence.confidence >= EVEN
    )


def day_claims(
    moments: Moments, distances: Iterable[Distance], scene_dates: Iterable[SceneDate], timeline: Timeline
) -> tuple[DayClaim, ...]:
    """All that is said of the days of a clock, in an order that does not depend on how it came.

    The order of scenes that is stated or proven cannot be dropped; what is only likely gives way to surer distances.
    """
    at = moments.at
    claims = [
        *(_distance(each, at) for each in distances),
        *(_date(each, at) for each in scene_dates),
        *(claim for each in timeline.relations if each.a in at and each.b in at for claim in _order(each, at)),
    ]
    return tuple(sorted(claims, key=_sort_key))


def _distance(said: Distance, at: Mapping[str, int]) -> DayClaim:
    return DayClaim(said, at[said.a], at[said.b], said.least, said.most, _cost(said, said.evidence.confidence))


def _date(said: SceneDate, at: Mapping[str, int]) -> DayClaim:
    origin = at[ORIGIN + said.calendar]
    return DayClaim(said, origin, at[said.scene], said.earliest, said.latest, _cost(said, said.evidence.confidence))


def _order(said: TemporalRelation, at: Mapping[str, int]) -> Iterator[DayClaim]:
    """Which scene begins no later; on the same day, where they begin together."""
    cost = _cost(said, said.evidence.confidence) if said.status is Status.LIKELY else None
    a, b = at[said.a], at[said.b]
    together = said.relation in BEGIN_TOGETHER
    if said.status is not Status.DEFAULT and a != b:
        first, second = (a, b) if together or said.relation in BEGINS_EARLIER else (b, a)
        yield DayClaim(said, first, second, 0, 0 if together else None, cost)


def _cost(said: object, confidence: float) -> int:
    return (weight(confidence) << _TIE_BITS) + (crc32(repr(said).encode()) & _FINGERPRINT)


def _sort_key(claim: DayClaim) -> tuple[object, ...]:
    unbounded = claim.most is None
    return (claim.a, claim.b, claim.least, unbounded, claim.most or 0, claim.cost or 0, repr(claim.said))
