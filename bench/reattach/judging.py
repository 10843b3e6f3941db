"""Right, wrong or loose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bench.reattach.edited import Fate

from esesea.text.span import Span

SURVIVES = 0.5
"""A passage survives when at least this part of its letters stands, kept or respelt or renamed, in one place."""

GONE = 0.25
"""Below this part nothing of it can be pointed at: any place is a wrong one."""

SHARED = 0.5
"""A place is right when it shares at least this part of what either covers with the true one, or lies wholly in it and
is at least this part of the passage's own length (where new words were put into the passage)."""


def verdict(fate: Fate, found: Span | None) -> str:
    """``right``, ``wrong`` or ``loose`` for a passage that survives; ``silent`` or ``false`` for one that is gone.

    ``doubtful`` for one of which less than half is left: not counted, unless it was put where nothing of it is.
    """
    if found is None:
        return "loose" if fate.kept >= SURVIVES else "silent" if fate.kept <= GONE else "doubtful"
    if fate.kept >= SURVIVES:
        return "right" if _is_there(fate, found) else "wrong"
    touches = fate.span is not None and found.overlaps(fate.span)
    return "doubtful" if touches else "false"


def _is_there(fate: Fate, found: Span) -> bool:
    """Whether both are one place, or ``found`` lies in the true one, less what was put into it."""
    true = fate.span
    if true is None:
        return False
    both = max(0, min(true.end, found.end) - max(true.start, found.start))
    either = max(true.end, found.end) - min(true.start, found.start)
    return both >= SHARED * either or (true.contains(found) and len(found) >= SHARED * fate.length)


@dataclass
class Tally:
    """Verdicts counted, by kind of edit and kind of passage."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    exact: int = 0

    def add(self, edit: str, kind: str, said: str) -> None:
        """One more."""
        self.counts[edit, kind, said] += 1

    def row(self, edit: str | None = None, kind: str | None = None) -> dict[str, int]:
        """How many of each verdict, over all edits or kinds where none is named."""
        found: Counter[str] = Counter()
        for (of_edit, of_kind, said), times in self.counts.items():
            if edit in {None, of_edit} and kind in {None, of_kind}:
                found[said] += times
        return {said: found[said] for said in ("right", "wrong", "loose", "silent", "false", "doubtful")}
