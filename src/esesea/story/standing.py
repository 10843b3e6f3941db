"""Which of the author's decisions are in force, and where their passages stood last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from esesea.story.correction import Anchor, Correction

UNDO = "undo"
REDO = "redo"
REATTACH = "reattach"
"""Not the author's own act: the passages of the decision ``of["id"]`` as a new draft has them (its ``anchors``)."""


def standing(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """The decisions in force, oldest first: those not undone, without the undos and redos themselves.

    ``undo`` and ``redo`` name a decision by ``of["id"]``; the last one in force decides, and they can be undone
    in turn. One that names a decision that is unknown or made after it does nothing. Decisions are taken by when
    they were made (at the same instant: as given), so two files merged in either order say the same. Each has the
    anchors of its last ``reattach``.
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
    in_force = {decision.id for decision in kept}
    return tuple(decision for decision in spoken(ordered) if decision.id in in_force)


def spoken(decisions: Iterable[Correction]) -> tuple[Correction, ...]:
    """Every decision on the story, undone or not, oldest first, with the anchors of its last ``reattach``.

    Raises ValueError for a time that is not ISO 8601.
    """
    ordered = sorted(decisions, key=made_at)
    newest = {str(each.of.get("id")): each.anchors for each in ordered if each.act == REATTACH}
    said = (each for each in ordered if each.act not in {UNDO, REDO, REATTACH})
    return tuple(_with(each, newest.get(each.id, each.anchors)) for each in said)


def made_at(decision: Correction) -> datetime:
    """When it was made; a time without a zone is UTC. Raises ValueError for a time that is not ISO 8601."""
    at = datetime.fromisoformat(decision.at)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _with(decision: Correction, anchors: tuple[Anchor, ...]) -> Correction:
    """The decision with the anchors, if they are as many: its facts refer to them by number."""
    same = anchors == decision.anchors or len(anchors) != len(decision.anchors)
    return decision if same else replace(decision, anchors=anchors)
