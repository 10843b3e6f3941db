"""What a window wishes, decided on the story as it now stands, though the window may show it as it stood before."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from esesea.app.changes import changes
from esesea.app.correction_words import sentence_in
from esesea.app.held_back import held_back
from esesea.app.opened import about_whom
from esesea.app.wording import Wording, sentence
from esesea.story.corrections.errors import CorrectionError
from esesea.story.replies import Reply
from esesea.story.standing import UNDO
from esesea.story.time import STORY_CLOCK
from esesea.web.acting.plainly import plain
from esesea.web.answers.correction import Change
from esesea.web.errors import Overtaken

if TYPE_CHECKING:
    from esesea.app.opened import Decided
    from esesea.story.correction import Correction
    from esesea.story.corrections.applying import Outcome
    from esesea.story.drafts.difference import SceneDifference
    from esesea.story.story import Story
    from esesea.web.desk import Desk
    from esesea.web.held import Opened


@dataclass(frozen=True, slots=True)
class Wished:
    """What a window wishes: ``wish``, which is what ``make`` makes decisions of, for the reason ``why``.

    ``keep`` false: only to see what they would change.
    """

    wish: Hashable
    make: Callable[[], Sequence[Correction]]
    why: str
    keep: bool


def decided(desk: Desk, seen: Opened, wished: Wished) -> Decided:
    """What becomes of the story by what is wished by a window that shows it as ``seen``.

    The decisions are anchored in passages, and decided on the story as it now stands. What was previewed is kept as it
    was, and not worked out anew. Raises Overtaken where they make no sense any more, and what ``Desk.decide`` raises.
    """
    previews = desk.held(seen.id).previews
    made_on: int | None = None

    def choose(now: Opened) -> tuple[Correction, ...]:
        nonlocal made_on
        made = previews.made((now.revision, seen.revision, wished.wish), wished.why, wished.make)
        made_on = now.revision
        return made

    try:
        return desk.decide(seen.id, choose, keep=wished.keep)
    except CorrectionError as fault:
        # What made no sense where it was made is no matter of who came first.
        if made_on in {None, seen.revision}:
            raise
        raise Overtaken(plain(fault.fact, desk.opened(seen.id).story)) from fault


def change(done: Decided, *, kept: bool) -> Change:
    """The last decision, with what all of them change, in sentences that count scenes as people do."""
    decision, outcome = done.new[-1], done.outcomes[-1]
    about = about_whom(done.after.decisions, decision)
    before, after = done.before.story, done.after.story
    seen = _ids_before(before, after)
    return Change(
        id=about.id,
        revision=cast("Opened", done.after).revision,
        kept=kept,
        says=sentence_in(about, after if decision.act == UNDO else before),
        changes=(*_changes(before, after), *_held_back(after, outcome)),
        loose=None if outcome is None or outcome.loose is None else outcome.loose.fact,
        order=after.chronology.timeline(STORY_CLOCK).order if kept else _seen(after, STORY_CLOCK, seen),
        lived={} if kept else lives_otherwise(before, after, seen),
    )


def lives_otherwise(before: Story, after: Story, seen: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The lived clocks of both stories that run otherwise in ``after``, in the ids that are ``seen``."""
    known = {timeline.clock: timeline for timeline in before.chronology.timelines if timeline.clock != STORY_CLOCK}
    found = {each.clock: _seen(after, each.clock, seen) for each in after.chronology.timelines if each.clock in known}
    return {clock: order for clock, order in found.items() if order != known[clock].order}


def _ids_before(before: Story, after: Story) -> Mapping[str, str]:
    """For each scene after a decision the id that it had before it; scenes that are new are left out."""
    began = {scene.span.start: scene.id for scene in before.scenes}
    return {scene.id: began[scene.span.start] for scene in after.scenes if scene.span.start in began}


def _seen(story: Story, clock: str, seen: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(seen[scene] for scene in story.chronology.timeline(clock).order if scene in seen)


def _changes(before: Story, after: Story) -> Iterator[str]:
    was, now = Wording.of(before), Wording.of(after)

    def called(scenes: Sequence[SceneDifference]) -> str:
        here = [each.after for each in scenes if each.after is not None]
        return now.scenes(here) if here else was.scenes([each.before or "" for each in scenes])

    found = changes(before, after, now.scene)
    told = [each.after for each in found.order if each.after is not None]
    if len(told) <= PLACED:
        yield from (_place(after, scene, now) for scene in told)
        found = replace(found, order=())
    yield from map(sentence, found.lines(called))


PLACED = 3
"""Of so many scenes that stand elsewhere in story order it is told where; of more only which they are."""


def _place(story: Story, scene: str, wording: Wording) -> str:
    order = story.chronology.timeline(STORY_CLOCK).order
    place = order.index(scene) if scene in order else 0
    where = f"after {wording.scene(order[place - 1])}" if place else "first of all"
    return sentence(f"{wording.scene(scene)} happens {where} now.")


def _held_back(story: Story, outcome: Outcome | None) -> Iterator[str]:
    """Why a scene that was moved does not stand there, where words that the author can reject hold it."""
    act = None if outcome is None else outcome.act
    found = held_back(story, act.move) if isinstance(act, Reply) and act.move is not None else None
    if found is not None:
        wording = Wording.of(story)
        where = f"after {wording.scene(found.first)}" if found.first else f"before {wording.scene(found.then or '')}"
        words = [f"“{quote.quote}”" for link in found.why.chain for quote in link.quotes]
        says = f", because the text says so: {', '.join(words[:QUOTES])}" if words else ", as the text tells it"
        yield sentence(f"{wording.scene(found.scene)} still happens {where}{says}. Reject that first to move it there.")


QUOTES = 2
"""So many quotes are told of what holds a scene."""
