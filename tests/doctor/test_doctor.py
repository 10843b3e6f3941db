"""`esesea doctor`: what it sees, what it calls broken, and the commands that mend it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from esesea.app import plugins
from esesea.doctor import machine, packages, page, reading
from esesea.doctor.finding_out import Entry, Examination, Section, State, looked
from esesea.doctor.mending import Installation, installation
from esesea.reading.literary import weights
from esesea.web.browser import has_display

ROOT = Path(__file__).parents[2]
PIP = Installation("by pip", ("/usr/bin/python3", "-m", "pip", "install"))
CHECKOUT = Installation("from the checkout", (*PIP.installer, "-e"), Path("/home/me/my esesea"))


def examined(*before: str, folder: Path) -> tuple[int, dict[str, dict[str, str]], str]:
    """The exit code, each entry by its section and name, and stderr, after the lines ``before`` of Python."""
    script = "\n".join((*before, "import sys; sys.argv = ['esesea', 'doctor', '--json']",
                        "from esesea.cli import main; main()"))  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        stdin=subprocess.DEVNULL,
    )
    told = json.loads(done.stdout)
    assert told["fine"] is (done.returncode == 0)
    found = {f"{part['title']}: {each['name']}": each for part in told["sections"] for each in part["entries"]}
    return done.returncode, found, done.stderr


def test_a_whole_installation_is_fine(tmp_path: Path) -> None:
    code, found, said = examined(folder=tmp_path)
    assert (code, said) == (0, "")
    assert [each for each in found.values() if each["state"] == "broken"] == []
    assert "in order in" in found["A trial: a tale"]["says"]
    assert found["This machine: this folder"]["state"] == "fine"
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_loaded_is_broken_and_everything_else_is_still_told(tmp_path: Path) -> None:
    code, found, said = examined("import sys; sys.modules['onnxruntime'] = None", folder=tmp_path)
    assert (code, said) == (1, "")
    assert found["Reading: ONNX Runtime"]["state"] == "broken"
    assert "install" in found["Reading: ONNX Runtime"]["mend"]
    assert found["A trial: fault"]["state"] == "broken"
    assert found["The page: page"]["state"] == "fine"


def test_people_get_marks_and_the_next_step(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom esesea.cli import doctor\nfrom esesea.doctor.finding_out import Entry, Section, State\n"
        "doctor._print_section(Section('Extras', (Entry('mcp', State.ABSENT, 'lacks mcp', 'pip install it'),"
        " Entry('x', State.BROKEN, 'is gone'))))\n"
    )
    for coding, marks in (("utf-8", ("–", "→", "✗")), ("ascii", ("-", ">", "x"))):
        told = {**os.environ, "PYTHONIOENCODING": coding, "COLUMNS": "60"}
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=told)
        lines = done.stdout.decode(coding).splitlines()
        assert lines[0] == "Extras"
        assert lines[1].split() == [marks[0], "mcp", "lacks", "mcp"]
        assert lines[2].strip() == f"{marks[1]} pip install it"
        assert lines[3].split()[:2] == [marks[2], "x"]


def test_a_look_that_fails_is_a_thing_that_is_broken() -> None:
    def look() -> Iterator[Entry]:
        yield Entry("first", State.FINE, "seen")
        raise OSError("the disk\nis gone")

    found = looked("Disks", look, "buy one")
    assert found.entries[1] == Entry("fault", State.BROKEN, "OSError: the disk is gone", "buy one")
    assert not Examination.of((found,)).fine


def test_what_only_some_need_is_not_broken() -> None:
    states = [State.FINE, State.TOLD, State.ABSENT, State.CARE]
    assert Examination.of((Section("x", tuple(Entry("y", state, "") for state in states)),)).fine


def test_every_extra_has_its_words() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(packages.EXTRAS) == set(project["optional-dependencies"])


def test_extras_that_are_not_there_name_what_they_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["spacy>=3.8", "pypandoc-binary>=1.15; extra == 'editions'", "not-there>=1; extra == 'mcp'"]
    monkeypatch.setattr(packages, "requires", lambda _: told)
    found = {each.name: each for each in packages.extras(PIP)}
    assert found["editions"].state is State.FINE
    assert found["mcp"].state is State.ABSENT
    assert found["mcp"].says.endswith("lacks not-there")
    assert found["mcp"].mend == "/usr/bin/python3 -m pip install 'esesea[mcp]'"


def test_what_is_needed_must_be_there_and_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["spacy>=99", "not-there", "numpy>=1", "polars; extra == 'x'"]
    monkeypatch.setattr(packages, "requires", lambda _: told)
    found = {each.name: each for each in packages.needed(PIP)}
    assert found.keys() == {"spacy", "not-there"}
    assert found["not-there"].says == "is not installed"
    assert ">=99 is needed" in found["spacy"].says
    assert found["spacy"].mend.endswith("--force-reinstall 'spacy>=99'")


def test_damaged_weights_are_broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for file in Path(str(weights.FOLDER)).iterdir():
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "pairs.onnx").unlink()
    (tmp_path / "pairs.onnx").write_bytes(b"")
    monkeypatch.setattr(weights, "FOLDER", tmp_path)
    found = {each.name: each for each in reading.reader(CHECKOUT)}["weights"]
    assert found.state is State.BROKEN
    assert "“pairs.onnx” is damaged" in found.says
    assert found.mend == "git -C '/home/me/my esesea' checkout -- src/esesea/reading/literary/weights"


def test_a_plug_in_that_cannot_be_loaded_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("tides", "not_there_at_all:check", "esesea.checks")
    monkeypatch.setattr(plugins, "installed", lambda group: (point,) if group == "esesea.checks" else ())
    (found,) = packages.plugins(PIP)
    assert found.state is State.BROKEN
    assert found.says.startswith("tides (not_there_at_all) cannot be used: ModuleNotFoundError")
    assert found.mend == "/usr/bin/python3 -m pip uninstall not_there_at_all"


@pytest.mark.parametrize(
    ("how", "extra", "again", "page_", "without"),
    [
        (PIP, "/usr/bin/python3 -m pip install 'esesea[mcp]'",
         "/usr/bin/python3 -m pip install --force-reinstall esesea",
         "/usr/bin/python3 -m pip install --force-reinstall esesea", "/usr/bin/python3 -m pip uninstall tides"),
        (Installation("by pipx", ("pipx", "install", "--force")), "pipx install --force 'esesea[mcp]'",
         "pipx reinstall esesea", "pipx reinstall esesea", "pipx uninject esesea tides"),
        (Installation("by uv, as a tool", ("uv", "tool", "install")), "uv tool install 'esesea[mcp]'",
         "uv tool install --force esesea", "uv tool install --force esesea", "uv tool install --force esesea"),
        (Installation("by uv", ("uv", "pip", "install", "--python", "py")), "uv pip install --python py 'esesea[mcp]'",
         "uv pip install --python py --reinstall esesea", "uv pip install --python py --reinstall esesea",
         "uv pip uninstall --python py tides"),
        (CHECKOUT, "/usr/bin/python3 -m pip install -e '/home/me/my esesea[mcp]'", "make -C '/home/me/my esesea' setup",
         "make -C '/home/me/my esesea' page", "/usr/bin/python3 -m pip uninstall tides"),
    ],
)  # fmt: skip
def test_commands_are_those_of_the_way_it_was_installed(
    how: Installation, extra: str, again: str, page_: str, without: str
) -> None:
    assert (how.with_extra("mcp"), how.again(), how.page(), how.without("tides")) == (extra, again, page_, without)


def test_this_checkout_knows_that_it_is_one() -> None:
    assert installation().checkout == ROOT


def test_a_container_may_have_less_memory(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text("1048576\n")
    assert machine.memory(limit) == 1048576
    limit.write_text("max\n")
    assert machine.memory(limit) == machine.memory(tmp_path / "none")


def test_a_folder_that_takes_nothing_needs_care(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    gone = tmp_path / "passing"
    monkeypatch.setattr(machine.tempfile, "gettempdir", lambda: str(gone))
    here, passing = list(machine.places())
    assert here.state is State.FINE
    assert passing.state is State.CARE
    assert "No such file" in passing.says


def test_a_browser_needs_somewhere_to_show_itself() -> None:
    assert has_display({}, "darwin")
    assert not has_display({}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert "ssh -L" in page.browser({"SSH_CONNECTION": "1"}, contained=False).mend
    assert "container" in page.browser({}, contained=True).says
    assert "prints the address" in page.browser({}, contained=False).says
