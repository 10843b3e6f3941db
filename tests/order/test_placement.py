from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.solver import solve
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation
from tests.order.builders import claim, numbers, random_claims, stated, told


def line(count: int, *claims: TemporalRelation, modes: dict[int, Mode] | None = None) -> list[int]:
    return numbers(solve(told(count, modes), claims).timelines[0])


def test_where_nothing_is_said_scenes_stand_as_told():
    assert line(5) == [0, 1, 2, 3, 4]


def test_a_flashback_goes_back_and_the_next_scene_goes_on():
    assert line(11, claim(8, "before", 7)) == [0, 1, 2, 3, 4, 5, 6, 8, 7, 9, 10]


def test_a_scene_does_not_jump_because_a_later_one_precedes_it():
    assert line(6, claim(5, "before", 0)) == [5, 0, 1, 2, 3, 4]


def test_flashbacks_before_the_same_scene_keep_the_told_order():
    assert line(8, claim(5, "before", 2), claim(6, "before", 2)) == [0, 1, 5, 6, 2, 3, 4, 7]


def test_a_frame_told_first_and_last_in_time_ends_behind_all():
    assert line(4, *(claim(i, "before", 0) for i in (1, 2, 3))) == [1, 2, 3, 0]


def test_a_story_told_backwards_is_turned():
    assert line(5, *(claim(i + 1, "before", i) for i in range(4))) == [4, 3, 2, 1, 0]


@pytest.mark.parametrize("relation", ["meets", "overlaps", "contains", "finished-by"])
def test_a_scene_goes_directly_after_the_one_it_touches(relation: str):
    assert line(7, claim(2, relation, 5)) == [0, 1, 2, 5, 3, 4, 6]


def test_scenes_in_one_long_scene_keep_the_told_order():
    assert line(7, claim(4, "during", 1), claim(5, "during", 1)) == [0, 1, 4, 5, 2, 3, 6]


def test_a_strand_is_resumed_link_by_link():
    assert line(7, claim(1, "meets", 4), claim(6, "met-by", 4)) == [0, 1, 4, 6, 2, 3, 5]


def test_a_strand_that_resumes_in_a_flashback_goes_with_it():
    assert line(8, claim(5, "before", 1), claim(5, "meets", 7)) == [0, 5, 7, 1, 2, 3, 4, 6]


def test_scenes_of_one_moment_share_a_rank():
    timeline = solve(told(5), [claim(3, "equal", 1)]).timelines[0]
    assert numbers(timeline) == [0, 1, 3, 2, 4]
    assert [timeline.ranks[f"s{i}"] for i in range(5)] == [0, 1, 2, 1, 3]


def test_a_flash_forward_goes_behind_what_it_must_follow():
    modes = {1: Mode.PROLEPSIS}
    assert line(6, claim(4, "before", 1), modes=modes) == [0, 2, 3, 4, 1, 5]
    assert line(6, claim(4, "before", 1)) == [0, 4, 1, 2, 3, 5]


def test_a_flash_forward_of_which_nothing_is_said_stands_as_told():
    assert line(4, modes={1: Mode.PROLEPSIS}) == [0, 1, 2, 3]


def test_a_flash_forward_runs_on():
    modes = {1: Mode.PROLEPSIS, 2: Mode.PROLEPSIS}
    assert line(6, claim(4, "before", 1), modes=modes) == [0, 3, 4, 1, 2, 5]


def test_the_scene_that_the_author_moves_is_the_one_that_moves():
    assert line(6, stated(1, "after", 4, moved=1)) == [0, 2, 3, 4, 1, 5]
    assert line(6, stated(4, "before", 1, moved=4)) == [0, 4, 1, 2, 3, 5]


def test_a_hypothetical_scene_is_outside_of_time_unless_something_ties_it():
    modes = {2: Mode.HYPOTHETICAL}
    timeline = solve(told(4, modes), []).timelines[0]
    assert numbers(timeline) == [0, 1, 3]
    assert [(slot.scene, slot.rank, slot.earliest, slot.latest) for slot in timeline.slots][-1] == (
        "s2",
        None,
        None,
        None,
    )
    assert line(4, claim(3, "before", 2), modes=modes) == [0, 1, 3, 2]


def test_earliest_and_latest_are_what_the_claims_leave_open():
    timeline = solve(told(4), [claim(0, "before", 1), claim(1, "before", 3)]).timelines[0]
    assert [(slot.earliest, slot.latest) for slot in timeline.slots] == [(0, 1), (1, 2), (0, 3), (2, 3)]


@given(
    random_claims(8, 14),
    st.dictionaries(st.integers(0, 7), st.sampled_from([Mode.PROLEPSIS, Mode.HYPOTHETICAL, Mode.ANALEPSIS])),
)
@settings(max_examples=250, deadline=None)
def test_the_line_respects_all_that_is_known(relations: list[TemporalRelation], modes: dict[int, Mode]):
    timeline = solve(told(8, modes), relations).timelines[0]
    ranks = timeline.ranks
    for first, second in timeline.settled:
        one, other = ranks[first], ranks[second]
        assert one is not None
        assert other is not None
        assert one == other if (second, first) in timeline.settled else one < other
    for relation in timeline.relations:
        if relation.relation is Relation.EQUAL:
            assert ranks[relation.a] == ranks[relation.b]
    found = [rank for rank in ranks.values() if rank is not None]
    assert sorted(set(found)) == list(range(len(set(found))))
    for slot in timeline.slots:
        assert (slot.rank is None) == (slot.earliest is None) == (slot.latest is None)
        if slot.rank is not None:
            assert slot.earliest <= slot.rank <= slot.latest
