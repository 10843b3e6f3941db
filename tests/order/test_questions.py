from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from esesea.order.questions import question
from esesea.order.solver import solve
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation
from tests.order.builders import claim, random_claims, stated, told


def ask(count: int, *claims: TemporalRelation, modes: dict[int, Mode] | None = None):
    return question(solve(told(count, modes), claims).timelines[0])


def chain(*scenes: int) -> list[TemporalRelation]:
    return [claim(a, "before", b) for a, b in pairwise(scenes)]


def test_nothing_is_asked_when_all_is_known():
    assert ask(4, *chain(2, 0, 1, 3)) is None
    assert ask(1) is None
    assert ask(0) is None


def test_two_strands_are_asked_about_where_the_answer_settles_most():
    asked = ask(10, *chain(0, 2, 4, 6, 8), *chain(1, 3, 5, 7, 9))
    assert (asked.first, asked.second) == ("s4", "s5")
    assert (asked.if_as_now, asked.if_turned) == (9, 9)
    assert "9 pairs" in asked.reason


def test_where_nothing_is_known_the_first_two_are_asked_about():
    asked = ask(5)
    assert (asked.first, asked.second, asked.if_as_now, asked.if_turned) == ("s0", "s1", 1, 1)


def test_a_scene_outside_of_time_is_not_asked_about():
    assert ask(2, modes={1: Mode.HYPOTHETICAL}) is None


def before_and_after(relations: list[TemporalRelation]) -> list[TemporalRelation]:
    return [each for each in relations if each.relation in {Relation.BEFORE, Relation.AFTER}]


@given(random_claims(6, 8).map(before_and_after))
@settings(max_examples=100, deadline=None)
def test_the_answer_settles_as_many_pairs_as_was_said(relations: list[TemporalRelation]):
    timeline = solve(told(6), relations).timelines[0]
    asked = question(timeline)
    if asked is None:
        return
    first, second = int(asked.first[1:]), int(asked.second[1:])
    for word, gain in (
        (stated(first, "before", second), asked.if_as_now),
        (stated(second, "before", first), asked.if_turned),
    ):
        after = solve(told(6), [*timeline.relations, word]).timelines[0]
        assert len(after.settled) - len(timeline.settled) == gain
