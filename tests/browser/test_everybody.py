"""Everybody can use it: axe finds nothing against WCAG 2.2 AA, in either look, at any width, wherever one is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import LONGER, Window

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
"""What is fine is not described: that takes axe longer than to look for what is not."""

PICTURES = ("Curve", "Lifelines", "Constellation", "Places", "Arc", "Cast")
DRAWERS = ("Findings", "What if", "Questions", "History")


def faults(page: Page) -> list[str]:
    """What axe finds, a line each: the rule, and where."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.story(LONGER)
@pytest.mark.parametrize(("width", "look"), [(360, "dark"), (1280, "light"), (2560, "dark")])
def test_pictures_and_drawers(open_window: Callable[..., Window], look: str, width: int) -> None:
    page = open_window(width=width, look=look).page
    expect(page.get_by_role("tab", name="Curve").or_(page.get_by_role("tab", name="Picture")).first).to_be_visible()
    found = {"at first": faults(page)}
    if width < 900:
        page.get_by_role("tab", name="Picture").click()
    for picture in PICTURES:
        page.get_by_role("tab", name=picture, exact=True).click()
        page.wait_for_timeout(400)
        found[picture] = faults(page)
    for drawer in DRAWERS:
        page.get_by_role("button", name=drawer).first.click()
        page.wait_for_timeout(400)
        found[drawer] = faults(page)
        page.keyboard.press("Escape")
    assert {where: what for where, what in found.items() if what} == {}
