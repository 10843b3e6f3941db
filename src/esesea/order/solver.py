"""From claims about time to a chronology: each clock solved (`esesea.order.clocks`), as it runs through the scenes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from esesea.order.bitset import bits, bitset, first
from esesea.order.clocks import Clock, Clocks, clocks, worldly
from esesea.order.constraints import Told, lines_of
from esesea.story.chronology import Chronology, Slot, Timeline
from esesea.story.time import STORY_CLOCK, TemporalRelation, Traveller, lived


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
    claims, travellers = tuple(claims), tuple(travellers)
    shared = worldly(scenes, claims, travellers)
    return chronology_of(clocks(lines_of(scenes), claims, travellers, shared), scenes)


def chronology_of(solved: Clocks, scenes: Sequence[Told]) -> Chronology:
    """How the clocks, solved for the same scenes in told order, run through what each character is in."""
    present = {each for scene in scenes for each in scene.present}
    where = _where(scenes)
    return Chronology(
        timelines=(
            _timeline(solved.story, scenes, STORY_CLOCK, first(len(scenes))),
            *(
                _timeline(solved.own.get(each, solved.story), scenes, lived(each), where[each])
                for each in sorted(present)
            ),
        ),
        conflicts=(*solved.story.conflicts, *(each for clock in solved.own.values() for each in clock.conflicts)),
        parted=tuple(solved.own),
    )


def _where(scenes: Sequence[Told]) -> Mapping[str, int]:
    """The bitset of the scenes in which each character is present."""
    found: dict[str, int] = defaultdict(int)
    for index, scene in enumerate(scenes):
        for character in scene.present:
            found[character] |= 1 << index
    return found


def _timeline(clock: Clock, scenes: Sequence[Told], name: str, within: int) -> Timeline:
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
