from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.closure import consistent
from esesea.order.conflicts import conflicts, settle
from esesea.order.constraints import Claim
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation
from tests.order.builders import claim, random_claims, ready, stated

SCENES = 5


def holds(claims: Sequence[Claim]) -> bool:
    return consistent(SCENES, [link for each in claims for link in each.links])


def solved(*claims: TemporalRelation):
    settlement = settle(SCENES, ready(claims, SCENES))
    return settlement, conflicts(STORY_CLOCK, SCENES, settlement)


def short(relation: TemporalRelation) -> str:
    return f"{relation.a} {relation.relation.value} {relation.b}"


def test_consistent_claims_are_all_kept():
    settlement, found = solved(claim(0, "before", 1), claim(1, "meets", 2), claim(3, "during", 2))
    assert (len(settlement.kept), settlement.dropped, found) == (3, (), ())


def test_the_weakest_claim_of_a_cycle_is_dropped_and_the_cycle_shown():
    settlement, (conflict,) = solved(
        claim(0, "before", 1, 0.9), claim(1, "before", 2, 0.9), claim(2, "before", 0, 0.6), claim(3, "before", 0, 0.6)
    )
    assert [short(each.relation) for each in settlement.dropped] == ["s2 before s0"]
    assert [short(each) for each in conflict.cycle] == ["s2 before s0", "s0 before s1", "s1 before s2"]
    assert [each.status for each in conflict.cycle] == [None, Status.PROVEN, Status.PROVEN]


def test_the_shortest_cycle_is_shown():
    _, (conflict,) = solved(
        *(claim(i, "before", i + 1, 0.9) for i in range(4)), claim(0, "before", 4, 0.7), claim(4, "before", 0, 0.6)
    )
    assert [short(each) for each in conflict.cycle] == ["s4 before s0", "s0 before s4"]


def test_two_weak_claims_together_can_outweigh_a_stronger_one():
    settlement, _ = solved(
        claim(0, "before", 1, 0.8, by="a"), claim(0, "before", 1, 0.8, by="b"), claim(1, "before", 0, 0.9)
    )
    assert [short(each.relation) for each in settlement.dropped] == ["s1 before s0"]


def test_of_equal_claims_the_one_that_agrees_with_the_told_order_is_kept():
    settlement, _ = solved(claim(3, "before", 1, 0.8), claim(1, "before", 3, 0.8))
    assert [short(each.relation) for each in settlement.kept] == ["s1 before s3"]


def test_claims_that_say_the_same_are_one_conflict():
    _, found = solved(
        claim(0, "before", 1, 0.95), claim(1, "before", 0, 0.6, by="a"), claim(0, "after", 1, 0.6, by="b")
    )
    assert [len(each.dropped) for each in found] == [2]


def test_the_authors_word_is_law():
    settlement, found = solved(stated(1, "before", 0), claim(0, "before", 1, 0.99), claim(0, "meets", 1, 0.99))
    assert [short(each.relation) for each in settlement.kept] == ["s1 before s0"]
    assert [each.cycle[-1].status for each in found] == [Status.STATED, Status.STATED]


def test_of_two_words_of_the_author_the_later_holds_and_both_are_shown():
    settlement, (conflict,) = solved(stated(0, "before", 1, "2026-03-01"), stated(1, "before", 0, "2026-03-02"))
    assert [short(each.relation) for each in settlement.kept] == ["s1 before s0"]
    assert {each.status for each in conflict.cycle} == {Status.STATED}


def test_a_later_word_outweighs_any_number_of_earlier_ones():
    earlier = [stated(0, "before", 1, "2026-01-01"), stated(1, "before", 2, "2026-01-02")]
    settlement, _ = solved(*earlier, stated(2, "before", 0, "2026-01-03"))
    assert [short(each.relation) for each in settlement.dropped] == ["s0 before s1"]


def test_a_scene_before_itself_contradicts_alone():
    _, (conflict,) = solved(claim(2, "before", 2))
    assert conflict.cycle == conflict.dropped


def test_contradictions_apart_are_settled_apart():
    _, found = solved(
        claim(0, "before", 1), claim(1, "before", 0, 0.6), claim(2, "meets", 3), claim(3, "meets", 2, 0.6)
    )
    assert [short(each.dropped[0]) for each in found] == ["s1 before s0", "s3 meets s2"]


def least_weight(claims: Sequence[Claim]) -> int:
    """The lightest dropping by trying all of them."""
    return min(
        sum(each.weight for each in out)
        for count in range(len(claims) + 1)
        for out in combinations(claims, count)
        if holds([each for each in claims if each not in out])
    )


@given(random_claims(SCENES, 9).map(lambda found: [each for each in found if each.status is None]))
@settings(max_examples=150, deadline=None)
def test_what_is_dropped_is_the_least(relations: list[TemporalRelation]):
    claims = ready(relations, SCENES)
    settlement = settle(SCENES, claims)
    assert settlement.lightest
    assert settlement.weight == (0, least_weight(claims))


@given(random_claims(SCENES, 14))
@settings(max_examples=200, deadline=None)
def test_what_is_kept_holds_and_nothing_fits_that_was_dropped(relations: list[TemporalRelation]):
    settlement = settle(SCENES, ready(relations, SCENES))
    assert holds(settlement.kept)
    for out in settlement.dropped:
        assert not holds([*settlement.kept, out])


@given(random_claims(SCENES, 14), st.data())
@settings(max_examples=200, deadline=None)
def test_taking_a_claim_away_never_raises_what_must_be_dropped(relations: list[TemporalRelation], data: st.DataObject):
    claims = ready(relations, SCENES)
    newest_first = sorted(
        (each for each in claims if each.stated),
        key=lambda each: (each.relation.stated_at, -claims.index(each)),
        reverse=True,
    )

    def price(dropped: Sequence[Claim]) -> tuple[list[bool], int]:
        """A word of the author outweighs all they said before and all that the text says."""
        return [each in dropped for each in newest_first], sum(each.weight for each in dropped if not each.stated)

    gone = data.draw(st.sampled_from(claims)) if claims else None
    less = settle(SCENES, [each for each in claims if each is not gone])
    assert price(less.dropped) <= price(settle(SCENES, claims).dropped)


@given(random_claims(SCENES, 14))
@settings(max_examples=200, deadline=None)
def test_every_conflict_is_a_contradiction_that_ends_without_what_was_dropped(relations: list[TemporalRelation]):
    settlement = settle(SCENES, ready(relations, SCENES))
    found = conflicts(STORY_CLOCK, SCENES, settlement)
    assert sum(len(each.dropped) for each in found) == len(settlement.dropped)
    for conflict in found:
        cycle = ready(conflict.cycle, SCENES)
        assert not holds(cycle)
        spared = [each for each in conflict.cycle if each not in conflict.dropped]
        assert holds(ready(spared, SCENES))
        for one in spared:  # the smallest: each of its claims is needed
            assert holds(ready([each for each in conflict.cycle if each is not one], SCENES))
