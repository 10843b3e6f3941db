"""What can be wrong with what a story is checked by."""

from __future__ import annotations

from esesea.errors import EseseaError


class ContinuityError(EseseaError):
    """The story cannot be checked."""
