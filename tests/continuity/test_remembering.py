"""What is found in a manuscript is found once, and forgotten before it grows without bound."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from weakref import ref

import pytest

from esesea.continuity import remembering
from esesea.continuity.remembering import FEW, MANUSCRIPTS, Memory, memory_of
from esesea.text.document import Document


def document(text: str = "One.") -> Document:
    return Document("a.txt", "txt", "", text, ())


class Counted:
    """A function that counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, *facts: object) -> tuple[object, ...]:
        self.asked += 1
        return facts


def test_what_is_equal_is_found_once() -> None:
    memory, double = Memory(document()), Counted()
    assert memory.recall(double, "a" * 3, (1, 2)) == ("aaa", (1, 2)) == memory.recall(double, "aaa", (1, 2))
    assert double.asked == 1
    memory.recall(double, "aaa", (1, 3))
    assert double.asked == 2


def test_none_is_remembered_too() -> None:
    memory, asked = Memory(document()), list[str]()
    assert memory.recall(asked.append, "x") is memory.recall(asked.append, "x") is None
    assert asked == ["x"]


def test_parts_are_known_by_what_they_are_and_not_by_what_they_equal() -> None:
    memory, find, numbers = Memory(document()), Counted(), [1, 2]
    part, twin = tuple(numbers), tuple(numbers)
    memory.recall_of(find, part)
    memory.recall_of(find, part)
    assert find.asked == 1
    memory.recall_of(find, twin)
    assert find.asked == 2
    assert memory.same(part) is memory.same(twin)


def test_of_parts_and_of_large_values_only_the_last_are_kept() -> None:
    memory, find = Memory(document()), Counted()
    for number in range(FEW + 1):
        memory.recall_last(find, number)
    memory.recall_last(find, FEW)
    assert find.asked == FEW + 1
    memory.recall_last(find, 0)
    assert find.asked == FEW + 2


def test_all_is_forgotten_before_there_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "MOST", 3)
    memory, find = Memory(document()), Counted()
    for number in (0, 1, 2, 0, 3, 0):
        memory.recall(find, number)
    assert find.asked == 5


def test_a_manuscript_that_nobody_asks_for_is_let_go() -> None:
    first = document()
    memory = memory_of(first)
    assert memory_of(first) is memory
    memory.recall(memory.same, "something that refers back")
    gone = ref(memory)
    del memory
    others = [document() for _ in range(MANUSCRIPTS)]
    gc.disable()
    try:
        assert all(memory_of(other) is memory_of(other) for other in others)
        assert gone() is None
    finally:
        gc.enable()
    assert memory_of(first).document is first


def test_threads_may_share_it() -> None:
    memory = Memory(document())
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: memory.recall_last(str, number % (2 * FEW)), range(2000)))
    assert found == [str(number % (2 * FEW)) for number in range(2000)]
