"""The pictures, where only a browser can tell: what grows with the cursor, what is dragged, what fits."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from esesea.app.correcting import corrections
from tests.browser.conftest import LONGER, Server, Window


def shown(page: Page, picture: str) -> None:
    page.get_by_role("tab", name=picture, exact=True).click()


def person(page: Page, name: str) -> Locator:
    return page.get_by_role("article", name=name, exact=True)


@pytest.mark.story(LONGER)
def test_the_constellation_grows_with_the_cursor_and_a_thread_has_its_ledger(
    open_window: Callable[..., Window],
) -> None:
    page = open_window().page
    shown(page, "Constellation")
    expect(page.get_by_text("Nobody has touched yet up to scene 1")).to_be_visible()
    page.get_by_role("listbox", name="Scenes of the picture").press("End")
    expect(page.get_by_text("up to scene 11")).to_contain_text("touches between")
    both = re.compile("(Daniel and Miss Josephine|Miss Josephine and Daniel)$")
    page.get_by_role("listitem").get_by_role("button", name=both).click()
    ledger = page.get_by_role("region", name=both)
    expect(ledger).to_contain_text(re.compile("eight scenes, .* touches"))
    ledger.get_by_role("button", name=re.compile("^.?bumps my shoulder with his")).click()
    expect(page.get_by_role("article", name="Scene 3", exact=True)).to_be_in_viewport()
    expect(page.get_by_text("up to scene 3")).to_be_visible()


@pytest.mark.story(LONGER)
def test_two_people_are_dragged_together_and_parted_again(open_window: Callable[..., Window], server: Server) -> None:
    page = open_window(height=1100).page
    shown(page, "Cast")
    expect(person(page, "Ned")).to_be_visible()
    person(page, "Ned").get_by_role("button", name="Ned", exact=True).drag_to(person(page, "Marian"))
    expect(person(page, "Marian")).to_contain_text("No longer among the people: Ned")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(person(page, "Ned")).to_have_count(0)
    expect(person(page, "Marian")).to_contain_text("Ned")
    page.keyboard.press("u")
    expect(person(page, "Ned")).to_be_visible()
    assert [(each.act, each.in_force) for each in corrections(server.folder / LONGER)] == [("merge", False)]


@pytest.mark.story(LONGER)
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (2560, 1440)])
def test_the_whole_curve_is_seen_at_once(open_window: Callable[..., Window], width: int, height: int) -> None:
    page = open_window(width, height).page
    drawing = page.locator(".drawing svg")
    expect(drawing).to_be_visible()
    page.wait_for_function(
        "() => { const box = document.querySelector('.drawing').getBoundingClientRect();"
        " const stage = document.querySelector('.stage').getBoundingClientRect();"
        " return box.bottom <= stage.bottom + 2 && box.right <= stage.right + 2 && box.width > stage.width - 20 }"
    )


@pytest.mark.story(LONGER)
def test_what_a_picture_lit_goes_out_with_it(open_window: Callable[..., Window]) -> None:
    page = open_window().page
    shown(page, "Cast")
    person(page, "Marian").hover()
    lit = "CSS.highlights.get('lit')?.size ?? 0"
    page.wait_for_function(f"({lit}) > 0")
    page.keyboard.press("4")
    expect(person(page, "Marian")).to_have_count(0)
    page.wait_for_function(f"({lit}) === 0")


def test_a_picture_that_did_not_come_is_asked_for_again(open_window: Callable[..., Window]) -> None:
    window = open_window()
    page = window.page
    page.route("**/pictures/arc**", lambda route: route.abort())
    shown(page, "Arc")
    expect(page.get_by_role("alert")).to_contain_text("Esesea does not answer")
    page.unroute("**/pictures/arc**")
    page.get_by_role("tabpanel").get_by_role("button", name="Try again").click()
    expect(page.locator(".drawing svg")).to_be_visible()
    window.faults.clear()  # what the test broke itself
