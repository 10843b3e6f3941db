"""Datasette's metadata, held against the database that it describes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from esesea.export.formats.datasette import HIDDEN, LOOKS, QUERIES, VIEWS, described
from esesea.export.registry import write
from esesea.store import cache
from tests.export.editions import wanted
from tests.story_builders import lighthouse


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(cache.image(lighthouse()))
        yield connection


@pytest.fixture(scope="module")
def tables() -> dict[str, Any]:
    about: Any = described(lighthouse())
    return dict(about["databases"]["story"]["tables"])


def columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]


def test_every_table_and_view_of_the_database_is_described(database: sqlite3.Connection, tables: dict[str, Any]):
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    searched = {name for name in there if name == "search" or name.startswith("search_")}
    assert set(tables) == there - searched, "Datasette hides the tables of a full-text search itself"
    assert {name for name, about in tables.items() if about.get("hidden")} == set(HIDDEN)


def test_every_column_is_there_and_those_of_tables_are_all_described(
    database: sqlite3.Connection, tables: dict[str, Any]
):
    for name, about in tables.items():
        if name in HIDDEN:
            continue
        described_columns = set(about["columns"])
        assert described_columns <= set(columns(database, name)), name
        if name not in VIEWS:
            assert described_columns == set(columns(database, name)), name
            assert "`" not in about["description"] + "".join(about["columns"].values())


def test_how_tables_are_shown_names_columns_that_are_there(database: sqlite3.Connection):
    for name, looks in LOOKS.items():
        there = set(columns(database, name))
        facets: Any = looks.get("facets", [])
        assert {looks.get("label_column", "id"), looks.get("sort", "id"), *facets} <= there, name


@pytest.mark.parametrize("name", QUERIES)
def test_every_ready_question_has_an_answer(database: sqlite3.Connection, name: str):
    _, sql = QUERIES[name]
    assert database.execute(sql, {"words": "lighthouse", "character": "c2"}).fetchall()


def test_the_answers_are_those_of_the_story(database: sqlite3.Connection):
    lived = database.execute(QUERIES["one_lived_order"][1], {"character": "c2"}).fetchall()
    assert [scene for _, scene, *_ in lived] == ["s1", "s2", "s4", "s5"]
    assert database.execute(QUERIES["who_touches_whom"][1]).fetchall() == [("Ada", "Ben", 2, "take,hold")]


def test_it_is_one_json_file(tmp_path: Path):
    (file,) = write(wanted(lighthouse()), tmp_path / "novel.datasette.json")
    assert json.loads(file.read_bytes())["title"] == "The Lighthouse"
