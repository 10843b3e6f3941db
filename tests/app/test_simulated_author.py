"""An author who answers from gold: their replies are true, asking ends, and what they know makes the order right."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.app.simulated_author import answer, drags_of, simulate
from esesea.order.asking import leap_question
from esesea.order.replies import laws
from esesea.order.solver import solve
from esesea.story.leap import Landing, Leap
from esesea.story.time import Relation
from tests.order.builders import told

SCENES = 9


@st.composite
def stories(draw):
    """The true ranks of a story's scenes, some of them shared or unknown, and any leaps that may be believed of it."""
    ranks = draw(st.lists(st.one_of(st.integers(0, 12), st.none()), min_size=SCENES, max_size=SCENES))
    if draw(st.booleans()):
        ranks = draw(st.permutations(range(SCENES)))
    leaps = []
    for scene in range(1, SCENES):
        places = draw(st.lists(st.integers(-1, scene - 2), max_size=3, unique=True)) if scene > 1 else []
        landings = tuple(Landing(None if each < 0 else f"s{each}", 0.3) for each in places)
        leaps.append(Leap(f"s{scene}", draw(st.sampled_from([0.0, 0.2, 0.6, 0.95])), f"s{scene}", landings))
    return {f"s{i}": rank for i, rank in enumerate(ranks)}, leaps


@given(stories())
@settings(max_examples=60, deadline=None)
def test_asking_ends_and_never_contradicts_gold(story):
    gold, leaps = story
    ids, replies, said = list(gold), [], ()
    while True:
        timeline = solve(told(SCENES), said).timelines[0]
        assert sorted(timeline.order) == sorted(ids)
        question = leap_question(told(SCENES), leaps, timeline, replies)
        if question is None:
            break
        replies.append(answer(question, ids, timeline.order, gold))
        said += laws(replies[-1], ids, f"{len(replies):03}")
        assert len(replies) < SCENES
    for law in said:
        a, b = gold[law.a], gold[law.b]
        if a is not None and b is not None:
            assert a == b if law.relation is Relation.EQUAL else a < b
    cost = simulate(told(SCENES), leaps, [], gold)
    assert (cost.answers, cost.drags) == (len(replies), drags_of(timeline.order, gold))
    assert cost.acts == cost.answers + cost.drags
    assert cost.offered <= cost.leaps <= cost.answers


def test_two_strands_told_in_turns_are_parted():
    ranks = [*range(6), *range(12, 18), *range(6, 12), *range(18, 24)]
    gold = {f"s{i}": rank for i, rank in enumerate(ranks)}
    leaps = [Leap(f"s{i}", 0.01, f"s{i}") for i in range(1, 24)]
    leaps[11] = Leap("s12", 0.9, "s17", (Landing("s5", 0.8),))
    leaps[17] = Leap("s18", 0.9, "s23", (Landing("s11", 0.8),))
    cost = simulate(told(24), leaps, [], gold)
    assert cost.drags_told == 6
    assert (cost.drags, cost.leaps, cost.offered) == (0, 1, 1)
    assert cost.answers <= 2


def test_a_story_told_in_order_asks_nothing():
    gold = {f"s{i}": i for i in range(30)}
    cost = simulate(told(30), [Leap(f"s{i}", 0.01, f"s{i}") for i in range(1, 30)], [], gold)
    assert cost.as_json() == {
        "answers": 0,
        "drags": 0,
        "acts": 0,
        "drags_told": 0,
        "drags_found": 0,
        "leaps_moved": 0,
        "landing_offered": 0,
    }
