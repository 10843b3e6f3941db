"""The ways of telling, over bare numbers."""

import pytest
from bench.retell.tellings import LEAST, ONE_BOOK, TWO_BOOKS, WAYS, JointKind, Telling, tellings
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.evaluation.order_scores import drags

sizes = st.integers(LEAST, 120)
seeds = st.integers(0, 1 << 30)
out_of_order = st.sampled_from([way for way in ONE_BOOK if way != "linear"])


@given(sizes, seeds, out_of_order)
def test_every_scene_is_told(n: int, seed: int, way: str) -> None:
    telling = tellings(n, seed, way)
    assert sorted(set(telling.told)) == list(range(n))
    assert way == "twice" or len(telling.told) == n
    assert telling.ranks == telling.told
    assert telling.joints


@given(sizes, seeds, st.sampled_from(TWO_BOOKS))
def test_two_books_each_keep_their_own_order(n: int, seed: int, way: str) -> None:
    second = n // 2
    telling = tellings(n, seed, way, second=second)
    one = [scene for scene in telling.told if scene < second]
    other = [scene for scene in telling.told if scene >= second]
    assert (one, other) == (list(range(second)), list(range(second, n)))
    assert drags(telling.ranks) == 0 or way == "two_times"


@given(sizes, seeds, st.one_of(st.none(), st.sampled_from(list(ONE_BOOK))))
def test_the_same_seed_tells_the_same(n: int, seed: int, way: str | None) -> None:
    assert tellings(n, seed, way) == tellings(n, seed, way)


@given(st.integers(0, LEAST - 1), seeds)
def test_too_short_a_story_is_told_as_it_happens(n: int, seed: int) -> None:
    assert tellings(n, seed).told == tuple(range(n))


@given(sizes, seeds)
def test_what_is_told_as_it_happens_has_no_joints(n: int, seed: int) -> None:
    telling = tellings(n, seed, "linear")
    assert telling.told == tuple(range(n))
    assert telling.joints == ()
    assert telling.follows == (None, *range(n - 1))


@given(sizes, seeds, out_of_order)
def test_joints_say_where_the_story_lands(n: int, seed: int, way: str) -> None:
    telling = tellings(n, seed, way)
    joints = {joint.at: joint for joint in telling.joints}
    for at in range(1, len(telling.told)):
        before, here = telling.told[at - 1], telling.told[at]
        assert (at in joints) == (here != before + 1)
        if at in joints:
            joint = joints[at]
            assert joint.over == here - before
            assert (joint.kind is JointKind.BACK) <= (joint.over < 0)
            assert (joint.kind is JointKind.AHEAD) <= (joint.over > 0)
            if joint.kind is JointKind.RESUME:
                assert joint.lands_after is not None
                assert telling.told[joint.lands_after] == here - 1
                assert joint.lands_after < at - 1


def test_a_flashback_goes_back_and_comes_back() -> None:
    telling = Telling("flashback", (2, 3, 0, 1, 4), (2, 3, 0, 1, 4))
    assert [(joint.at, joint.kind, joint.lands_after) for joint in telling.joints] == [
        (2, JointKind.BACK, None),
        (4, JointKind.RESUME, 1),
    ]
    assert telling.follows == (None, 0, None, 2, 1)


def test_a_moment_told_again_is_told_again() -> None:
    telling = Telling("twice", (2, 0, 1, 2, 3), (2, 0, 1, 2, 3))
    assert [(joint.at, joint.kind, joint.lands_after) for joint in telling.joints] == [
        (1, JointKind.BACK, None),
    ]
    again = Telling("twice", (0, 1, 2, 3, 2, 4), (0, 1, 2, 3, 2, 4))
    assert [(joint.at, joint.kind, joint.lands_after) for joint in again.joints] == [
        (4, JointKind.AGAIN, 2),
        (5, JointKind.RESUME, 3),
    ]


def test_strands_at_one_time_stay_as_told() -> None:
    telling = tellings(20, 1, "parallel", second=9)
    assert telling.ranks == tuple(range(20))
    assert {joint.kind for joint in telling.joints} == {JointKind.MEANWHILE}


@settings(max_examples=5)
@given(seeds)
def test_films_leap_as_often(seed: int) -> None:
    """A long story has 7 to 25 stretches in the middle of what is drawn, about one scene in five leaps."""
    told = [tellings(90, seed + each) for each in range(200)]
    stretches = sorted(1 + len(each.joints) for each in told if each.way not in {"linear", "twice", "in_medias_res"})
    assert 7 <= stretches[len(stretches) // 2] <= 25


@pytest.mark.parametrize(
    ("n", "way", "second", "said"),
    [
        (9, "sideways", None, "none of the ways"),
        (3, "flashback", None, "at least 6"),
        (9, "parallel", None, "two books"),
        (9, "parallel", 8, "two books"),
    ],
)
def test_what_cannot_be_told(n: int, way: str, second: int | None, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        tellings(n, 1, way, second=second)


def test_every_way_is_drawn() -> None:
    drawn = {tellings(12, seed).way for seed in range(300)} | {tellings(12, seed, second=6).way for seed in range(30)}
    assert drawn == set(WAYS)
