"""What is said to be why, and happens only afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.continuity.as_told import CIRCULAR, comes_before
from esesea.continuity.dated import OwnDates
from esesea.continuity.narration import Narration
from esesea.continuity.persons import Persons
from esesea.continuity.said_reasons import Belated, belated
from esesea.continuity.said_twice import Told, told_on_two_days
from esesea.continuity.sureness import HAPPENS, numbered, sureness
from esesea.story.chronology import Timeline
from esesea.story.event import Cause
from esesea.story.finding import Finding, Severity
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span

NAME = "cause_after_effect"

SURE = 0.8
"""How surely the one must come before the other: two dates of .9 each reach it."""

ON_TWO_DAYS = 0.8
"""Confidence that two sentences which share their words and name two days tell of one thing."""

SAME_SCENE = 0.85
"""Confidence that what one scene tells as later is later than what it told before."""

GRAVE = 0.65
"""From this probability on, that order and cause were both read rightly, it is a warning."""


_WORD = re.compile(r"[\w'’-]+")
_COMMON = frozenset({"be", "was", "is", "were", "have", "had", "has", "do", "did", "does", "been"})


def check(story: Story) -> Iterator[Finding]:
    """A scene that looks back on something that another shows, which surely happens later.

    So is a reason that is given, and told further on, "two days later", as happening only then; and what has happened
    by one day, and by another sentence happens on a later one.

    Where somebody travels in time in either scene, nothing is said: they may have seen what is still to come.

    Example: in 1950 "he limped because she had shot him", and she shoots him in 1960. Counter-example: both undated.
    """
    timeline = next((each for each in story.chronology.timelines if each.clock == STORY_CLOCK), None)
    if timeline is None:
        return
    dates = OwnDates.of(story)
    for cause in story.causes:
        finding = _finding(story, timeline, dates, cause)
        if finding is not None:
            yield finding
    narration = Narration.of(story)
    for each in belated(narration, Persons.of(story)):
        sure = SAME_SCENE if each.effect == each.scene else _as_told(story, timeline, each)
        if sure >= SURE:
            yield _told_later(story, each, sure)
    for one, other in told_on_two_days(narration, Persons.of(story)):
        if one.who not in story.chronology.parted:
            yield _on_two_days(story, one, other)


def _on_two_days(story: Story, one: Told, other: Told) -> Finding:
    scenes = tuple(dict.fromkeys((one.scene, other.scene)))
    return Finding(
        NAME,
        Severity.WARNING,
        f"What has happened to {story.character(one.who).name} by one day happens on a later one"
        f" ({' and '.join(numbered(story, each) for each in scenes)}).",
        "Change one of the two days.",
        scenes,
        tuple(sorted((one.span, other.span))),
        ON_TWO_DAYS,
    )


def _as_told(story: Story, timeline: Timeline, belated: Belated) -> float:
    return comes_before(story, timeline, belated.effect, belated.scene, unheeded=CIRCULAR | {"causes"})


def _told_later(story: Story, belated: Belated, sure: float) -> Finding:
    scenes = tuple(dict.fromkeys((belated.effect, belated.scene)))
    where = " and ".join(numbered(story, each) for each in scenes)
    reason = " ".join(story.quote(belated.reason).split())
    return Finding(
        NAME,
        Severity.WARNING,
        f"“{reason}” is given as the reason before it happens ({where}).",
        "Say otherwise why it is so, or when it happens.",
        scenes,
        (belated.reason, belated.happens),
        sure,
    )


def _finding(story: Story, timeline: Timeline, dates: OwnDates, cause: Cause) -> Finding | None:
    if cause.cause_scene is None or cause.cause_scene == cause.effect_scene:
        return None
    effect, scene = story.scene(cause.effect_scene), story.scene(cause.cause_scene)
    away = frozenset(story.chronology.parted)
    if not {effect.mode, scene.mode} <= HAPPENS or away & {*effect.present, *scene.present}:
        return None
    ordered = max(sureness(timeline, effect.id, scene.id), dates.sureness(effect.id, scene.id))
    if ordered < SURE:
        return None
    sure = ordered * max((each.confidence for each in cause.evidence), default=0.0)
    shows = _shown(story, cause, scene)
    if shows is None:
        return None
    return Finding(
        NAME,
        Severity.WARNING if sure >= GRAVE else Severity.INFO,
        f"{numbered(story, effect.id).capitalize()} looks back on what {numbered(story, scene.id)} shows, later on.",
        "Say otherwise why it is so, or when one of the scenes happens.",
        tuple(sorted((effect.id, scene.id), key=lambda each: story.scene(each).reading_order)),
        tuple(sorted({cause.span, shows, *dates.words(effect.id, scene.id)})),
        sure,
    )


def _shown(story: Story, cause: Cause, scene: Scene) -> Span | None:
    """The word with which the scene shows what is looked back on; None where no event there has the same verb."""
    said = frozenset(_WORD.findall(story.quote(cause.span).lower()))
    for event in story.events:
        if event.scene == scene.id and said & {event.lemma.lower(), story.quote(event.span).lower()} - _COMMON:
            return event.span
    return None
