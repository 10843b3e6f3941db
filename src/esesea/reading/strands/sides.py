"""What the encoder knows of how scenes open and end, where the reader has one."""

from __future__ import annotations

import numpy as np

from esesea.reading.layers import Layers
from esesea.reading.literary.succession import Ends, follows, head
from esesea.reading.passages import SceneSpan
from esesea.reading.strands.likeness import Sides, silent


def sides_of(layers: Layers) -> Sides:
    """The openings and endings of the scenes as vectors, and whether each goes on from the one told before it."""
    scenes = len(layers.of(SceneSpan))
    if not layers.has(Ends):
        return silent(scenes)
    ends = layers.one(Ends)
    after = follows(ends, [(i - 1, i) for i in range(1, scenes)], head())
    return Sides((ends.openings, ends.endings), np.concatenate([np.zeros(1, np.float32), after]))
