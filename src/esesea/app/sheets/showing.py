"""Values that show themselves as a sheet: as text at a prompt, as HTML in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.app.sheets.sheet import Sheet


class ShowsItself:
    """A value with a sheet of its own."""

    __slots__ = ()

    def _sheet(self) -> Sheet:
        """What the value shows."""
        raise NotImplementedError

    def __repr__(self) -> str:
        """The sheet as text."""
        from esesea.app.sheets.plain import plain  # noqa: PLC0415 - only where it is shown

        return plain(self._sheet())

    def _repr_html_(self) -> str:
        """The sheet in a notebook."""
        from esesea.app.sheets.html import html  # noqa: PLC0415 - only where it is shown

        return html(self._sheet())
