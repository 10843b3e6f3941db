"""Books are found wherever they lie, and what cannot be one is told and stops nothing."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from esesea.corpus.book import Kind
from esesea.corpus.errors import NoColumn, NoSource
from esesea.corpus.sources.fetching import ChangedSince, fetched
from esesea.corpus.sources.found import Found, NotFound
from esesea.corpus.sources.listing import Sources
from esesea.text.errors import Damaged, ZipBomb
from tests.corpus.shelves import book_of, library, listed, tale, text_of


def names(found: list[Found | NotFound]) -> list[str]:
    assert all(isinstance(each, Found) for each in found), found
    return [each.source for each in found]


def test_a_folder_with_folders_in_the_order_of_names(tmp_path: Path) -> None:
    library(tmp_path, 2)
    library(tmp_path / "more", 1)
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / "cover.png").write_bytes(b"no")
    (tmp_path / "kept.story").mkdir()
    found = listed(tmp_path)
    assert names(found) == [f"{tmp_path}/tale 000.txt", f"{tmp_path}/tale 001.txt", f"{tmp_path}/more/tale 000.txt"]
    assert [text_of(each) for each in found] == [tale(0), tale(1), tale(0)]
    assert found[0].content == found[2].content


def test_a_corpus_among_books_holds_none(tmp_path: Path) -> None:
    library(tmp_path, 1)
    shelf = tmp_path / "shelf"
    (shelf / "stories").mkdir(parents=True)
    pq.write_table(pa.table({"text": ["A row of ours."]}), shelf / "stories" / "part.parquet")
    (shelf / "corpus.json").write_text(json.dumps({"format": "esesea.corpus/1"}))
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "corpus.json").write_text(json.dumps({"about": "somebody else's list"}))
    (tmp_path / "theirs" / "tale.txt").write_text(tale(1))
    books = [f"{tmp_path}/tale 000.txt", f"{tmp_path}/theirs/tale.txt"]
    assert names(listed(tmp_path)) == names(listed(f"{tmp_path}/*")) == books
    with pytest.raises(NoSource, match="a corpus that was read"):
        Sources((str(shelf),)).check()


def test_a_pattern_and_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library(tmp_path / "shelf", 3)
    monkeypatch.chdir(tmp_path)
    assert names(listed("shelf/tale 00[12].txt", "shelf/tale 000.txt")) == [
        "shelf/tale 001.txt",
        "shelf/tale 002.txt",
        "shelf/tale 000.txt",
    ]


def test_what_fits_a_pattern_is_called_as_the_pattern_calls_its_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library(tmp_path / "shelf" / "deep", 1)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert names(listed("../shelf/**/*.txt")) == ["../shelf/deep/tale 000.txt"]
    far = f"memory://pattern-{tmp_path.name}"
    fsspec.filesystem("memory").pipe_file(f"/pattern-{tmp_path.name}/tale.txt", tale(0).encode())
    assert names(listed(f"{far}/*.txt")) == [f"{far}/tale.txt"]


@pytest.mark.parametrize("given", ["nowhere", "nowhere/*.txt", "unheard-of://bucket/books"])
def test_a_source_that_is_not_there_is_told_before_anything_is_listed(tmp_path: Path, given: str) -> None:
    with pytest.raises(NoSource):
        Sources((str(library(tmp_path, 1)), given)).check()


def test_a_far_file_system(tmp_path: Path) -> None:
    far = fsspec.filesystem("memory")
    for n in range(2):
        far.pipe_file(f"/books-{tmp_path.name}/deep/tale {n}.txt", tale(n).encode())
    found = listed(f"memory://books-{tmp_path.name}")
    assert [Path(name).name for name in names(found)] == ["tale 0.txt", "tale 1.txt"]
    assert [text_of(each) for each in found] == [tale(0), tale(1)]
    assert [text_of(each) for each in listed(f"memory://books-{tmp_path.name}/deep/*1.txt")] == [tale(1)]


def test_a_url_of_this_machine(tmp_path: Path) -> None:
    assert [text_of(each) for each in listed(f"file://{library(tmp_path, 2)}")] == [tale(0), tale(1)]


def novelwriter(folder: Path) -> None:
    """A project of novelWriter: its list, and one document."""
    (folder / "content").mkdir(parents=True)
    (folder / "nwProject.nwx").write_text(
        '<?xml version="1.0"?><novelWriterXML fileVersion="1.5"><project><name>Two Days</name></project><content>'
        '<item handle="0000000000001" parent="None" root="0000000000001" order="0" type="ROOT" class="NOVEL">'
        '<name>Novel</name></item><item handle="0000000000002" parent="0000000000001" root="0000000000001" order="0" '
        'type="FILE" class="NOVEL" layout="DOCUMENT"><name active="yes">One</name></item></content></novelWriterXML>'
    )
    (folder / "content" / "0000000000002.nwd").write_text("### One\n\nAnna met Tom.\n")


def test_a_project_among_books_is_one_book(tmp_path: Path) -> None:
    library(tmp_path, 1)
    novelwriter(tmp_path / "two days")
    found = listed(tmp_path)
    assert names(found) == [f"{tmp_path}/tale 000.txt", f"{tmp_path}/two days"]
    assert found[1].location.kind is Kind.FOLDER
    assert "nwProject.nwx" in fetched(book_of(found[1])).sources


def test_notes_of_obsidian_that_are_scenes_are_one_book_and_others_many(tmp_path: Path) -> None:
    for folder, head in (("project", "---\ntype: scene\nstatus: draft\n---\n"), ("loose", "")):
        (tmp_path / folder).mkdir()
        for n in range(2):
            (tmp_path / folder / f"{n}.md").write_text(f"{head}{tale(n)}")
    assert names(listed(tmp_path)) == [f"{tmp_path}/loose/0.md", f"{tmp_path}/loose/1.md", f"{tmp_path}/project"]


def test_folders_of_chapters_are_whole_books_if_so_said(tmp_path: Path) -> None:
    for book in ("first", "second"):
        library(tmp_path / book, 2)
    assert names(listed(tmp_path, whole_folders=True)) == [f"{tmp_path}/first", f"{tmp_path}/second"]


def zipped(file: Path, members: dict[str, str]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file


def test_an_archive_with_folders_and_a_project(tmp_path: Path) -> None:
    novelwriter(tmp_path / "here")
    project = {
        f"b/two days/{each.relative_to(tmp_path / 'here').as_posix()}": each.read_text()
        for each in (tmp_path / "here").rglob("*")
        if each.is_file()
    }
    file = zipped(tmp_path / "books.zip", {"a/one.txt": tale(1), "zero.txt": tale(0), "notes.csv": "no", **project})
    found = listed(file)
    assert names(found) == [f"{file}/zero.txt", f"{file}/a/one.txt", f"{file}/b/two days"]
    assert [text_of(each) for each in found[:2]] == [tale(0), tale(1)]
    assert fetched(book_of(found[2])).sha256 == found[2].content


def test_an_archive_that_is_a_project(tmp_path: Path) -> None:
    novelwriter(tmp_path / "here")
    members = {each.relative_to(tmp_path / "here").as_posix(): each for each in (tmp_path / "here").rglob("*.n*")}
    file = zipped(tmp_path / "two days.zip", {name: each.read_text() for name, each in members.items()})
    (found,) = listed(file)
    assert fetched(book_of(found)).sha256 == found.content


def test_members_that_begin_at_a_root_are_each_read_once(tmp_path: Path) -> None:
    file = zipped(tmp_path / "books.zip", {"/one.txt": tale(1), "./a/two.txt": tale(2), "three.txt": tale(3)})
    found = listed(file)
    assert names(found) == [f"{file}/one.txt", f"{file}/three.txt", f"{file}/a/two.txt"]
    assert [text_of(each) for each in found] == [tale(1), tale(3), tale(2)]


@pytest.mark.parametrize(("name", "is_read"), [("Two days: the second.md", True), ("../out.md", False), ("C:x", False)])
def test_a_project_in_an_archive_stays_in_its_folder(tmp_path: Path, name: str, is_read: bool) -> None:
    novelwriter(tmp_path / "here")
    members = {each.relative_to(tmp_path / "here").as_posix(): each for each in (tmp_path / "here").rglob("*.n*")}
    texts = {f"book/{each}": file.read_text() for each, file in members.items()}
    (found,) = listed(zipped(tmp_path / "two days.zip", {**texts, f"book/{name}": "A note."}))
    assert isinstance(found, Found if is_read else NotFound)


def test_a_far_project_is_brought_near(tmp_path: Path) -> None:
    novelwriter(tmp_path / "two days")
    far = fsspec.filesystem("memory")
    far.put(str(tmp_path / "two days"), f"/far-{tmp_path.name}/two days", recursive=True)
    (found,) = listed(f"memory://far-{tmp_path.name}")
    (near,) = listed(tmp_path)
    assert fetched(book_of(found)).sha256 == found.content == near.content


def test_a_bomb_in_an_archive_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    file = zipped(tmp_path / "books.zip", {"bomb.txt": "0" * 2**22, "tale.txt": tale(0)})
    bomb, book = listed(file)
    assert isinstance(bomb, NotFound)
    assert bomb.kind == ZipBomb.__name__
    assert text_of(book) == tale(0)


def test_an_archive_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "books.zip").write_bytes(b"PK\x03\x04 and no more")
    assert [each.kind for each in listed(tmp_path)] == [Damaged.__name__]


def test_json_lines_with_bad_ones_among_them(tmp_path: Path) -> None:
    lines = [
        json.dumps({"title": "Zero", "author": "A. Nobody", "year": 1901, "text": tale(0)}),
        "{broken",
        "",
        json.dumps({"title": "No text"}),
        json.dumps({"text": "  "}),
        json.dumps(["no", "object"]),
        json.dumps({"text": tale(1), "tags": ["sea", "ghost"], "other": "x" * 3000, "rating": None}),
    ]
    (tmp_path / "works.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = listed(tmp_path / "works.jsonl")
    assert [each.source.rpartition("#")[2] for each in found] == ["1", "2", "4", "5", "6", "7"]
    first, *bad, last = found
    assert (first.title, first.author, first.metadata) == ("Zero", "A. Nobody", {"year": 1901})
    assert last.metadata == {"tags": ["sea", "ghost"]}
    assert [each.kind for each in bad] == ["Damaged", "Damaged", "EmptyManuscript", "Damaged"]
    assert [text_of(each) for each in (first, last)] == [tale(0), tale(1)]


def parquet(file: Path, texts: list[str | None], column: str = "text") -> Path:
    years = list(range(1800, 1800 + len(texts)))
    pq.write_table(pa.table({"Title": [f"T{n}" for n in years], column: texts, "year": years}), file, row_group_size=2)
    return file


def test_parquet_over_several_row_groups(tmp_path: Path) -> None:
    file = parquet(tmp_path / "works.parquet", [tale(0), tale(1), None, tale(3), tale(4)])
    found = listed(file)
    assert [each.source for each in found] == [f"{file}#{n}" for n in range(1, 6)]
    assert isinstance(found[2], NotFound)
    read = [each for each in found if isinstance(each, Found)]
    assert [text_of(each) for each in read] == [tale(0), tale(1), tale(3), tale(4)]
    assert [(each.title, each.metadata) for each in read][:2] == [("T1800", {"year": 1800}), ("T1801", {"year": 1801})]


def test_a_column_by_its_name(tmp_path: Path) -> None:
    file = parquet(tmp_path / "works.parquet", [tale(0)], column="fan_text")
    with pytest.raises(NoColumn) as missing:
        listed(file)
    assert "fan_text" in missing.value.hint
    assert [text_of(each) for each in listed(file, text_column="fan_text")] == [tale(0)]


def test_what_changed_since_it_was_listed_is_not_taken_for_it(tmp_path: Path) -> None:
    (found,) = listed(library(tmp_path, 1))
    (tmp_path / "tale 000.txt").write_text("Another story.")
    with pytest.raises(ChangedSince):
        fetched(book_of(found))
