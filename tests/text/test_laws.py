"""What holds of every document, whatever the file: checked on generated and on mangled manuscripts."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esesea.text.document import Document
from esesea.text.draft import Passage, Run, weave
from esesea.text.errors import ManuscriptError
from esesea.text.lines import with_plain_line_ends
from esesea.text.manuscript import read_manuscript
from esesea.text.source import Source
from tests.text.books import archive_chapter, archive_work, docx, epub, fdx, line, odt, page, rtf

NAMES = ("s.txt", "s.md", "s.fountain", "s.html", "s.docx", "s.epub", "s.odt", "s.rtf", "s.fdx", "s")
LINE = st.one_of(
    st.sampled_from(
        [
            "",
            "",
            "  ",
            "***",
            "#",
            "# One",
            "CHAPTER I",
            "I",
            "II",
            "THE END",
            "CONTENTS",
            "INT. MILL - NIGHT",
            "ADA",
            "(low)",
            "> CUT TO:",
            "[[note]]",
            "/* x",
            "*/",
            "---",
            "title: x",
            "Title: x",
            "\f",
            "    It rained.",
            "[Illustration]",
            "It rained all night and",
            "nobody came.",
            "Tom “ran.”",
            "\u2028",
            "*a* _b_ \\* &amp; <b>",
        ]
    ),
    st.text(max_size=30),
)
TEXT = st.lists(LINE, max_size=25).map("\n".join)
SAMPLES = (
    docx(lambda document: [document.add_heading("One", 1), document.add_paragraph("It rained.")]),
    epub({"1.xhtml": page("<h1>One</h1><p>It rained.</p>")}, nav=[("1.xhtml", "One")], ncx=[("1.xhtml", "One")]),
    odt('<text:h text:outline-level="1">One</text:h><text:p>It<text:s text:c="2"/>rained.</text:p>'),
    rtf(
        r"\pard\s1 One\par\pard\plain It {\i rained}\u8217?\'93{\footnote wet}.\par{\deleted x\par}\page"
        r"{\upr a{\*\ud b}}"
    ),
    rtf(
        r"<$Scr_Ps::0>It\{\\Scrv_annot \\text=ra\par ined\\end_Scrv_annot\}.\sect\sbknone\bin3 abc"
        r"\f2\'93\'fa\uc2\u-10179ab"
    ),
    fdx(line("Scene Heading", "INT. MILL") + line("Character", "ADA") + line("Dialogue", "Come.", "<ScriptNote/>")),
    archive_work(archive_chapter(1, "Rain", "<p>It rained.</p>")).encode(),
    b"Title: The Mill\n\nINT. MILL - NIGHT\n\nADA\n(low)\nCome. [[now]]\n\n/* no */\n\nEXT. RIVER\n\nSun.",
)
MANY = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, name: str) -> Document | None:
    """The document, or None where the file is refused; any other error fails the test."""
    try:
        return read_manuscript(Source(name, data))
    except ManuscriptError:
        return None


def holds(document: Document) -> None:
    """The promises that `Document` makes."""
    text, end = document.text, 0
    for paragraph in document.paragraphs:
        words = document.quote(paragraph.span)
        assert words
        assert words == words.strip()
        assert not text[end : paragraph.span.start].strip()
        end = paragraph.span.end
    assert not text[end:].strip()
    assert document.story_paragraphs
    starts = [paragraph.span.start for paragraph in document.story_paragraphs]
    marks = [mark.at for mark in document.breaks]
    assert marks == sorted(set(marks))
    assert set(marks) <= set(starts[1:])
    headings = [chapter.heading.start for chapter in document.chapters]
    assert headings == sorted(headings)
    for chapter in document.chapters:
        assert chapter.span.contains(chapter.heading)
        assert chapter.level >= 1
        assert chapter.title
    assert document.origins[0].start == 0
    begins = [origin.start for origin in document.origins]
    assert begins == sorted(set(begins))
    assert begins[-1] < len(text)
    for offset in {0, len(text) - 1, *starts}:
        origin = document.origin(offset)
        assert origin.line >= 1
        assert origin.column >= 1


@MANY
@given(TEXT, st.sampled_from(NAMES))
def test_any_text_is_a_document_or_is_refused(text: str, name: str) -> None:
    document = read(text.encode("utf-8", "surrogatepass"), name)
    if document is not None:
        holds(document)


@MANY
@given(st.binary(max_size=300), st.sampled_from(NAMES))
def test_any_bytes_are_a_document_or_are_refused(data: bytes, name: str) -> None:
    document = read(data, name)
    if document is not None:
        holds(document)


@MANY
@given(st.sampled_from(SAMPLES), st.sampled_from(NAMES), st.data())
def test_a_mangled_file_is_a_document_or_is_refused(sample: bytes, name: str, data: st.DataObject) -> None:
    mangled = bytearray(sample)
    places = st.integers(0, len(sample) - 1)
    for at, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=6)):
        mangled[at] = byte
    cut = data.draw(st.one_of(st.just(len(mangled)), places))
    document = read(bytes(mangled[:cut]), name)
    if document is not None:
        holds(document)


@MANY
@given(
    st.lists(
        st.text(alphabet=st.characters(blacklist_characters="\r\n\x1a", blacklist_categories=["Cs"]), max_size=20)
    ),
    st.data(),
)
def test_each_character_of_a_plain_text_comes_from_its_line_and_column(rows: list[str], data: st.DataObject) -> None:
    ends = [data.draw(st.sampled_from(["\n", "\r\n", "\r"])) for _ in rows]
    # A lone return before an empty line and its line feed would be one line end.
    source = "".join(row + ("\n" if end == "\r" else end) for row, end in zip(rows, ends, strict=True))
    text, origins = with_plain_line_ends(source)
    lines = re.split("\r\n|\r|\n", source)
    document = Document("s", "text", "", text, (), origins=origins)
    for offset, character in enumerate(text):
        origin = document.origin(offset)
        found = (lines[origin.line - 1] + "\n")[origin.column - 1]
        assert found == character or (found in "\u2028\u2029\x85" and character == "\n")


@MANY
@given(st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=8))
def test_weaving_keeps_every_word_in_its_place(blocks: list[list[str]]) -> None:
    passages = [
        Passage(tuple(Run(text, line, 1 + sum(map(len, runs[:at]))) for at, text in enumerate(runs)))
        for line, runs in enumerate(blocks, start=1)
    ]
    text, made, origins = weave(passages)
    assert [block.span.of(text) for block in made] == [words for runs in blocks if (words := "".join(runs).strip())]
    if text:
        document = Document("s", "text", "", text, (), origins=origins)
        for block in made:
            for offset in range(block.span.start, block.span.end):
                origin = document.origin(offset)
                assert "".join(blocks[origin.line - 1])[origin.column - 1] == text[offset]


@settings(max_examples=100, deadline=None)
@given(TEXT, st.sampled_from(["s.txt", "s.md", "s.fountain"]))
def test_reading_twice_gives_the_same(text: str, name: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert read(data, name) == read(data, name)
