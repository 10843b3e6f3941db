"""The page opens, shows the story, and takes nothing from anywhere else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Server, Window


@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_the_story_is_there(open_window: Callable[..., Window], width: int) -> None:
    page = open_window(width=width).page
    expect(page).to_have_title("The Well · Esesea")
    expect(page.get_by_text("The Well").first).to_be_visible()
    assert "token" not in page.url
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_picture_is_asked_for_once(open_window: Callable[..., Window], server: Server) -> None:
    asked: list[str] = []
    page = open_window(address="about:blank").page
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.address)
    page.locator(".drawing svg").wait_for()
    page.wait_for_timeout(500)
    assert len([address for address in asked if "/pictures/" in address]) == 1


@pytest.mark.story(None)
def test_the_back_button_leads_to_where_one_was(open_window: Callable[..., Window]) -> None:
    page = open_window().page
    page.get_by_role("button", name="The Well").click()
    page.get_by_role("article", name="Scene 1", exact=True).wait_for()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("scene=2"))
    page.go_back()
    expect(page.get_by_role("heading", name="Walk in a story")).to_be_visible()
    page.go_forward()
    expect(page.get_by_role("article", name="Scene 2", exact=True)).to_be_visible()


@pytest.mark.story(None)
def test_what_was_asked_of_one_story_is_not_asked_of_the_next(open_window: Callable[..., Window]) -> None:
    page = open_window().page
    page.get_by_role("button", name="The Well").click()
    page.get_by_role("article", name="Scene 1", exact=True).wait_for()
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Why is it here?").click()
    why = page.get_by_role("region", name="Why it stands there")
    expect(why).to_be_visible()
    other = page.evaluate(
        "fetch('api/shelf').then((answer) => answer.json())"
        ".then((shelf) => shelf.stories.find((each) => each.title !== 'The Well').id)"
    )
    page.evaluate("(id) => (location.hash = `#story=${id}`)", other)
    expect(page).to_have_title(re.compile("Boat"))
    expect(why).to_have_count(0)
