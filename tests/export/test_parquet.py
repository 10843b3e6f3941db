from __future__ import annotations

import json
import sys
from pathlib import Path

import polars as pl
import pytest

from esesea.app.exporting import export
from esesea.export.errors import NeedsPackage
from esesea.export.frames import frame
from esesea.story.tables import tables
from tests.story_builders import empty, lighthouse


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("out") / "story.parquet"
    export(lighthouse(), target, with_text=True)
    return target


def test_every_table_reads_back(out: Path):
    for table in tables(lighthouse(), with_text=True):
        found = pl.read_parquet(out / f"{table.name}.parquet")
        assert found.columns == [column.name for column in table.columns]
        assert tuple(found.rows()) == table.rows, table.name


def test_an_empty_table_keeps_its_types():
    scenes = next(table for table in tables(empty(), with_text=False) if table.name == "scenes")
    types = frame(scenes).schema
    assert types["id"] == pl.String
    assert types["reading_order"] == pl.Int64
    assert types["mood"] == pl.Float64


def test_text_is_not_changed(out: Path):
    """No spreadsheet reads Parquet, so nothing is put before what looks like a formula."""
    assert pl.read_parquet(out / "characters.parquet")["name"].to_list() == ["Ben", "Ada", "I"]


def test_without_polars_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(NeedsPackage, match=r"pip install 'esesea\[tables\]'"):
        export(lighthouse(), tmp_path / "story.parquet")
    assert list(tmp_path.iterdir()) == []


def test_the_package_describes_every_file(out: Path):
    package = json.loads((out / "datapackage.json").read_bytes())
    assert package["format"] == "esesea.parquet/1"
    paths = {each["path"] for each in package["resources"]}
    assert paths | {"datapackage.json"} == {file.name for file in out.iterdir()}
