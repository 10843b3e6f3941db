"""What is counted of an order that was found, against the true one, and the figures made of the counts."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from esesea.evaluation.measures.counts import Counts, share
from esesea.evaluation.order_scores import drags, kendall_tau_b, pair_score
from esesea.story.chronology import Timeline
from esesea.story.leap import Leap
from esesea.story.time import BEGIN_TOGETHER, BEGINS_EARLIER, STORY_CLOCK, Relation, Status, TemporalRelation

Gold = Mapping[str, float | None]

STATUSES = {"proven": frozenset({Status.PROVEN, Status.STATED}), "likely": frozenset({Status.LIKELY})}

BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where the steps of the reliability tables begin."""


SUMS = (
    *("drags_told", "drags_found", "block_moves_told", "block_moves_found"),
    *("answers", "drags_left", "acts"),
)
"""Figures that add up over stories; the others are shares and means."""


def counted(
    told: Sequence[str],
    timeline: Timeline,
    relations: Iterable[TemporalRelation],
    leaps: Iterable[Leap],
    gold: Gold,
) -> dict[str, float]:
    """The counts of one story: ``told`` are the scene ids as told, ``gold`` their true ranks (None: not ordered)."""
    ranked = [scene for scene in told if gold.get(scene) is not None]
    found = [scene for scene in timeline.order if gold.get(scene) is not None]
    place = {scene: index for index, scene in enumerate(found)}
    counts: dict[str, float] = {"stories": 1, "scenes": len(ranked)}
    places: list[float | None] = [place.get(scene) for scene in ranked]
    for name, order in (("told", list(map(float, range(len(ranked))))), ("found", places)):
        tau = kendall_tau_b(order, [gold[scene] for scene in ranked])
        counts[f"tau_b_{name}"] = 0.0 if math.isnan(tau) else tau
    counts["tau_stories"] = float(not math.isnan(kendall_tau_b(places, [gold[scene] for scene in ranked])))
    for name, scenes in (("told", ranked), ("found", found)):
        ranks = [rank for scene in scenes if (rank := gold[scene]) is not None]
        counts[f"drags_{name}"] = drags(ranks)
        counts[f"block_moves_{name}"] = block_moves(ranks)
    for name, statuses in STATUSES.items():
        score = pair_score(timeline.settled, gold, statuses)
        counts |= {f"{name}_found": score.found, f"{name}_right": score.right, f"{name}_in_gold": score.in_gold}
    counts |= _reliability("claims", _judged_claims(relations, gold))
    return counts | _reliability("leaps", _judged_leaps(leaps, told, gold))


def figures(counts: Counts) -> dict[str, float]:
    """The figures of all stories: tau as their mean, drags and acts as sums, precision and coverage over all pairs."""
    made = {
        name: share(counts.get(name, 0.0), counts.get("tau_stories", 0.0)) for name in ("tau_b_told", "tau_b_found")
    }
    made |= {name: counts.get(name, 0.0) for name in SUMS}
    for name in STATUSES:
        if counts.get(f"{name}_found"):
            made[f"{name}_precision"] = share(counts[f"{name}_right"], counts[f"{name}_found"])
        made[f"{name}_coverage"] = share(counts.get(f"{name}_right", 0.0), counts.get(f"{name}_in_gold", 0.0))
    if counts.get("leaps_moved"):
        made["landing_offered"] = share(counts["landing_offered"], counts["leaps_moved"])
    return made | _calibration("claims", counts) | _calibration("leaps", counts)


def block_moves(ranks: Sequence[float]) -> int:
    """How many blocks, each moved whole, put scenes in order: blocks less the most that may stay.

    ``ranks`` are the true ranks in the order that is judged. A block is a longest stretch of it that is also a stretch
    of the true order. Scenes of one rank may stand either way.
    """
    true = sorted(range(len(ranks)), key=lambda index: (ranks[index], index))
    place = {index: rank for rank, index in enumerate(true)}
    starts = [place[index] for index in range(len(ranks)) if not index or place[index] != place[index - 1] + 1]
    return drags(starts)


def _judged_claims(relations: Iterable[TemporalRelation], gold: Gold) -> list[tuple[float, bool]]:
    """How sure each claim of the text on the story clock is, and whether it is right."""
    judged: list[tuple[float, bool]] = []
    for relation in relations:
        a, b = gold.get(relation.a), gold.get(relation.b)
        if a is None or b is None or relation.clock != STORY_CLOCK or relation.status is Status.STATED:
            continue
        judged.append((relation.evidence.confidence, _holds(relation.relation, a, b)))
    return judged


def _holds(relation: Relation, a: float, b: float) -> bool:
    """Whether scenes of ranks ``a`` and ``b`` begin as the relation says."""
    if relation in BEGIN_TOGETHER:
        return a == b
    return a < b if relation in BEGINS_EARLIER else b < a


def _judged_leaps(leaps: Iterable[Leap], told: Sequence[str], gold: Gold) -> list[tuple[float, bool]]:
    """How likely each scene leaps, and whether it does."""
    chances = {leap.scene: leap.probability for leap in leaps}
    judged: list[tuple[float, bool]] = []
    earlier: list[float] = []
    for before, scene in pairwise(told):
        last, rank = gold.get(before), gold.get(scene)
        if last is not None:
            insort(earlier, last)
        if last is not None and rank is not None and scene in chances:
            between = bisect_right(earlier, last) < bisect_left(earlier, rank)
            judged.append((chances[scene], last > rank or between))
    return judged


def _reliability(what: str, judged: Iterable[tuple[float, bool]]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for confidence, right in judged:
        step = max(each for each in BINS if each <= confidence)
        for name, value in (("said", 1.0), ("right", float(right)), ("sum", confidence)):
            key = f"{what}_from_{step}_{name}"
            counts[key] = counts.get(key, 0.0) + value
    return counts


def _calibration(what: str, counts: Counts) -> dict[str, float]:
    """Of each step how many were said and the share that is right; and the expected calibration error (Naeini 2015)."""
    made: dict[str, float] = {}
    error = total = 0.0
    for step in BINS:
        said = counts.get(f"{what}_from_{step}_said", 0.0)
        if said:
            right, expected = counts[f"{what}_from_{step}_right"], counts[f"{what}_from_{step}_sum"]
            made |= {f"{what}_from_{step}": said, f"{what}_from_{step}_right": right / said}
            error += abs(right - expected)
            total += said
    return made | ({f"{what}_calibration_error": error / total} if total else {})
