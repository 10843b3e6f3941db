"""The system's errors in an export's own words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from esesea.export.errors import CannotWrite, NoRoom
from esesea.files import FULL


@contextmanager
def write_faults(target: Path) -> Iterator[None]:
    """Raise an ExportError about ``target`` where the block meets an OSError."""
    try:
        yield
    except OSError as fault:
        if fault.errno in FULL:
            raise NoRoom(str(target)) from fault
        raise CannotWrite(str(target), fault.strerror or str(fault)) from fault
