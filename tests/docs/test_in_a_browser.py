"""The site opened from the disk, as somebody without a network opens it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A telephone's window."""
    chromium = shutil.which("chromium")
    assert chromium, "sudo apt-get install chromium"
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
        browser.close()


def test_the_search_finds_without_a_network(page: Page, site: Path) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((site / "guides" / "novelist.html").as_uri())
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Search").fill("journeys")
    found = page.get_by_role("option").filter(has_text="Journeys").first
    found.click()
    page.wait_for_url("**/calendars.html**")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("index.html", "dark"),
        ("guides/editor.html", "dark"),
        ("guides/developer.html", "light"),
        ("tour.html", "light"),
    ],
)
def test_nothing_is_wider_than_a_telephone_and_all_can_be_read(page: Page, site: Path, name: str, look: str) -> None:
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.goto((site / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = Axe().run(page, options={"runOnly": ["color-contrast", "image-alt", "link-name", "heading-order"]})
    assert [(each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]] == []
