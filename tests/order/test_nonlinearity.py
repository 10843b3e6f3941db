from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.order.nonlinearity import nonlinearity


@pytest.mark.parametrize(
    ("story", "index"),
    [
        ([], 0.0),
        ([0], 0.0),
        ([0, 1, 2, 3], 0.0),
        ([3, 2, 1, 0], 1.0),
        ([4, 3, 2, 1, 0], 1.0),
        ([0, 0, 1, 1], 0.0),
        ([1, 0, 2, 3], 0.25),
        ([0, None, 1, 2], 0.0),
    ],
)
def test_the_mean_deviation_over_the_most_there_can_be(story: list[int | None], index: float):
    assert nonlinearity(range(len(story)), story) == pytest.approx(index)


@given(st.permutations(range(9)))
def test_it_stays_between_nought_and_one(story: list[int]):
    assert 0 <= nonlinearity(range(9), story) <= 1
