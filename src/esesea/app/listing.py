"""Values in a row that show themselves together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from esesea.app.table import Table

T = TypeVar("T")


class Listing(tuple[T, ...]):  # noqa: SLOT001 - a tuple has no room for slots
    """A tuple; the last value of a notebook's cell, or of a line at the prompt, shows itself as a table.

    ``table`` makes that table when it is asked for. Equal to any tuple of the same values; a part of it is a plain one.
    """

    table: Callable[[], Table]

    def __new__(cls, values: Iterable[T], table: Callable[[], Table]) -> Listing[T]:
        """Put ``values`` in a row; ``table`` takes nothing."""
        made = super().__new__(cls, values)
        made.table = table
        return made

    def __getnewargs__(self) -> tuple[object, ...]:
        """What a copy is made of, so that it travels between processes."""
        return tuple(self), self.table

    def __repr__(self) -> str:
        """The table as text."""
        return repr(self.table())

    def _repr_html_(self) -> str:
        """The table in a notebook."""
        return self.table()._repr_html_()
