"""A story that is read again from the page, from the manuscript beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.correcting import correct
from esesea.app.rereading import Brought, Rereading
from esesea.store.folder import StoryFolder
from esesea.story.acts import RenameCharacter
from esesea.story.drafts.difference import SceneDifference
from esesea.web.answers.shelf import ShelfStory
from esesea.web.reading import child, process
from esesea.web.reading.changed import changed
from esesea.web.reading.errors import NeedsModel, NoManuscript
from esesea.web.reading.lines import Kept
from esesea.web.reading.queue import Readings
from esesea.web.server import create_app
from esesea.web.shelf import Shelf, story_id
from tests.web.server.conftest import MANUSCRIPT, TOKEN, real_window, running, until

ADDED = "\n\n***\n\nThe next day Ada wrote a letter to Ben in the town.\n"
UNCHANGED = Rereading(
    *((),) * 5,
    people=(),
    people_gone=(),
    people_renamed=(),
    new=(),
    gone=(),
    still=0,
    brought=(),
    loose=(),
    back=(),
    still_loose=0,
)
ASLEEP = "import time; time.sleep(600)"


def change(story: Path, statement: str) -> None:
    with closing(sqlite3.connect(story / "story.sqlite")) as connection, connection:
        connection.execute(statement)


def on_shelf(story: Path) -> ShelfStory:
    (line,) = Shelf(story.parent).stories()
    return line


def outdate(story: Path) -> None:
    change(story, "UPDATE whole SET model = 'of last year'")


def test_the_shelf_says_what_was_read_and_that_the_manuscript_was_changed(well: Path) -> None:
    line = on_shelf(well)
    assert (line.scenes, line.people, line.changed) == (2, 2, False)
    assert line.words == len(MANUSCRIPT.replace("# The Well", "").replace("***", "").split())
    assert line.read == int((well / "story.sqlite").stat().st_mtime)
    (well.parent / "The Well.md").write_text(MANUSCRIPT + ADDED)
    assert on_shelf(well).changed


@pytest.mark.parametrize("spoil", [outdate, lambda story: (story / "story.sqlite").unlink()])
def test_without_its_manuscript_it_is_said_where_to_put_it(well: Path, spoil: Callable[[Path], object]) -> None:
    spoil(well)
    (well.parent / "The Well.md").unlink()
    assert on_shelf(well).manuscript is None
    assert (on_shelf(well).trouble or "").endswith("put the manuscript beside it, under its name")
    with pytest.raises(NoManuscript):
        Readings(well.parent, lambda _: None).begin_again(well)


def test_what_a_language_model_read_is_not_sent_to_it_from_the_page(well: Path) -> None:
    change(well, "UPDATE meta SET value = 'llm qwen3:8b:0123abcd' WHERE key = 'reader'")
    with pytest.raises(NeedsModel, match=r"esesea read 'The Well\.md' --reader llm"):
        Readings(well.parent, lambda _: None).begin_again(well)


def test_what_the_draft_changed_is_told(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (well.parent / "The Well.md").write_text(MANUSCRIPT + ADDED)
    monkeypatch.chdir(well.parent)
    came = process.came_of("The Well.md", "rules", lambda *_: None)
    assert came == Kept("The Well.story", ("Scenes: 1 new.",))


def test_all_that_a_draft_can_change_is_told_in_short() -> None:
    scene, gone = SceneDifference(None, "s1", "Once", None), Brought("c1", "Ada is Eve", "Ada", 3, None, "gone")
    assert changed(None) == ()
    found = replace(
        UNCHANGED, added=(scene,), cut=(scene, scene), people=("Ada", "Ben", "Cy", "Di", "Eve"), loose=(gone,)
    )
    assert changed(found) == (
        "Scenes: 1 new, 2 cut.",
        "New names: Ada, Ben, Cy, Di and 1 more.",
        "One thing that you said has lost the words it stood on: History shows it.",
    )


def test_one_that_is_cancelled_leaves_the_story_as_it_was(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PROGRAM", ("-c", ASLEEP))
    before = {file.name: file.read_bytes() for file in well.iterdir()}
    readings = Readings(well.parent, lambda _: None)
    begun = readings.begin_again(well)
    until(lambda: readings.state(begun.id).state == "reading")
    assert readings.cancel(begun.id).state == "cancelled"
    readings.close()
    assert {file.name: file.read_bytes() for file in well.iterdir()} == before
    assert (well.parent / "The Well.md").read_text() == MANUSCRIPT


def test_an_outdated_story_is_read_again_where_it_lies_and_the_authors_word_stays(well: Path) -> None:
    ada = next(each.id for each in StoryFolder(well).load().characters if each.name == "Ada")
    correct(well, RenameCharacter(ada, "Adelaide"))
    said = (well / "decisions.jsonl").read_bytes()
    outdate(well)
    (well.parent / "The Well.md").write_text(MANUSCRIPT + ADDED)
    assert (on_shelf(well).title, on_shelf(well).manuscript) == ("The Well", "The Well.md")
    assert "older Esesea" in (on_shelf(well).trouble or "")
    with running(create_app(well.parent, token=TOKEN)) as address, real_window(address) as client:
        story = f"/api/stories/{story_id(well)}"
        assert client.get(story).json()["kind"] == "OutdatedCache"
        begun = client.post(f"{story}/readings")
        assert begun.status_code == 202
        state = begun.json()
        assert (state["name"], state["again"], state["story"]) == ("The Well.md", True, story_id(well))
        assert client.post(f"{story}/readings").json()["id"] == state["id"]
        until(lambda: client.get(f"/api/readings/{state['id']}").json()["state"] == "done")
        frame = client.get(story).json()
        assert len(frame["scenes"]) == 3
        assert "Adelaide" in {person["name"] for person in frame["people"]}
        assert client.post("/api/stories/other/readings").json()["kind"] == "NotOnTheShelf"
    assert (on_shelf(well).trouble, on_shelf(well).changed) == (None, False)
    assert StoryFolder(well).load().reader.startswith("rules:")
    assert (well / "decisions.jsonl").read_bytes() == said
    assert {path.name for path in well.parent.iterdir()} == {"The Well.md", "The Well.story"}
