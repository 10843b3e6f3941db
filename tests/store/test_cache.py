from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.store.cache import image
from esesea.store.folder import StoryFolder
from esesea.store.migrations import Migration, applied, migrate, migrations, statements
from esesea.store.search import fts_query
from esesea.story.tables import tables
from tests.builders import document
from tests.story_builders import TEXT, empty, lighthouse


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image(lighthouse()))
        yield connection


@pytest.fixture
def folder(tmp_path: Path) -> StoryFolder:
    folder = StoryFolder.create(tmp_path / "novel.story")
    folder.save(lighthouse())
    return folder


def test_every_row_is_in_its_table(connection: sqlite3.Connection):
    for table in tables(lighthouse(), with_text=True):
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        assert tuple(connection.execute(f"SELECT {columns} FROM {table.name} ORDER BY rowid")) == table.rows


def test_references_hold(connection: sqlite3.Connection):
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_every_table_is_made_from_the_story(connection: sqlite3.Connection):
    made = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    from_story = {table.name for table in tables(lighthouse(), with_text=True)}
    ours = {name for name in made if not name.startswith(("search", "sqlite_"))}
    assert ours - from_story == {"meta", "whole", "migrations"}


def test_meta_says_what_was_read_by_whom(connection: sqlite3.Connection):
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    assert meta == {
        "format": "esesea.story.sqlite",
        "schema": str(migrations()[-1].number),
        "reader": "english-rules/abc123",
        "title": "The Lighthouse",
        "source": "story.txt",
        "sha256": "ab" * 32,
    }


def test_common_questions_have_views(connection: sqlite3.Connection):
    ask = connection.execute
    assert ask("SELECT scene, place, present FROM scenes_in_story_order").fetchall() == [
        ("s2", "the lighthouse", "Ada, Ben"),
        ("s1", "the lighthouse", "Ada, Ben"),
        ("s4", "the rocks", "Ada, Ben"),
        ("s5", None, "Ben"),
        ("s3", None, None),
    ]
    assert ask("SELECT a, b, quote FROM contacts_with_names WHERE asserted").fetchall() == [
        ("Ada", "Ben", "Ada took Ben's hand"),
        ("Ben", "Ada", "held her"),
    ]
    assert ask("SELECT place, n, state FROM visits_with_names LIMIT 2").fetchall() == [
        ("the lighthouse", 1, "white, new"),
        ("the lighthouse", 2, "broken"),
    ]
    assert ask("SELECT quotes FROM relations_with_quotes WHERE a = 's2' AND b = 's1'").fetchone() == (
        "The first time they came … The second time they came",
    )
    assert ask("SELECT text FROM scene_texts WHERE scene = 's3'").fetchone() == (
        "He counts the steps every night. The light is like a coin.",
    )


def test_search_finds_forms_of_a_word_and_where_they_stand(folder: StoryFolder):
    hits = folder.search("climbing")
    assert hits[0].scene == "s5"
    assert [TEXT[span.start : span.end] for span in hits[0].found] == ["climbs", "climbed", "climbs"]
    assert all(hit.text == TEXT[hit.span.start : hit.span.end] for hit in hits)


@pytest.mark.parametrize(
    ("words", "scenes"),
    [
        ("ada rocks", {"s4"}),
        ('"white light"', {"s5"}),
        ("light*", {"s1", "s2", "s3", "s5"}),
        ("LIGHTHOUSE", {"s1", "s2"}),
        ("dragon", set()),
        ("", set()),
        (" — ", set()),
    ],
)
def test_search(folder: StoryFolder, words: str, scenes: set[str]):
    assert {hit.scene for hit in folder.search(words)} == scenes


def test_search_is_limited(folder: StoryFolder):
    assert len(folder.search("light*", limit=2)) == 2


def test_accents_do_not_matter(tmp_path: Path):
    folder = StoryFolder.create(tmp_path / "cafe.story")
    folder.save(replace(empty(), document=document("They met in the café. 𝄞 Zoë sang.")))
    (hit,) = folder.search("cafe zoe")
    assert [hit.text[span.start : span.end] for span in hit.found] == ["café", "Zoë"]
    assert hit.scene is None


@given(st.text())
def test_no_words_are_an_operator(words: str):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE search USING fts5 (text)")
        query = fts_query(words.replace("\0", ""))
        if query:
            assert connection.execute("SELECT * FROM search WHERE search MATCH ?", (query,)).fetchall() == []


def test_migrations_are_numbered_without_gaps():
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


@pytest.fixture
def blank() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def test_migrating_twice_changes_nothing(blank: sqlite3.Connection):
    migrate(blank, migrations())
    once = list(blank.iterdump())
    migrate(blank, migrations())
    assert list(blank.iterdump()) == once


def test_a_step_and_its_record_are_one(blank: sqlite3.Connection):
    good = Migration(1, "good", "CREATE TABLE a (x);")
    bad = Migration(2, "bad", "CREATE TABLE b (x);\nCREATE TABLE a (again);")
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(blank, (good, bad))
    assert applied(blank) == 1
    names = {name for (name,) in blank.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {"a", "migrations"}


def test_a_script_is_parted_at_its_statements_ends():
    script = "-- a; comment\nCREATE TABLE a (x TEXT DEFAULT ';');\n\nCREATE TABLE b (\n    y -- last;\n);\n"
    assert len(statements(script)) == 2
