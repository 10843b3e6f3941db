"""The process that has read stays for a while, for the next draft of the same story."""

from __future__ import annotations

from pathlib import Path

from esesea.web.reading.child import Child

STAYS = 600.0
"""Seconds that it stays without work."""


class Staying:
    """At most one process, all loaded, for the story that it read last. For one thread.

    For no other story: what a manuscript may have done to the process that read it, by mishap or by somebody's design,
    must not reach what is read next. The next draft of the same story stands in the story's folder on what the last
    one's reading wrote there, and so can come to no harm in the process that it could not come to anyhow.
    """

    def __init__(self) -> None:
        self._child: Child | None = None
        self._story: Path | None = None

    @property
    def seconds(self) -> float | None:
        """How long it stays from now on; None where there is none."""
        return None if self._child is None else STAYS

    def taken(self, story: Path) -> Child | None:
        """The process that read the story in the folder at ``story`` last, where it stays; that of another is ended."""
        if story != self._story:
            self.end()
        found, self._child, self._story = self._child, None, None
        return found

    def left(self, child: Child, story: Path) -> None:
        """Let the process stay that has read the story in the folder at ``story``."""
        self.end()
        self._child, self._story = child, story

    def end(self) -> None:
        """End it, if there is one."""
        if self._child is not None:
            self._child.end()
        self._child = self._story = None
