"""What many manuscripts tell together: recall by kind, false alarms on controls, and what was found elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bench.mutate.measure import Figures, Outcome

TOLD = frozenset({"error", "warning"})
ALL = "all"


def summed(each: Sequence[Figures]) -> dict[str, Any]:
    """``recall`` by kind, ``controls`` by kind, and ``elsewhere`` by check; ``all`` last.

    An error is ``told`` where an error or a warning touches it; ``known`` counts what is only for information, too.
    ``whole``: of those told, how many findings quote every planted passage.
    """
    outcomes = [outcome for figures in each for outcome in figures.outcomes]
    elsewhere = [found for figures in each for found in figures.elsewhere]
    return {
        "stories": len(each),
        "words": sum(figures.words for figures in each),
        "recall": _by_kind([outcome for outcome in outcomes if not outcome.control]),
        "controls": _by_kind([outcome for outcome in outcomes if outcome.control]),
        "elsewhere": {
            "told": dict(Counter(found.check for found in elsewhere if found.severity in TOLD)),
            "for information": dict(Counter(found.check for found in elsewhere if found.severity not in TOLD)),
            "told a story": _share(sum(found.severity in TOLD for found in elsewhere), len(each)),
        },
    }


def report(each: Sequence[Figures]) -> str:
    """The same as lines of text."""
    sums = summed(each)
    lines = [f"{sums['stories']} stories of {sums['words']} words in all", ""]
    for name, heading in (("recall", "planted errors"), ("controls", "controls, which must stay silent")):
        lines.append(f"{heading:34} {'planted':>8} {'told':>6} {'share':>6} {'known':>6} {'whole':>6}")
        for kind, row in sums[name].items():
            counts = f"{row['planted']:8} {row['told']:6} {row['share']:6.2f} {row['known']:6} {row['whole']:6}"
            lines.append(f"  {kind:32} {counts}")
        lines.append("")
    other = sums["elsewhere"]
    lines.append(f"errors and warnings elsewhere, a story: {other['told a story']}")
    lines += [f"  {name}: {counts}" for name, counts in other.items() if name != "told a story"]
    return "\n".join(lines)


def listed(each: Sequence[Figures]) -> str:
    """Every plant with what became of it, and every finding elsewhere that is an error or a warning."""
    lines: list[str] = []
    for figures in each:
        lines.append(figures.name)
        lines += [f"  {_said(outcome)}" for outcome in figures.outcomes]
        lines += [
            f"  elsewhere {found.severity} {found.check}: {found.message} {found.quotes}"
            for found in figures.elsewhere
            if found.severity in TOLD
        ]
    return "\n".join(lines)


def _said(outcome: Outcome) -> str:
    what = "control" if outcome.control else "error"
    heard = f"{outcome.severity} by {outcome.check}" if outcome.severity else "silent"
    return f"{what} {outcome.kind} {outcome.wording}: {heard} · {' || '.join(outcome.words)}"


def _by_kind(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    kinds = [*sorted({outcome.kind for outcome in outcomes}), ALL]
    return {kind: _row([outcome for outcome in outcomes if kind in {outcome.kind, ALL}]) for kind in kinds}


def _row(outcomes: Sequence[Outcome]) -> dict[str, float]:
    told = [outcome for outcome in outcomes if outcome.severity in TOLD]
    return {
        "planted": len(outcomes),
        "told": len(told),
        "share": _share(len(told), len(outcomes)),
        "known": sum(bool(outcome.severity) for outcome in outcomes),
        "whole": sum(outcome.both for outcome in told),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
