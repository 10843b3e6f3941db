"""Amounts of memory and time as people type them: 2GB, 30m."""

from __future__ import annotations

import re

import typer

BYTES = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30, "t": 2**40}
SECONDS = {"": 1.0, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}

_MEMORY = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", re.IGNORECASE)
_TIME = re.compile(r"(\d+(?:\.\d+)?)\s*(s|min|m|h|)", re.IGNORECASE)


def memory(typed: str) -> int:
    """Bytes; units count in powers of 1,024. Raises BadParameter."""
    found = _MEMORY.fullmatch(typed.strip())
    if found is None or not float(found[1]):
        raise typer.BadParameter(f"“{typed}” is no amount of memory; write it as 2GB or 700MB")
    return int(float(found[1]) * BYTES[found[2].lower()])


def duration(typed: str) -> float:
    """Seconds. Raises BadParameter."""
    found = _TIME.fullmatch(typed.strip())
    if found is None or not float(found[1]):
        raise typer.BadParameter(f"“{typed}” is no length of time; write it as 90s, 30m or 2h")
    return float(found[1]) * SECONDS[found[2].lower()]


def spoken(seconds: float) -> str:
    """A length of time in two units at most: 45 s, 3 min 20 s, 2 h 5 min, 4 d 3 h."""
    whole = round(seconds)
    for size, unit, less, below in ((86_400, "d", 3_600, "h"), (3_600, "h", 60, "min"), (60, "min", 1, "s")):
        if whole >= size:
            rest = whole % size // less
            return f"{whole // size} {unit}" + (f" {rest} {below}" if rest else "")
    return f"{whole} s"
