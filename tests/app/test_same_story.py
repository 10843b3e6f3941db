"""The same small story in every format in which it can be written: the same text, scenes, cast and order."""

from __future__ import annotations

from functools import cache

import pytest
from docx.document import Document as WordFile

from esesea.app.reading import read_document
from esesea.story.story import Story
from tests.text.books import docx, epub, fdx, line, odt, opened, page, rtf

BREAK = "* * *"
CHAPTERS = {
    "The Carrier": (
        "Ada Reed ran to the mill on Monday, the third of June. “Is it you, Tom?” she asked.",
        "“It’s me,” said Tom Hale. He took her hand, and the café clock struck nine.",
        BREAK,
        "The next morning Ada walked to the river. Tom was there already, and the carrier’s boat had gone.",
        "“He left at dawn,” said Tom.",
    ),
    "The Parcel": (
        "Two years earlier, in the kitchen of the old house, Tom had given Ada a parcel.",
        "“Don’t open it,” he said. Ada put it on the shelf – and never did.",
        BREAK,
        "A week after the flood Ada came back to the mill. She opened the parcel, and wept.",
    ),
}


def as_text() -> str:
    return "\n\n".join(words for title, lines in CHAPTERS.items() for words in (title, *lines))


def as_markdown() -> str:
    return "\n\n".join(words for title, lines in CHAPTERS.items() for words in (f"# {title}", *lines))


def as_docx() -> bytes:
    def build(document: WordFile) -> None:
        for title, lines in CHAPTERS.items():
            document.add_heading(title, 1)
            for words in lines:
                document.add_paragraph(words)

    return docx(build)


def as_html(chapters: dict[str, tuple[str, ...]]) -> str:
    return "".join(f"<h1>{title}</h1>{''.join(f'<p>{words}</p>' for words in chapters[title])}" for title in chapters)


def as_epub() -> bytes:
    return epub({f"{at}.xhtml": page(as_html({title: CHAPTERS[title]})) for at, title in enumerate(CHAPTERS)})


def as_odt() -> bytes:
    body = ""
    for title, lines in CHAPTERS.items():
        body += f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{title}</text:h>'
        body += "".join(f'<text:p text:style-name="Text_20_body">{words}</text:p>' for words in lines)
    return odt(body)


def as_rtf() -> bytes:
    body = ""
    for title, lines in CHAPTERS.items():
        body += rf"\pard\plain \s1\outlinelevel0 {title}\par " + "".join(
            rf"\pard\plain {words}\par " for words in lines
        )
    return rtf(body)


SCRIPT = (
    ("Scene Heading", "INT. MILL - NIGHT"),
    ("Action", "Rain beats on the roof. TOM HALE (40) turns the wheel."),
    ("Character", "TOM"),
    ("Dialogue", "Ada! Come here. The river is rising."),
    ("Action", "ADA REED (30) runs in."),
    ("Character", "ADA"),
    ("Parenthetical", "(low)"),
    ("Dialogue", "I saw it."),
    ("Scene Heading", "EXT. RIVER - DAY"),
    ("Action", "Tom and Ada stand on the bank."),
    ("Scene Heading", "INT. MILL - DAY (FLASHBACK)"),
    ("Action", "Ada gives Tom a parcel."),
    ("Character", "TOM"),
    ("Dialogue", "What is it?"),
)


def as_fountain() -> str:
    return "\n".join(words if kind in {"Parenthetical", "Dialogue"} else f"\n{words}" for kind, words in SCRIPT)


def as_fdx() -> bytes:
    return fdx("".join(line(kind, words) for kind, words in SCRIPT))


WRITTEN = {
    "mill.fountain": as_fountain,
    "mill.fdx": as_fdx,
    "mill.md": as_markdown,
    "mill.docx": as_docx,
    "mill.html": lambda: f"<!DOCTYPE html><html><body>{as_html(CHAPTERS)}</body></html>",
    "mill.epub": as_epub,
    "mill.odt": as_odt,
    "mill.rtf": as_rtf,
    "mill.txt": lambda: as_text().replace("The Carrier", "Chapter 1: The Carrier").replace("The P", "Chapter 2: The P"),
}


@cache
def story(name: str) -> Story:
    return read_document(opened(WRITTEN[name](), name), reader="rules")


def told(found: Story) -> list[str]:
    document = found.document
    return [document.quote(paragraph.span) for paragraph in document.story_paragraphs]


def scenes(found: Story) -> list[tuple[object, ...]]:
    document = found.document
    ranks = found.chronology.timeline("story").ranks
    return [
        (
            [document.quote(p.span) for p in document.story_paragraphs if scene.span.contains(p.span)],
            scene.mode,
            sorted(found.character(who).name for who in scene.present),
            scene.place,
            ranks[scene.id],
        )
        for scene in found.scenes
    ]


def cast(found: Story) -> list[tuple[str, int]]:
    return [(who.name, sum(mention.character == who.id for mention in found.mentions)) for who in found.characters]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("mill.txt", "mill.md"),
        ("mill.docx", "mill.md"),
        ("mill.html", "mill.md"),
        ("mill.epub", "mill.md"),
        ("mill.odt", "mill.md"),
        ("mill.rtf", "mill.md"),
        ("mill.fdx", "mill.fountain"),
    ],
)
def test_the_same_story_is_read_from_every_format(name: str, other: str) -> None:
    known, found = story(other), story(name)
    assert told(found) == told(known)
    assert scenes(found) == scenes(known)
    assert cast(found) == cast(known)


@pytest.mark.parametrize(("name", "count"), [("mill.md", 4), ("mill.fountain", 3)])
def test_what_is_the_same_everywhere_is_not_nothing(name: str, count: int) -> None:
    known = story(name)
    assert {"Ada Reed", "Tom Hale"} <= {name for name, _ in cast(known)}
    assert len(known.scenes) == count
    order = known.chronology.timeline("story").order
    assert list(order) != [scene.id for scene in known.scenes]
