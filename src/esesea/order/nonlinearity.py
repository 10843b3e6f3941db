"""How far a story is told from the order in which it happens, as one number."""

from __future__ import annotations

from collections.abc import Sequence


def nonlinearity(reading: Sequence[int], story: Sequence[int | None]) -> float:
    """Story Curves' nonlinearity index, 0 (told as it happens) to 1 (as far from it as can be, told backwards).

    ``reading[i]`` and ``story[i]`` are the ranks of scene i in the two orders; scenes without a story rank (outside of
    time) are left out, scenes with the same one count as told in order. Kim et al. 2018, "Visualizing Nonlinear
    Narratives with Story Curves", section 3: the mean deviation of reading order from story order, normalised. Here,
    for n scenes at places r and s of the two orders: sum of |r - s| divided by floor(n² / 2), which is the most
    that n! permutations can reach (Diaconis and Graham 1977, Spearman's footrule). 0 for fewer than two scenes.
    """
    told = sorted((at, rank) for at, rank in zip(reading, story, strict=True) if rank is not None)
    happened = sorted(range(len(told)), key=lambda place: (told[place][1], place))
    most = len(told) ** 2 // 2
    return sum(abs(place - told_place) for place, told_place in enumerate(happened)) / most if most else 0.0
