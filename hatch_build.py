"""Hatchling's hook: nothing is built without the page.

Hatchling takes what is there; the page is built by `make page` and not kept in git, so that a wheel of a fresh checkout
would come out without it and say nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = Path("src", "esesea", "web", "page", "index.html")
EDITABLE = "editable"


class PageHook(BuildHookInterface):  # type: ignore[type-arg] - its type is hatchling's own
    """Refuses what would be incomplete."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's own
        """Raise FileNotFoundError where the page is not built; an editable install builds it later."""
        if version != EDITABLE and not (Path(self.root) / PAGE).is_file():
            said = "the page of `esesea open` is not built; run: make page"
            raise FileNotFoundError(said)
