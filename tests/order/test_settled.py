from __future__ import annotations

from hypothesis import given, settings

from esesea.order.solver import solve
from esesea.story.time import Status, TemporalRelation
from tests.order.builders import claim, random_claims, stated, told


@given(random_claims(6, 10))
@settings(max_examples=100, deadline=None)
def test_it_is_a_mapping_like_any_other(relations: list[TemporalRelation]):
    settled = solve(told(6), relations).timelines[0].settled
    plain = {pair: settled[pair] for pair in settled}
    assert dict(settled.items()) == plain == dict(settled)
    assert settled == plain
    assert len(settled) == len(plain)
    assert list(settled.keys()) == [pair for pair, _ in settled.items()]


def test_unknown_pairs_are_absent():
    settled = solve(told(3), [claim(0, "before", 1)]).timelines[0].settled
    assert ("s1", "s0") not in settled
    assert ("s0", "s0") not in settled
    assert ("s0", "nobody") not in settled
    assert settled.get(("s0", "s2"), Status.DEFAULT) is Status.DEFAULT


def test_it_differs_where_a_status_differs():
    one = solve(told(2), [claim(0, "before", 1)]).timelines[0].settled
    other = solve(told(2), [stated(0, "before", 1)]).timelines[0].settled
    assert one != other
    assert one == solve(told(2), [claim(0, "meets", 1)]).timelines[0].settled
