"""The cast, and the ledger of two people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.errors import UnknownName
from esesea.app.pointing_out import find_statement
from esesea.story.character import Mention, MentionKind
from esesea.web.describing.cast import cast, ledger
from tests.story_builders import LIVED_BY_ADA, at, lighthouse
from tests.web.describing.told_story import told

TOLD = told()
MEMBERS = {member.person: member for member in cast(TOLD).members}


def test_those_named_most_often_come_first() -> None:
    assert list(MEMBERS) == ["c2", "c1", "c3"]


def test_a_name_is_counted_and_has_its_first_place() -> None:
    story = lighthouse()
    more = tuple(Mention(at(words, nth), "c2", MentionKind.PROPER) for words, nth in (("Ben", 2), ("Benjamin", 1)))
    named = replace(story, mentions=(*story.mentions, *more))
    ben = cast(told(named)).members[0]
    assert [(each.name, each.count) for each in ben.names] == [("Ben", 2), ("Benjamin", 1)]
    assert ben.names[0].first is not None
    assert (ben.names[0].first.number, ben.names[0].first.start) == (1, at("Ben").start)


def test_a_name_that_the_text_does_not_use_is_left_out_but_for_the_main_one() -> None:
    assert [(each.name, each.count) for each in MEMBERS["c3"].names] == [("I", 0)]


def test_somebodys_life_is_in_their_own_order() -> None:
    assert MEMBERS["c2"].lived == ("s1", "s2", "s4", "s5")
    assert MEMBERS["c3"].lived == ()


def test_first_and_last_are_along_the_clock() -> None:
    assert (MEMBERS["c1"].first, MEMBERS["c1"].last) == ("s2", "s4")
    told_order = {member.person: member for member in cast(TOLD, "reading").members}
    assert (told_order["c1"].first, told_order["c1"].last) == ("s1", "s4")


def test_where_they_are_only_spoken_of() -> None:
    assert MEMBERS["c1"].spoken_of == ("s5",)


def test_what_becomes_of_them() -> None:
    assert (MEMBERS["c1"].fate, MEMBERS["c3"].fate) == ("dead", None)


def test_who_stays_away_longer_than_their_habit_is_missed() -> None:
    story = lighthouse()
    scene = story.scenes[0]
    there = [*range(5), *range(20, 25)]
    scenes = tuple(
        replace(scene, id=f"s{number + 1}", reading_order=number, present=("c1",) if number in there else ())
        for number in range(25)
    )
    (gap,) = cast(told(replace(story, scenes=scenes)), "reading").members[1].missed
    assert (gap.after, gap.before, gap.scenes) == ("s5", "s21", 15)


def test_a_ledger_holds_every_touch_and_the_meetings_without_one() -> None:
    found = [(each.scene, each.how) for each in ledger(TOLD, "c1", "c2").meetings]
    assert found == [("s2", None), ("s1", "take"), ("s4", "hold")]


def test_a_touch_has_its_words_and_can_be_rejected() -> None:
    touch = ledger(TOLD, "c2", "c1").meetings[1]
    assert touch.quote is not None
    assert touch.claim is not None
    assert touch.quote.text == "Ada took Ben's hand"
    assert find_statement(TOLD.story, touch.claim) == TOLD.story.contacts[0]


def test_a_ledger_runs_along_its_clock() -> None:
    assert [each.scene for each in ledger(TOLD, "c1", "c2", "reading").meetings] == ["s1", "s2", "s4"]
    assert ledger(TOLD, "c1", "c2", LIVED_BY_ADA).clock == LIVED_BY_ADA


def test_nothing_was_between_those_who_never_meet() -> None:
    assert ledger(TOLD, "c1", "c3").meetings == ()


def test_somebody_else_is_not_known() -> None:
    with pytest.raises(UnknownName):
        ledger(TOLD, "c1", "c99")
