from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.english.time_expressions import find_times
from esesea.story.time import TimeExpression
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("times")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_found(case: dict[str, Any]) -> None:
    document, layers = read_case(case)
    found = [
        " | ".join(
            part
            for part in (document.quote(one.span), one.type, one.value, one.mod, "quoted" if one.quoted else None)
            if part is not None
        )
        for one in layers.of(TimeExpression)
    ]
    assert found == case["expect"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a quarter to ten", "T09:45"),
        ("twelve o'clock at night", "T00:00"),
        ("3:15 p.m.", "T15:15"),
        ("an hour and a half", "PT90M"),
        ("two and a half years", "P2.5Y"),
        ("three quarters of an hour", "PT45M"),
        ("the early nineteenth century", "18"),
        ("the 1980s", "198"),
        ("the year 290", "0290"),
        ("1985-06-03", "1985-06-03"),
        ("Christmas Eve, 1941", "1941-12-24"),
        ("Wednesday night", "XXXX-WXX-3TNI"),
    ],
)
def test_values(words: str, value: str) -> None:
    (found,) = find_times(words)
    assert (words[found.start : found.end], found.timex.value) == (words, value)


@given(st.text(alphabet=st.sampled_from("0123456789 thedaynigt,.'-:1985JunMonyearslterag"), max_size=60))
def test_found_times_are_in_order_and_never_overlap(text: str) -> None:
    found = find_times(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
