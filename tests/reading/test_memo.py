"""What is remembered is what was given, and nothing that was written otherwise is taken for it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading import memo_file
from esesea.reading.memo import Memo, digest
from esesea.reading.memo_file import opened, written

MAKER = "a reader"


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    name: str | None


def squared(number: int) -> int:
    return number * number


def found_in(text: str, names: tuple[str, ...]) -> tuple[Found, ...]:
    return tuple(Found(text.index(name), name) for name in names if name in text)


def next_draft(memo: Memo) -> Memo:
    content = written(memo, MAKER)
    written(Memo(), MAKER)  # what was written last need not be read back, and here it shall
    return opened(content, MAKER)


def test_what_was_just_written_is_not_read_back() -> None:
    memo = Memo()
    told = memo.remembered(found_in, "Ann sat.", ("Ann",))
    again = opened(written(memo, MAKER), MAKER)
    assert again.remembered(found_in, "Ann sat.", ("Ann",)) is told
    assert next_draft(memo).remembered(found_in, "Ann sat.", ("Ann",)) is not told


@given(st.text(), st.lists(st.text(min_size=1, max_size=2)))
def test_a_value_comes_back_as_it_was(text: str, names: list[str]) -> None:
    memo = Memo()
    value = memo.remembered(found_in, text, tuple(names))
    assert value == found_in(text, tuple(names))
    again = next_draft(memo)
    assert again.remembered(found_in, text, tuple(names)) == value
    assert again.computed() == {}


def test_other_arguments_and_other_functions_are_computed() -> None:
    memo = Memo()
    memo.remembered(squared, 3)
    again = next_draft(memo)
    assert again.remembered(squared, 4) == 16
    assert again.remembered(found_in, "3", ()) == ()
    assert {name.rsplit(".", 1)[-1]: count for name, count in again.computed().items()} == {"squared": 1, "found_in": 1}


def test_only_what_the_last_draft_used_is_kept() -> None:
    memo = Memo()
    for number in range(10):
        memo.remembered(squared, number)
    second = next_draft(memo)
    second.remembered(squared, 3)
    third = next_draft(second)
    third.remembered(squared, 3)
    third.remembered(squared, 4)
    assert sum(third.computed().values()) == 1


def test_a_digest_tells_values_apart() -> None:
    values = [(), (None,), (0,), ("",), (b"",), ("a", "b"), ("ab",), (("a",), "b"), (1.0,), (True,)]
    assert len({digest(*value) for value in values}) == len(values)


def a_file() -> bytes:
    memo = Memo()
    for number in range(50):
        memo.remembered(squared, number)
    return written(memo, MAKER)


@pytest.mark.parametrize("content", [None, b"", b"esesea memo 2\n", b"\x80\x04K\x01.", a_file()[:-1], a_file() + b"x"])
def test_what_is_no_memo_is_taken_for_none(content: bytes | None) -> None:
    assert opened(content, MAKER).remembered(squared, 7) == 49
    assert opened(content, MAKER).used() == {}


def test_what_another_reader_wrote_is_taken_for_none() -> None:
    memo = opened(a_file(), "another reader")
    memo.remembered(squared, 7)
    assert sum(memo.computed().values()) == 1


@given(st.integers(0, len(a_file()) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(at: int, by: int) -> None:
    damaged = bytearray(a_file())
    damaged[at] ^= by
    with pytest.MonkeyPatch.context() as another_process:
        another_process.setattr(memo_file._Last, "written", (b"", {}))
        memo = opened(bytes(damaged), MAKER)
    assert memo.remembered(squared, 7) == 49
    assert sum(memo.computed().values()) == 1
