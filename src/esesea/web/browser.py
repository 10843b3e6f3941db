"""Where a browser could show itself. Light: looked at before anything is served."""

from __future__ import annotations

import sys
from collections.abc import Mapping

DISPLAYS = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"})
"""On Linux, the variables of which one is set where a browser has a window to open."""


def has_display(environment: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a browser that is opened from here could be seen; without, some open one in the terminal itself."""
    return system != "linux" or bool(DISPLAYS & environment.keys())
