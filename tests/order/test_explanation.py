from __future__ import annotations

import pytest
from hypothesis import given, settings

from esesea.order.algebra import ALL
from esesea.order.errors import UnknownScene
from esesea.order.explanation import conclusion, explain, explainer
from esesea.order.solver import solve
from esesea.story.time import Relation, Status, TemporalRelation, lived
from tests.order.builders import claim, random_claims, stated, told


def why(a: int, b: int, *claims: TemporalRelation) -> list[str]:
    timeline = solve(told(8), claims).timelines[0]
    return [f"{each.a} {each.relation.value} {each.b}" for each in explain(timeline, f"s{a}", f"s{b}")]


def test_the_chain_leads_from_one_scene_to_the_other():
    claims = (claim(2, "before", 5), claim(5, "meets", 1), claim(7, "before", 2))
    assert why(7, 1, *claims) == ["s7 before s2", "s2 before s5", "s5 meets s1"]
    assert why(1, 7, *claims) == why(7, 1, *claims)


def test_nothing_in_the_text_says():
    assert why(0, 1, claim(2, "before", 3)) == []
    assert why(2, 2, claim(2, "before", 3)) == []
    assert why(0, 2, claim(0, "before", 3), claim(2, "before", 3)) == []


def test_the_fewest_claims_then_the_surest():
    claims = [claim(0, "before", 2, 0.97), claim(0, "before", 1, 0.99), claim(1, "before", 2, 0.99)]
    assert why(0, 2, *claims) == ["s0 before s2"]
    through = [claim(0, "before", 1, 0.91), claim(1, "before", 2, 0.91), claim(0, "before", 3), claim(3, "before", 2)]
    assert why(0, 2, *through) == ["s0 before s3", "s3 before s2"]


def test_a_proven_chain_goes_before_a_shorter_likely_one_and_the_authors_word_before_both():
    claims = [claim(0, "before", 2, 0.6), claim(0, "before", 1), claim(1, "before", 2)]
    assert why(0, 2, *claims) == ["s0 before s1", "s1 before s2"]
    words = [stated(0, "before", 5), stated(5, "before", 4), stated(4, "before", 2)]
    assert len(why(0, 2, *claims, *words)) == 3


def test_a_character_s_clock_is_explained_through_scenes_they_are_not_in():
    chronology = solve(told(3, present={0: ("ann",), 2: ("ann",)}), [claim(2, "before", 1), claim(1, "before", 0)])
    assert len(explain(chronology.timeline(lived("ann")), "s2", "s0")) == 2


def test_an_unknown_scene_is_refused():
    with pytest.raises(UnknownScene):
        explain(solve(told(2), ()).timelines[0], "s0", "s9")


def test_what_a_chain_amounts_to():
    timeline = solve(told(4), [claim(0, "meets", 1), claim(2, "during", 1)]).timelines[0]
    chain = explain(timeline, "s0", "s2")
    assert conclusion(chain, "s0", "s2") == {Relation.BEFORE}
    assert conclusion(chain, "s2", "s0") == {Relation.AFTER}
    assert conclusion((), "s0", "s3") == ALL
    with pytest.raises(ValueError, match="leads to"):
        conclusion(chain, "s0", "s3")
    with pytest.raises(ValueError, match="breaks off"):
        conclusion((chain[0], claim(2, "before", 3)), "s0", "s3")


@given(random_claims(6, 12))
@settings(max_examples=150, deadline=None)
def test_every_settled_pair_has_a_chain_that_suffices(relations: list[TemporalRelation]):
    scenes = told(6)
    timeline = solve(scenes, relations).timelines[0]
    chain_of = explainer(timeline)
    for one in scenes:
        for other in scenes:
            chain = chain_of(one.id, other.id)
            status = timeline.settled.get((one.id, other.id))
            turned = timeline.settled.get((other.id, one.id))
            assert bool(chain) == (status is not None or turned is not None)
            assert set(chain) <= set(timeline.relations)
            if status is not None:
                alone = solve(scenes, chain).timelines[0].settled
                assert alone[one.id, other.id] is status
                starts_no_later = conclusion(chain, one.id, other.id)
                assert not starts_no_later & {Relation.AFTER, Relation.MET_BY, Relation.DURING}


def test_the_layers_of_a_chain_are_those_of_its_pair():
    timeline = solve(told(3), [claim(0, "before", 1), claim(1, "before", 2, 0.6)]).timelines[0]
    assert [each.status for each in explain(timeline, "s0", "s2")] == [Status.PROVEN, Status.LIKELY]
