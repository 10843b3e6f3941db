"""The Markdown edition: read back by a reader of Markdown it has exactly the manuscript's words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from esesea.app.edition import arranged
from esesea.export.edition.edition import Words
from esesea.export.edition.lines import Lines
from esesea.export.edition.markdown import one_line, plain, set_words
from esesea.export.errors import NotAlongAClock, SomethingInTheWay
from esesea.export.formats.edition_markdown import whole
from esesea.export.registry import write
from esesea.story.time import lived
from esesea.text.document import ParagraphKind
from esesea.text.manuscript import open_manuscript
from esesea.text.span import Span
from tests.builders import document
from tests.export.editions import chaptered, told, wanted, words_of
from tests.story_builders import lighthouse


def read_back(markdown: str) -> str:
    """The words that a reader of CommonMark sees in one paragraph, a line end where it has one."""
    (_, inside, _) = MarkdownIt("commonmark").parse(markdown)
    kinds = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        kinds.get(child.type, child.content) for child in inside.children or () if child.type != "html_inline"
    )


LETTERS = st.text(st.sampled_from("ab1.)#*_-+=>~`[]<&!|\\\"'(:/$%“’— \u00a0é"), min_size=1, max_size=24)


@given(st.lists(LETTERS, min_size=1, max_size=3))
def test_words_are_read_back_as_they_are(rows: list[str]):
    lines = [" ".join(row.split()) for row in rows]
    lines = [row for row in lines if row]
    if lines:
        assert read_back(set_words((Words("\n".join(lines)),))) == "\n".join(lines)


@given(st.lists(st.tuples(LETTERS, st.sampled_from(("plain", "emphasis", "strong"))), min_size=1, max_size=4))
def test_emphasis_never_changes_a_word(pieces: list[tuple[str, str]]):
    words = [Words(text, emphasis=how == "emphasis", strong=how == "strong") for text, how in pieces]
    text = "".join(each.text for each in words)
    if text.strip() and "\\" not in text:
        assert " ".join(read_back(set_words(words)).split()) == " ".join(text.split())


def test_emphasis_is_read_back_as_emphasis():
    html = MarkdownIt("commonmark").renderInline(
        set_words(
            (Words("It was "), Words("his", emphasis=True), Words(" and "), Words("only", strong=True), Words("!"))
        )
    )
    assert html == "It was <em>his</em> and <strong>only</strong>!"
    inside_a_word = MarkdownIt("commonmark").renderInline(
        set_words((Words("un"), Words("“fair”", emphasis=True), Words("ly")))
    )
    assert inside_a_word == "un<em>“fair”</em>ly"


def test_a_heading_of_two_lines_is_one_heading():
    words = (Words("The Second Part\nof *Two*"),)
    html = MarkdownIt("commonmark").render(f"## {one_line(words)}")
    assert html == "<h2>The Second Part of *Two*</h2>\n"


def test_a_line_that_begins_as_a_list_is_none():
    assert plain("1. He came") == "1\\. He came"
    assert plain("- No, she said") == "\\- No, she said"


def test_read_by_our_own_reader_it_has_every_word_in_its_order(tmp_path: Path):
    story = chaptered()
    (file,) = write(wanted(story), tmp_path / "out.edition.md")
    again = open_manuscript(file)
    own = words_of(arranged(story))
    found = [again.quote(each.span) for each in again.paragraphs]
    assert [words for words in found if words in own] == own
    assert again.title == "Out of order"
    assert [each.title for each in again.chapters][-5:] == [
        "Story order",
        "Two",
        "One",
        "Three",
        "Before and after the story",
    ]


def test_the_contents_lead_to_the_headings(tmp_path: Path):
    text = whole(arranged(chaptered())).decode()
    assert "- [Story order](#story-order)\n  - [Two](#two)\n  - [One](#one)" in text
    story = told(((ParagraphKind.PROSE, "Contents!"),), (0,))
    assert "[1. Contents!](#1-contents)" in whole(arranged(story)).decode()


def test_a_clock_is_chosen(tmp_path: Path):
    (file,) = write(wanted(lighthouse(), lived("c2")), tmp_path / "ben.edition.md")
    assert "*As Ben lived it*" in file.read_text(encoding="utf-8")


def test_a_clock_for_a_form_that_has_none(tmp_path: Path):
    with pytest.raises(NotAlongAClock, match=r"\.json is not written along one clock"):
        write(wanted(lighthouse(), lived("c2")), tmp_path / "out.json")


def test_what_somebody_wrote_into_an_edition_is_not_lost(tmp_path: Path):
    target = tmp_path / "out.edition.md"
    write(wanted(lighthouse()), target)
    write(wanted(chaptered()), target)
    changed = target.read_text(encoding="utf-8") + "\nAsk Ada about this.\n"
    target.write_text(changed, encoding="utf-8")
    with pytest.raises(SomethingInTheWay, match="was changed since"):
        write(wanted(lighthouse()), target)
    assert target.read_text(encoding="utf-8") == changed


WRAPPED = """\
It was a long and winding road that went on and on until
the sea, and there it ended in a well-
known way. _Nobody_ had walked it *twice*, and **never** at
night, they say--
and by the_old_way none at all; 5 * 3 * 2 is thirty.

There was a song
about it, which
nobody knew.

It was a long and winding road that went on and on until
it came to the very end of everything that was to be seen
and there was nothing else to be told about it by anybody.
"""


def test_lines_of_a_page_are_joined_and_those_of_verse_are_kept():
    built = document(WRAPPED)
    prose, song, _ = (Lines.of(built).words(each.span) for each in built.paragraphs)
    assert "".join(each.text for each in prose) == (
        "It was a long and winding road that went on and on until the sea, and there it ended in a well-known way."
        " Nobody had walked it twice, and never at night, they say--and by the_old_way none at all;"
        " 5 * 3 * 2 is thirty."
    )
    assert [(each.text, each.strong) for each in prose if each.emphasis or each.strong] == [
        ("Nobody", False),
        ("twice", False),
        ("never", True),
    ]
    assert song == (Words("There was a song\nabout it, which\nnobody knew."),)


def test_stars_of_other_formats_are_words():
    built = replace(document("He said *so*\nand went."), format="docx")
    assert Lines.of(built).words(Span(0, len(built.text))) == (Words("He said *so*\nand went."),)
