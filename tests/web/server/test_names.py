"""Names made from what a file was called elsewhere."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.web.reading.names import free_names, plain_name


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("My Novel.docx", "My Novel.docx"),
        ("/home/ada/novel.txt", "novel.txt"),
        ("C:\\Users\\Ada\\novel.txt", "novel.txt"),
        ("../../etc/passwd", "passwd"),
        ("..", "Manuscript"),
        ("", "Manuscript"),
        (".hidden.txt", "hidden.txt"),
        ("novel.story", "novel.story.txt"),
        ("CON.txt", "_CON.txt"),
        ("com1.draft.txt", "_com1.draft.txt"),
        ("what?.txt", "what.txt"),
        ("a\x00b\n.txt", "ab.txt"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("Cafe\u0301.md", "Café.md"),
        ("<script>alert(1)</script>.txt", "script.txt"),
        ("the end. And then", "the end. And then"),
    ],
)
def test_a_name_is_what_it_looks_like(called: str, name: str) -> None:
    assert plain_name(called) == name


@given(st.text(max_size=400))
def test_any_name_can_be_a_files(called: str) -> None:
    name = plain_name(called)
    assert name == plain_name(name)
    assert Path(name).name == name
    assert name not in {".", ".."}
    assert not name.startswith(".")
    assert 0 < len(f".{Path(name).stem} 999.story.12345678.part".encode()) < 255
    assert len(name.encode()) < 255


def test_a_story_never_takes_anothers_name() -> None:
    names = free_names("Novel.txt", {"novel.story", "Novel 2.story", "other.story"})
    assert list(islice(names, 2)) == [("Novel 3.txt", "Novel 3.story"), ("Novel 4.txt", "Novel 4.story")]
