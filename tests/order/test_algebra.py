from __future__ import annotations

from itertools import product

import pytest

from esesea.order.algebra import ALL, BOUNDS, compose, compose_all, inverse
from esesea.story.time import Relation

INTERVALS = [(start, end) for start, end in product(range(6), repeat=2) if start < end]


def relation_of(a: tuple[int, int], b: tuple[int, int]) -> Relation:
    """Allen 1983, figure 2, by which end comes first."""
    if a[1] <= b[0]:
        return Relation.MEETS if a[1] == b[0] else Relation.BEFORE
    if b[1] <= a[0]:
        return Relation.MET_BY if b[1] == a[0] else Relation.AFTER
    return OVERLAPPING[(a[0] > b[0]) - (a[0] < b[0]), (a[1] > b[1]) - (a[1] < b[1])]


OVERLAPPING = {
    (-1, -1): Relation.OVERLAPS,
    (-1, 0): Relation.FINISHED_BY,
    (-1, 1): Relation.CONTAINS,
    (0, -1): Relation.STARTS,
    (0, 0): Relation.EQUAL,
    (0, 1): Relation.STARTED_BY,
    (1, -1): Relation.DURING,
    (1, 0): Relation.FINISHES,
    (1, 1): Relation.OVERLAPPED_BY,
}
"""How the starts compare, and how the ends do."""


def test_exactly_one_relation_holds_between_any_two_intervals():
    for a, b in product(INTERVALS, repeat=2):
        ends = (*a, *b)
        holding = [
            relation
            for relation, bounds in BOUNDS.items()
            if all(
                ends[bound.earlier] < ends[bound.later] if bound.strict else ends[bound.earlier] == ends[bound.later]
                for bound in bounds
            )
        ]
        assert holding == [relation_of(a, b)]


def test_the_inverse_holds_the_other_way_round():
    for a, b in product(INTERVALS, repeat=2):
        assert inverse(relation_of(a, b)) is relation_of(b, a)


def test_the_composition_table_is_what_brute_force_finds():
    # six moments are enough for three intervals in every arrangement
    seen: dict[tuple[Relation, Relation], set[Relation]] = {}
    for a, b, c in product(INTERVALS, repeat=3):
        seen.setdefault((relation_of(a, b), relation_of(b, c)), set()).add(relation_of(a, c))
    assert len(seen) == 169
    for (first, second), thirds in seen.items():
        assert compose(first, second) == thirds, (first, second)


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        # cells of Allen 1983, figure 4
        (Relation.BEFORE, Relation.BEFORE, {Relation.BEFORE}),
        (Relation.MEETS, Relation.DURING, {Relation.OVERLAPS, Relation.STARTS, Relation.DURING}),
        (Relation.BEFORE, Relation.AFTER, set(Relation)),
        (Relation.STARTS, Relation.FINISHES, {Relation.DURING}),
    ],
)
def test_cells_of_allens_table(first: Relation, second: Relation, third: set[Relation]):
    assert compose(first, second) == third


def test_composition_mirrors_under_inversion():
    for first, second in product(Relation, repeat=2):
        mirrored = {inverse(third) for third in compose(inverse(second), inverse(first))}
        assert mirrored == compose(first, second)


def test_sets_compose_member_by_member():
    assert compose_all({Relation.BEFORE, Relation.MEETS}, {Relation.MEETS}) == {Relation.BEFORE}
    assert compose_all(ALL, {Relation.EQUAL}) == ALL
    assert compose_all((), ALL) == frozenset()
