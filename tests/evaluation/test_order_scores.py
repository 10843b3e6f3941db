from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.evaluation.order_scores import drags, kendall_tau_b, pair_score
from esesea.story.time import Status

RANKS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12)


def by_definition(pairs: list[tuple[int, int]]) -> float:
    def sign(value: int) -> int:
        return (value > 0) - (value < 0)

    both = [(sign(a - c), sign(b - d)) for (a, b), (c, d) in combinations(pairs, 2)]
    apart = sum(x != 0 for x, _ in both) * sum(y != 0 for _, y in both)
    return sum(x * y for x, y in both) / math.sqrt(apart) if apart else math.nan


@given(RANKS)
def test_tau_is_kendalls(pairs: list[tuple[int, int]]):
    found = kendall_tau_b([a for a, _ in pairs], [b for _, b in pairs])
    assert found == pytest.approx(by_definition(pairs), nan_ok=True)


def test_tau_leaves_unranked_scenes_out():
    assert kendall_tau_b([0, 1, None, 2], [0, None, 5, 2]) == 1.0
    assert kendall_tau_b([0, 1, 2], [2, 1, 0]) == -1.0


@given(st.lists(st.integers(0, 4), max_size=6))
def test_drags_are_the_fewest_scenes_to_move(ranks: list[int]):
    kept = max(
        len(run) for size in range(len(ranks) + 1) for run in combinations(ranks, size) if list(run) == sorted(run)
    )
    assert drags(ranks) == len(ranks) - kept


def test_drags_of_known_orders():
    assert drags([0, 1, 2]) == 0
    assert drags([3, 0, 1, 2]) == 1
    assert [drags(order) for order in permutations(range(2))] == [0, 1]


def test_pairs_are_held_against_gold():
    settled = {
        ("a", "b"): Status.PROVEN,
        ("c", "b"): Status.LIKELY,
        ("a", "d"): Status.PROVEN,
        ("d", "a"): Status.PROVEN,
        ("a", "e"): Status.PROVEN,
    }
    gold = {"a": 0, "b": 1, "c": 2, "d": 0, "e": None}
    proven = pair_score(settled, gold, {Status.PROVEN})
    assert (proven.found, proven.right, proven.in_gold) == (2, 2, 5)
    assert proven.precision == 1.0
    assert proven.coverage == pytest.approx(2 / 5)
    likely = pair_score(settled, gold, {Status.LIKELY})
    assert (likely.precision, likely.coverage) == (0.0, 0.0)


def test_an_order_that_gold_leaves_open_is_wrong():
    assert pair_score({("a", "b"): Status.PROVEN}, {"a": 1, "b": 1}, {Status.PROVEN}).precision == 0.0


def test_where_there_is_nothing_there_is_no_score():
    nothing = pair_score({}, {}, {Status.PROVEN})
    assert math.isnan(nothing.precision)
    assert math.isnan(nothing.coverage)
