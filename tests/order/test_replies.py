from __future__ import annotations

import pytest

from esesea.order.errors import UnknownScene
from esesea.order.replies import heeding, laws, laws_in_force
from esesea.order.solver import solve
from esesea.story.replies import Move, Reply, Stand
from esesea.story.scene import Mode
from tests.order.builders import claim, numbers, told


def line(count: int, *replies: Reply, claims=()) -> list[int]:
    ids = [f"s{i}" for i in range(count)]
    said = laws_in_force([(reply, f"2026-01-{at + 1:02}") for at, reply in enumerate(replies)], ids)
    return numbers(solve(told(count), [*claims, *said]).timelines[0])


def move(scene: int, until: int, stand: str, other: int | None = None) -> Reply:
    return Reply(move=Move(f"s{scene}", f"s{until}", Stand(stand), None if other is None else f"s{other}"))


def stands(scene: int, after: int | None) -> Reply:
    return Reply(stands=((f"s{scene}", None if after is None else f"s{after}"),))


def test_a_run_goes_directly_after_a_scene_and_the_telling_returns():
    assert line(8, move(4, 5, "after", 1)) == [0, 1, 4, 5, 2, 3, 6, 7]


def test_a_run_goes_before_everything_told_so_far():
    assert line(6, move(2, 3, "first")) == [2, 3, 0, 1, 4, 5]


def test_a_flash_forward_stays_where_the_author_moves_something_before_it():
    said = laws(Reply(move=Move("s3", "s4", Stand.FIRST)), [f"s{index}" for index in range(6)], "")
    assert numbers(solve(told(6, {1: Mode.PROLEPSIS}), said).timelines[0]) == [3, 4, 0, 1, 2, 5]


def test_a_run_goes_before_a_scene_told_earlier_or_later():
    assert line(6, move(4, 5, "before", 1)) == [0, 4, 5, 1, 2, 3]
    assert line(6, move(0, 1, "before", 4)) == [2, 3, 0, 1, 4, 5]


def test_a_run_goes_after_a_scene_told_later():
    assert line(6, move(0, 1, "after", 4)) == [2, 3, 4, 0, 1, 5]


def test_the_scene_told_last_stands_nearest():
    assert line(6, move(3, 3, "after", 0), move(5, 5, "after", 0)) == [0, 5, 3, 1, 2, 4]


def test_a_scene_of_one_moment_goes_to_the_other():
    assert line(5, move(1, 1, "same", 3)) == [0, 2, 1, 3, 4]
    assert line(5, move(4, 4, "same", 1)) == [0, 1, 4, 2, 3]


def test_what_goes_on_from_a_scene_goes_where_it_goes():
    assert line(8, move(5, 6, "after", 3), move(3, 3, "first")) == [3, 5, 6, 0, 1, 2, 4, 7]
    assert line(7, stands(3, 2), move(2, 2, "first")) == [2, 3, 4, 5, 6, 0, 1]


def test_a_scene_that_stands_keeps_what_follows_it():
    assert line(6, stands(3, 2)) == [0, 1, 2, 3, 4, 5]
    assert line(6, stands(1, None)) == [1, 0, 2, 3, 4, 5]


def test_the_telling_goes_on_past_a_flashback_that_stands():
    claims = [claim(4, "before", 2)]
    assert line(7, claims=claims) == line(7, stands(4, 1), claims=claims) == [0, 1, 4, 2, 3, 5, 6]


def test_after_a_run_the_scene_that_was_left_is_gone_on_from():
    assert line(9, move(1, 3, "first"), move(4, 5, "first"), stands(6, 3)) == [4, 5, 1, 2, 3, 6, 7, 8, 0]


def test_the_later_word_holds():
    assert line(5, move(3, 3, "first"), move(3, 3, "after", 1)) == [0, 1, 3, 2, 4]


def test_the_authors_word_outweighs_the_text():
    assert line(5, move(3, 3, "first"), claims=[claim(1, "before", 3, 0.99)]) == [3, 0, 1, 2, 4]


def test_what_the_text_only_guesses_does_not_hold_a_scene_away_from_where_the_author_put_it():
    claims = [claim(2, "before", 4, 0.8)]
    said = laws(move(4, 4, "after", 0), [f"s{i}" for i in range(6)], "")
    heard = heeding(claims, said, [f"s{i}" for i in range(6)])
    assert heard == said
    assert numbers(solve(told(6), heard).timelines[0]) == [0, 4, 1, 2, 3, 5]
    assert heeding([claim(2, "before", 4, 0.95)], said, [f"s{i}" for i in range(6)])[1:] == said


def test_what_the_text_only_guesses_parts_no_scene_from_the_one_that_the_author_says_it_goes_on_from():
    ids = [f"s{i}" for i in range(6)]
    said = (*laws(stands(5, 1), ids, "1"), *laws(move(1, 1, "first"), ids, "2"))
    heard = heeding([claim(4, "before", 5, 0.8)], said, ids)
    assert numbers(solve(told(6), heard).timelines[0]) == [1, 5, 0, 2, 3, 4]


def test_a_comparison_moves_no_more_than_it_must():
    assert line(4, Reply(first=("s0", "s3"))) == [0, 1, 2, 3]
    assert line(4, Reply(first=("s3", "s1"))) == [0, 3, 1, 2]


def test_what_is_left_open_says_nothing():
    assert laws(Reply(left_open=("s1",)), ["s0", "s1"], "") == ()


def test_a_reply_must_speak_of_these_scenes():
    with pytest.raises(UnknownScene):
        line(3, move(1, 1, "after", 9))
    with pytest.raises(ValueError, match="cannot end"):
        line(3, move(2, 1, "first"))
    with pytest.raises(ValueError, match="itself in the run"):
        line(5, move(1, 3, "after", 2))
