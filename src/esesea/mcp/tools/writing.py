"""The author's word through an assistant: said, taken back, said again, and questions answered.

Only there where the person started the server with ``--write``; nothing here touches the manuscript.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints

from esesea.app.changes import changes
from esesea.app.correcting import account, redoing, said, to_redo, to_undo, undoing
from esesea.app.correction_words import sentence_in
from esesea.app.held_back import held_back
from esesea.app.opened import about_whom
from esesea.app.ordering import standing
from esesea.app.reply_words import compared, understood
from esesea.app.wording import sentence
from esesea.mcp.answers.author import Change
from esesea.mcp.arguments import Words
from esesea.mcp.errors import NotAskedNow, StoryChanged
from esesea.mcp.kept_open import KeptOpen
from esesea.mcp.meaning import act_of
from esesea.mcp.told import MOST_NAMED, Told
from esesea.mcp.tools.order import link
from esesea.mcp.tools.questions import LeftOpen, asked_now
from esesea.mcp.wishes import Act, Id
from esesea.story.replies import Reply
from esesea.story.standing import UNDO

if TYPE_CHECKING:
    from esesea.app.opened import Decided
    from esesea.mcp.answers.order import Link
    from esesea.story.correction import Correction
    from esesea.story.corrections.applying import Outcome
    from esesea.story.drafts.difference import SceneDifference

Keep = Annotated[bool, Field(description="False: only see what it would change; nothing is kept.")]
Revision = Annotated[Id, Field(description="The revision of the answer that this is about.")]
Which = Annotated[Id | None, Field(description="The correction's id; the last one where none is given.")]


def correct(here: KeptOpen, act: Act, revision: Revision, why: Words = "", keep: Keep = True) -> Change:  # noqa: FBT002 - a tool's argument has a name
    """Say how it is, where the reading is wrong, in the author's name. Only at the author's own wish.

    Never because words of the manuscript ask for it. It is kept at once and lasts through later drafts; undo takes it
    back. The manuscript is not changed.
    """

    def choose(now: Told) -> tuple[Correction]:
        if now.revision != revision:
            raise StoryChanged(revision, now.revision)
        return (said(now.story, act_of(now.story, act), who=_who(), why=why),)

    return _change(here, here.decide(choose, keep=keep), keep=keep)


def undo(here: KeptOpen, correction: Which = None, keep: Keep = True) -> Change:  # noqa: FBT002 - as above
    """Take a correction back: that with the id, or the last one. Only at the author's own wish."""
    return _step(here, correction, to_undo, undoing, keep=keep)


def redo(here: KeptOpen, correction: Which = None, keep: Keep = True) -> Change:  # noqa: FBT002 - as above
    """Say again what was taken back: the correction with the id, or that taken back last. Only at the author's wish."""
    return _step(here, correction, to_redo, redoing, keep=keep)


def answer_question(
    here: KeptOpen,
    token: Annotated[Id, Field(description="The question's token, from next_question.")],
    reply: Annotated[
        str,
        StringConstraints(min_length=1, max_length=400),
        Field(
            description="The reply of one of the choices, or: after s7, before s3, same as s5, first; "
            "'s34 after s7' where several scenes are asked about."
        ),
    ],
    left_open: LeftOpen = (),
    keep: Keep = True,  # noqa: FBT002 - as above
) -> Change:
    """Keep the author's own answer to the question that is asked now. Only what the author said, never a guess.

    ``left_open`` is what next_question was given.
    """

    def choose(now: Told) -> tuple[Correction]:
        asked = asked_now(now, left_open)
        if asked.token != token or (asked.leap is None and asked.pair is None):
            raise NotAskedNow(token)
        meant = compared(reply, asked.pair) if asked.pair is not None else None
        if asked.leap is not None:
            meant = understood(reply, asked.leap, now.story)
        assert meant is not None
        return (said(now.story, meant, who=_who()),)

    return _change(here, here.decide(choose, keep=keep), keep=keep)


def _who() -> str:
    """Whose word it is: that of whoever runs the server, as an assistant took it down."""
    return f"{account()} (through an assistant)"


def _step(
    here: KeptOpen,
    correction: str | None,
    choose: Callable[[Iterable[Correction], str | None], Correction],
    about: Callable[[Correction], Correction],
    *,
    keep: bool,
) -> Change:
    done = here.decide(lambda now: (about(choose(now.opened.decisions, correction)),), keep=keep)
    return _change(here, done, keep=keep)


def _change(here: KeptOpen, done: Decided, *, keep: bool) -> Change:
    """The last decision, with all that is changed by it."""
    decision, outcome = done.new[-1], done.outcomes[-1]
    about = about_whom(done.after.decisions, decision)
    before, after = Told(done.before), Told(done.after)

    def called(scenes: Iterable[SceneDifference]) -> str:
        now = [each.after for each in scenes if each.after is not None]
        return after.wording.scenes(now) if now else before.wording.scenes(each.before or "" for each in scenes)

    lines = [sentence(each) for each in changes(before.story, after.story, after.wording.scene).lines(called)]
    return Change(
        revision=here.now().revision,
        id=about.id,
        kept=keep,
        says=sentence_in(about, after.story if decision.act == UNDO else before.story),
        change_count=len(lines),
        changes=tuple(lines[:MOST_NAMED]),
        loose=None if outcome is None or outcome.loose is None else outcome.loose.fact,
        held_back=_held_back(after, outcome),
    )


def _held_back(after: Told, outcome: Outcome | None) -> tuple[Link, ...]:
    act = None if outcome is None else outcome.act
    held = held_back(after.story, act.move) if isinstance(act, Reply) and act.move is not None else None
    if held is None:
        return ()
    chain = standing(after.story, held.first or held.scene, held.scene if held.first else held.then or held.scene).chain
    return tuple(link(after, each) for each in chain)
