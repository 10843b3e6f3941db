from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from esesea.order.day_holding import Holding
from esesea.order.day_net import Tie

MOMENTS = 6
moments = st.integers(0, MOMENTS - 1)
random_ties = st.lists(
    st.tuples(moments, moments, st.integers(-9, 9)).filter(lambda each: each[0] != each[1]), max_size=30
)


def ties_of(said: list[tuple[int, int, int]]) -> list[Tie]:
    return [Tie(*each, index) for index, each in enumerate(said)]


@given(random_ties)
def test_what_was_taken_in_holds_on_the_days_kept(said: list[tuple[int, int, int]]):
    holding = Holding(MOMENTS)
    taken = [tie for tie in ties_of(said) if not holding.add([tie])]
    assert all(holding.days[tie.target] - holding.days[tie.source] <= tie.most for tie in taken)


@given(random_ties)
def test_what_was_not_taken_in_closes_a_cycle_shorter_than_nothing(said: list[tuple[int, int, int]]):
    holding = Holding(MOMENTS)
    taken: set[Tie] = set()
    for tie in ties_of(said):
        cycle = holding.add([tie])
        if not cycle:
            taken.add(tie)
            continue
        assert cycle[0] == tie
        assert taken.issuperset(cycle[1:])
        assert all(one.target == other.source for one, other in pairwise([*cycle, tie]))
        assert sum(each.most for each in cycle) < 0


@given(random_ties, random_ties)
def test_asking_what_speaks_against_ties_changes_nothing(
    said: list[tuple[int, int, int]], asked: list[tuple[int, int, int]]
):
    one, other = Holding(MOMENTS), Holding(MOMENTS)
    for tie in ties_of(said):
        assert bool(one.add([tie])) == bool(other.add([tie]))
    one.against(ties_of(asked))
    later = [Tie(target, source, most, 99) for source, target, most in asked]
    assert [bool(one.add([tie])) for tie in later] == [bool(other.add([tie])) for tie in later]


def test_ties_come_in_together_or_not_at_all():
    holding = Holding(2)
    assert holding.add([Tie(0, 1, 3, 0)]) == []
    assert holding.add([Tie(0, 1, 9, 1), Tie(1, 0, -5, 1)]) == [Tie(1, 0, -5, 1), Tie(0, 1, 3, 0)]
    assert holding.add([Tie(1, 0, -2, 2)]) == []


@given(random_ties, random_ties)
def test_taken_in_at_once_or_one_by_one_they_hold_on_the_same_days(
    said: list[tuple[int, int, int]], asked: list[tuple[int, int, int]]
):
    one = Holding(MOMENTS)
    taken = [tie for tie in ties_of(said) if not one.add([tie])]
    other = Holding.of(MOMENTS, taken)
    assert one.days == other.days
    assert one.against(ties_of(asked)) == other.against(ties_of(asked))
