"""Folders that are broken, huge or sly: each is read as far as it can be, or refused with a reason."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from esesea.text.document import ParagraphKind
from esesea.text.errors import Damaged, EmptyManuscript, ManuscriptError, TooLong, UnknownFormat, Unreadable
from esesea.text.limits import Limits
from esesea.text.manuscript import open_manuscript
from tests.text.books import told, words_of
from tests.text.projects.forms import (
    FORMS,
    binder_item,
    chapters,
    item,
    laid_out,
    longform,
    novelwriter,
    nwd,
    nwx,
    scrivener,
    scrivx,
)

WORDS = "Anna walked to the harbour, and Tom came after her."


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_are_read_or_refused(kind: str, seed: int, tmp_path: Path) -> None:
    """Bytes are changed, cut off, or whole files taken away; whatever comes of it is no other kind of error."""
    dice = random.Random(f"{kind} {seed}")
    folder = FORMS[kind][1](tmp_path / FORMS[kind][0])
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        fate = dice.random()
        data = bytearray(file.read_bytes())
        if fate < 0.15:
            file.unlink()
        elif fate < 0.35:
            file.write_bytes(data[: dice.randrange(len(data) + 1)])
        elif fate < 0.6 and data:
            for _ in range(8):
                data[dice.randrange(len(data))] = dice.randrange(256)
            file.write_bytes(data)
    try:
        document = open_manuscript(folder)
    except ManuscriptError as refused:
        said = str(refused)
    else:
        said = str(folder)
        assert all(document.origin(each.span.start).part for each in document.paragraphs)
    assert str(folder) in said


def test_a_list_that_goes_round_in_a_circle_ends(tmp_path: Path) -> None:
    rows = (
        item("r", "None", 0, "Novel", "ROOT NOVEL -"),
        item("a", "r", 0, "One", "FILE NOVEL DOCUMENT"),
        item("a", "a", 0, "One again", "FILE NOVEL DOCUMENT"),
        item("b", "c", 0, "Two", "FILE NOVEL DOCUMENT"),
        item("c", "b", 0, "Three", "FILE NOVEL DOCUMENT"),
    )
    files = {"nwProject.nwx": nwx("".join(rows)), "content/a.nwd": nwd("a", f"### One\n\n{WORDS}")}
    assert told(open_manuscript(laid_out(tmp_path / "n", files))) == [WORDS]


def test_front_matter_that_holds_itself_ends(tmp_path: Path) -> None:
    files = {
        "Index.md": "---\nlongform:\n  format: scenes\n  sceneFolder: /\n  scenes: &a [One, *a]\n---\n",
        "One.md": f"---\npov: &b [Anna, *b, *b]\n---\n{WORDS}\n",
    }
    document = open_manuscript(laid_out(tmp_path / "n", files))
    assert set(told(document)) == {WORDS}


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret is told to nobody at all.")
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "diary.txt").write_text("Nobody may read what stands in here.")
    folder = chapters(tmp_path / "boat")
    (folder / "chapter 11.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "more").symlink_to(tmp_path / "private")
    (folder / "round").symlink_to(folder)
    (folder / "chapter 12.txt").symlink_to(folder / "chapter 12.txt")
    (folder / "chapter 13.txt").symlink_to(tmp_path / "nowhere.txt")
    text = open_manuscript(folder).text
    assert "secret" not in text
    assert "Nobody" not in text


def test_scenes_outside_the_folder_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("Nobody may read what stands in here.")
    folder = longform(tmp_path / "boat")
    index = folder / "Index.md"
    index.write_text(index.read_text().replace("    - Chapter Two\n", "    - ../../outside\n    - Chapter Two\n"))
    document = open_manuscript(folder)
    assert "Nobody" not in document.text
    assert "1 of the scenes" in document.notes[0]


def test_what_the_list_names_and_is_not_there_is_told(tmp_path: Path) -> None:
    folder = novelwriter(tmp_path / "boat")
    (folder / "content" / "a000000000001.nwd").unlink()
    document = open_manuscript(folder)
    assert len(told(document)) == 3
    assert document.notes == ("1 documents that the project lists are not there.",)


def test_a_thousand_files_and_no_more_than_the_limit(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1_000):
        (folder / f"{number}.txt").write_text(f"Scene number {number} is told here.")
    lines = told(open_manuscript(folder))
    assert lines == [f"Scene number {number} is told here." for number in range(1_000)]
    with pytest.raises(TooLong, match="files"):
        open_manuscript(folder, limits=Limits(max_members=999))


def test_folders_too_long_together(tmp_path: Path) -> None:
    folder = chapters(tmp_path / "boat")
    with pytest.raises(TooLong, match="bytes"):
        open_manuscript(folder, limits=Limits(max_source_bytes=300))
    with pytest.raises(TooLong, match="characters"):
        open_manuscript(folder, limits=Limits(max_characters=250))


def test_a_folder_without_a_manuscript(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="without a manuscript"):
        open_manuscript(laid_out(tmp_path / "n", {"cover.png": b"\x89PNG", ".git/config": "x"}))
    with pytest.raises(EmptyManuscript):
        open_manuscript(laid_out(tmp_path / "m", {"one.txt": "", "two.txt": " \n"}))


def test_two_indices_of_scenes(tmp_path: Path) -> None:
    folder = longform(tmp_path / "boat")
    (folder / "Second draft.md").write_bytes((folder / "Index.md").read_bytes())
    with pytest.raises(Unreadable, match="more than one Longform project"):
        open_manuscript(folder)
    assert len(told(open_manuscript(folder / "Index.md"))) == 4


def test_a_binder_without_a_draft(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="no draft folder"):
        open_manuscript(laid_out(tmp_path / "a.scriv", {"a.scrivx": scrivx(binder_item("R", "ResearchFolder", "R"))}))


def test_a_project_of_old_scrivener(tmp_path: Path) -> None:
    old = scrivx(binder_item("3", "DraftFolder", "Draft")).replace('Version="2.0"', 'Version="1.0"')
    with pytest.raises(UnknownFormat, match="Scrivener 1 or 2"):
        open_manuscript(laid_out(tmp_path / "a.scriv", {"a.scrivx": old.replace('UUID="3"', 'ID="3"')}))


def test_a_project_of_which_nothing_is_ticked_is_read_whole(tmp_path: Path) -> None:
    folder = scrivener(tmp_path / "The Boat.scriv")
    binder = folder / "The Boat.scrivx"
    binder.write_text(binder.read_text().replace("<IncludeInCompile>Yes</IncludeInCompile>", ""))
    assert "Anna was never born." in told(open_manuscript(folder))


def test_notes_and_synopses_are_apart(tmp_path: Path) -> None:
    for kind, apart in (
        ("novelwriter", ["The harbour", "What happens in The harbour."]),
        ("scrivener", ["The harbour", "What happens in The harbour.", "Is this not too long?"]),
    ):
        document = open_manuscript(FORMS[kind][1](tmp_path / FORMS[kind][0]))
        assert sorted(words_of(document, ParagraphKind.NOTE)[: len(apart)]) == sorted(apart)
