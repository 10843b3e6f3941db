"""The same story read from one file and from every kind of folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript
from tests.text.books import opened, told
from tests.text.projects.forms import FORMS, TEXT


def form(kind: str, folder: Path) -> Document:
    name, write = FORMS[kind]
    return open_manuscript(write(folder / name))


@pytest.mark.parametrize("kind", FORMS)
def test_it_has_the_same_words_scenes_and_chapters(kind: str, tmp_path: Path) -> None:
    file, found = opened(TEXT), form(kind, tmp_path)
    assert found.format == kind
    assert told(found) == told(file)
    starts = [[told(each)[0], *(each.text[mark.at :].split("\n")[0] for mark in each.breaks)] for each in (found, file)]
    assert starts[0] == starts[1]
    names = {"1": "Chapter One", "2": "Chapter Two"}
    assert [names.get(each.title[-1], each.title) for each in found.chapters] == ["Chapter One", "Chapter Two"]
    assert found.title == "The Boat"


@pytest.mark.parametrize("kind", FORMS)
def test_every_passage_says_which_file_it_is_from(kind: str, tmp_path: Path) -> None:
    found = form(kind, tmp_path)
    for paragraph in found.story_paragraphs:
        origin = found.origin(paragraph.span.start)
        file = tmp_path / FORMS[kind][0] / origin.part
        row = file.read_bytes().decode(errors="replace").split("\n")[origin.line - 1]
        assert row[origin.column - 1 :].startswith(found.quote(paragraph.span)[:4])


@pytest.mark.parametrize("kind", FORMS)
def test_a_change_in_one_file_changes_the_hash(kind: str, tmp_path: Path) -> None:
    before = form(kind, tmp_path)
    assert before.sha256 == open_manuscript(tmp_path / FORMS[kind][0]).sha256
    origin = before.origin(before.story_paragraphs[-1].span.start)
    file = tmp_path / FORMS[kind][0] / origin.part
    file.write_bytes(file.read_bytes().replace(b"window", b"door"))
    after = open_manuscript(tmp_path / FORMS[kind][0])
    assert after.sha256 != before.sha256
    assert "from the door." in after.text
