"""What a folder's names, tags and projects inside it mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.text.document import Document, ParagraphKind
from esesea.text.gathering.names import natural, title_of
from esesea.text.manuscript import open_manuscript
from tests.text.books import told, words_of
from tests.text.projects.forms import CHAPTERS, TEXT, front, item, laid_out, novelwriter, nwd, nwx, scrivener

WORDS = "Anna walked to the harbour, and Tom came after her."


def outline(document: Document) -> list[tuple[str, int]]:
    return [(each.title, each.level) for each in document.chapters]


def test_names_are_in_the_order_in_which_people_count() -> None:
    names = ["Epilogue.md", "chapter 10.md", "Chapter Two.md", "Prologue.md", "chapter 1.md", "Dedication.md"]
    assert sorted(names, key=natural) == [
        "Dedication.md",
        "Prologue.md",
        "chapter 1.md",
        "Chapter Two.md",
        "chapter 10.md",
        "Epilogue.md",
    ]
    numbered = ["10 The end.txt", "2. The key.txt", "1 - St. John.txt", "02b The lock.txt"]
    assert [title_of(each) for each in sorted(numbered, key=natural)] == [
        "St. John",
        "The key",
        "02b The lock",
        "The end",
    ]


def test_parts_stand_above_chapters(tmp_path: Path) -> None:
    files = {
        "Part One/01 The key.md": f"{WORDS}\n",
        "Part One/02 The door.md": f"# The Red Door\n\n{WORDS}\n",
        "Part Two/03 The sea.txt": f"{WORDS}\n",
        "Part Two/research/sea.txt": "The sea is deep.",
    }
    document = open_manuscript(laid_out(tmp_path / "book", files))
    assert outline(document) == [
        ("Part One", 1),
        ("The key", 2),
        ("The Red Door", 2),
        ("Part Two", 1),
        ("The sea", 2),
    ]
    assert "`Part Two/research`" in document.notes[0]


def test_the_books_of_a_series_stand_above_their_chapters(tmp_path: Path) -> None:
    series = laid_out(
        tmp_path / "The Boats",
        {"Book 2.txt": TEXT, "Book 3/Chapter One.txt": f"{WORDS}\n", "Book 3/Chapter Two.txt": f"{WORDS}\n"},
    )
    scrivener(series / "Book 1.scriv")
    novelwriter(series / "Book 4")
    document = open_manuscript(series)
    chapters = [title for title, _ in CHAPTERS]
    titles = [title for title, level in outline(document) if level == 1]
    assert titles == ["Book 1", "Book 2", "Book 3", "The Boat"]
    assert [title for title, level in outline(document) if level > 1] == chapters * 4
    assert {each.part.split("/")[0] for each in document.said} == {"Book 4"}
    for note in document.said:
        assert document.quote(note.span).strip()
    places = {note.value: document.quote(note.span) for note in document.said if note.what == "place"}
    assert places["House"].startswith("On Tuesday")


def test_a_root_of_several_storyline_projects_is_a_series(tmp_path: Path) -> None:
    files = {
        "Book Two/Scenes/a.md": front(WORDS, type="scene", chapter="1"),
        "Book One/Scenes/Act I/b.md": front(WORDS, type="scene", act="1", chapter="1"),
        "Book One/Scenes/c.md": front(WORDS, type="scene", act="2", chapter="The storm"),
        "Book One/Snapshots/c.md": front(WORDS, type="scene", act="2", chapter="The storm"),
        "Book One.md": front("A plan.", type="storyline"),
    }
    document = open_manuscript(laid_out(tmp_path / "StoryLine", files))
    assert outline(document) == [
        ("Book One", 1),
        ("Act 1", 2),
        ("Chapter 1", 3),
        ("Act 2", 2),
        ("The storm", 3),
        ("Book Two", 1),
        ("Chapter 1", 2),
    ]
    assert told(document) == [WORDS] * 3


def test_novelwriters_marks_are_taken_out_where_they_stand(tmp_path: Path) -> None:
    words = (
        "#! The Boat\n\n>> By Jane <<\n\n## One\n\n### Scene\n\n@char: Anna\n% a remark\n\n"
        ">> The [i]boat[/i] **lay** in _port_ [br]for ~~two~~ days, \\*said\\* she, snake_case. <<\n\n"
        "#### Section\n\nTom[footnote:f1] slept.\n%Footnote.f1: He snored.\n\n[newpage]\n\nAnna woke."
    )
    rows = item("r", "None", 0, "Novel", "ROOT NOVEL -") + item("a", "r", 0, "One", "FILE NOVEL DOCUMENT")
    document = open_manuscript(laid_out(tmp_path / "n", {"nwProject.nwx": nwx(rows), "content/a.nwd": nwd("a", words)}))
    assert told(document)[-3:] == [
        "The boat lay in port \nfor two days, *said* she, snake_case.",
        "Tom slept.",
        "Anna woke.",
    ]
    assert words_of(document, ParagraphKind.NOTE) == ["Scene", "a remark", "Section", "He snored."]
    assert [each.kind.value for each in document.breaks][-1] == "page"


@pytest.mark.parametrize("key", ["location", "Location", "setting"])
def test_links_in_front_matter_are_names(key: str, tmp_path: Path) -> None:
    note = front(WORDS, type="scene", **{key: '"[[Codex/Places/Old Harbour|the Harbour]]"'})
    document = open_manuscript(laid_out(tmp_path / "n", {"Scenes/a.md": note}))
    assert [(each.what, each.value, each.part) for each in document.said] == [("place", "the Harbour", "Scenes/a.md")]
