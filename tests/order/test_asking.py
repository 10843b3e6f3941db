"""What is asked is worth an answer; whatever the true order is, asking ends and its answers never contradict it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.asking import ENOUGH, OFFERED, TOGETHER, leap_question
from esesea.order.doubts import Doubts
from esesea.order.replies import laws
from esesea.order.solver import solve
from esesea.story.leap import Landing, Leap
from esesea.story.replies import Move, Reply, Stand
from tests.order.builders import claim, told


def leap(scene: int, probability: float, *landings: int | None) -> Leap:
    shares = [0.6, 0.2, 0.1][: len(landings)]
    places = (Landing(None if at is None else f"s{at}", share) for at, share in zip(landings, shares, strict=True))
    return Leap(f"s{scene}", probability, f"s{scene}", tuple(places))


def asked(count: int, leaps: list[Leap], *replies: Reply, claims=()):
    ids = [f"s{i}" for i in range(count)]
    said = [law for at, reply in enumerate(replies) for law in laws(reply, ids, f"{at}")]
    return leap_question(told(count), leaps, solve(told(count), [*claims, *said]).timelines[0], replies)


def quiet(count: int, *leaps: Leap) -> list[Leap]:
    given = {each.scene: each for each in leaps}
    return [given.get(f"s{i}", leap(i, 0.01)) for i in range(1, count)]


def test_nothing_is_asked_where_nothing_leaps():
    assert asked(12, quiet(12)) is None
    assert asked(12, []) is None
    assert asked(1, []) is None
    assert asked(0, []) is None


def test_a_flashback_is_asked_about_with_its_landings():
    found = asked(14, quiet(14, leap(6, 0.9, None, 2), leap(10, 0.9, 5)))
    suspect = next(each for each in found.suspects if each.scene == "s6")
    assert suspect.now == "s5"
    assert [landing.after for landing in suspect.landings][:2] == [None, "s2"]
    assert found.saves >= ENOUGH


def test_a_single_scene_is_not_worth_a_question():
    assert asked(8, quiet(8, leap(6, 0.4, None), leap(7, 0.4, 5))) is None


def test_a_scene_that_was_spoken_of_is_not_asked_about_again():
    leaps = quiet(14, leap(6, 0.9, None, 2), leap(10, 0.9, 5))
    moved = Reply(move=Move("s6", "s9", Stand.FIRST))
    for reply in (moved, Reply(stands=(("s6", "s5"),)), Reply(left_open=("s6",))):
        after = asked(14, leaps, reply)
        assert after is None or "s6" not in [each.scene for each in after.suspects]


def test_answers_teach_how_far_leaps_are_to_be_believed():
    leaps = [leap(i, 0.4, None) for i in range(1, 20)]
    timeline = solve(told(20), []).timelines[0]
    heard = [Reply(stands=tuple((f"s{i}", f"s{i - 1}") for i in range(1, 9)))]
    assert Doubts(told(20), leaps, timeline, heard).chances[15] < Doubts(told(20), leaps, timeline).chances[15]


def test_where_the_author_ended_a_run_the_next_scene_leaps():
    leaps = quiet(10)
    reply = Reply(move=Move("s3", "s5", Stand.FIRST))
    timeline = solve(told(10), laws(reply, [f"s{i}" for i in range(10)], "")).timelines[0]
    assert Doubts(told(10), leaps, timeline, [reply]).chances[6] > 0.9


def test_what_the_text_holds_is_doubted_less():
    leaps = quiet(12)
    timeline = solve(told(12), [claim(6, "before", 2, 0.95)]).timelines[0]
    doubts = Doubts(told(12), leaps, timeline)
    assert doubts.now[6] == 1
    assert doubts.held[6] == 0.95


@given(st.permutations(range(9)), st.data())
@settings(max_examples=40, deadline=None)
def test_a_question_is_bounded_and_in_told_order(order: list[int], data: st.DataObject):
    chances = data.draw(st.lists(st.floats(0, 1), min_size=8, max_size=8))
    leaps = [leap(i, chance, order[i] % i if i > 1 else None) for i, chance in enumerate(chances, 1)]
    found = asked(9, leaps)
    if found is None:
        return
    scenes = [int(each.scene[1:]) for each in found.suspects]
    assert 1 <= len(scenes) <= TOGETHER
    assert scenes == sorted(set(scenes))
    assert all(len(each.landings) <= OFFERED for each in found.suspects)
    assert all(each.now not in [landing.after for landing in each.landings] for each in found.suspects)
    assert found.saves >= ENOUGH
    assert found == asked(9, leaps)
