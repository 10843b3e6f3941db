"""A question about order as the page shows it: the scenes by their openings, and answers to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.question_words import ONE, SEVERAL
from esesea.app.reply_words import Option, options
from esesea.app.wording import Wording, sentence
from esesea.story.time import STORY_CLOCK
from esesea.web.answers.question import AskedScene, Choice, NextQuestion

if TYPE_CHECKING:
    from esesea.order.asking import LeapQuestion
    from esesea.order.questions import Question
    from esesea.story.story import Story

OPENING = 240
"""At most so many characters of a scene are shown, whole words."""


def leap(asked: LeapQuestion, story: Story, token: str, revision: int) -> NextQuestion:
    """Whether scenes happen where they stand now, and where they belong if not."""
    wording, several = Wording.of(story), len(asked.suspects) > 1
    scenes = tuple(_scene(story, wording, each.scene, each.now, each.until) for each in asked.suspects)
    stands = "All of these happen where they stand now" if several else "It happens where it stands now"
    offered = tuple(_offered(each, story, wording) for each in options(asked))
    they = "These scenes may not go on" if several else "This scene may not go on"
    before = "them" if several else "it"
    saves = max(1, round(asked.saves))
    because = (
        f"{they} from what is told just before {before}. Your answer may save you moving "
        f"{'a scene' if saves == 1 else f'some {saves} scenes'} by hand."
    )
    return NextQuestion(
        revision=revision,
        kind="leap",
        token=token,
        asks=" ".join((SEVERAL if several else ONE).split()),
        because=because,
        scenes=scenes,
        choices=(Choice(stands, "yes"), *offered),
    )


def comparison(asked: Question, story: Story, token: str, revision: int) -> NextQuestion:
    """Which of two scenes happens first."""
    wording = Wording.of(story)
    order = story.chronology.timeline(STORY_CLOCK).order
    pair = (asked.first, asked.second)
    before = {each: order[place - 1] if place else None for place, each in enumerate(order) if each in pair}
    first = (Choice(f"{sentence(wording.scene(each))} happens first", str(n)) for n, each in enumerate(pair, 1))
    return NextQuestion(
        revision=revision,
        kind="compare",
        token=token,
        asks="Which of the two happens first?",
        because=asked.reason,
        scenes=tuple(_scene(story, wording, each, before.get(each), each) for each in pair),
        choices=(*first, Choice("They happen at the same moment", "same")),
    )


def nothing(token: str, revision: int) -> NextQuestion:
    """That no more is worth asking."""
    because = "What may still stand wrong is sooner moved by hand: drag it in the story curve."
    return NextQuestion(revision, "none", token, "Nothing more is worth a question.", because, (), ())


def _scene(story: Story, wording: Wording, scene: str, now: str | None, until: str) -> AskedScene:
    return AskedScene(scene, wording.numbers[scene], _opening(story, scene), now, None if until == scene else until)


def _opening(story: Story, scene: str) -> str:
    words = " ".join(story.quote(story.scene(scene).span).split())
    return words if len(words) <= OPENING else f"{words[:OPENING].rsplit(' ', 1)[0]} …"


def _offered(option: Option, story: Story, wording: Wording) -> Choice:
    scene, after = option.suspect.scene, option.landing.after
    where = "before all that is told earlier" if after is None else f"directly after {wording.scene(after)}"
    along = list(_along(story, scene, option.suspect.until))
    goes = f", and {wording.scenes(along)} with it" if along else ""
    says = f"{sentence(wording.scene(scene))} happens {where}{goes}"
    return Choice(says, str(option.number), scene, after)


def _along(story: Story, scene: str, until: str) -> Iterator[str]:
    told = [each.id for each in story.scenes]
    yield from told[told.index(scene) + 1 : told.index(until) + 1]
