"""The clocks of a story, each solved for all its scenes: which claims hold there, what follows, and one line.

**Which claims count on which clock.** Without a sign of time travel the clocks agree: what is said of one character's
time is said of the world's, and a character's lived order is the story order of the scenes they are in. For a
*traveller* (Lewis 1976: personal and external time) the two part:

- Their lived clock knows only the claims made on it; claims about the world's time say nothing of the order in which
  they live through it (annotators make such claims on lived clocks themselves).
- On the story clock their own order is the best guess where nothing is said of the world's time: its claims are
  weighed after, and cannot upset, those about the world; they make an order likely at most; and where they are at
  odds with those, or with another traveller's, that is time travel and no contradiction. Where somebody who does not
  travel is in both scenes, theirs is the world's time, and a traveller's own order says nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.order.bitset import first
from esesea.order.closure import Precedence, precedence
from esesea.order.conflicts import conflicts, judged, settle
from esesea.order.constraints import Claim, Line, Told, canonical, heeded, prepared
from esesea.order.placement import Unit, placed
from esesea.order.settled import Layer, SettledPairs
from esesea.story.chronology import Conflict
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation, Traveller, lived

_SUREST_FIRST = (Status.STATED, Status.PROVEN, Status.LIKELY)

Pair = tuple[str, str]
"""The two scenes of a claim."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock solved for all scenes: the claims kept, all that follows from them, and the line they are put on.

    ``places``: for each scene that is on the line the index of its unit.
    """

    kept: tuple[Claim, ...]
    relations: tuple[TemporalRelation, ...]
    known: Precedence
    settled: SettledPairs
    units: tuple[Unit, ...]
    places: Mapping[int, int]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Clocks:
    """The world's clock, and by character the lived ones that part from it."""

    story: Clock
    own: Mapping[str, Clock]


def parted(travellers: Iterable[Traveller]) -> tuple[str, ...]:
    """The ids of those whose clock parts from the world's."""
    return tuple(sorted({traveller.character for traveller in travellers}))


def worldly(
    scenes: Iterable[Told], claims: Iterable[TemporalRelation], travellers: Iterable[Traveller]
) -> frozenset[Pair]:
    """The scenes of claims on a traveller's own clock that somebody who does not travel is in, too.

    Theirs is the world's time there. Raises UnknownScene where such a claim names a scene that is not among ``scenes``.
    """
    travels = parted(travellers)
    if not travels:
        return frozenset()
    others = {scene.id: frozenset(scene.present).difference(travels) for scene in scenes}
    return frozenset(
        (claim.a, claim.b)
        for claim in _on(map(lived, travels), claims)
        if not others.get(claim.a, frozenset()).isdisjoint(others.get(claim.b, ()))
    )


def clocks(
    lines: Sequence[Line],
    claims: Iterable[TemporalRelation],
    travellers: Iterable[Traveller] = (),
    shared: frozenset[Pair] = frozenset(),
) -> Clocks:
    """Every clock of the scenes ``lines``, given in told order; ``shared`` is what `worldly` gives.

    Who is in a scene matters for ``shared`` alone. Deterministic, and independent of the order in which claims come.
    Raises UnknownScene where a claim names a scene that is not among ``lines``.
    """
    place = {line.id: index for index, line in enumerate(lines)}
    relations = tuple(filter(heeded, canonical(claims, place)))
    travels = parted(travellers)
    own = {each: _own_clock(lines, _on((lived(each),), relations), lived(each), place) for each in travels}
    lent = {
        id(claim.relation)
        for clock in own.values()
        for claim in clock.kept
        if (claim.relation.a, claim.relation.b) not in shared
    }
    world = [relation for relation in relations if _counts_for_the_world(relation, travels)]
    story = _story_clock(lines, world, [relation for relation in relations if id(relation) in lent], place)
    return Clocks(story, own)


def _on(clocks: Iterable[str], relations: Iterable[TemporalRelation]) -> list[TemporalRelation]:
    wanted = frozenset(clocks)
    return [relation for relation in relations if relation.clock in wanted]


def _counts_for_the_world(relation: TemporalRelation, parted: Iterable[str]) -> bool:
    if relation.clock == STORY_CLOCK:
        return True
    return relation.clock.startswith(lived("")) and relation.clock not in map(lived, parted)


def _own_clock(
    lines: Sequence[Line], relations: Sequence[TemporalRelation], clock: str, place: Mapping[str, int]
) -> Clock:
    settlement = settle(len(lines), prepared(relations, place))
    return _clock(lines, settlement.kept, conflicts(clock, len(lines), settlement))


def _story_clock(
    lines: Sequence[Line],
    world: Sequence[TemporalRelation],
    lent: Sequence[TemporalRelation],
    place: Mapping[str, int],
) -> Clock:
    settlement = settle(len(lines), prepared(world, place))
    guesses = [claim.lent() for claim in prepared(lent, place)]
    kept = (*settlement.kept, *settle(len(lines), guesses, settlement.kept).kept)
    return _clock(lines, kept, conflicts(STORY_CLOCK, len(lines), settlement))


def _clock(lines: Sequence[Line], kept: tuple[Claim, ...], found: tuple[Conflict, ...]) -> Clock:
    relations = tuple(map(judged, kept))
    layers, known = _layers(len(lines), kept)
    units = placed(lines, known, relations)
    return Clock(
        kept=kept,
        relations=relations,
        known=known,
        settled=SettledPairs(tuple(line.id for line in lines), layers, first(len(lines))),
        units=units,
        places={scene: place for place, unit in enumerate(units) for scene in unit},
        conflicts=found,
    )


def _layers(scenes: int, kept: Sequence[Claim]) -> tuple[tuple[Layer, ...], Precedence]:
    """What follows from the author's words alone, from those and the strong claims, and from all; and the last."""
    layers = []
    known: Precedence | None = None
    for depth, status in enumerate(_SUREST_FIRST, start=1):
        heard = frozenset(_SUREST_FIRST[:depth])
        if any(claim.standing is status for claim in kept):
            known = precedence(scenes, (link for claim in kept if claim.standing in heard for link in claim.links))
            layers.append(Layer(status, _rows(known)))
    return tuple(layers), precedence(scenes, ()) if known is None else known


def _rows(known: Precedence) -> tuple[int, ...]:
    return tuple(
        (later | together) & ~(1 << scene)
        for scene, (later, together) in enumerate(zip(known.later, known.together, strict=True))
    )
