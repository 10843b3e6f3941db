from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.export.errors import CannotWrite, NoRoom, SomethingInTheWay
from esesea.export.export import Wanted
from esesea.export.registry import write
from esesea.export.spreadsheet import guarded, unguarded
from esesea.story.tables import tables
from tests.store.edges import files_at_most
from tests.story_builders import empty, lighthouse

STARTS_A_FORMULA = tuple("=+-@\t\r\n")


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as content:
        return list(csv.DictReader(content))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write(Wanted(lighthouse()), tmp_path / "story.csv")
    return tmp_path / "story.csv"


def test_every_table_comes_back_cell_for_cell(out: Path):
    for table in tables(lighthouse(), with_text=False):
        rows = rows_of(out / f"{table.name}.csv")
        names = [column.name for column in table.columns]
        assert len(rows) == len(table.rows)
        for row, cells in zip(rows, table.rows, strict=True):
            assert list(row) == names
            for name, cell in zip(names, cells, strict=True):
                shown = "" if cell is None else str(cell).lower() if isinstance(cell, bool) else cell
                assert unguarded(row[name]) == str(shown)


def test_the_written_files_are_named(tmp_path: Path):
    written = write(Wanted(lighthouse(), with_text=True), tmp_path / "story.csv")
    assert sorted(written) == sorted((tmp_path / "story.csv").iterdir())
    assert tmp_path / "story.csv" / "paragraphs.csv" in written


def test_the_text_only_where_it_is_wanted(out: Path):
    assert not (out / "paragraphs.csv").exists()


def test_a_contact_as_a_person_finds_it(out: Path):
    contact = rows_of(out / "contacts.csv")[0]
    assert {key: contact[key] for key in ("scene", "a", "b", "start", "end", "quote", "asserted")} == {
        "scene": "s1",
        "a": "c1",
        "b": "c2",
        "start": "69",
        "end": "88",
        "quote": "Ada took Ben's hand",
        "asserted": "true",
    }


def test_the_package_describes_every_table_and_column(out: Path):
    package = json.loads((out / "datapackage.json").read_bytes())
    assert package["format"] == "esesea.tables/1"
    described = {each["path"]: [field["name"] for field in each["schema"]["fields"]] for each in package["resources"]}
    assert set(described) | {"datapackage.json"} == {file.name for file in out.iterdir()}
    assert all(each["description"] for each in package["resources"])
    assert all(field["description"] for each in package["resources"] for field in each["schema"]["fields"])
    for path, names in described.items():
        assert (out / path).read_text(encoding="utf-8").splitlines()[0].split(",") == names


@pytest.mark.parametrize("name", ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "＝1", "'=1"])
def test_no_name_becomes_a_formula(tmp_path: Path, name: str):
    story = lighthouse()
    people = (replace(story.characters[0], name=name), *story.characters[1:])
    write(Wanted(replace(story, characters=people)), tmp_path / "story.csv")
    shown = rows_of(tmp_path / "story.csv" / "characters.csv")[0]["name"]
    assert shown == f"'{name}"
    assert unguarded(shown) == name


def test_numbers_stay_numbers(out: Path):
    assert rows_of(out / "scenes.csv")[0]["mood"] == "-0.25"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_guarding_is_safe_and_exact(text: str):
    assert not guarded(text).startswith(STARTS_A_FORMULA)
    assert unguarded(guarded(text)) == text


def test_the_same_story_has_the_same_bytes(tmp_path: Path):
    first, second = write(Wanted(lighthouse()), tmp_path / "a.csv"), write(Wanted(lighthouse()), tmp_path / "b.csv")
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_an_earlier_export_is_replaced_wholly(tmp_path: Path):
    target = tmp_path / "story.csv"
    write(Wanted(lighthouse(), with_text=True), target)
    (target / ".DS_Store").touch()
    write(Wanted(empty()), target)
    assert rows_of(target / "scenes.csv") == []
    assert not (target / "paragraphs.csv").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["story.csv"]


def test_an_export_that_somebody_added_to_is_left_alone(out: Path):
    (out / "my notes.xlsx").write_bytes(b"mine")
    with pytest.raises(SomethingInTheWay, match=r"my notes\.xlsx"):
        write(Wanted(empty()), out)
    assert rows_of(out / "scenes.csv") != []


@pytest.mark.parametrize("described", [None, "{", '{"format": "x"}', '{"format": "esesea.tables/1"}', "[1]"])
def test_somebody_elses_folder_is_left_alone(tmp_path: Path, described: str | None):
    target = tmp_path / "story.csv"
    target.mkdir()
    (target / "scenes.csv").write_text("mine")
    if described is not None:
        (target / "datapackage.json").write_text(described)
    with pytest.raises(SomethingInTheWay):
        write(Wanted(lighthouse()), target)
    assert (target / "scenes.csv").read_text() == "mine"


def test_an_empty_folder_is_filled(tmp_path: Path):
    (tmp_path / "story.csv").mkdir()
    write(Wanted(lighthouse()), tmp_path / "story.csv")
    assert rows_of(tmp_path / "story.csv" / "scenes.csv")


def test_a_file_is_not_replaced(tmp_path: Path):
    (tmp_path / "story.csv").write_text("a,b")
    with pytest.raises(SomethingInTheWay, match="is a file"):
        write(Wanted(lighthouse()), tmp_path / "story.csv")
    assert (tmp_path / "story.csv").read_text() == "a,b"


def test_a_full_disk_leaves_the_earlier_export(out: Path):
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    with files_at_most(1000), pytest.raises(NoRoom):
        write(Wanted(replace(lighthouse(), title="The second draft")), out)
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before
    assert list(out.parent.iterdir()) == [out]


def test_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(CannotWrite):
        write(Wanted(lighthouse()), tmp_path / "nowhere" / "story.csv")
