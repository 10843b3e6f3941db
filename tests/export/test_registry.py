from __future__ import annotations

import sys
from pathlib import Path

import pytest

from esesea.export.errors import UnknownForm
from esesea.export.export import Wanted
from esesea.export.registry import export_for, known, suffixes, write
from esesea.plugins import BrokenPlugin
from tests.story_builders import lighthouse

PLUGIN = """
from esesea.export.export import Export

def write(wanted, target):
    target.write_text(wanted.story.title)
    return (target,)

TITLE = Export(".title", "title/1", write)
WRONG = "not an export"
"""

ENTRY_POINTS = """
[esesea.exports]
title = an_esesea_plugin:TITLE
wrong = an_esesea_plugin:WRONG
missing = a_module_that_is_not_there:X
json = an_esesea_plugin:TITLE
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with exports, installed for as long as the test runs."""
    site = tmp_path / "site"
    info = site / "an_esesea_plugin-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: an-esesea-plugin\nVersion: 1\n")
    (info / "entry_points.txt").write_text(ENTRY_POINTS)
    (site / "an_esesea_plugin.py").write_text(PLUGIN)
    monkeypatch.syspath_prepend(site)
    monkeypatch.delitem(sys.modules, "an_esesea_plugin", raising=False)
    return site


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.json", "esesea.story/1"),
        ("A.CSV", "esesea.tables/1"),
        ("novel.aeon.csv", "Aeon Timeline CSV"),
        ("My.Novel.TimelineJS.json", "TimelineJS 3"),
        ("aeon.csv", "esesea.tables/1"),
        ("novel.tei.xml", "TEI P5"),
    ],
)
def test_the_ending_says_which_form(name: str, form: str):
    assert export_for(Path(name)).form == form


@pytest.mark.parametrize("name", ["story", "story.docx", ".json", "story.json.bak", "novel.xml", ".tei.xml"])
def test_an_unknown_ending_names_the_known_ones(tmp_path: Path, name: str):
    with pytest.raises(UnknownForm, match=r"\.json, \.csv"):
        write(Wanted(lighthouse()), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_installed_package_adds_a_form(installed: Path, tmp_path: Path):
    assert {".json", ".csv", ".title"} <= set(suffixes())
    write(Wanted(lighthouse()), tmp_path / "out.title")
    assert (tmp_path / "out.title").read_text() == "The Lighthouse"


def test_a_built_in_form_is_not_replaced(installed: Path):
    assert export_for(Path("a.json")).form == "esesea.story/1"


@pytest.mark.parametrize(
    ("suffix", "reason"),
    [
        ("wrong", "an-esesea-plugin 1 cannot be used: it is not an Export, but a str"),
        ("missing", "ModuleNotFoundError"),
    ],
)
def test_a_broken_package_says_so(installed: Path, suffix: str, reason: str):
    with pytest.raises(BrokenPlugin, match=reason):
        export_for(Path(f"out.{suffix}"))


def test_known_forms_are_those_that_can_be_loaded(installed: Path):
    found = {form.suffix: form.form for form in known()}
    assert found[".title"] == "title/1"
    assert found[".json"] == "esesea.story/1"
    assert ".wrong" not in found
    assert set(found) < set(suffixes())
