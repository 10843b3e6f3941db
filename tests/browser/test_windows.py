"""Several windows on one story, and a server that is ended and started again."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from esesea.app.correcting import correct
from esesea.story.acts import RenameCharacter
from tests.browser.conftest import STORY, Server, Window, serving


def renamed(page: Page, name: str, to: str) -> None:
    """Rename somebody on the page."""
    page.get_by_role("tab", name="Cast").click()
    row = page.get_by_role("article", name=name, exact=True)
    row.get_by_role("button", name=name, exact=True).click()
    row.get_by_role("textbox", name="Call them").fill(to)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Keep", exact=True).click()


def undo(page: Page) -> None:
    page.get_by_role("group", name="Find and undo").get_by_role("button", name="Undo").click()


def is_called(page: Page, name: str) -> None:
    expect(page.get_by_role("region", name="Here").get_by_role("button", name=name)).to_be_visible()


def test_what_one_window_says_the_other_shows(open_window: Callable[..., Window], server: Server) -> None:
    here, there = open_window().page, open_window(address=server.address).page
    is_called(there, "Ada Finch")
    renamed(here, "Ada Finch", "Ada Lovell")
    is_called(there, "Ada Lovell")
    undo(there)
    is_called(here, "Ada Finch")


def test_what_a_command_says_the_page_shows(open_window: Callable[..., Window], server: Server) -> None:
    page = open_window().page
    is_called(page, "Ada Finch")
    correct(server.folder / STORY, RenameCharacter("Ada Finch", "Ada Lovell"))
    is_called(page, "Ada Lovell")


def test_it_is_there_after_a_restart_and_can_be_taken_back(browser: Browser, server: Server) -> None:
    with serving(server.folder) as first:
        page = browser.new_page()
        page.goto(first.address)
        renamed(page, "Ada Finch", "Ada Lovell")
        is_called(page, "Ada Lovell")
        page.close()
    with serving(server.folder) as second:
        page = browser.new_page()
        page.goto(second.address)
        is_called(page, "Ada Lovell")
        undo(page)
        is_called(page, "Ada Finch")
        page.close()
