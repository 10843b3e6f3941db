"""The figures of many retold stories, by the way they are told: what was caught, and what was harmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.retell.measure import Figures

Sums = dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One story as read."""

    number: int
    way: str
    cued: bool
    figures: Figures


def sums(rows: Sequence[Row]) -> Sums:
    """Counts and means. ``worse`` and ``better``: stories that end with more or fewer drags than told."""
    each = [row.figures for row in rows]
    told, found = sum(one.drags_told for one in each), sum(one.drags_found for one in each)
    return {
        "stories": len(each),
        "scenes": sum(one.scenes for one in each),
        "cut otherwise": sum(one.scenes != one.scenes_found for one in each),
        "drags told": told,
        "drags found": found,
        "drags left": round(found / told, 4) if told else float(found > 0),
        "moved": sum(one.moved for one in each),
        "tau told": _mean(one.tau_told for one in each),
        "tau found": _mean(one.tau_found for one in each),
        "better": sum(one.drags_found < one.drags_told for one in each),
        "worse": sum(one.drags_found > one.drags_told for one in each),
        "proven": sum(one.proven for one in each),
        "proven right": _share(sum(one.proven_right for one in each), sum(one.proven for one in each)),
        "likely": sum(one.likely for one in each),
        "likely right": _share(sum(one.likely_right for one in each), sum(one.likely for one in each)),
    }


def summed(rows: Sequence[Row]) -> dict[str, dict[str, Sums]]:
    """By cues (``with cues``, ``without``) and way, ``all`` last; the signs' moving claims; which cues were heard."""
    found: dict[str, dict[str, Sums]] = {}
    for name, cued in (("with cues", True), ("without", False)):
        chosen = [row for row in rows if row.cued == cued]
        if chosen:
            ways = dict.fromkeys(row.way for row in sorted(chosen, key=lambda row: row.way))
            found[name] = {way: sums([row for row in chosen if row.way == way]) for way in ways}
            found[name]["all"] = sums(chosen)
            found[f"signs {name}"] = _counts((row.figures.claims for row in chosen), ("claims", "right"))
            found[f"going back {name}"] = _counts((row.figures.heard for row in chosen), ("joints", "heard"))
    return found


def report(rows: Sequence[Row]) -> str:
    """The same as lines of text."""
    lines: list[str] = []
    for name, table in summed(rows).items():
        lines += ["", name]
        names = list(next(iter(table.values()), {}))
        width = max(map(len, table), default=0) + 2
        lines.append(" " * width + "".join(f"{each:>15}" for each in names))
        for row, values in table.items():
            lines.append(f"{row:{width}}" + "".join(f"{values[each]:15g}" for each in names))
    return "\n".join(lines[1:])


def _counts(parts: Iterable[Mapping[str, tuple[int, int]]], names: tuple[str, str]) -> dict[str, Sums]:
    """By what was counted: how many there are, and how many of them are right."""
    counts: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for part in parts:
        for name, (one, good) in part.items():
            counts[name] += one
            right[name] += good
    return {name or "(nothing)": dict(zip(names, (counts[name], right[name]), strict=True)) for name in sorted(counts)}


def _mean(values: Iterable[float]) -> float:
    listed = [value for value in values if value == value]  # noqa: PLR0124 - NaN where nothing is ranked
    return round(sum(listed) / len(listed), 4) if listed else 0.0


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0
