"""What an installed package adds works as what is built in; what cannot be used names its package."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from esesea import plugins
from esesea.app.plugins import Plugin
from esesea.app.plugins import plugins as plugins_there
from esesea.continuity.checking import findings
from esesea.continuity.registry import checks
from esesea.plugins import ANNOTATORS, CHECKS, EXPORTS, FORMATS, BrokenPlugin
from esesea.reading.layers import Layers
from esesea.reading.readers import fingerprint, reader
from esesea.text.limits import DEFAULT
from esesea.text.manuscript import formats, open_manuscript
from esesea.text.source import Source
from tests import ship_log
from tests.builders import document
from tests.story_builders import lighthouse


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is installed."""
    return ship_log.installed_into(tmp_path_factory.mktemp("ship_log"))


@pytest.fixture(scope="module")
def heron(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a log that was read by the command line with the package installed."""
    log = tmp_path_factory.mktemp("heron") / "heron.shiplog"
    log.write_text(ship_log.LOG)
    done = ship_log.esesea(site, "read", log)
    assert done.returncode == 0, done.stderr
    return log.with_suffix(".story")


def test_the_format_is_read(site: Path, heron: Path) -> None:
    done = ship_log.esesea(site, "show", heron, "scenes", "--json")
    assert len(json.loads(done.stdout)) == 3
    assert ".shiplog" in ship_log.esesea(site, "read", "--help").stdout


def test_the_annotators_values_stand_in_their_layer_in_the_order_of_the_text(site: Path, heron: Path) -> None:
    times = json.loads(ship_log.esesea(site, "show", heron, "times", "--json").stdout)
    quotes = [time["quote"] for time in times]
    assert quotes[:3] == ["eight bells", "six bells", "five bells"]
    assert quotes.index("Three days later") < quotes.index("four bells")
    assert [time["value"] for time in times if time["quote"] == "five bells"] == ["TXX:30"]


def test_the_check_is_run_and_told_of(site: Path, heron: Path) -> None:
    done = ship_log.esesea(site, "check", heron, "--json")
    assert done.returncode == 1
    (finding,) = [each for each in json.loads(done.stdout) if each["check"] == "bells_run_back"]
    assert finding["quotes"] == ["six bells", "five bells"]
    sarif = json.loads(ship_log.esesea(site, "check", heron, "--sarif").stdout)
    rules = {rule["id"]: rule for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert "run back within a watch" in json.dumps(rules["bells_run_back"])


def test_the_export_is_written_and_listed(site: Path, heron: Path, tmp_path: Path) -> None:
    out = tmp_path / "heron.watches.tsv"
    assert ship_log.esesea(site, "export", heron, out).returncode == 0
    assert out.read_text().splitlines()[1].startswith("s1\teight bells, six bells, five bells\t")
    assert "NAME.watches.tsv" in ship_log.esesea(site, "export", "--help").stdout


def test_all_that_a_package_adds_is_listed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(site)
    ours = [each for each in plugins_there() if each.package == "esesea-ship-log 0.3.0"]
    assert ours == [
        Plugin("manuscript format", "ship-log", "esesea-ship-log 0.3.0"),
        Plugin("annotator", "ship_bells", "esesea-ship-log 0.3.0"),
        Plugin("continuity check", "bells_run_back", "esesea-ship-log 0.3.0"),
        Plugin("export", "watches.tsv", "esesea-ship-log 0.3.0"),
    ]


def test_a_reader_with_an_outside_annotator_is_another_reader(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, none = fingerprint(reader("rules")), plugins.makers()
    monkeypatch.syspath_prepend(site)
    with_bells, one = fingerprint(reader("rules")), plugins.makers()
    assert with_bells != alone
    assert one != none
    source = site / "esesea_ship_log" / "bells.py"
    source.write_text(source.read_text() + "\n# another version\n")
    plugins._source.cache_clear()
    assert fingerprint(reader("rules")) not in {alone, with_bells}


BROKEN = """
from esesea.reading.annotator import annotator
from esesea.text.format import Format
from esesea.text.span import Span

@annotator(produces=Span)
def failing(document, layers):
    yield 1 // 0

@annotator(produces=Span)
def giving_words(document, layers):
    yield "words"

def read(source, limits):
    raise KeyError("a line too many")

FORMAT = Format("ledger", (".ledger",), read)
WORDS = Format("words", (".words",), lambda source, limits: "words")
NOTHING = None
"""


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installed package whose plug-ins a test chooses with `adding`."""
    info = tmp_path / "a_broken_plugin-2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: a-broken-plugin\nVersion: 2\n")
    (tmp_path / "a_broken_plugin.py").write_text(BROKEN)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "a_broken_plugin", raising=False)
    yield info
    sys.modules.pop("a_broken_plugin", None)


def adding(info: Path, group: str, value: str) -> None:
    (info / "entry_points.txt").write_text(f"[{group}]\nbroken = {value}\n")


@pytest.mark.parametrize("value", ["a_broken_plugin:NOTHING", "a_broken_plugin:missing", "not_there_at_all:X"])
@pytest.mark.parametrize(
    ("group", "load"), [(FORMATS, formats), (ANNOTATORS, lambda: reader("rules")), (CHECKS, checks)]
)
def test_what_cannot_be_loaded_names_its_package(broken: Path, group: str, load: object, value: str) -> None:
    adding(broken, group, value)
    with pytest.raises(BrokenPlugin, match="the package a-broken-plugin 2 cannot be used") as raised:
        load()
    assert "pip uninstall a-broken-plugin" in raised.value.hint


def test_a_problem_is_listed_and_not_raised(broken: Path) -> None:
    adding(broken, EXPORTS, "a_broken_plugin:NOTHING")
    assert Plugin("export", "broken", "a-broken-plugin 2", "it is not an Export, but a NoneType") in plugins_there()


@pytest.mark.parametrize(
    ("value", "reason"),
    [("failing", "ZeroDivisionError"), ("giving_words", "it gives a str and declares Span")],
)
def test_an_annotator_that_fails_names_its_package(broken: Path, value: str, reason: str) -> None:
    adding(broken, ANNOTATORS, f"a_broken_plugin:{value}")
    (ours,) = [each for each in reader("rules").annotators if each.name == "broken"]
    with pytest.raises(BrokenPlugin, match=reason):
        list(ours(document("Ann went home."), Layers()))


def test_a_format_that_fails_names_its_package(broken: Path, tmp_path: Path) -> None:
    adding(broken, FORMATS, "a_broken_plugin:FORMAT")
    (tmp_path / "novel.ledger").write_text("Ann went home.")
    with pytest.raises(BrokenPlugin, match="KeyError: 'a line too many'"):
        open_manuscript(tmp_path / "novel.ledger")


def test_a_format_that_gives_something_else_names_its_package(broken: Path) -> None:
    adding(broken, FORMATS, "a_broken_plugin:WORDS")
    (ours,) = [each for each in formats() if each.name == "words"]
    with pytest.raises(BrokenPlugin, match="it gives a str, and a format gives a Draft"):
        ours.read(Source("novel.words", b"Ann went home."), DEFAULT)


def test_without_plug_ins_all_is_as_it_was() -> None:
    assert findings(lighthouse()) == findings(lighthouse(), checks())
