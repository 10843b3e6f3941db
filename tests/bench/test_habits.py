from __future__ import annotations

import pytest
from bench.retell.habits import Habits, drawn, habits, lands


@pytest.mark.parametrize(
    ("ranks", "after"),
    [
        ([0, 1, 2], [None, 0, 1]),
        ([2, 0, 1, 3], [None, None, 1, 0]),
        ([0, 3, 1, 2, 4], [None, 0, 0, 2, 1]),
    ],
    ids=["as told", "in the midst", "a glance ahead"],
)
def test_after_which_told_scene_each_stands(ranks: list[int], after: list[int | None]):
    assert lands(ranks) == after


def test_a_telling_that_goes_straight_has_no_habits():
    assert habits(range(9)) == Habits()


def test_a_flashback_that_closes_returns_to_the_scene_it_left():
    # 3 leaps back to 1; 5 goes on from 4, which was told before it.
    assert habits([3, 4, 1, 2, 5]) == Habits(ends=1, returns=1, resumed=1, left=1)


def test_two_leaps_without_a_return():
    # 2 and 0 leap before all that is told; 1 goes on; 5 goes on from 4, not from the 2 that was left for 0.
    assert habits([4, 2, 0, 1, 5]) == Habits(ends=2, returns=0, resumed=1, left=1)


def test_habits_add_up():
    one, two = habits([3, 4, 1, 2, 5]), habits([4, 2, 0, 1, 5])
    assert one.plus(two) == Habits(ends=3, returns=1, resumed=2, left=2)


def test_tellings_are_drawn_the_same_each_time_and_tell_no_moment_twice():
    first, second = list(drawn(range(1))), list(drawn(range(1)))
    assert first == second
    assert first
    assert all(len(set(ranks)) == len(ranks) for ranks in first)
