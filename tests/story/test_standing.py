from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from esesea.story.correction import Correction
from esesea.story.standing import standing


def said(name: str, minute: int, act: str = "rename", of: str | None = None) -> Correction:
    return Correction(name, act, f"2026-03-01T10:{minute:02}:00Z", "ada", of={"id": of} if of else {"to": name})


def names(*decisions: Correction) -> list[str]:
    return [decision.id for decision in standing(decisions)]


def test_all_stand_while_none_is_undone():
    assert names(said("a", 1), said("b", 2)) == ["a", "b"]


def test_undo_takes_one_away():
    assert names(said("a", 1), said("b", 2), said("u", 3, "undo", "a")) == ["b"]


def test_redo_brings_it_back():
    assert names(said("a", 1), said("u", 2, "undo", "a"), said("r", 3, "redo", "a")) == ["a"]


def test_the_last_word_decides():
    word = [said("a", 1), said("u", 2, "undo", "a"), said("r", 3, "redo", "a"), said("v", 4, "undo", "a")]
    assert names(*word) == []


def test_an_undo_can_be_undone_and_that_too():
    word = [said("a", 1), said("u", 2, "undo", "a"), said("v", 3, "undo", "u")]
    assert names(*word) == ["a"]
    assert names(*word, said("w", 4, "undo", "v")) == []
    assert names(*word, said("w", 4, "redo", "u")) == []


def test_undoing_the_unknown_or_the_later_does_nothing():
    assert names(said("u", 1, "undo", "z"), said("v", 1, "undo", "a"), said("a", 2)) == ["a"]


def test_undo_without_a_name_does_nothing():
    assert names(said("a", 1), Correction("u", "undo", "2026-03-01T11:00:00Z", "ada")) == ["a"]


def test_at_the_same_instant_the_given_order_counts():
    assert names(said("a", 1), said("u", 1, "undo", "a")) == []


def test_zones_are_understood():
    early = Correction("early", "rename", "2026-03-01T12:30:00+02:00", "ben")
    late = Correction("late", "rename", "2026-03-01T11:00:00", "ada")
    assert names(late, early) == ["early", "late"]


def test_two_merged_files_say_the_same_in_either_order():
    word = [said("a", 1), said("b", 2), said("u", 3, "undo", "a"), said("r", 4, "redo", "a"), said("v", 5, "undo", "b")]
    assert {tuple(names(*order)) for order in permutations(word)} == {("a",)}


@given(st.lists(st.tuples(st.sampled_from(["rename", "undo", "redo"]), st.integers(0, 8)), max_size=9))
def test_what_stands_was_said_and_is_no_undo(acts: list[tuple[str, int]]):
    word = [said(str(number), number, act, str(of)) for number, (act, of) in enumerate(acts)]
    kept = standing(word)
    assert [decision for decision in word if decision in kept] == list(kept)
    assert all(decision.act == "rename" for decision in kept)
