"""Lines and columns of a file's bytes."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(rb"\r\n|\r|\n")


class Places:
    """Where each byte of ``data`` stands, by the line ends in it."""

    def __init__(self, data: bytes) -> None:
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(data))]

    def of(self, at: int) -> tuple[int, int]:
        """Line and column, both from 1, of the byte at ``at``, from 0."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1
