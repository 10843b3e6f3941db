"""Pages of which a part is made from the code: what stands between ``<!-- name -->`` and ``<!-- end -->``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

DOCS = Path(__file__).parents[1]


def between(text: str, name: str, lines: Iterable[str]) -> str:
    """``text`` with ``lines`` between the marks of ``name``.

    Raises ValueError where the page has no such marks.
    """
    begins, ends = f"<!-- {name} -->", "<!-- end -->"
    block = "\n".join([begins, *lines, ends])
    made, found = re.subn(rf"{begins}.*?{ends}", lambda _: block, text, flags=re.DOTALL)
    if not found:
        raise ValueError(f"no {begins} … {ends} on the page")
    return made


def page(name: str) -> str:
    """The page as it stands in ``docs/``."""
    return (DOCS / name).read_text(encoding="utf-8")


def row(*cells: str) -> str:
    """A row of a table; a bar within a cell stays one."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def head(*cells: str) -> list[str]:
    """The two lines that begin a table."""
    return [row(*cells), "|" + "---|" * len(cells)]
