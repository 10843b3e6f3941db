"""What a person does on the page, from the manuscript to the report: by mouse, and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from esesea.app.correcting import corrections
from tests.browser.conftest import MANUSCRIPT, STORY, Server, Window

BARS = ".mark-rect.scene > path"
"""The scenes of the curve, as told."""

READING = 60_000
"""Milliseconds in which a few sentences are read, on a busy machine."""


def clocks(page: Page) -> Locator:
    return page.get_by_role("region", name="Clocks")


def stands_at(page: Page, number: int) -> None:
    """The cursor stands at that scene: the clocks and the text say so."""
    expect(clocks(page)).to_contain_text(re.compile(rf"Scene {number}\b"))
    expect(page.get_by_role("article", name=f"Scene {number}", exact=True)).to_be_in_viewport()


def drawer(page: Page, name: str) -> Locator:
    return page.get_by_role("complementary", name=name)


def happens(page: Page) -> str:
    """The numbers of the scenes in the order in which they happen, as the curve's list tells them."""
    said = page.get_by_role("listbox", name="Scenes of the picture").get_by_role("option").all_text_contents()
    return " ".join(re.findall(r"Scene (\d+):", "\n".join(said)))


def in_order(page: Page, wanted: str) -> None:
    """Wait until the scenes happen in that order."""
    page.wait_for_function(
        "wanted => [...document.querySelectorAll('[aria-label=\"Scenes of the picture\"] [role=option]')]"
        ".map(each => each.textContent.match(/Scene (\\d+)/)[1]).join(' ') === wanted",
        arg=wanted,
    )


def middle(where: Locator) -> tuple[float, float]:
    box = where.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def kept(server: Server) -> list[tuple[str, bool]]:
    """The acts that the folder holds, and whether each is in force."""
    return [(each.act, each.in_force) for each in corrections(server.folder / STORY)]


@pytest.mark.story(None)
def test_a_manuscript_is_read_on_the_page(open_window: Callable[..., Window], server: Server) -> None:
    for story in server.folder.iterdir():
        assert story.suffix == ".story"
    page = open_window().page
    expect(page.get_by_role("button", name="The Boat in the Attic")).to_be_visible()
    page.locator("input[type=file]").set_input_files(MANUSCRIPT)
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page).to_have_title("The Well · Esesea", timeout=READING)
    assert (server.folder / "the_well 2.story" / "story.sqlite").is_file()


def test_by_mouse(open_window: Callable[..., Window], server: Server) -> None:
    page = open_window(width=1440, height=900).page
    # Travel on the three clocks.
    stands_at(page, 1)
    on = page.get_by_role("button", name="One scene on")
    on.click()
    stands_at(page, 2)
    page.get_by_role("button", name="Story order").click()
    on.click()
    stands_at(page, 1)
    page.get_by_role("combobox", name="Lived by").select_option(label="Ben")
    on.click()
    stands_at(page, 3)
    expect(page.get_by_role("region", name="The world at this moment")).to_contain_text("The mill")
    # Drag a scene to another place in story order: seen first, then kept, then taken back.
    expect(page.locator(BARS)).to_have_count(4)
    in_order(page, "2 1 3 4")
    x, y = middle(page.locator(BARS).nth(2))
    _, above = middle(page.locator(BARS).nth(0))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, (y + above) / 2, steps=6)
    _, first = middle(page.locator(BARS).nth(1))
    page.mouse.move(x, (first + above) / 2, steps=6)
    page.mouse.up()
    page.get_by_role("button", name="Keep", exact=True).click()
    in_order(page, "2 3 1 4")
    assert kept(server) == [("order", True)]
    page.get_by_role("group", name="Find and undo").get_by_role("button", name="Undo").click()
    in_order(page, "2 1 3 4")
    assert kept(server) == [("order", False)]
    # What contradicts is meant so.
    page.get_by_role("button", name="Findings").click()
    found = drawer(page, "What contradicts")
    found.get_by_role("button", name="It is meant so").click()
    found.get_by_role("textbox").fill("The light in the mill is brown.")
    found.get_by_role("button", name=re.compile("^Keep|^It is meant")).last.click()
    expect(found.get_by_role("heading", level=2)).to_be_focused()
    assert kept(server)[-1] == ("intend", True)
    # What falls without the first scene, and left without trace.
    page.get_by_role("button", name="What if").click()
    what_if = drawer(page, "What if …")
    what_if.get_by_role("checkbox").first.check()
    expect(what_if).to_contain_text("first")
    what_if.get_by_role("button", name="Leave without trace").click()
    assert len(kept(server)) == 2
    # The report to keep.
    with page.expect_download() as saved:
        page.get_by_role("link", name="Report").click()
    report = Path(saved.value.path()).read_text("utf-8")
    assert "<h1>The Well</h1>" in report
    assert "The light in the mill is brown." in report


def tab_to(page: Page, name: str, role: str = "button", *, most: int = 80) -> None:
    """Press Tab until that control has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, [role, name]):
            return
    raise AssertionError(f"{most} tabs do not reach {role} {name}")


FOCUSED = """([role, name]) => {
  const it = document.activeElement
  const input = it.type === 'checkbox' ? 'checkbox' : 'textbox'
  const plain = { BUTTON: 'button', A: 'link', SELECT: 'combobox', INPUT: input }
  const is = it.getAttribute('role') ?? plain[it.tagName]
  const called = it.getAttribute('aria-label') ?? it.textContent
  return is === role && called.trim().startsWith(name)
}"""


def travel_by_keys(page: Page) -> None:
    """On the three clocks, and to a place."""
    stands_at(page, 1)
    page.keyboard.press("ArrowRight")
    stands_at(page, 2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    stands_at(page, 1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    stands_at(page, 3)
    page.keyboard.press("Home")
    page.keyboard.press("g")
    page.keyboard.type("the mill")
    page.keyboard.press("Enter")
    stands_at(page, 3)


def place_by_keys(page: Page) -> None:
    """A scene elsewhere in story order, taken back, said again and taken back."""
    page.keyboard.press("ArrowUp")  # the story's clock: scenes are placed on it
    page.keyboard.press("1")
    tab_to(page, "Scenes of the picture", "listbox")
    page.keyboard.press("End")
    stands_at(page, 4)
    page.keyboard.press("ArrowUp")
    stands_at(page, 3)
    page.keyboard.press("m")
    held = page.get_by_role("region", name="Placing a scene in story order")
    expect(held).to_contain_text("Scene 3 is held")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(held).to_contain_text("between scene 2 and scene 1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Keep", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    in_order(page, "2 3 1 4")
    expect(held).to_be_hidden()  # it has the keys for itself until it goes
    page.keyboard.press("u")
    in_order(page, "2 1 3 4")
    page.keyboard.press("Shift+U")
    in_order(page, "2 3 1 4")
    page.keyboard.press("u")
    in_order(page, "2 1 3 4")


def mean_by_keys(page: Page) -> None:
    """What contradicts is meant so."""
    tab_to(page, "Findings")
    page.keyboard.press("Enter")
    tab_to(page, "It is meant so")
    page.keyboard.press("Enter")
    expect(drawer(page, "What contradicts").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("The light in the mill is brown.")
    page.keyboard.press("Control+Enter")
    expect(drawer(page, "What contradicts").get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer(page, "What contradicts")).to_be_hidden()


def try_by_keys(page: Page) -> None:
    """What falls without the first scene, left without trace."""
    tab_to(page, "What if")
    page.keyboard.press("Enter")
    tab_to(page, "", "checkbox")
    page.keyboard.press("Space")
    expect(drawer(page, "What if …").get_by_role("button", name="Leave without trace")).to_be_visible()
    tab_to(page, "Leave without trace")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def test_by_keyboard_alone(open_window: Callable[..., Window], server: Server) -> None:
    page = open_window(width=1440, height=900).page
    travel_by_keys(page)
    place_by_keys(page)
    mean_by_keys(page)
    try_by_keys(page)
    assert kept(server) == [("order", False), ("intend", True)]
    tab_to(page, "Report", "link")
    with page.expect_download():
        page.keyboard.press("Enter")
