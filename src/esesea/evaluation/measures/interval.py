"""How far a figure may be due to which documents happened to be measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from statistics import quantiles

from esesea.evaluation.measures.counts import Counts, total

RESAMPLES = 1000
SEED = 13
TAILS = 40
"""Quantiles that cut off one part in forty, 2.5%, at either end."""

Measure = Callable[[Counts], Mapping[str, float]]


def intervals(documents: Sequence[Counts], measure: Measure) -> dict[str, tuple[float, float]]:
    """The 95% percentile bootstrap interval of each figure (Efron 1979), documents drawn with replacement.

    Each of ``RESAMPLES`` draws is as large as the corpus; its counts are added up and measured anew. A draw that has
    no such figure, as that of a rare type, is left out of it. The same documents give the same intervals. Nothing can
    be drawn from a single document: then there are none.
    """
    if len(documents) < 2:
        return {}
    draw = Random(SEED)  # noqa: S311 - no secret: the same seed must give the same figures
    drawn = [measure(total(draw.choices(documents, k=len(documents)))) for _ in range(RESAMPLES)]
    return {name: _middle([one[name] for one in drawn if name in one]) for name in measure(total(documents))}


def _middle(values: Sequence[float]) -> tuple[float, float]:
    """Where the middle 95% of the values begin and end."""
    if len(values) < 2:
        return (values[0], values[0]) if values else (0.0, 1.0)
    cuts = quantiles(values, n=TAILS, method="inclusive")
    return cuts[0], cuts[-1]
