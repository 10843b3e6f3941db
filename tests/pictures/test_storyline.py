"""Lifelines: who stands beside whom, with few crossings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.pictures.storyline import APART, TOGETHER, storyline

meetings = st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=5), max_size=12)


@given(meetings)
def test_a_line_runs_from_first_meeting_to_last(groups: list[frozenset[str]]):
    steps = storyline(groups).steps
    assert len(steps) == len(groups)
    for who in "abcdefg":
        met = [step for step, group in enumerate(groups) if who in group]
        runs = [step for step, lines in enumerate(steps) if who in lines]
        assert runs == (list(range(met[0], met[-1] + 1)) if met else [])


@given(meetings)
def test_those_who_meet_stand_side_by_side_and_no_two_lines_touch(groups: list[frozenset[str]]):
    for group, lines in zip(groups, storyline(groups).steps, strict=True):
        ordered = sorted(lines, key=lambda who: lines[who])
        assert ordered == list(lines)
        inside = [place for place, who in enumerate(ordered) if who in group]
        assert not inside or inside == list(range(inside[0], inside[-1] + 1))
        for one, other in pairwise(ordered):
            shared = group if len(group) > 1 else frozenset[str]()
            apart = TOGETHER if (one in shared) == (other in shared) else APART
            assert lines[other] - lines[one] >= apart - 0.002


@given(meetings)
def test_the_same_meetings_give_the_same_lines(groups: list[frozenset[str]]):
    assert storyline(groups) == storyline(groups)


@pytest.mark.parametrize(
    ("groups", "crossings"),
    [
        (["ab", "ab", "ab"], 0),
        (["abc", "ab", "bc", "abc"], 0),
        (["ab", "cd", "ab", "cd"], 0),
        (["ab", "cd", "ac", "bd"], 1),
    ],
)
def test_lines_cross_no_more_than_they_must(groups: list[str], crossings: int):
    assert storyline([frozenset(group) for group in groups]).crossings == crossings


def test_a_line_stays_level_while_nothing_moves_it():
    steps = storyline([frozenset("ab"), frozenset("a"), frozenset("ab")]).steps
    assert len({lines["a"] for lines in steps}) == 1
