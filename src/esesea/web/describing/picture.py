"""A picture as the page draws it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from esesea.app.drawing import draw

if TYPE_CHECKING:
    from esesea.web.describing.told import Told


def picture(told: Told, name: str, clock: str, look: str, size: tuple[int, int | None]) -> bytes:
    """The specification as JSON; ``size`` is how wide, and how high at most. Raises UnknownName, UnknownPicture."""
    width, height = size
    drawn = draw(told.story, name, clock=clock, dark=look == "dark", width=width, height=height)
    return json.dumps(drawn.specification, ensure_ascii=False, separators=(",", ":")).encode()
