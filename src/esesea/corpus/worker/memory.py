"""How much memory a process and those that help it have, as far as the system tells."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
PS = ("ps", "-A", "-o", "pid=,ppid=,rss=")
KIBIBYTE = 1024


def held_by(process: int) -> int:
    """Bytes in memory (resident) of ``process`` and of all that it started; 0 where the system does not tell."""
    return _by_proc(process) if PROC.is_dir() else _by_ps(process)


def _by_proc(process: int) -> int:
    """Linux: a process's children stand under each of its threads."""
    total, waiting = 0, [process]
    page = os.sysconf("SC_PAGE_SIZE")
    while waiting:
        place = PROC / str(waiting.pop())
        with suppress(OSError, ValueError, IndexError):  # it ended meanwhile
            total += int((place / "statm").read_text().split()[1]) * page
            for thread in (place / "task").iterdir():
                waiting += map(int, (thread / "children").read_text().split())
    return total


def _by_ps(process: int) -> int:
    """Elsewhere (macOS, the BSDs): from a list of all processes."""
    try:
        listed = subprocess.run(PS, capture_output=True, text=True, check=True, timeout=5).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return 0
    held: dict[int, int] = {}
    started: defaultdict[int, list[int]] = defaultdict(list)
    for line in listed.splitlines():
        with suppress(ValueError):
            child, parent, resident = map(int, line.split())
            held[child] = resident * KIBIBYTE
            started[parent].append(child)
    total, waiting = 0, [process]
    while waiting:
        each = waiting.pop()
        total += held.get(each, 0)
        waiting += started[each]
    return total
