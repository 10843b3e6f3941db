"""The manuscript of a story, found again beside it."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from esesea.app.beside import draft_of, manuscript_beside

HELD = ("novel.md", "novel.docx", "~$novel.docx", ".novel.md", "novel.png", "novel 2.md", "other.md", "novel.story")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Where a story is kept, among files of which two are its manuscript; that of Word was saved last."""
    for when, name in enumerate(HELD):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (when, when))
    return tmp_path / "novel.story"


@pytest.mark.parametrize(
    ("source", "found"), [(None, "novel.docx"), ("novel.md", "novel.md"), ("novel.odt", "novel.docx")]
)
def test_the_one_that_was_read_goes_before_the_one_saved_last(story: Path, source: str | None, found: str) -> None:
    assert manuscript_beside(story, source) == story.parent / found


def test_a_folder_is_one_where_it_was_read_or_is_a_programs_project(story: Path) -> None:
    for name in ("novel.md", "novel.docx"):
        (story.parent / name).unlink()
    (story.parent / "novel").mkdir()
    assert manuscript_beside(story) is None
    assert manuscript_beside(story, "novel") == story.parent / "novel"
    (story.parent / "novel.scriv").mkdir()
    assert manuscript_beside(story) == story.parent / "novel.scriv"


def test_there_may_be_none(tmp_path: Path) -> None:
    assert manuscript_beside(tmp_path / "novel.story", "novel.md") is None
    assert manuscript_beside(tmp_path / "gone" / "novel.story") is None


def test_a_draft_is_known_by_its_bytes(tmp_path: Path) -> None:
    manuscript = tmp_path / "novel.md"
    assert draft_of(manuscript) is None
    for words in ("Once.", "Twice, and longer."):
        manuscript.write_text(words)
        assert draft_of(manuscript) == sha256(words.encode()).hexdigest()
        os.utime(manuscript)
        assert draft_of(manuscript) == sha256(words.encode()).hexdigest()


def test_a_draft_of_many_files_is_another_where_one_of_them_is(tmp_path: Path) -> None:
    for name in ("1.md", "2.md"):
        (tmp_path / name).write_text(f"# Chapter\n\nOnce, in {name}, there was a well.")
    before = draft_of(tmp_path)
    assert before is not None
    (tmp_path / "2.md").write_text("# Chapter\n\nThere was none.")
    assert draft_of(tmp_path) not in {None, before}
