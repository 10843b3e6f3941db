"""The text and the world, where only a browser can tell: scrolling, selecting, lighting, keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from esesea.app.correcting import corrections
from tests.browser.conftest import LONGER, STORY, Server, Window

BOX_OF = """words => {
  for (const paragraph of document.querySelectorAll('article [data-paragraph]')) {
    const at = paragraph.textContent.replaceAll('\\n', ' ').indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let before = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const ends = before + node.length
      if (before <= at && at < ends) range.setStart(node, at - before)
      const end = at + words.length
      if (before < end && end <= ends) range.setEnd(node, end - before)
      before = ends
    }
    const boxes = [...range.getClientRects()].filter(box => box.width > 0)
    const [first, last] = [boxes[0], boxes.at(-1)]
    return [first.left, (first.top + first.bottom) / 2, last.right, (last.top + last.bottom) / 2]
  }
}"""
"""Where words of the text begin and end on the window."""

LIT = "() => [...(CSS.highlights.get('lit') ?? [])].map(String)"

TOP_OF = """([scene, index]) => document
  .querySelector(`article[data-scene="${scene}"] [data-paragraph="${index}"]`).getBoundingClientRect().top"""

MOVED = """([scene, index, top]) => document
  .querySelector(`article[data-scene="${scene}"] [data-paragraph="${index}"]`).getBoundingClientRect().top < top - 1"""

SETTLED = 120
"""Milliseconds after which the scenes around the window have been added."""

IN_VIEW = """() => {
  const view = document.querySelector('article[data-scene]').closest('[role=region]').getBoundingClientRect()
  const all = [...document.querySelectorAll('[data-paragraph]')]
  const seen = all.find(each => each.getBoundingClientRect().bottom > view.top + view.height / 2)
  return [seen.closest('article').dataset.scene, seen.dataset.paragraph]
}"""
"""The paragraph in the middle of the text: its scene, and which it is."""


def select(page: Page, words: str) -> None:
    left, first, right, last = page.evaluate(BOX_OF, words)
    page.mouse.move(left, first)
    page.mouse.down()
    page.mouse.move(right, last, steps=4)
    page.mouse.up()


def reading(page: Page) -> str:
    return page.locator("article[aria-current=true]").get_attribute("aria-label") or ""


@pytest.mark.story(LONGER)
def test_the_text_is_read_on_and_the_cursor_follows(open_window: Callable[..., Window]) -> None:
    page = open_window().page
    text = page.get_by_role("region", name="Text of the story")
    expect(text.get_by_role("article", name="Scene 2", exact=True)).to_be_attached()
    text.hover()
    scenes = [reading(page)]
    for _ in range(12):
        seen = page.evaluate(IN_VIEW)
        before = page.evaluate(TOP_OF, seen)
        page.mouse.wheel(0, 300)
        page.wait_for_function(MOVED, arg=[*seen, before])
        page.wait_for_timeout(SETTLED)
        assert abs(before - 300 - page.evaluate(TOP_OF, seen)) < 2, "the text has jumped while scenes were added"
        scenes.append(reading(page))
    numbers = [int(each.removeprefix("Scene ")) for each in scenes]
    assert numbers == sorted(numbers)
    assert numbers[-1] > 3
    expect(page.get_by_role("region", name="Clocks")).to_contain_text(scenes[-1])
    assert text.get_by_role("article").count() < 11, "a long novel would stay on the page as a whole"


def test_what_is_selected_begins_a_scene_at_that_very_letter(
    open_window: Callable[..., Window], server: Server
) -> None:
    page = open_window().page
    expect(page.get_by_role("article", name="Scene 1", exact=True)).to_be_visible()
    select(page, "Ben Marsh took")
    page.get_by_role("button", name="A scene begins here").click()
    expect(page.get_by_role("group", name="A scene begins with")).to_be_visible()
    page.keyboard.press("Enter")
    second = page.get_by_role("article", name="Scene 2", exact=True)
    expect(second).to_contain_text("Ben Marsh took her hand")
    expect(page.get_by_role("article", name="Scene 1", exact=True)).not_to_contain_text("Ben Marsh")
    assert [each.act for each in corrections(server.folder / STORY)] == ["split_scene"]
    page.keyboard.press("u")
    expect(page.get_by_role("article", name="Scene 1", exact=True)).to_contain_text("Ben Marsh")


def test_what_is_pointed_at_lights_up_in_the_text(open_window: Callable[..., Window]) -> None:
    page = open_window().page
    world = page.get_by_role("region", name="The world at this moment")
    somebody = world.get_by_role("region", name="Here", exact=True).get_by_role("button").first
    somebody.hover()
    page.wait_for_function("() => CSS.highlights.has('lit')")
    assert len(page.evaluate(LIT)) > 2, "one is meant by more than a word or two"
    left, first, _, _ = page.evaluate(BOX_OF, "eyes were blue")
    page.mouse.move(left + 5, first)
    page.wait_for_function(
        "() => [...(CSS.highlights.get('lit') ?? [])].some(range => `${range}` === 'eyes were blue')"
    )


def test_words_are_chosen_and_a_scene_set_right_with_keys_alone(
    open_window: Callable[..., Window], server: Server
) -> None:
    page = open_window().page
    text = page.get_by_role("region", name="Text of the story")
    expect(text.locator(".evidence").first).to_be_visible()
    text.focus()
    page.keyboard.press("n")
    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    chosen = page.evaluate("() => getSelection().toString().trim()")
    assert len(chosen.split()) == 2
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("Uncle Ned")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    seen_first = page.get_by_role("group", name="is Uncle Ned")
    expect(seen_first).to_be_visible()
    page.keyboard.press("Enter")
    expect(seen_first).to_have_count(0)
    said = corrections(server.folder / STORY)
    assert [each.act for each in said] == ["add"]
    assert chosen.split()[0] in said[0].says
    page.get_by_role("button", name="Set this scene right").focus()
    page.keyboard.press("Enter")
    place = page.get_by_role("combobox", name="Place")
    place.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("The cellar")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="The cellar")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The cellar")).to_be_visible()
