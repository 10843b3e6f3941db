"""A what-if in words: what falls, as people and JSON are shown it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from esesea.app.checking import Report, report
from esesea.app.correction_words import sentence
from esesea.app.ordering import Quote
from esesea.app.showing import quoted
from esesea.app.wording import sentence as capital
from esesea.story.acts import Cut, MoveScene
from esesea.story.corrections.keeping import kept
from esesea.story.statement_ids import SceneFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from esesea.app.order_changes import OrderChange
    from esesea.app.whatif import WhatIf
    from esesea.continuity.consequences.consequence import Consequence
    from esesea.story.acts import Act
    from esesea.story.story import Story
    from esesea.text.span import Span

_SCENE = re.compile(r"\bscene (\d+)\b")
"""A scene as findings speak of it."""

LONGEST = 240
"""Characters of a sentence that are shown; longer ones are cut in the middle."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a scene (its id), with where they stand in the text."""

    scene: str
    span: tuple[int, int]
    quote: str


@dataclass(frozen=True, slots=True)
class Fall:
    """A consequence with its words. ``scene`` is where it hangs; ``hanging`` and ``carried`` are whole sentences."""

    kind: str
    severity: str
    message: str
    scene: str
    hanging: tuple[Words, ...]
    carried: tuple[Words, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of story order in a sentence, with the words that no longer say so."""

    scene: str
    was_after: str | None
    now_after: str | None
    known: str
    message: str
    words: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit would do. ``edit`` says it in sentences; ``falls``: something hangs, moves or newly contradicts.

    ``accepted``: the ids of the corrections by which it is kept; none where it was only tried.
    """

    edit: tuple[str, ...]
    falls: bool
    consequences: tuple[Fall, ...]
    order: tuple[Turn, ...]
    new: tuple[Report, ...]
    gone: tuple[Report, ...]
    accepted: tuple[str, ...] = ()


def outcome(found: WhatIf, accepted: tuple[str, ...] = ()) -> Outcome:
    """The what-if with all its words; ``accepted`` are the ids of the corrections that keep it."""
    finder, counted = SceneFinder.of(found.before), counted_before(found)
    new = (report(found.after, finding) for finding in found.new)
    return Outcome(
        edit=tuple(_said(found.before, act) for act in found.acts),
        falls=found.falls,
        consequences=tuple(_fall(found.before, finder, each) for each in found.consequences),
        order=tuple(_turn(each) for each in found.order),
        new=tuple(replace(each, message=counted(each.message)) for each in new),
        gone=tuple(report(found.before, finding) for finding in found.gone),
        accepted=accepted,
    )


def _said(story: Story, act: Act) -> str:
    if isinstance(act, Cut):
        return "Without " + "; ".join(_named(story, scene) for scene in act.scenes) + ":"
    if isinstance(act, MoveScene):
        where = "first of all" if act.after is None else f"after {_named(story, act.after)}"
        return f"With {_named(story, act.scene)} told {where}:"
    return f"{capital(sentence(kept(act, story, who='')))}:"


def _named(story: Story, scene: str) -> str:
    return f"{scene} “{story.scene(scene).opens} …”"


def counted_before(found: WhatIf) -> Callable[[str], str]:
    """Turns the words of a finding that is new into such as number scenes as before the edit."""
    number = {scene.reading_order + 1: found.before.scene(scene.id).reading_order + 1 for scene in found.after.scenes}
    return lambda words: _SCENE.sub(lambda scene: f"scene {number.get(int(scene[1]), int(scene[1]))}", words)


def _fall(story: Story, finder: SceneFinder, each: Consequence) -> Fall:
    return Fall(
        each.kind,
        each.severity.value,
        each.message,
        each.scene,
        tuple(_words(story, finder, each.hanging)),
        tuple(_words(story, finder, each.carried)),
        round(each.confidence, 3),
    )


def _words(story: Story, finder: SceneFinder, spans: Iterable[Span]) -> Iterable[Words]:
    return (Words(finder.at(span.start) or "", (span.start, span.end), quoted(story, span, LONGEST)) for span in spans)


def _turn(change: OrderChange) -> Turn:
    was, now = (f"after {each}" if each else "first of all" for each in (change.was_after, change.now_after))
    if change.was_after == change.now_after:
        message = f"{change.scene} still stands {now}, and only as told: the words that said so lost their hold."
    else:
        known = "as told" if change.known == "default" else change.known
        message = f"{change.scene} happens {now} now ({known}); it was {was}."
    return Turn(change.scene, change.was_after, change.now_after, change.known, message, change.words)
