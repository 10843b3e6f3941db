"""The learned weights of the signs, each under its name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from esesea.reading.errors import WeightsDamaged
from esesea.reading.strands.likeness import Floats
from esesea.reading.strands.signs import LANDING_SIGNS, LEAP_SIGNS

FILE = "weights.json"


@dataclass(frozen=True, slots=True, eq=False)
class StrandWeights:
    """``leap`` and ``landing``: a weight for each of ``LEAP_SIGNS`` and ``LANDING_SIGNS``; ``bias`` of a leap."""

    leap: Floats
    bias: float
    landing: Floats


@cache
def strand_weights() -> StrandWeights:
    """The weights in ``weights.json``, which names the command that made them. Raises WeightsDamaged."""
    try:
        found = json.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
        return weights_of(found["leap"], found["leap_bias"], found["landing"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise WeightsDamaged(FILE) from fault


def weights_of(leap: Mapping[str, float], bias: float, landing: Mapping[str, float]) -> StrandWeights:
    """The named weights in the signs' order. Raises KeyError for a sign without one."""
    return StrandWeights(
        np.array([leap[name] for name in LEAP_SIGNS], np.float32),
        float(bias),
        np.array([landing[name] for name in LANDING_SIGNS], np.float32),
    )
