"""Several requests at a time."""

import threading
import time

import pytest

from esesea.reading.llm.several import answered


def at_work() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name == "esesea-llm"}


def ended(before: set[threading.Thread]) -> bool:
    """Whether all threads but those of ``before`` end: another test's model may still be thinking."""
    end = time.monotonic() + 10
    while at_work() - before and time.monotonic() < end:
        time.sleep(0.01)
    return not at_work() - before


@pytest.mark.parametrize("at_once", [1, 2, 8])
def test_each_is_answered_once_with_its_index(at_once: int) -> None:
    found = dict(answered(lambda item: item * 2, range(20), at_once))
    assert found == {item: item * 2 for item in range(20)}


def test_no_thread_waits_when_all_is_answered() -> None:
    before = at_work()
    for _ in range(300):
        assert len(list(answered(str, range(5), 4))) == 5
    assert ended(before)


def test_an_error_is_raised_and_ends_all() -> None:
    before = at_work()

    def fails(item: int) -> int:
        if item == 3:
            raise ValueError(item)
        return item

    with pytest.raises(ValueError, match="3"):
        list(answered(fails, range(50), 4))
    assert ended(before)
