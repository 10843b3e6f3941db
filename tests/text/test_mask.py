"""A mask is the set of the offsets in any of its spans, however these overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from esesea.text.mask import Mask
from esesea.text.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 8))


@given(st.lists(SPANS, max_size=6), SPANS)
def test_a_mask_is_a_set_of_offsets(spans: list[Span], asked: Span) -> None:
    mask, offsets = Mask.of(spans), {at for span in spans for at in range(span.start, span.end)}
    own = set(range(asked.start, asked.end))
    assert mask.overlaps(asked) == bool(own & offsets)
    assert mask.holds(asked) == (own <= offsets)
    assert mask.covers(asked.start) == (asked.start in offsets)
    within = mask.within(asked)
    assert {asked.start + at for start, end in within for at in range(start, end)} == own & offsets
    assert all(one[1] < other[0] for one, other in pairwise(within))
    without = mask.without(asked)
    assert [at for span in without for at in range(span.start, span.end)] == sorted(own - offsets)
    assert all(without)
    again = Mask.made_of(within)
    assert [again.covers(at) for at in range(len(asked))] == [mask.covers(asked.start + at) for at in range(len(asked))]
