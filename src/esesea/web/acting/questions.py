"""Asking the author from the page: the question whose answer settles most, and what is done with the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from esesea.app.asking import Interview, comparison_of, leap_question_of
from esesea.app.correcting import said
from esesea.app.errors import NotUnderstood
from esesea.app.reply_words import compared, understood
from esesea.story.replies import Reply
from esesea.story.time import STORY_CLOCK
from esesea.web.acting.deciding import Wished, change, decided
from esesea.web.acting.plainly import plainly
from esesea.web.acting.question_words import comparison, leap, nothing
from esesea.web.answers.correction import Change
from esesea.web.errors import QuestionPast

if TYPE_CHECKING:
    from esesea.order.asking import LeapQuestion
    from esesea.order.questions import Question
    from esesea.story.story import Story
    from esesea.web.answers.question import NextQuestion
    from esesea.web.desk import Desk
    from esesea.web.held import Opened
    from esesea.web.wishes.reply import ReplyWish

MAY_BE_REPLIED = "yes, a number, “after scene 7”, “before scene 3”, “same as scene 5”, or first"
MAY_BE_COMPARED = "1, 2 or same"

_BY_NUMBER = re.compile(r"\bscene\s*(\d{1,9})\b", re.IGNORECASE)
_OFFERED = re.compile(r"yes|same|\d+", re.IGNORECASE)
"""Replies that mean the same where the story was changed since, as long as the question is the same."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked now: about leaps, or else of two scenes, or nothing; ``token`` names it."""

    leap: LeapQuestion | None
    pair: Question | None
    token: str


def question(desk: Desk, story: str) -> NextQuestion:
    """The question whose answer settles most: of leaps first, then which of two scenes comes first."""
    now = desk.opened(story)
    asked = _asked(desk, now)
    if asked.leap is not None:
        return leap(asked.leap, now.story, asked.token, now.revision)
    if asked.pair is not None:
        return comparison(asked.pair, now.story, asked.token, now.revision)
    return nothing(asked.token, now.revision)


def reply(desk: Desk, story: str, wish: ReplyWish) -> Change:
    """Keep the answer, see what it would change, or leave the question open.

    Raises QuestionPast for an answer to what is not asked now, Refused for words that are no answer, a scene that is
    not there and an order that cannot be, and StoreError.
    """
    now = desk.opened(story)
    asked = _asked(desk, now)
    stale = wish.revision != now.revision and not _OFFERED.fullmatch(wish.reply.strip())
    if asked.token != wish.token or (stale and not wish.skip):
        raise QuestionPast
    if wish.skip:
        return _left_open(desk, now, asked)
    with plainly(now.story):
        meant = _meant(wish.reply, asked, now.story)
        wished = Wished(("reply", meant), lambda: (said(now.story, meant),), "", wish.keep)
        return change(decided(desk, now, wished), kept=wish.keep)


def _asked(desk: Desk, now: Opened) -> _Asked:
    left = desk.held(now.id).left_open
    interview = Interview(now.folder, now.read, now.story, now.decisions, left.pairs(now.story))
    leap = leap_question_of(now.story, (*interview.replies, Reply(left_open=left.scenes(now.story))))
    pair = None if leap is not None else comparison_of(interview)
    named = f"{now.story.document.sha256} {leap!r} {pair!r}"
    return _Asked(leap, pair, sha256(named.encode()).hexdigest()[:24])


def _left_open(desk: Desk, now: Opened, asked: _Asked) -> Change:
    left = desk.held(now.id).left_open
    if asked.leap is not None:
        left.leave(now.story, (each.scene for each in asked.leap.suspects))
    elif asked.pair is not None:
        left.leave_pair(now.story, asked.pair.first, asked.pair.second)
    order = now.story.chronology.timeline(STORY_CLOCK).order
    return Change("", now.revision, kept=False, says="Left open for now", changes=(), loose=None, order=order)


def _meant(words: str, asked: _Asked, story: Story) -> Reply:
    ids = {str(number): scene.id for number, scene in enumerate(story.scenes, 1)}
    typed = _BY_NUMBER.sub(lambda found: ids.get(str(int(found[1])), f"s{int(found[1])}"), words)
    try:
        if asked.leap is not None:
            return understood(typed, asked.leap, story)
        if asked.pair is not None:
            return compared(typed, asked.pair)
    except NotUnderstood:
        may_be = MAY_BE_REPLIED if asked.leap is not None else MAY_BE_COMPARED
        raise NotUnderstood(words.strip(), may_be) from None
    raise QuestionPast
