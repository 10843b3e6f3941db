"""From the signs to leaps: how likely each scene leaps, how far its run goes, and where it may belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from esesea.reading.strands.likeness import Floats, Likenesses, Sides
from esesea.reading.strands.signs import LANDING_SIGNS, LEAP_SIGNS, landing_signs, leap_signs
from esesea.reading.strands.told_scene import ToldScene
from esesea.reading.strands.weights import StrandWeights
from esesea.story.leap import MOST_LANDINGS, Landing, Leap

SHOWN = 3
"""So many signs are named."""

RUN_ENDS = 0.5
"""A run is taken to end where it likelier has ended than not, all chances of leaps since its beginning together."""


def leaps_of(scenes: Sequence[ToldScene], weights: StrandWeights, sides: Sides | None = None) -> Iterator[Leap]:
    """A leap for each scene but the first, in told order. Deterministic; O(n²) in cheap array operations.

    Without ``sides`` (a reader without an encoder) the signs of the encoder say nothing.
    """
    likenesses = Likenesses(scenes, sides)
    signs = leap_signs(likenesses)
    chances = leap_chances(signs, weights)
    for i, row in enumerate(likenesses.rows()):
        if i:
            yield Leap(
                scene=scenes[i].id,
                probability=float(chances[i]),
                until=scenes[_run_end(chances, i)].id,
                landings=tuple(_landings(scenes, landing_signs(row, chances), weights)),
                signs=_speaking(LEAP_SIGNS, signs[i - 1] * weights.leap),
            )


def _landings(scenes: Sequence[ToldScene], signs: Floats, weights: StrandWeights) -> Iterator[Landing]:
    shares = landing_shares(signs, weights)
    for row in _likeliest(shares):
        after = scenes[row - 1].id if row else None
        yield Landing(after, float(shares[row]), _speaking(LANDING_SIGNS, signs[row] * weights.landing))


def _likeliest(shares: Floats) -> list[int]:
    """The rows with the greatest shares; "before all" among them: stories open in the midst of things."""
    found: list[int] = [row for row in np.argsort(-shares, kind="stable").tolist() if shares[row] > 0]
    return found[:MOST_LANDINGS] if 0 in found[:MOST_LANDINGS] else [*found[: MOST_LANDINGS - 1], 0]


def _speaking(names: Sequence[str], odds: Floats) -> tuple[str, ...]:
    """The names of the signs that speak most for it, the loudest first."""
    return tuple(names[at] for at in np.argsort(-odds, kind="stable")[:SHOWN].tolist() if odds[at] > 0)


def leap_chances(signs: Floats, weights: StrandWeights) -> Floats:
    """How likely each scene leaps, by the signs of all but the first as ``leap_signs`` gives them; 0 for the first."""
    odds = signs @ weights.leap + weights.bias
    return np.concatenate([np.zeros(1), 1 / (1 + np.exp(-odds))]).astype(np.float32)


def landing_shares(signs: Floats, weights: StrandWeights) -> Floats:
    """How likely a scene, if it leaps, stands before all told before it (0) or directly after scene j (j + 1).

    ``signs`` as ``landing_signs`` gives them. Sums to one; the scene told just before, in the last row, has no share:
    going on from that is no leap.
    """
    scores = signs @ weights.landing
    scores[-1] = -np.inf
    raised: Floats = np.exp(scores - scores.max())
    shares: Floats = raised / raised.sum()
    return shares


def _run_end(chances: Floats, start: int) -> int:
    """The last scene up to which the run from ``start`` likelier goes on than not."""
    goes_on = np.cumprod(1 - chances[start + 1 :])
    return start + int((goes_on > RUN_ENDS).sum())
