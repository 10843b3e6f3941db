"""The stories of a folder, and ids that never become paths."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from esesea.web.errors import NotOnTheShelf
from esesea.web.limits import LARGEST_MANUSCRIPT
from esesea.web.server import create_app
from esesea.web.shelf import Shelf, story_id
from tests.web.server.conftest import ID, LIGHT, TOKEN, inside

PATHS = (
    LIGHT,
    f"./{LIGHT}",
    f"../shelf/{LIGHT}",
    "..",
    "../../etc/passwd",
    "/etc/passwd",
    f"..\\shelf\\{LIGHT}",
    f"{ID}/../../secret.txt",
    f"{ID}\x00.story",
    "C:\\Windows",
    "file:///etc/passwd",
    " ",
    ID.upper() if ID.upper() != ID else f"{ID} ",
)


def encodings(path: str) -> tuple[str, ...]:
    """The path as a part of an address: as it is, encoded, encoded twice, dots and slashes in other ways."""
    once = quote(path, safe="")
    return (
        quote(path),
        once,
        quote(once, safe=""),
        once.replace(".", "%2e"),
        once.replace("%2F", "%c0%af"),
        once.replace("%2F", "%ef%bc%8f"),
        once.replace("%5C", "%255c"),
    )


@pytest.mark.parametrize("path", PATHS)
def test_a_path_in_a_storys_id_leads_nowhere(window: TestClient, path: str) -> None:
    for encoded in encodings(path):
        for address in (f"/api/stories/{encoded}", f"/api/stories/{encoded}/scenes/s1", f"/api/readings/{encoded}"):
            answer = window.get(address)
            assert answer.status_code in {403, 404, 422}
            assert '"kind":' in answer.text or "There is nothing here" in answer.text
            assert "root:" not in answer.text
            assert "nobody's business" not in answer.text


def test_only_ids_of_the_listing_are_known(shelf: Path) -> None:
    found = Shelf(shelf)
    assert found.path(ID) == shelf / LIGHT
    for path in PATHS:
        with pytest.raises(NotOnTheShelf):
            found.path(path)


def test_stories_stand_by_title_and_those_that_cannot_be_opened_say_why(shelf: Path, story: Story) -> None:
    (shelf / "damaged.story").mkdir()
    (shelf / "damaged.story" / "story.sqlite").write_bytes(b"not a database at all, whatever it is called" * 30)
    (shelf / "empty.story").mkdir()
    (shelf / ".light.story.0123abcd.part").mkdir()
    (shelf / "file.story").write_text("no folder")
    StoryFolder.create(shelf / "light 2.story").save(story)
    told = Shelf(shelf).stories()
    assert [each.title for each in told] == ["damaged", "empty", f"{story.title} (light 2)", f"{story.title} (light)"]
    assert [each.trouble is None for each in told] == [False, False, True, True]
    damaged = told[0].trouble or ""
    assert damaged.startswith("It is damaged (")
    assert "your decisions are in another file and are safe. To do it from here, put the manuscript" in damaged
    assert not any(str(shelf) in (each.trouble or "") for each in told)
    assert told[3].id == ID


def test_a_story_that_is_read_again_has_its_new_title(shelf: Path, story: Story) -> None:
    found = Shelf(shelf)
    assert [each.title for each in found.stories()] == [story.title]
    StoryFolder.open(shelf / LIGHT).save(replace(story, title="A Longer Title"))
    assert [each.title for each in found.stories()] == ["A Longer Title"]


def test_the_opened_story_is_on_the_shelf_wherever_it_lies(shelf: Path, tmp_path: Path, story: Story) -> None:
    elsewhere = tmp_path / "novel in the attic"
    StoryFolder.create(elsewhere).save(story)
    told = inside(create_app(shelf, opened=elsewhere, token=TOKEN)).get("/api/shelf").json()
    assert told["opened"] == story_id(elsewhere)
    assert {each["id"] for each in told["stories"]} == {ID, story_id(elsewhere)}


def test_a_folder_that_is_gone_is_an_empty_shelf(tmp_path: Path) -> None:
    assert Shelf(tmp_path / "gone").stories() == ()


def test_the_shelf_says_what_can_be_read(window: TestClient) -> None:
    told = window.get("/api/shelf").json()
    assert {".docx", ".epub", ".txt", ".fountain"} <= set(told["formats"])
    assert told["largest"] == LARGEST_MANUSCRIPT == 64_000_000
