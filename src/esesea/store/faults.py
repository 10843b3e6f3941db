"""The system's errors in the folder's own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from esesea.files import FULL, REFUSED
from esesea.store.errors import DamagedCache, DiskFault, DiskFull, NoRights, StoreError


@contextmanager
def disk_faults(path: Path) -> Iterator[None]:
    """Raise a StoreError about ``path`` where the block meets an OSError."""
    try:
        yield
    except OSError as fault:
        raise _of_system(fault, path) from fault


@contextmanager
def cache_faults(path: Path) -> Iterator[None]:
    """Raise a StoreError about ``path``, the cache, where the block meets an OSError or one of SQLite's."""
    try:
        yield
    except OSError as fault:
        raise _of_system(fault, path) from fault
    except sqlite3.Error as fault:
        raise _of_sqlite(fault, path) from fault


def _of_system(fault: OSError, path: Path) -> StoreError:
    if fault.errno in FULL:
        return DiskFull(str(path))
    if fault.errno in REFUSED:
        return NoRights(str(path))
    return DiskFault(str(path), fault.strerror or str(fault))


def _of_sqlite(fault: sqlite3.Error, path: Path) -> StoreError:
    code = getattr(fault, "sqlite_errorcode", None)
    # The low byte is SQLite's primary code, the rest narrows it (sqlite.org/rescode.html).
    primary = None if code is None else code & 0xFF
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull(str(path))
    if primary in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}:
        return NoRights(str(path))
    return DamagedCache(str(path), str(fault))
