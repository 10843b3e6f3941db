"""Markdown: marks gone, words and places kept."""

from __future__ import annotations

import textwrap

import pytest

from tests.text.books import breaks, kinds, opened, told


def read(text: str) -> list[tuple[str, str]]:
    return kinds(opened(textwrap.dedent(text), "story.md"))


def test_marks_are_gone_and_words_stay() -> None:
    assert read(r"""
        It *was* **late**, __very__ _late_, `so` \*late\*, [home](http://x.org "t") &amp; <b>dry</b>.<!-- no -->
    """) == [("prose", "It was late, very late, so *late*, home & dry.")]


def test_front_matter_is_not_story() -> None:
    document = opened('---\ntitle: "The Mill"\nauthor:\n  - Ada Reed\n  - Tom\ntags: [a, b]\n---\n\nIt rained.', "s.md")
    assert (document.title, document.author) == ("The Mill", "Ada Reed, Tom")
    assert kinds(document) == [("prose", "It rained.")]
    assert document.origin(0).line == 9


def test_a_rule_first_is_no_front_matter() -> None:
    assert [kind for kind, _ in read("---\n\nIt rained. So: he ran.\n\n---\n\nIt snowed.")] == [
        "break",
        "prose",
        "break",
        "prose",
    ]


def test_headings_and_rules() -> None:
    document = opened("# The Mill\n\n## One\n\nIt rained.\n\n***\n\nTom ran.\n\nTwo\n---\n\nIt snowed.", "s.md")
    assert document.title == "The Mill"
    assert [(chapter.title, chapter.level) for chapter in document.chapters] == [("One", 1), ("Two", 1)]
    assert breaks(document) == [("ornament", "Tom"), ("chapter", "It")]
    assert kinds(document)[0] == ("front", "The Mill")


PROSE = "The rain had come down since the morning, and Ada waited by the window for the carrier, who was late. " * 3


def test_bold_lines_over_what_is_told_are_headings() -> None:
    document = opened(f"# The Mill\n\n**Junior Year**\n\n{PROSE}\n\n**Seventh Grade**\n\n{PROSE}", "s.md")
    assert document.title == "The Mill"
    assert [chapter.title for chapter in document.chapters] == ["Junior Year", "Seventh Grade"]


@pytest.mark.parametrize(
    "text",
    [
        f"**Junior Year**\n\n{PROSE}",
        f"{PROSE}\n\n**Run!**\n\n{PROSE}\n\n**He ran.**\n\n{PROSE}",
        "**Ada**\n\nCome in, it is late.\n\n**Tom**\n\nI will not stay, thank you.\n\n**Ada**\n\nAs you like.",
        f"**Junior** Year\n\n{PROSE}\n\n**Seventh** Grade\n\n{PROSE}",
        f"> **Junior Year**\n\n{PROSE}\n\n> **Seventh Grade**\n\n{PROSE}",
    ],
)
def test_other_bold_words_are_none(text: str) -> None:
    assert not opened(text, "s.md").chapters


def test_a_rule_right_below_a_sentence_is_a_scene_break() -> None:
    assert read("It rained all night on the mill.\n---\nIt snowed.") == [
        ("prose", "It rained all night on the mill."),
        ("break", "---"),
        ("prose", "It snowed."),
    ]


def test_lists_quotes_and_indents_are_prose() -> None:
    assert read("- Ada ran.\n\n> Dear Tom,\n> come.\n\n\tTom came.\n\n1. Bread") == [
        ("prose", "- Ada ran."),
        ("prose", "Dear Tom,\ncome."),
        ("prose", "Tom came."),
        ("prose", "1. Bread"),
    ]


def test_one_line_a_paragraph() -> None:
    assert [words for _, words in read("Ada ran.\nTom followed.\nIt rained.")] == [
        "Ada ran.",
        "Tom followed.",
        "It rained.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "The rain had come down since\nthe morning and the road was\na river of brown water."
    assert read(text) == [("prose", text)]


def test_more_empty_lines_end_a_scene() -> None:
    assert breaks(opened("Ada ran.\n\nTom ran.\n\n\n\nThey slept.\n\nIt rained.", "s.md")) == [("blank", "They")]


def test_marks_of_note_keeping_programs() -> None:
    document = opened("[[Ada Reed|Ada]] met [[Tom]]. %%check%% ==Late==.[^1]\n\n[^1]: A note.", "s.md")
    assert kinds(document) == [("prose", "Ada met Tom.  Late."), ("note", ": A note.")]
    assert told(document) == ["Ada met Tom.  Late."]


def test_html_blocks() -> None:
    assert read("<center>It rained.</center>\n\n<!-- a\n\nnote -->\n\n<div>\nIt snowed.\n</div>") == [
        ("prose", "It rained."),
        ("prose", "It snowed."),
    ]


@pytest.mark.parametrize(
    "text", ["It *was* late.\n\nTom **ran** &amp; [fell](x).\n", "# A\n\nIt \\*was\\*\nso late that\nno *one* came"]
)
def test_each_character_comes_from_where_it_stands(text: str) -> None:
    document = opened(text, "s.md")
    lines = text.split("\n")
    for paragraph in document.paragraphs:
        for offset in range(paragraph.span.start, paragraph.span.end):
            origin = document.origin(offset)
            found = (lines[origin.line - 1] + "\n")[origin.column - 1]
            assert found == document.text[offset] or found in "\\&"
