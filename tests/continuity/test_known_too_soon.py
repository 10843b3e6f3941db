"""Nobody says a name before they have heard it."""

from __future__ import annotations

from dataclasses import replace

from esesea.continuity.checks.known_too_soon import check
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.days import ClockDays, SceneDays
from esesea.story.evidence import Evidence
from esesea.story.finding import Severity
from esesea.story.leap import Leap
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from tests.continuity.stories import found, quotes, told

TEXT = """"Good day, Tom," said Ada.

"What is your name?" asked Ada. "Tom," he said."""


def story(*, learnt: str = "s2", known: str = "s1", addressee: str | None = "c2") -> Story:
    bare = told(TEXT, characters=(Character("c1", "Ada", ("Ada",)), Character("c2", "Tom", ("Tom",))))
    spans = (found(bare, "Tom"), found(bare, "What is your name"), found(bare, "Tom", 2))
    claim = TemporalRelation(learnt, known, Relation.BEFORE, STORY_CLOCK, Evidence(spans, "knowledge", 0.75), known)
    return replace(
        bare,
        quotations=(Quotation(found(bare, '"Good day, Tom,"'), "s1", "c1", addressee, 1),),
        mentions=(Mention(spans[0], "c2", MentionKind.PROPER, quoted=True),),
        relations=(claim,),
    )


def test_a_name_used_before_it_is_asked_for() -> None:
    (finding,) = check(story())
    assert finding.message == "Ada knows in scene 1 what is learnt only in scene 2."
    assert finding.severity is Severity.WARNING
    assert quotes(story(), finding.spans) == ["Tom", "What is your name", "Tom"]


def test_of_somebody_else_one_may_have_heard() -> None:
    (finding,) = check(story(addressee="c3"))
    assert finding.severity is Severity.INFO


def test_learnt_first_and_known_then() -> None:
    assert not list(check(story(learnt="s1", known="s2")))


def test_a_scene_that_seems_to_leap_may_come_later() -> None:
    assert not list(check(replace(story(), leaps=(Leap("s2", 0.9, "s2"),))))


def years_apart(years: int) -> Story:
    """``story()``, its scenes dated so many years from each other."""
    bare = story()
    first, last = (
        SceneDays(scene, None, "gregorian", day, day, None)
        for scene, day in (("s1", 654_000), ("s2", 654_000 + years * 365))
    )
    days = ClockDays(STORY_CLOCK, scenes=(first, last))
    return replace(bare, chronology=replace(bare.chronology, days=(days,)))


def test_nobody_lives_from_one_scene_to_the_other() -> None:
    assert not list(check(years_apart(150)))


def test_somebody_may_live_from_one_scene_to_the_other() -> None:
    assert list(check(years_apart(60)))
