"""Laws of the clocks: when they agree, when they part, and that each keeps what is claimed on it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.solver import solve
from esesea.story.chronology import Chronology
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation, Traveller, lived
from tests.order.builders import claim, numbers, random_claims, told

SCENES = 7
PEOPLE = ("ann", "bo", "cy")
PRESENT = {0: ("ann",), 1: ("ann", "bo"), 2: ("bo", "cy"), 3: ("ann", "cy"), 4: ("bo",), 5: ("ann", "bo"), 6: ("cy",)}
CAST = told(SCENES, present=PRESENT)
CLOCKS = (STORY_CLOCK, STORY_CLOCK, *map(lived, PEOPLE))
CLAIMS = random_claims(SCENES, 12, CLOCKS)
PARTED = st.sets(st.sampled_from(PEOPLE))


def away(people: set[str]) -> list[Traveller]:
    return [Traveller(each, ()) for each in sorted(people)]


def order(chronology: Chronology, who: str) -> list[int]:
    return numbers(chronology.timeline(lived(who)))


@given(CLAIMS)
@settings(max_examples=80, deadline=None)
def test_without_travellers_all_clocks_agree(relations: list[TemporalRelation]) -> None:
    chronology = solve(CAST, relations)
    story = numbers(chronology.timelines[0])
    for who in PEOPLE:
        assert order(chronology, who) == [scene for scene in story if who in PRESENT[scene]]


@given(CLAIMS, PARTED, st.sampled_from(PEOPLE))
@settings(max_examples=80, deadline=None)
def test_parting_one_never_changes_the_lived_order_of_another_who_is_parted(
    relations: list[TemporalRelation], people: set[str], one: str
) -> None:
    before, after = solve(CAST, relations, away(people - {one})), solve(CAST, relations, away(people | {one}))
    for other in people - {one}:
        assert before.timeline(lived(other)) == after.timeline(lived(other))


@given(CLAIMS, PARTED, st.sampled_from(PEOPLE))
@settings(max_examples=80, deadline=None)
def test_parting_one_never_changes_what_is_said_of_the_worlds_time_alone(
    relations: list[TemporalRelation], people: set[str], one: str
) -> None:
    others = [relation for relation in relations if relation.clock == STORY_CLOCK]
    before, after = solve(CAST, others, away(people - {one})), solve(CAST, others, away(people | {one}))
    for other in set(PEOPLE) - {one}:
        assert order(before, other) == order(after, other)
    assert numbers(before.timelines[0]) == numbers(after.timelines[0])


@given(CLAIMS, PARTED)
@settings(max_examples=80, deadline=None)
def test_each_lived_order_satisfies_every_claim_kept_on_that_clock(
    relations: list[TemporalRelation], people: set[str]
) -> None:
    chronology = solve(CAST, relations, away(people))
    for who in chronology.parted:
        timeline = chronology.timeline(lived(who))
        assert {kept.clock for kept in timeline.relations} <= {lived(who)}
        _holds(timeline.relations, {scene: rank for scene, rank in timeline.ranks.items() if rank is not None})


def _holds(relations: tuple[TemporalRelation, ...], ranks: dict[str, int]) -> None:
    """The ranks say when scenes begin: that much of each claim must show in them."""
    for relation in relations:
        if relation.a in ranks and relation.b in ranks and relation.a != relation.b:
            a, b = ranks[relation.a], ranks[relation.b]
            begins_first = {Relation.BEFORE, Relation.MEETS, Relation.OVERLAPS, Relation.CONTAINS, Relation.FINISHED_BY}
            together = {Relation.EQUAL, Relation.STARTS, Relation.STARTED_BY}
            assert (
                (a < b) if relation.relation in begins_first else (a == b) if relation.relation in together else a > b
            )


def test_a_travellers_order_says_nothing_of_a_time_that_somebody_of_the_world_shares() -> None:
    claims = [claim(5, "before", 1, clock=lived("ann"))]
    parted = solve(CAST, claims, away({"ann"}))
    assert order(parted, "ann") == [0, 5, 1, 3]
    assert order(parted, "bo") == [1, 2, 4, 5]
    assert parted.timelines[0].settled == {}
    both = solve(CAST, claims, away({"ann", "bo"}))
    assert both.timelines[0].settled["s5", "s1"] is Status.LIKELY
