from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.scenes import scenes
from esesea.reading.cutting.borders import marked_starts
from esesea.reading.english.scene_openers import time_shift
from esesea.reading.passages import SceneSpan
from esesea.text.document import Break, BreakKind, Chapter, Document, Origin, Paragraph, ParagraphKind
from esesea.text.span import Span
from tests.builders import document
from tests.reading.case_files import cases, layers_of

CASES = cases("scenes")
FILLER = "The wind moved the grass and nobody spoke of it. "


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_where_scenes_begin(case: dict[str, Any]) -> None:
    text = case["text"].replace("FILLER", FILLER * case.get("fill", 40))
    _, layers = layers_of(text, parsing, scenes, script=case.get("script", False))
    found = layers.of(SceneSpan)
    assert len(found) == len(case["opens"])
    assert all(one.opens.startswith(opens) for one, opens in zip(found, case["opens"], strict=True))
    assert [one.id for one in found] == [f"s{order + 1}" for order in range(len(found))]
    if "headings" in case:
        assert [one.heading for one in found] == case["headings"]
    if "marked" in case:
        assert [one.marked for one in found] == case["marked"]


@given(
    st.lists(st.sampled_from(["Ada slept.", "***", "“Go,” he said.", "Three days later it rained.", "\n"]), max_size=12)
)
@settings(max_examples=25, deadline=None)
def test_every_paragraph_lies_in_exactly_one_scene(pieces: list[str]) -> None:
    made, layers = layers_of("\n\n".join(pieces), parsing, scenes)
    found = layers.of(SceneSpan)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for paragraph in made.story_paragraphs:
        assert sum(one.span.contains(paragraph.span) for one in found) == 1


def test_a_chapter_opens_a_scene_under_its_titles() -> None:
    text = "Part One\n\nThe Storm\n\nAda slept.\n\nThe Calm\n\nBen woke."
    starts = [text.index(words) for words in ("Part One", "The Storm", "Ada", "The Calm", "Ben")]
    spans = [Span(start, start + len(text[start:].split("\n", maxsplit=1)[0])) for start in starts]
    kinds = [
        ParagraphKind.HEADING,
        ParagraphKind.HEADING,
        ParagraphKind.PROSE,
        ParagraphKind.HEADING,
        ParagraphKind.PROSE,
    ]
    chapters = (
        Chapter(Span(0, len(text)), "Part One", 1, spans[0]),
        Chapter(Span(starts[1], starts[3]), "The Storm", 2, spans[1]),
        Chapter(Span(starts[3], len(text)), "The Calm", 2, spans[3]),
    )
    paragraphs = tuple(Paragraph(span, kind) for span, kind in zip(spans, kinds, strict=True))
    marks = (Break(starts[2], BreakKind.CHAPTER), Break(starts[4], BreakKind.CHAPTER))
    made = Document("a.txt", "text", "0" * 64, text, paragraphs, marks, chapters, (Origin(0, "", 1, 1),))
    found = tuple(scenes(made, parsed(made)))
    assert [one.heading for one in found if isinstance(one, SceneSpan)] == ["Part One / The Storm", "The Calm"]


def parsed(made: Document) -> Any:
    from esesea.reading.reader import Reader  # noqa: PLC0415 - used here alone

    return Reader("test", (parsing,)).read(made)


def test_page_ends_of_a_printer_are_no_marks() -> None:
    made = document("One two three.\n\nFour five six.")
    pages = tuple(Break(one.span.start, BreakKind.PAGE) for one in made.paragraphs[1:])
    paged = Document(made.name, made.format, made.sha256, made.text, made.paragraphs, pages, origins=made.origins)
    assert len(marked_starts(paged)) == 1


@pytest.mark.parametrize(
    "opening",
    [
        "The next morning she left.",
        "Three days later the ship sailed.",
        "Ten years earlier, there had been a house.",
        "One Wednesday they stay in.",
        "That night Ada could not sleep.",
        "Early the following spring he came back.",
        "It was nearly midnight when they reached the bridge.",
        "By noon the snow had stopped.",
        "In the spring of 1923 they moved.",
        "Weeks passed.",
        "Winter came.",
    ],
)
def test_time_moves(opening: str) -> None:
    assert time_shift(opening) >= 0.7


@pytest.mark.parametrize(
    "opening",
    [
        "The next moment she was gone.",
        "A moment later he laughed.",
        "One of the men spoke.",
        "At last she sat down.",
        "This time she listened.",
        "He ran.",
        "She had been there before.",
        "",
    ],
)
def test_time_does_not_move(opening: str) -> None:
    assert time_shift(opening) < 0.5
