"""What contradicts, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.showing import quoted
from esesea.app.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esesea.story.finding import Finding
    from esesea.story.story import Story

COLUMNS = (
    Column("severity", "How grave"),
    Column("scenes", "Scenes"),
    Column("message", "What contradicts", wide=True),
    Column("quotes", "By these words", wide=True),
    Column("settles", "To settle it", wide=True),
)


def findings_table(story: Story, found: Iterable[Finding]) -> Table:
    """The findings with their quotes, in the order given."""
    rows = tuple(
        (
            each.severity.value,
            each.scenes,
            each.message,
            " · ".join(f"“{quoted(story, span)}”" for span in each.spans),
            each.resolve if each.intended is None else f"You mean it: {each.intended}",
        )
        for each in found
    )
    return Table("What contradicts", COLUMNS, rows, "nothing contradicts, as far as Esesea can see")
