"""The author's word."""

from __future__ import annotations

from fastapi import APIRouter

from esesea.web.acting import corrections as acting
from esesea.web.answers.correction import Change, Corrections
from esesea.web.desk import DeskHere
from esesea.web.wishes.acts import ActWish, Id, StepWish

router = APIRouter(prefix="/api")


@router.get("/stories/{story}/corrections")
def corrections(desk: DeskHere, story: Id) -> Corrections:
    """Every correction, oldest first."""
    return acting.corrections(desk, story)


@router.post("/stories/{story}/corrections")
def correct(desk: DeskHere, story: Id, wish: ActWish) -> Change:
    """Say how it is, or see what saying so would change."""
    return acting.correct(desk, story, wish)


@router.post("/stories/{story}/undo")
def undo(desk: DeskHere, story: Id, wish: StepWish) -> Change:
    """Take a correction back, or see what that would change."""
    return acting.undo(desk, story, wish)


@router.post("/stories/{story}/redo")
def redo(desk: DeskHere, story: Id, wish: StepWish) -> Change:
    """Say again what was taken back, or see what that would change."""
    return acting.redo(desk, story, wish)
