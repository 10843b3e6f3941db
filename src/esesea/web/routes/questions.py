"""What the author is asked."""

from __future__ import annotations

from fastapi import APIRouter

from esesea.web.acting import questions as asking
from esesea.web.answers.correction import Change
from esesea.web.answers.question import NextQuestion
from esesea.web.desk import DeskHere
from esesea.web.wishes.acts import Id
from esesea.web.wishes.reply import ReplyWish

router = APIRouter(prefix="/api")


@router.get("/stories/{story}/question")
def question(desk: DeskHere, story: Id) -> NextQuestion:
    """The question whose answer settles most."""
    return asking.question(desk, story)


@router.post("/stories/{story}/question")
def reply(desk: DeskHere, story: Id, wish: ReplyWish) -> Change:
    """Answer it, see what the answer would change, or leave it open."""
    return asking.reply(desk, story, wish)
