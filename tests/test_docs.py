"""The docs say what the code says."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "page",
    ["commands.md", "continuity.md", "exports.md", "manuscripts.md", "story-1.schema.json", "tour.md", "../README.md"],
)
def test_generated_pages_are_true(page: str) -> None:
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == generator().PAGES[page](), "run: make docs"


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=!~ ]", dependency)[0] for dependency in project["dependencies"]]
    assert [name for name in names if name not in reasons] == []
    assert len(requires("esesea") or ()) >= len(names)


def test_every_room_is_drawn() -> None:
    drawn = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in (ROOT / "src" / "esesea").iterdir() if not path.name.startswith("_")}
    assert [room for room in sorted(rooms - {"py"}) if room not in drawn] == []


def test_every_link_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")]
    broken = [
        (page.name, target)
        for page in pages
        for target in re.findall(r"\]\((?!http|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_locks_name_no_host() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert ("--hash=sha256:" in text) is (lock.name != "train.txt"), "PyTorch is another file on each machine"
