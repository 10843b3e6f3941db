"""A manuscript full of scripts: told as it is, and run by nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from esesea.store.folder import StoryFolder
from esesea.web.openapi import described
from esesea.web.server import create_app
from esesea.web.shelf import story_id
from tests.web.scripted_story import SCRIPT, scripted
from tests.web.server.conftest import TOKEN, inside

FOLDER = "script alert.story"
FRONTEND = Path(__file__).parents[3] / "frontend"

RUNS_TEXT = re.compile(
    r"@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|javascript:"
)
"""All ways by which a page could take a text for a part of itself."""


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """A window on a story whose title, text and names hold scripts."""
    shelf = tmp_path_factory.mktemp("scripts")
    StoryFolder.create(shelf / FOLDER).save(scripted())
    return inside(create_app(shelf, token=TOKEN))


def asked(window: TestClient) -> list[str]:
    """Every address of the story that can be got, with everything that it names."""
    story = f"/api/stories/{story_id(Path(FOLDER))}"
    scenes = [scene["id"] for scene in window.get(story).json()["scenes"]]
    values = {"{scene}": scenes[0], "{picture}": "curve", "{story}": story_id(Path(FOLDER)), "{reading}": SCRIPT}
    found = []
    for path, operations in described()["paths"].items():
        if "get" in operations and path != "/api/notices":
            for name, value in values.items():
                path = path.replace(name, value)  # noqa: PLW2901 - the path with its names filled in, one by one
            found.append(f"{path}?words={SCRIPT}&a={scenes[0]}&b={scenes[1]}")
    return [*found, f"{story}/scenes/{SCRIPT}", f"{story}/search?words=alert", f"/{SCRIPT}"]


def test_answers_are_json_that_no_browser_takes_for_a_page(window: TestClient) -> None:
    told = ""
    for address in asked(window):
        answer = window.get(address)
        assert answer.status_code in {200, 404, 422}, address
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "unsafe" not in answer.headers["content-security-policy"]
        if answer.headers["content-type"] == "application/json":
            told += answer.text
        else:
            assert SCRIPT not in answer.text, address
            assert "<img src=x" not in answer.text, address
    assert SCRIPT in told


def test_the_report_shows_scripts_as_words(window: TestClient) -> None:
    report = window.get(f"/api/stories/{story_id(Path(FOLDER))}/report.html")
    assert report.headers["content-disposition"].startswith("attachment")
    assert "&lt;script&gt;" in report.text
    assert "<script" not in report.text.lower()
    assert "<img src=x" not in report.text


def test_the_page_has_no_way_to_take_a_text_for_a_part_of_itself() -> None:
    sources = [path for ending in ("svelte", "ts") for path in (FRONTEND / "src").rglob(f"*.{ending}")]
    sources = [path for path in sources if not path.name.endswith(".test.ts")]
    assert len(sources) > 20
    lines = [(path.name, line.strip()) for path in sources for line in path.read_text().splitlines()]
    assert [(name, line) for name, line in lines if RUNS_TEXT.search(line)] == []


def test_the_page_itself_holds_no_script_and_no_style() -> None:
    index = (FRONTEND / "index.html").read_text()
    assert re.findall(r"<script(?![^>]*\bsrc=)", index) == []
    assert not re.search(r"<style|\sstyle=|\son\w+=", index)
