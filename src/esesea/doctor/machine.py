"""The machine: what it is, what it has, and whether one may write here."""

from __future__ import annotations

import locale
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from esesea.doctor.finding_out import Entry, State
from esesea.doctor.mending import Installation
from esesea.files import replace_file, temporary_beside

GIB = 1024**3

LEAST_MEMORY = 2 * GIB
"""Bytes. A novel of 120,000 words takes some 1.2 GB to read (docs/figures.md), and the system wants some too."""

LEAST_ROOM = GIB // 5
"""Bytes. A long novel's folder has some 50 MB, and is written whole beside the old one."""

CGROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")
"""Where Linux tells the memory that a container may use (cgroup v2)."""


def software(how: Installation) -> Iterator[Entry]:
    """Esesea, Python and the system."""
    try:
        own = version("esesea")
    except PackageNotFoundError:
        yield Entry("Esesea", State.BROKEN, "runs without being installed", how.again())
    else:
        yield Entry("Esesea", State.FINE, f"{own}, installed {how.way}")
    yield Entry("Python", State.FINE, f"{platform.python_version()} at {sys.executable}")
    yield Entry("system", State.TOLD, f"{platform.system()} {platform.release()}, {platform.machine()}")


def hardware() -> Iterator[Entry]:
    """Cores and memory."""
    yield Entry("cores", State.TOLD, f"{cores()} that Esesea may use")
    total = memory()
    if total is None:
        yield Entry("memory", State.TOLD, "this system does not tell")
    elif total < LEAST_MEMORY:
        yield Entry(
            "memory", State.CARE, f"{_gib(total)}: a long novel may not fit", "close other programs before reading"
        )
    else:
        yield Entry("memory", State.FINE, _gib(total))


def places() -> Iterator[Entry]:
    """The working folder and the folder for passing files: room, and whether one may write."""
    here = Path.cwd()
    yield _place("this folder", here, "go to the folder of your manuscript, or read with -o FOLDER")
    passing = Path(tempfile.gettempdir())
    yield _place("passing files", passing, "make room there, or name another folder in TMPDIR")
    coding = locale.getencoding() if sys.platform == "win32" else sys.getfilesystemencoding()
    if coding.lower().replace("-", "") != "utf8":
        yield Entry("letters", State.CARE, f"names are written in {coding}", "set the variable PYTHONUTF8 to 1")


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory(limit: Path = CGROUP_LIMIT) -> int | None:
    """Bytes of memory that this process may use; None where the system does not tell."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None
    try:
        return min(total, int(limit.read_text(encoding="ascii")))
    except (OSError, ValueError):
        return total


def _place(name: str, folder: Path, mend: str) -> Entry:
    fault = _writes(folder)
    if fault is not None:
        return Entry(name, State.CARE, f"{folder}: nothing can be written there ({fault})", mend)
    free = shutil.disk_usage(folder).free
    if free < LEAST_ROOM:
        return Entry(name, State.CARE, f"{folder}: only {_gib(free)} free", mend)
    return Entry(name, State.FINE, f"{folder}: {_gib(free)} free, written to and cleaned up")


def _writes(folder: Path) -> str | None:
    """Why no file can be written in ``folder``; None where one was, and was removed."""
    file = temporary_beside(folder / "doctor")
    try:
        replace_file(file, b"Esesea was here")
        file.unlink()
    except OSError as fault:
        return fault.strerror or type(fault).__name__
    return None


def _gib(size: int) -> str:
    return f"{size / GIB:.1f} GiB" if size < 100 * GIB else f"{size / GIB:.0f} GiB"
