from __future__ import annotations

import random

import pytest

from esesea.order import dropping
from esesea.order.closure import consistent
from esesea.order.conflicts import settle
from esesea.story.time import TemporalRelation
from tests.order.builders import claim, ready

SCENES = 40


def tangle(claims: int) -> list[TemporalRelation]:
    chance = random.Random(5)
    pairs = [chance.sample(range(SCENES), 2) for _ in range(claims)]
    return [claim(a, "before", b, round(chance.uniform(0.5, 0.99), 3)) for a, b in pairs]


def test_a_knot_whose_bounds_do_not_meet_is_solved_to_the_end():
    relations = tangle(90)
    settlement = settle(SCENES, ready(relations, SCENES))
    assert settlement.lightest
    random.Random(1).shuffle(relations)
    assert settle(SCENES, ready(relations, SCENES)) == settlement


def test_three_claims_of_which_each_two_contradict_leave_the_strongest():
    claims = [claim(0, "before", 1, 0.7), claim(0, "overlaps", 1, 0.8), claim(0, "during", 1, 0.75)]
    (kept,) = settle(2, ready(claims, 2)).kept
    assert kept.relation.relation == "overlaps"


@pytest.mark.parametrize("limit", [("EFFORT", 0.0), ("ROUNDS", 1), ("EFFORT", 1e-6)])
def test_where_the_limits_are_reached_the_answer_is_good_and_the_same(
    limit: tuple[str, float], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(dropping, *limit)
    relations = tangle(300)
    settlement = settle(SCENES, ready(relations, SCENES))
    assert not settlement.lightest
    kept = [link for each in settlement.kept for link in each.links]
    assert consistent(SCENES, kept)
    assert not any(consistent(SCENES, [*kept, *out.links]) for out in settlement.dropped)
    random.Random(2).shuffle(relations)
    assert settle(SCENES, ready(relations, SCENES)) == settlement
