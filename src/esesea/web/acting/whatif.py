"""An edit tried from the page: what would fall, and the edit kept as corrections where that is wished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from esesea.app.claim_words import mode_words
from esesea.app.consequence_words import kind_words
from esesea.app.correcting import said
from esesea.app.errors import NoEdit
from esesea.app.falling import counted_before
from esesea.app.names import find_scene
from esesea.app.scene_words import mode_called
from esesea.app.whatif import compared, edits
from esesea.app.wording import Wording, sentence
from esesea.story.acts import Cut, MoveScene, SetMode
from esesea.story.time import STORY_CLOCK, Status
from esesea.text.span import Span
from esesea.web.acting.deciding import Wished, decided, lives_otherwise
from esesea.web.acting.plainly import plainly
from esesea.web.answers.whatif import Falling, Turning, WhatIfOutcome
from esesea.web.describing.findings import finding_line
from esesea.web.describing.told import Told

if TYPE_CHECKING:
    from esesea.app.opened import Decided
    from esesea.app.order_changes import OrderChange
    from esesea.app.whatif import WhatIf
    from esesea.continuity.consequences.consequence import Consequence
    from esesea.story.acts import Act
    from esesea.story.finding import Finding
    from esesea.story.story import Story
    from esesea.web.answers.finding import FindingLine
    from esesea.web.desk import Desk
    from esesea.web.held import Opened
    from esesea.web.wishes.whatif import WhatIfWish


def whatif(desk: Desk, story: str, wish: WhatIfWish) -> WhatIfOutcome:
    """What falls by the edit, all of which is kept, or nothing.

    Raises StaleWindow, Overtaken, StoreError, and Refused for an edit that is none, or cannot be made.
    """
    seen = desk.at(story, wish.revision)
    with plainly(seen.story):
        done = decided(desk, seen, _wished(seen, wish))
    tried = tuple(each.act for each in done.outcomes if each is not None and each.act is not None)
    revision = desk.opened(story).revision
    return _outcome(compared(tried, done.before.story, done.after.story), done, revision, kept=wish.keep)


def _wished(seen: Opened, wish: WhatIfWish) -> Wished:
    first = bool(wish.move) and wish.after is None
    told = edits(seen.story, cut=wish.cut, move=wish.move, after=wish.after if wish.move else None, first=first)
    acts = (*_marks(seen.story, wish), *told)
    if not acts:
        raise NoEdit
    return Wished(
        ("whatif", wish.cut, wish.move, wish.after, wish.mark, wish.mode),
        lambda: [said(seen.story, act, why=wish.why) for act in acts],
        wish.why,
        wish.keep,
    )


def _marks(story: Story, wish: WhatIfWish) -> Iterator[SetMode]:
    """How scenes are to be told; of one that is told so already nothing is to be said."""
    mode = None if wish.mode is None else mode_called(wish.mode)
    for scene in dict.fromkeys(find_scene(story, each) for each in wish.mark):
        if mode is not None and story.scene(scene).mode is not mode:
            yield SetMode(scene, mode)


def _outcome(found: WhatIf, done: Decided, revision: int, *, kept: bool) -> WhatIfOutcome:
    before = Told(found.before, done.before.decisions)
    return WhatIfOutcome(
        revision=revision,
        edit=tuple(_edit(before.wording, act) for act in found.acts),
        falls=found.falls,
        falling=tuple(_falling(before, each) for each in found.consequences),
        turning=tuple(_turning(before, each) for each in found.order),
        new=tuple(_new(found, done, before)),
        gone=_lines(before, found.gone),
        order=found.after.chronology.timeline(STORY_CLOCK).order,
        lived=lives_otherwise(found.before, found.after, {scene.id: scene.id for scene in found.before.scenes}),
        kept=tuple(each.id for each in done.new) if kept else (),
    )


def _edit(wording: Wording, act: Act) -> str:
    if isinstance(act, SetMode):
        return mode_words(act.scene, act.mode, wording)
    if isinstance(act, Cut):
        return f"Without {wording.scenes(sorted(act.scenes, key=lambda scene: wording.numbers.get(scene, 0)))}"
    assert isinstance(act, MoveScene)
    where = "first of all" if act.after is None else f"directly after {wording.scene(act.after)}"
    return f"{sentence(wording.scene(act.scene))} told {where}"


def _falling(told: Told, each: Consequence) -> Falling:
    return Falling(
        kind=kind_words(each.kind),
        severity=each.severity.value,
        message=each.message,
        scene=each.scene,
        hanging=tuple(map(told.quoted, each.hanging)),
        carried=tuple(map(told.quoted, each.carried)),
        confidence=round(each.confidence, 3),
    )


def _turning(told: Told, change: OrderChange) -> Turning:
    wording = told.wording
    was, now = (
        f"after {wording.scene(each)}" if each else "first of all" for each in (change.was_after, change.now_after)
    )
    scene = sentence(wording.scene(change.scene))
    if change.was_after == change.now_after:
        message = f"{scene} still happens {now}, but only because it is told so: no words say it any more."
    else:
        known = "" if change.known == Status.DEFAULT else f", which is {change.known}"
        message = f"{scene} happens {now} now{known}; it was {was}."
    return Turning(change.scene, message, tuple(told.quoted(Span(*each.span)) for each in change.words))


def _new(found: WhatIf, done: Decided, before: Told) -> Iterable[FindingLine]:
    """What newly contradicts; its scenes are numbered as the window shows them, before the edit."""
    after, counted = Told(found.after, done.after.decisions), counted_before(found)
    for line, finding in zip(_lines(after, found.new), found.new, strict=True):
        yield replace(
            line,
            message=counted(line.message),
            resolve=counted(line.resolve),
            quotes=tuple(map(before.quoted, finding.spans)),
        )


def _lines(told: Told, findings: Iterable[Finding]) -> tuple[FindingLine, ...]:
    return tuple(finding_line(told, each) for each in findings)
