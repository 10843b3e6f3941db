"""From claims about time to a chronology.

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

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.order.bitset import bits, bitset, first
from esesea.order.closure import Precedence, precedence
from esesea.order.conflicts import conflicts, judged, settle
from esesea.order.constraints import Claim, Told, canonical, heeded, prepared
from esesea.order.placement import Unit, placed
from esesea.order.settled import Layer, SettledPairs
from esesea.story.chronology import Chronology, Conflict, Slot, Timeline
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation, Traveller, lived

_SUREST_FIRST = (Status.STATED, Status.PROVEN, Status.LIKELY)


def solve(
    scenes: Sequence[Told], claims: Iterable[TemporalRelation], travellers: Iterable[Traveller] = ()
) -> Chronology:
    """The chronology of ``scenes``, given in told order.

    The author's word (claims whose status is ``STATED``) is law; where it moves a scene, ``source`` says which. Other
    claims are weighed by their confidence: from ``STRONG`` on, what follows from them is proven; below ``EVEN`` they
    are ignored, as are claims on the reading clock and any status that an earlier solving gave. Solving the relations
    of a chronology gives that chronology again, but for its conflicts, which are gone. Deterministic, and independent
    of the order in which claims come; duplicates are harmless.

    Takes under a second for 250 scenes, under ten for 3,000 (bench/solve.py). Raises UnknownScene where a claim
    names a scene that is not among ``scenes``.
    """
    place = {scene.id: index for index, scene in enumerate(scenes)}
    relations = tuple(filter(heeded, canonical(claims, place)))
    present = {each for scene in scenes for each in scene.present}
    parted = tuple(sorted({traveller.character for traveller in travellers}))
    own = {each: _own_clock(scenes, _on((lived(each),), relations), lived(each), place) for each in parted}
    lent = {
        id(claim.relation)
        for clock in own.values()
        for claim in clock.kept
        if not _shares_the_worlds_time(claim.relation, scenes, place, parted)
    }
    world = [relation for relation in relations if _counts_for_the_world(relation, parted)]
    story = _story_clock(scenes, world, [relation for relation in relations if id(relation) in lent], place)
    clocks = {each: own.get(each, story) for each in sorted(present)}
    where = _where(scenes)
    return Chronology(
        timelines=(
            _timeline(story, scenes, STORY_CLOCK, first(len(scenes))),
            *(_timeline(clock, scenes, lived(each), where[each]) for each, clock in clocks.items()),
        ),
        conflicts=(*story.conflicts, *(conflict for clock in own.values() for conflict in clock.conflicts)),
        parted=parted,
    )


@dataclass(frozen=True, slots=True)
class _Clock:
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


def _where(scenes: Sequence[Told]) -> Mapping[str, int]:
    """The bitset of the scenes in which each character is present."""
    found: dict[str, int] = defaultdict(int)
    for index, scene in enumerate(scenes):
        for character in scene.present:
            found[character] |= 1 << index
    return found


def _on(clocks: Iterable[str], relations: Iterable[TemporalRelation]) -> list[TemporalRelation]:
    wanted = frozenset(clocks)
    return [relation for relation in relations if relation.clock in wanted]


def _counts_for_the_world(relation: TemporalRelation, parted: Iterable[str]) -> bool:
    if relation.clock == STORY_CLOCK:
        return True
    return relation.clock.startswith(lived("")) and relation.clock not in map(lived, parted)


def _shares_the_worlds_time(
    relation: TemporalRelation, scenes: Sequence[Told], place: Mapping[str, int], parted: Iterable[str]
) -> bool:
    """Whether somebody who does not travel is in both scenes."""
    both = set(scenes[place[relation.a]].present) & set(scenes[place[relation.b]].present)
    return not both.issubset(parted)


def _own_clock(
    scenes: Sequence[Told], relations: Sequence[TemporalRelation], clock: str, place: Mapping[str, int]
) -> _Clock:
    settlement = settle(len(scenes), prepared(relations, place))
    return _clock(scenes, settlement.kept, conflicts(clock, len(scenes), settlement))


def _story_clock(
    scenes: Sequence[Told],
    world: Sequence[TemporalRelation],
    lent: Sequence[TemporalRelation],
    place: Mapping[str, int],
) -> _Clock:
    settlement = settle(len(scenes), prepared(world, place))
    guesses = [claim.lent() for claim in prepared(lent, place)]
    kept = (*settlement.kept, *settle(len(scenes), guesses, settlement.kept).kept)
    return _clock(scenes, kept, conflicts(STORY_CLOCK, len(scenes), settlement))


def _clock(scenes: Sequence[Told], kept: tuple[Claim, ...], found: tuple[Conflict, ...]) -> _Clock:
    relations = tuple(map(judged, kept))
    layers, known = _layers(len(scenes), kept)
    units = placed(scenes, known, relations)
    return _Clock(
        kept=kept,
        relations=relations,
        known=known,
        settled=SettledPairs(tuple(scene.id for scene in scenes), layers, first(len(scenes))),
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


def _timeline(clock: _Clock, scenes: Sequence[Told], name: str, within: int) -> Timeline:
    """The clock as it runs through the scenes in the bitset ``within``."""
    places = sorted({clock.places[scene] for scene in bits(within) if scene in clock.places})
    units = [tuple(scene for scene in clock.units[place] if within >> scene & 1) for place in places]
    firsts = bitset(unit[0] for unit in units)
    slots = [
        Slot(
            scene=scenes[scene].id,
            rank=rank,
            earliest=(clock.known.earlier[scene] & firsts).bit_count(),
            latest=len(units) - 1 - (clock.known.later[scene] & firsts).bit_count(),
        )
        for rank, unit in enumerate(units)
        for scene in unit
    ]
    timed = bitset(scene for unit in units for scene in unit)
    slots.extend(Slot(scenes[scene].id, None, None, None) for scene in bits(within & ~timed))
    return Timeline(name, tuple(slots), clock.relations, clock.settled.only(within))
