"""What values show of themselves, at a prompt and in a notebook."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import esesea
from esesea.app.listing import Listing
from esesea.app.sheets.figures import Measured
from esesea.app.sheets.html import MOST_ROWS, html
from esesea.app.sheets.plain import WIDTH, plain
from esesea.app.sheets.sheet import Heading, Lines, Sheet, Told, pairs
from esesea.app.table import Column, Table
from esesea.app.whatif import whatif
from esesea.evaluation.evaluation import Panel
from esesea.order.solver import solve
from esesea.store.folder import StoryFolder
from esesea.story import acts
from esesea.story.story import Story
from tests.story_builders import empty, lighthouse

SLY = "<img src=x onerror=alert(1)>"
"""A name that would be more than a name where it was not escaped."""

FROM_ABOVE = {"script", "img", "iframe", "link", "object", "embed", "a"}
"""What no sheet has: it runs or fetches nothing."""


class Page(HTMLParser):
    """What a notebook would make of it: its elements and its words."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        self.elements.append(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words += data


def sly() -> Story:
    """The lighthouse, with names and a title that are markup."""
    story = lighthouse()
    people = tuple(replace(each, name=f"{each.name} {SLY}") for each in story.characters)
    chronology = solve(story.scenes, story.relations, story.travellers)
    return replace(story, title=SLY, characters=people, chronology=chronology)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story's folder with one correction in it."""
    made = StoryFolder.create(tmp_path / "lighthouse.story")
    made.save(sly())
    esesea.correct(made.path, acts.RenameCharacter("c2", "Old Ben"))
    return made.path


VALUES: dict[str, Callable[[Path], object]] = {
    "story": lambda _: sly(),
    "order": lambda _: esesea.order(sly()),
    "reading order": lambda _: esesea.order(sly(), "reading"),
    "explain": lambda _: esesea.explain(sly(), "s2", "s1"),
    "visit": lambda _: esesea.visit(sly(), scene="s1"),
    "check": lambda _: esesea.check(sly()),
    "absence": lambda _: esesea.absence(sly()),
    "absence of one": lambda _: esesea.absence(sly(), "c1"),
    "whatif": lambda _: whatif(sly(), cut=["s2"]),
    "show": lambda _: esesea.show(sly(), "cast"),
    "tables": lambda _: sly().tables(),
    "corrections": esesea.corrections,
    "corrected": lambda folder: esesea.correct(folder, acts.RenameCharacter("c1", "Old Ada"), keep=False),
    "interview": esesea.interview,
    "evaluation": lambda _: Measured(
        "events", "gold", "all", "rules", (Panel({"a": {"found": 1.0}}, lambda counts: {"F1": counts["found"]}),)
    ),
}


@pytest.mark.parametrize("name", VALUES)
def test_every_value_shows_itself_with_nothing_that_runs(name: str, folder: Path) -> None:
    value = VALUES[name](folder)
    page = Page(value._repr_html_())
    assert not FROM_ABOVE & set(page.elements)
    assert page.open == []
    assert page.words.strip()


@pytest.mark.parametrize("name", sorted(set(VALUES) - {"story", "evaluation"}))
def test_a_prompt_shows_the_same_in_lines_that_fit(name: str, folder: Path) -> None:
    value = VALUES[name](folder)
    lines = repr(value).splitlines()
    assert "object at 0x" not in repr(value)
    assert all(line == line.rstrip() for line in lines)
    assert lines[0] in Page(value._repr_html_()).words


def test_markup_in_a_story_is_shown_and_not_obeyed() -> None:
    page = Page(sly()._repr_html_())
    assert SLY in page.words
    assert SLY not in sly()._repr_html_()


def test_a_story_is_told_in_a_line() -> None:
    assert repr(lighthouse()).startswith("<Story “The Lighthouse”: 102 words, 5 scenes, 3 characters")
    assert "\n" not in repr(lighthouse())
    assert repr(empty().document).startswith("<Document “")
    assert "story, lived:c1" in repr(lighthouse().chronology)


def test_a_picture_is_told_in_words() -> None:
    assert repr(lighthouse().curve()).startswith("<Drawing: Story curve of The Lighthouse")


def test_a_listing_is_a_tuple_that_travels() -> None:
    steps = esesea.order(lighthouse())
    assert isinstance(steps, tuple)
    assert steps == tuple(steps)
    arrived = pickle.loads(pickle.dumps(steps))
    assert isinstance(arrived, Listing)
    assert arrived == steps
    assert repr(arrived) == repr(steps)


def long_table(rows: int) -> Table:
    columns = (Column("n", "No.", number=True), Column("words", "Words", wide=True), Column("hidden", ""))
    return Table("Rows", columns, tuple((n, "a long row " * 20, "unseen") for n in range(rows)), "there are none")


def test_a_long_table_is_cut_and_says_so() -> None:
    shown = Page(html(Sheet("", (), (long_table(MOST_ROWS + 5),))))
    assert shown.elements.count("tr") == MOST_ROWS + 1
    assert "… and 5 more" in shown.words
    assert "unseen" not in shown.words
    assert "… and 5 more" in repr(long_table(MOST_ROWS + 5))
    assert max(map(len, repr(long_table(3)).splitlines())) <= WIDTH


def test_an_empty_table_says_why() -> None:
    assert repr(long_table(0)).splitlines() == ["Rows", "There are none."]
    assert "There are none." in Page(long_table(0)._repr_html_()).words


def test_a_sheet_as_text() -> None:
    parts = (
        Heading("Here"),
        Told("It is so."),
        Told("He  ran.", quoted=True),
        Lines("  laid\n    out"),
        pairs([("who", "Ada"), ("where", None), ("whereabouts", "the rocks")]),
    )
    assert plain(Sheet("A title", ("one", "two"), parts)).splitlines() == [
        "A title",
        "one · two",
        "",
        "Here",
        "It is so.",
        "  “He ran.”",
        "  laid",
        "    out",
        "        who  Ada",
        "whereabouts  the rocks",
    ]
