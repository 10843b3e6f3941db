from __future__ import annotations

import pytest

from esesea.reading.english.extents import Extent, length_in_days, step_extent


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("three days later", 3, 3),
        ("ten days later", 9, 11),
        ("about three days later", 2, 4),
        ("a day or two later", 1, 2),
        ("two or three days later", 2, 3),
        ("a few days later", 2, 6),
        ("two hours later", 0, 1),
        ("thirty-six hours later", 1, 2),
        ("moments later", 0, 1),
        ("a week later", 5, 9),
        ("a fortnight later", 12, 16),
        ("three weeks later", 18, 24),
        ("within a week", 0, 7),
        ("a month later", 15, 46),
        ("three years later", 913, 1279),
        ("two and a half years later", 730, 1096),
        ("ten years earlier", 3287, 4018),
        ("a decade later", 3287, 4018),
        ("nearly a year later", 91, 366),
        ("over ten years later", 3652, 4566),
        ("years later", 730, 14610),
        ("the next morning", 1, 1),
        ("NEXT DAY", 1, 1),
        ("that evening", 0, 0),
        ("later that night", 0, 0),
        ("the night before", 1, 1),
        ("the following week", 1, 13),
        ("the next Tuesday", 1, 7),
        ("the previous summer", 1, 731),
    ],
)
def test_how_many_days(words: str, least: int, most: int):
    assert step_extent(words) == Extent(least, most)


@pytest.mark.parametrize("words", ["later", "some time later", "a while later", "thousands of years later", "the end"])
def test_no_telling(words: str):
    assert step_extent(words) is None


@pytest.mark.parametrize(
    ("words", "days"), [("half a century", 18262.5), ("two and a half days", 2.5), ("years", None)]
)
def test_lengths(words: str, days: float | None):
    assert length_in_days(words) == days
