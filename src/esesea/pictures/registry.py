"""The pictures there are, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from esesea.pictures.kinds.arc import arc
from esesea.pictures.kinds.constellation import constellation
from esesea.pictures.kinds.curve import curve
from esesea.pictures.kinds.lifelines import lifelines
from esesea.pictures.kinds.palette import palette
from esesea.pictures.kinds.places import places
from esesea.pictures.look import Look
from esesea.story.story import Story


class Picture(Protocol):
    """What draws a story."""

    def __call__(
        self, story: Story, look: Look, clock: str = ..., width: int = ..., tall: int | None = ...
    ) -> dict[str, object]:
        """The Vega specification of ``story`` on ``clock``, ``width`` pixels wide with its margins.

        It is as high as it needs to be; no higher than ``tall`` pixels as far as it can still be read then.
        """
        ...


PICTURES: Mapping[str, Picture] = MappingProxyType(
    {
        "curve": curve,
        "lifelines": lifelines,
        "constellation": constellation,
        "places": places,
        "arc": arc,
        "palette": palette,
    }
)
"""By name, in the order in which they are offered."""
