"""Who is missing from where they used to be, along one clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median, quantiles
from typing import TYPE_CHECKING

from esesea.story.character import Life
from esesea.story.moment import clock_order

if TYPE_CHECKING:
    from esesea.story.story import Story

Who = tuple[str, ...]
"""The id of one character, or the ids of two, sorted."""

RECURRING = 3
"""So many scenes that two share make a pair of them."""

HABIT = 5
"""Nobody who is seen in fewer scenes has a habit of coming back."""

FENCE = 3.0
"""How many times the spread of the middle half of the steps a step must stand above that half to be out of habit:
Tukey's outer fence (Exploratory Data Analysis, 1977, section 2D), which asks no shape of the steps. Persons come in
bursts, as words do (Altmann, Pierrehumbert and Motter, PLoS ONE 4(11), 2009), so their mean would say little."""

LEAST = 4
"""Scenes that must be missed, at the least: one who is in every scene has a spread of nothing."""

UNLIKELY = 0.05
"""Who has not come back by the end is missed where, had they gone on as before, that was less likely than this."""


@dataclass(frozen=True, slots=True)
class Gap:
    """``scenes`` of the clock without them, after scene ``after`` and before scene ``before``; None: never again."""

    after: str
    before: str | None
    scenes: int


@dataclass(frozen=True, slots=True)
class Absence:
    """When one character, or two together, are there on ``clock``, and when not.

    ``first``, ``last`` and ``seen``: the scenes in which they are present. ``usual`` is the median step from one of
    these to the next, in scenes (1: always in the very next), None with one scene. ``gaps`` are those beyond their
    habit (see `FENCE`), in the clock's order. ``spoken_of`` are the scenes after the last in which they are mentioned,
    of a pair: in which one is present and the other mentioned. ``fate``: dead or absent by what is told in ``last`` or
    later, of a pair of the first of whom it is; None where nothing is (who is seen again was not so for long).
    ``chance`` is the probability, in 0…1, of not being seen after ``last`` had they come as often as before:
    ``((last - first) / (end - first)) ** (seen - 1)``, places counted in scenes (Solow 1993, Ecology 74(3), of species
    that are no longer sighted).
    """

    who: Who
    clock: str
    first: str
    last: str
    seen: int
    usual: float | None
    gaps: tuple[Gap, ...]
    spoken_of: tuple[str, ...]
    fate: Life | None
    chance: float


def absences(story: Story, clock: str, *, pairs: bool = True) -> tuple[Absence, ...]:
    """Of everybody who is present on ``clock``, and of each pair that shares `RECURRING` of its scenes or more.

    Without ``pairs`` of each one alone.

    Characters first, then pairs, those seen most often before the others. A clock that somebody lived holds only
    their own scenes: there it tells when they were without the others. Raises KeyError for a clock that the story
    does not have. Linear in the scenes, and in the pairs present in them.
    """
    order = clock_order(story, clock)
    fates = _fates(story, order)
    where = _places(story, order, pairs=pairs)
    mentioned = _mentioned(story, order)
    found = [
        _absence(who, clock, order, places, _spoken_of(who, order, where, mentioned), fates)
        for who, places in where.items()
        if len(who) == 1 or len(places) >= RECURRING
    ]
    return tuple(sorted(found, key=lambda absence: (len(absence.who), -absence.seen, absence.who)))


def beyond_habit(steps: Sequence[int]) -> float | None:
    """The longest step, in scenes, that is still within the habit which ``steps`` show; None where they show none."""
    if len(steps) < HABIT - 1:
        return None
    lower, _, upper = quantiles(steps, n=4, method="inclusive")
    return max(upper + FENCE * (upper - lower), float(LEAST))


def _absence(
    who: Who,
    clock: str,
    order: Sequence[str],
    places: Sequence[int],
    spoken_of: tuple[str, ...],
    fates: Mapping[str, Sequence[tuple[int, Life]]],
) -> Absence:
    steps = [after - before for before, after in pairwise(places)]
    longest = beyond_habit(steps)
    gaps = [
        Gap(order[before], order[after], after - before - 1)
        for before, after in pairwise(places)
        if longest is not None and after - before > longest
    ]
    chance = _chance(places, len(order) - 1)
    missed = len(order) - 1 - places[-1]
    if longest is not None and missed >= longest and chance < UNLIKELY:
        gaps.append(Gap(order[places[-1]], None, missed))
    return Absence(
        who,
        clock,
        order[places[0]],
        order[places[-1]],
        len(places),
        float(median(steps)) if steps else None,
        tuple(gaps),
        spoken_of,
        next((life for each in who for place, life in fates.get(each, ()) if place >= places[-1]), None),
        chance,
    )


def _chance(places: Sequence[int], end: int) -> float:
    lasted, could = places[-1] - places[0], end - places[0]
    return float((lasted / could) ** (len(places) - 1)) if could and len(places) > 1 else 1.0


def _places(story: Story, order: Sequence[str], *, pairs: bool) -> dict[Who, list[int]]:
    """Where on the clock each character is present, and with ``pairs`` each two of them together."""
    scenes = {scene.id: scene for scene in story.scenes}
    found: dict[Who, list[int]] = defaultdict(list)
    for place, scene in enumerate(order):
        present = sorted(scenes[scene].present)
        for who in (*((each,) for each in present), *(combinations(present, 2) if pairs else ())):
            found[who].append(place)
    return found


def _mentioned(story: Story, order: Iterable[str]) -> dict[str, list[int]]:
    """Where on the clock each character is only mentioned."""
    scenes = {scene.id: scene for scene in story.scenes}
    found: dict[str, list[int]] = defaultdict(list)
    for place, scene in enumerate(order):
        for who in scenes[scene].mentioned:
            found[who].append(place)
    return found


def _spoken_of(
    who: Who, order: Sequence[str], where: Mapping[Who, Sequence[int]], mentioned: Mapping[str, Sequence[int]]
) -> tuple[str, ...]:
    """The scenes behind the last with ``who`` in which one of them is mentioned and all others are present."""
    last = where[who][-1]
    away = {place for each in who for place in mentioned.get(each, ()) if place > last}
    here = [frozenset(where.get((each,), ())) for each in who] if away else []
    return tuple(order[place] for place in sorted(away) if sum(place in each for each in here) == len(who) - 1)


def _fates(story: Story, order: Sequence[str]) -> dict[str, list[tuple[int, Life]]]:
    """Of those of whom it is told: where on the clock they are dead or gone, deaths first; at its end if not on it."""
    place = {scene: number for number, scene in enumerate(order)}
    found: dict[str, list[tuple[int, Life]]] = defaultdict(list)
    for life in (Life.DEAD, Life.ABSENT):
        for state in story.life_states:
            if state.state is life:
                found[state.character].append((place.get(state.from_scene, len(order)), life))
    return found
