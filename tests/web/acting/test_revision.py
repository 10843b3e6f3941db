"""The number of a story's state: grows, is the same whenever counted, and is known again."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from esesea.story.correction import Correction
from esesea.web.revision import decisions_at, numbered, ticks_in, ticks_of


def decisions(count: int, prefix: str = "d") -> tuple[Correction, ...]:
    return tuple(Correction(f"{prefix}{n}", "date", "2026-01-01T00:00:00+00:00", "eve") for n in range(count))


TICKS = st.integers(0, 2**38 - 2)


@given(TICKS, st.integers(0, 40), st.integers(0, 40))
def test_it_grows_with_every_decision_and_every_reading_and_is_known_again(ticks: int, count: int, before: int) -> None:
    said = decisions(max(count, before))
    revision = numbered(ticks, said[:count])
    assert revision < 2**53
    assert ticks_in(revision, said[:count]) == ticks
    assert decisions_at(revision, ticks, said) == count
    if before < count:
        assert numbered(ticks, said[:before]) < revision < numbered(ticks + 1, said[:before])


@given(st.integers())
def test_what_is_no_revision_of_this_reading_is_not_known(revision: int) -> None:
    known = {numbered(1000, decisions(3)[:count]): count for count in range(4)}
    assert decisions_at(revision, 1000, decisions(3)) == known.get(revision)


def test_the_same_number_of_other_decisions_is_another_state() -> None:
    others = [numbered(1000, decisions(2, prefix)) for prefix in "abcdefgh"]
    assert len(set(others)) > len(others) // 2


def test_ticks_count_from_2020_and_stay_within_their_bits() -> None:
    assert ticks_of(datetime(2020, 1, 1, 0, 1, tzinfo=UTC).timestamp()) == 6000
    assert ticks_of(0) == 0
    assert ticks_of(1e12) == 2**38 - 1
