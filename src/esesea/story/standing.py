"""Which of the author's decisions are in force."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from esesea.story.correction import Correction

UNDO = "undo"
REDO = "redo"


def standing(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """The decisions in force, oldest first: those not undone, without the undos and redos themselves.

    ``undo`` and ``redo`` name a decision by ``of["id"]``; the last one in force decides, and they can be undone
    in turn. One that names a decision that is unknown or made after it does nothing. Decisions are taken by when
    they were made (at the same instant: as given), so two files merged in either order say the same.
    Raises ValueError for a time that is not ISO 8601.
    """
    ordered = sorted(decisions, key=made_at)
    verdicts: dict[str, bool] = {}
    kept: list[Correction] = []
    for decision in reversed(ordered):
        if not verdicts.get(decision.id, True):
            continue
        if decision.act in {UNDO, REDO}:
            verdicts.setdefault(str(decision.of.get("id")), decision.act == REDO)
        else:
            kept.append(decision)
    return tuple(reversed(kept))


def made_at(decision: Correction) -> datetime:
    """When it was made; a time without a zone is UTC. Raises ValueError for a time that is not ISO 8601."""
    at = datetime.fromisoformat(decision.at)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
