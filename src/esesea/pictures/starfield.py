"""Where the stars of a constellation stand, and the beads on the threads between them.

A spring layout (T. M. J. Fruchterman and E. M. Reingold, Software: Practice and Experience 21(11), 1991), spread over
the sheet so that what is near stays near but no heap is left. Deterministic.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from esesea.pictures.specification import Sheet

Pair = tuple[str, str]
Spot = tuple[float, float]

ASIDE, ABOVE = 64, 34
"""Pixels: the stars' distance from the sheet's sides, and from its top and bottom."""

FREE, BEAD, WIDE, BETWEEN = 26.0, 8.0, 18.0, 7.0
"""Pixels of a thread without beads at each end, from bead to bead at least and at most, and from row to row of them."""

SPRING, NEAREST = 2.2, 0.01
"""The springs' length, by the root of how many stars there are, and the least distance that is reckoned with."""

TURNS, HOTTEST, COOLEST = 80, 0.2, 0.002
"""How often the stars move, and how far at most the first and the last time."""

CLUSTER = 0.4
"""How much of the layout's own distances is kept; the rest of the spread is by rank."""


def starfield(stars: Sequence[str], shared: Mapping[Pair, int], sheet: Sheet) -> dict[str, Spot]:
    """Where each star stands, in pixels; ``shared`` counts the scenes that two of them share."""
    if len(stars) < 3:
        spots = {who: (at - (len(stars) - 1) / 2, 0.0) for at, who in enumerate(stars)}
    else:
        spots = _sprung(stars, shared)
    aside = min(ASIDE if len(stars) > 2 else sheet.width // 4, sheet.width // 5)
    across = _spread({who: x for who, (x, _) in spots.items()})
    down = _spread({who: y for who, (_, y) in spots.items()})
    wide, high = sheet.width - 2 * aside, sheet.height - 2 * ABOVE
    return {who: (round(aside + across[who] * wide, 1), round(ABOVE + down[who] * high, 1)) for who in stars}


def _sprung(stars: Sequence[str], shared: Mapping[Pair, int]) -> dict[str, Spot]:
    """The spring layout: all push one another away, those who share scenes are drawn together, by less and less."""
    import numpy as np  # noqa: PLC0415 - slow to load

    count = len(stars)
    spots = np.exp(2j * np.pi * np.arange(count) / count)
    at = {who: place for place, who in enumerate(stars)}
    springs = np.zeros((count, count))
    for (one, other), times in shared.items():
        springs[at[one], at[other]] = springs[at[other], at[one]] = math.sqrt(times)
    rest = SPRING / math.sqrt(count)
    for turn in range(TURNS):
        apart = spots[:, None] - spots[None, :]
        far = np.maximum(np.abs(apart), NEAREST)
        forces = (apart * (rest**2 / far**2 - springs * far / rest)).sum(axis=1)
        most = COOLEST + (HOTTEST - COOLEST) * (1 - turn / TURNS)
        spots = spots + forces * np.minimum(1.0, most / np.maximum(np.abs(forces), NEAREST))
    # So many digits are the same on every machine.
    return {
        who: (round(float(spot.real), 6), round(float(spot.imag), 6)) for who, spot in zip(stars, spots, strict=True)
    }


def _spread(values: Mapping[str, float]) -> dict[str, float]:
    """The values on 0…1, partly as they are and partly by rank: near, but not on one heap."""
    least, most = min(values.values(), default=0.0), max(values.values(), default=0.0)
    if most - least < 1e-9:
        return dict.fromkeys(values, 0.5)
    ordered = sorted(values, key=lambda who: (values[who], who))
    ranks = {who: at / (len(ordered) - 1) for at, who in enumerate(ordered)}
    return {who: CLUSTER * (values[who] - least) / (most - least) + (1 - CLUSTER) * ranks[who] for who in values}


def beads(one: Spot, other: Spot, count: int) -> Iterator[Spot]:
    """Places for ``count`` beads on the thread from ``one`` to ``other``, in as many rows as they need."""
    (ax, ay), (bx, by) = one, other
    length = math.hypot(bx - ax, by - ay) or 1.0
    along, off = ((bx - ax) / length, (by - ay) / length), ((ay - by) / length, (bx - ax) / length)
    most = max(1, int((length - 2 * FREE) / BEAD))
    rows = math.ceil(count / most)
    bead = max(BEAD, min(WIDE, (length - 2 * FREE) / max(1, count)))
    for at in range(count):
        row, place = divmod(at, most)
        in_row = min(most, count - row * most)
        forth = length / 2 + (place - (in_row - 1) / 2) * bead
        aside = (row - (rows - 1) / 2) * BETWEEN
        yield ax + along[0] * forth + off[0] * aside, ay + along[1] * forth + off[1] * aside
