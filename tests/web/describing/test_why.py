"""Why scenes stand where they do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.errors import UnknownName
from esesea.app.pointing_out import find_statement
from esesea.story.time import Relation, Status
from esesea.web.describing.findings import findings
from esesea.web.describing.why import why
from tests.story_builders import FIRST, LIVED_BY_BEN, YEARS, lighthouse
from tests.web.describing.told_story import told

TOLD = told()


def test_the_whole_is_one_sentence() -> None:
    assert why(TOLD, "s1", "s2").says == "Scene 1 is proven to come after scene 2."
    assert why(TOLD, "s2", "s5").says == "Scene 2 is likely to come before scene 5."


def test_the_authors_word_is_called_theirs() -> None:
    assert why(TOLD, "s1", "s2", LIVED_BY_BEN).says == "You said that scene 1 is to come before scene 2 for Ben."


def test_a_link_has_its_words_and_the_sign_in_words() -> None:
    (link,) = why(TOLD, "s1", "s2").chain
    assert (link.a, link.relation, link.b) == ("s2", "comes before", "s1")
    assert (link.by, link.confidence, link.status) == ("counting (the first, the second time)", 0.98, "proven")
    assert [quote.number for quote in link.quotes] == [2, 1]


def test_a_link_can_be_confirmed_or_rejected() -> None:
    (link,) = why(TOLD, "s1", "s2").chain
    assert link.claim is not None
    assert find_statement(TOLD.story, link.claim) == FIRST


def test_told_order_is_no_claim() -> None:
    first, _ = why(TOLD, "s2", "s5").chain
    assert (first.by, first.claim, first.quotes) == ("told in this order", None, ())


def test_where_nothing_says_that_is_said() -> None:
    story = lighthouse()
    clock = replace(story.chronology.timelines[0], relations=(), settled={})
    silent = replace(story, chronology=replace(story.chronology, timelines=(clock,)))
    found = why(told(silent), "s1", "s2")
    assert (found.status, found.chain) == ("default", ())
    assert found.says == "Nothing in the text says; they stand in the order in which they are told."


def test_outside_of_time_nothing_can_be_compared() -> None:
    assert why(TOLD, "s1", "s3").relation == "outside of time"


def test_reading_order_is_as_told() -> None:
    assert why(TOLD, "s3", "s1", "reading").says == "Scene 3 is told after scene 1."


def test_scenes_that_begin_together() -> None:
    story = lighthouse()
    clock = story.chronology.timelines[0]
    both = {("s1", "s2"): Status.PROVEN, ("s2", "s1"): Status.PROVEN}
    slots = tuple(replace(slot, rank=0) if slot.scene == "s1" else slot for slot in clock.slots)
    claim = replace(FIRST, relation=Relation.EQUAL, status=Status.PROVEN)
    together = replace(clock, slots=slots, relations=(claim,), settled=both)
    at_once = replace(story, chronology=replace(story.chronology, timelines=(together,)))
    found = why(told(at_once), "s1", "s2")
    assert found.says == "Scene 1 is proven to begin at the same time as scene 2."
    assert found.chain[0].relation == "happens at the same time as"


def test_a_scene_is_not_before_itself() -> None:
    assert why(TOLD, "s1", "s1").says == "Scene 1 is one scene."


@pytest.mark.parametrize("clock", ["reading", "story"])
def test_another_scene_is_not_known(clock: str) -> None:
    with pytest.raises(UnknownName):
        why(TOLD, "s1", "s99", clock)


def test_what_was_set_aside_about_either_scene_is_told_with_what_it_cannot_hold_with() -> None:
    (sign,) = why(TOLD, "s2", "s5").set_aside
    assert sign.says == "Scene 5 comes before scene 1."
    assert [quote.text for quote in sign.quotes] == ["three years later"]
    assert len(sign.against) == 2
    assert sign.claim is not None
    assert find_statement(TOLD.story, sign.claim) == YEARS
    assert why(TOLD, "s2", "s4").set_aside == ()
    assert why(TOLD, "s2", "s5", "reading").set_aside == ()


def test_what_was_set_aside_of_the_whole_story_stands_below_its_findings() -> None:
    order, days = findings(TOLD).set_aside
    assert order == why(TOLD, "s1", "s5").set_aside[0]
    assert (days.says, days.claim) == ("Scene 5 comes about 3 years after scene 1.", None)
