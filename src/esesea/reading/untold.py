"""Where it is not the narrator who tells what happens: in speech, and in asides."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.reading.layers import Layers
from esesea.reading.passages import QuoteSpan
from esesea.story.event import Aside
from esesea.text.mask import Mask


def speech_in(layers: Layers) -> Mask:
    """Whatever is quoted."""
    return layers.view(_places, QuoteSpan)


def asides_in(layers: Layers) -> Mask:
    """Whatever is told aside, of every kind."""
    return layers.view(_places, Aside)


def untold_in(layers: Layers) -> Mask:
    """Both together."""
    return layers.view(_places, QuoteSpan, Aside)


def _places(*kinds: Sequence[QuoteSpan | Aside]) -> Mask:
    return Mask.of(value.span for values in kinds for value in values)
