"""The question whose answer settles most of the order, and what the author has said so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from esesea.app.asking import Interview, comparison_of, leap_question_of
from esesea.app.authors_word import applying
from esesea.app.correcting import Listed, listed
from esesea.app.correction_words import sentence_in
from esesea.app.names import find_scene
from esesea.app.question_words import ONE, SEVERAL
from esesea.app.reply_words import Option, options
from esesea.app.wording import sentence
from esesea.mcp.answers.author import AskedScene, Choice, CorrectionLine, Corrections, NextQuestion
from esesea.mcp.answers.quote import Quote
from esesea.mcp.arguments import First, Most, Name, part
from esesea.mcp.told import Told
from esesea.story.anchoring import GONE, place
from esesea.story.correction import Anchor
from esesea.story.replies import Reply
from esesea.story.standing import spoken
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.order.asking import LeapQuestion
    from esesea.order.questions import Question

LeftOpen = Annotated[
    tuple[Name, ...],
    Field(max_length=1000, description="What the author would not say: each question's leave_open, as it was given."),
]
NOTHING = "Nothing more is worth a question."


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked now: about leaps, or else of two scenes, or nothing; ``token`` names it."""

    leap: LeapQuestion | None
    pair: Question | None
    token: str


def next_question(told: Told, left_open: LeftOpen = ()) -> NextQuestion:
    """The question about order whose answer settles most, with the openings of its scenes and the answers to choose.

    Ask the author, in your own words, and give back what they say: only they know.
    """
    asked = asked_now(told, left_open)
    if asked.leap is not None:
        return _leap(told, asked.leap, asked.token)
    if asked.pair is not None:
        return _compare(told, asked.pair, asked.token)
    return NextQuestion(told.revision, "none", asked.token, NOTHING, "The order of the rest is known.", (), (), "")


def list_corrections(told: Told, first: First = 1, most: Most = 40) -> Corrections:
    """Everything that the author has said of this story, oldest first: what, when, why, and whether it holds."""
    opened = told.opened
    decisions = {each.id: each for each in spoken(opened.decisions)}
    lines, page = part(listed(opened, applying(opened.read, opened.decisions)), first, most)

    def line(each: Listed) -> CorrectionLine:
        says = sentence_in(decisions[each.id], told.story)
        return CorrectionLine(
            each.id, each.act, says, each.at, each.who, each.why, each.in_force, each.loose, each.overruled,
            _stands_on(told, each),
        )  # fmt: skip

    return Corrections(told.revision, page, tuple(map(line, lines)))


def asked_now(told: Told, left_open: Iterable[str]) -> Asked:
    """What is asked of the story, but for what the author left open. Raises UnknownName for scenes that are not."""
    opened = told.opened
    named = [
        [find_scene(told.story, scene) for scene in each.split()] for each in left_open if not each.startswith(TWO)
    ]
    pairs = [
        [find_scene(told.story, scene) for scene in each.split()[1:]] for each in left_open if each.startswith(TWO)
    ]
    skipped = frozenset(frozenset(pair) for pair in pairs)
    interview = Interview(opened.folder, opened.read, opened.story, opened.decisions, skipped)
    open_scenes = tuple(scene for scenes in named for scene in scenes)
    leap = leap_question_of(told.story, (*interview.replies, Reply(left_open=open_scenes)))
    pair = None if leap is not None else comparison_of(interview)
    token = sha256(f"{told.revision} {leap!r} {pair!r}".encode()).hexdigest()[:12]
    return Asked(leap, pair, token)


TWO = "between "
"""Before the two scenes of a comparison that is left open; of a leap the scenes stand alone."""


def _leap(told: Told, asked: LeapQuestion, token: str) -> NextQuestion:
    several = len(asked.suspects) > 1
    stands = "All of these happen where they stand now" if several else "It happens where it stands now"
    saves = max(1, round(asked.saves))
    return NextQuestion(
        revision=told.revision,
        kind="leap",
        token=token,
        asks=" ".join((SEVERAL if several else ONE).split()),
        because=f"{'These scenes' if several else 'This scene'} may not go on from what is told just before. "
        f"The answer may save moving {'a scene' if saves == 1 else f'some {saves} scenes'} by hand.",
        scenes=tuple(_scene(told, each.scene, each.now) for each in asked.suspects),
        choices=(Choice(stands, "yes"), *(_offered(told, each) for each in options(asked))),
        leave_open=" ".join(each.scene for each in asked.suspects),
    )


def _compare(told: Told, asked: Question, token: str) -> NextQuestion:
    order = told.story.chronology.timeline(STORY_CLOCK).order
    pair = (asked.first, asked.second)
    return NextQuestion(
        revision=told.revision,
        kind="compare",
        token=token,
        asks="Which of the two happens first?",
        because=asked.reason,
        scenes=tuple(_scene(told, each, dict(zip(order[1:], order, strict=False)).get(each)) for each in pair),
        choices=tuple(_first_of(told, pair)),
        leave_open=TWO + " ".join(pair),
    )


def _first_of(told: Told, pair: tuple[str, str]) -> Iterator[Choice]:
    for number, each in enumerate(pair, 1):
        yield Choice(f"{sentence(told.wording.scene(each))} happens first", str(number))
    yield Choice("They happen at the same moment", "same")


def _scene(told: Told, scene: str, now: str | None) -> AskedScene:
    goes_on_from = None if now is None else told.scene(now)
    return AskedScene(told.scene(scene), told.quote(told.story.scene(scene).span), goes_on_from)


def _offered(told: Told, option: Option) -> Choice:
    after, scene = option.landing.after, sentence(told.wording.scene(option.suspect.scene))
    where = "before all that is told earlier" if after is None else f"directly after {told.wording.scene(after)}"
    told_ids = [each.id for each in told.story.scenes]
    along = told_ids[told_ids.index(option.suspect.scene) + 1 : told_ids.index(option.suspect.until) + 1]
    goes = f", and {told.wording.scenes(along)} with it" if along else ""
    return Choice(f"{scene} happens {where}{goes}", str(option.number))


def _stands_on(told: Told, each: Listed) -> Quote | None:
    """The words that a correction stands on, where they stand in this draft."""
    if each.quote is None or each.start is None or each.start == GONE:
        return None
    here = place(Anchor(each.quote, each.before or "", each.after or "", each.start), told.story.document)
    return None if here is None else told.quote(here)
