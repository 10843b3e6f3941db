"""The tables as frames: typed, whole, and a clear word where the library is missing."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pandas as pd
import polars as pl
import pytest

import esesea.app.story_shown  # noqa: F401 - by this stories have frames
from esesea.app.errors import NoSuchChoice
from esesea.export.errors import NeedsPackage
from esesea.story.tables import tables
from esesea.story.tables.meaning import TABLES, meaning_of
from tests.story_builders import empty, lighthouse

POLARS = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


@pytest.mark.parametrize("story", [lighthouse(), empty()], ids=["lighthouse", "empty"])
def test_every_table_is_a_frame_of_its_columns_types(story):
    frames, others = story.tables(with_text=True), story.tables("pandas", with_text=True)
    for table in tables(story, with_text=True):
        polars, pandas = frames[table.name], others[table.name]
        assert polars.schema == {column.name: POLARS[column.type] for column in table.columns}
        assert pandas.dtypes.astype(str).to_dict() == {column.name: PANDAS[column.type] for column in table.columns}
        assert polars.rows() == list(table.rows)
        assert [
            tuple(None if cell is pd.NA else cell for cell in row) for row in pandas.itertuples(index=False, name=None)
        ] == list(table.rows)


def test_frames_are_a_mapping_by_name():
    frames = lighthouse().tables()
    assert list(frames) == [table.name for table in tables(lighthouse(), with_text=False)]
    assert "paragraphs" not in frames
    assert "paragraphs" in lighthouse().tables(with_text=True)
    assert frames["scenes"] is frames["scenes"]
    with pytest.raises(KeyError, match="the tables are documents, chapters"):
        frames["scene"]


@pytest.mark.parametrize(("library", "extra"), [("polars", "tables"), ("pandas", "pandas")])
def test_where_the_library_is_missing_it_says_what_to_install(library, extra, monkeypatch):
    monkeypatch.setitem(sys.modules, library, None)
    assert find_spec(library) is None
    with pytest.raises(NeedsPackage, match=rf"pip install 'esesea\[{extra}\]'"):
        lighthouse().tables(library)


def test_another_library_is_refused_by_name():
    with pytest.raises(NoSuchChoice, match="choose polars or pandas"):
        lighthouse().tables("dask")


def test_every_table_and_column_is_explained():
    made = list(tables(lighthouse(), with_text=True))
    assert [table.name for table in made] == list(TABLES)
    for table in made:
        assert TABLES[table.name].endswith(".")
        for column in table.columns:
            assert meaning_of(table.name, column.name)
