"""What of a paragraph lies in a set of spans, and who is meant in it, counted from its start."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.mention_index import MentionEnds, MentionIndex
from esesea.story.character import Mention, MentionKind
from esesea.text.mask import Mask
from esesea.text.span import Span

SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(min_value=0, max_value=60),
    st.integers(min_value=1, max_value=20),
)


@given(st.lists(SPANS), SPANS)
def test_stretches_cover_what_the_mask_covers(spans: list[Span], paragraph: Span) -> None:
    mask = Mask.of(spans)
    within = Mask.made_of(mask.within(paragraph))
    covered = [mask.covers(offset) for offset in range(paragraph.start, paragraph.end)]
    assert covered == [within.covers(offset) for offset in range(len(paragraph))]
    assert all(within.covers(offset) is False for offset in (len(paragraph), len(paragraph) + 1))


@given(st.lists(SPANS), SPANS)
def test_a_mask_holds_a_span_whose_every_character_it_covers(spans: list[Span], wanted: Span) -> None:
    mask = Mask.of(spans)
    assert mask.holds(wanted) is all(mask.covers(offset) for offset in range(wanted.start, wanted.end))


@given(st.lists(SPANS), SPANS)
def test_mentions_of_a_paragraph_are_counted_from_its_start(spans: list[Span], paragraph: Span) -> None:
    mentions = [Mention(span, f"c{at}", MentionKind.PROPER) for at, span in enumerate(spans)]
    index = MentionIndex.of(mentions)
    inside = [each for each in mentions if paragraph.start <= each.span.start < paragraph.end]
    inside.sort(key=lambda each: each.span.start)
    assert list(index.within(paragraph)) == inside
    assert [(start + paragraph.start, whom) for start, _, whom in index.meant(paragraph)] == [
        (each.span.start, each.character) for each in inside
    ]
    moved = index.counted_from(paragraph)
    assert [each.span.shifted(paragraph.start) for each in moved] == [each.span for each in inside]


@given(st.lists(SPANS), SPANS)
def test_ends_of_mentions_are_those_inside_a_paragraph(spans: list[Span], paragraph: Span) -> None:
    ends = MentionEnds.of(Mention(span, "c1", MentionKind.PROPER) for span in spans)
    wanted = {span.end - paragraph.start for span in spans if paragraph.start < span.end <= paragraph.end}
    assert ends.within(paragraph) == tuple(sorted(wanted))
