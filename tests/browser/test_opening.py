"""The page opens, shows the story, and takes nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Window


@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_the_story_is_there(open_window: Callable[..., Window], width: int) -> None:
    page = open_window(width=width).page
    expect(page).to_have_title("The Well · Esesea")
    expect(page.get_by_text("The Well").first).to_be_visible()
    assert "token" not in page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= width
