"""Manuscripts that are folders, read to a story, kept beside them and watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from esesea.app.correcting import correct
from esesea.app.keeping import keep
from esesea.app.opening import open_story
from esesea.app.reading import read
from esesea.app.watching import Seen, watch
from esesea.story.acts import SetPlace
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import Status
from tests.text.projects.forms import FORMS, TEXT, chapters, front, laid_out, novelwriter


@pytest.fixture(scope="module")
def by_file(tmp_path_factory: pytest.TempPathFactory) -> Story:
    file = tmp_path_factory.mktemp("file") / "boat.txt"
    file.write_text(TEXT, encoding="utf-8")
    return read(file, reader="rules")


def cast(story: Story) -> list[str]:
    return sorted(each.name for each in story.characters)


@pytest.mark.parametrize("kind", FORMS)
def test_the_same_scenes_cast_and_order(kind: str, tmp_path: Path, by_file: Story) -> None:
    name, write = FORMS[kind]
    story = read(write(tmp_path / name), reader="rules")
    assert cast(story) == cast(by_file)
    assert [each.id for each in story.scenes] == [each.id for each in by_file.scenes]
    assert story.chronology.timelines[0].settled == by_file.chronology.timelines[0].settled


def test_the_story_stands_beside_the_folder_and_is_found_by_it(tmp_path: Path) -> None:
    manuscript = novelwriter(tmp_path / "Vol. 2")
    _, kept = keep(manuscript / "nwProject.nwx", reader="rules")
    assert kept == tmp_path / "Vol. 2.story"
    assert {open_story(path).title for path in (kept, manuscript, manuscript / "nwProject.nwx")} == {"The Boat"}


def test_any_file_of_the_folder_is_watched(tmp_path: Path) -> None:
    manuscript = chapters(tmp_path / "boat")
    last = manuscript / "chapter 10.md"

    def saves() -> Iterator[bool]:
        yield False
        (manuscript / ".hidden.txt").write_text("Nothing.")
        yield from (True, False)
        last.write_text(last.read_text(encoding="utf-8") + "\n\nOn Wednesday Tom slept.\n", encoding="utf-8")
        yield from (True, False)

    seen = list(watch(manuscript, reader="rules", saves=saves()))
    assert len(seen) == 2
    assert isinstance(seen[1], Seen)
    assert "On Wednesday" in seen[1].draft.story.document.text


def place_of(story: Story, number: int) -> str | None:
    scene = story.scenes[number]
    return None if scene.place is None else story.place(scene.place).name


def present(story: Story, number: int) -> list[str]:
    return sorted(story.character(each).name for each in story.scenes[number].present)


def test_tags_are_the_authors_word(tmp_path: Path, by_file: Story) -> None:
    story = read(novelwriter(tmp_path / "boat"), reader="rules")
    assert place_of(by_file, 0) != "Pier"
    assert (place_of(story, 0), place_of(story, 2)) == ("Pier", place_of(by_file, 2))
    assert "Anna" in present(by_file, 2)
    assert (present(story, 0), present(story, 2)) == (["Anna", "Tom"], ["Tom"])
    assert [(each.what, each.value) for each in story.document.said][:3] == [
        ("pov", "Anna"),
        ("present", "Tom"),
        ("place", "Pier"),
    ]


def test_a_tag_that_is_gone_says_nothing_any_more(tmp_path: Path) -> None:
    manuscript = novelwriter(tmp_path / "boat")
    _, kept = keep(manuscript, reader="rules")
    assert place_of(open_story(kept), 0) == "Pier"
    _, again = keep(manuscript, reader="rules")
    assert (again / "decisions.jsonl").read_text(encoding="utf-8") == ""
    scene = manuscript / "content" / "a000000000000.nwd"
    scene.write_text(scene.read_text(encoding="utf-8").replace("@location: Pier\n", ""), encoding="utf-8")
    keep(manuscript, reader="rules")
    assert place_of(open_story(kept), 0) != "Pier"


def test_what_is_said_by_hand_wins_over_a_tag(tmp_path: Path) -> None:
    manuscript = novelwriter(tmp_path / "boat")
    _, kept = keep(manuscript, reader="rules")
    correct(kept, SetPlace("s1", "Quay"))
    keep(manuscript, reader="rules")
    assert place_of(open_story(manuscript), 0) == "Quay"


def test_dates_in_the_front_matter_order_the_scenes(tmp_path: Path) -> None:
    files = {
        f"Scenes/{name}.md": front(words, type="scene", sequence=str(number), storyDate=date)
        for number, (name, words, date) in enumerate(
            (
                ("One", "Anna slept in the house. Tom was away.", "1901-05-02"),
                ("Two", "Tom walked to the harbour. Anna was there.", "1901-05-01"),
                ("Three", "Anna read the letter. Tom laughed.", "some day"),
            )
        )
    }
    story = read(laid_out(tmp_path / "boat", files), reader="rules")
    first, second, third = (each.id for each in story.scenes)
    by_dates = [each for each in story.relations if each.evidence.by == "author_dates"]
    assert [(each.a, each.b, each.status) for each in by_dates] == [(second, first, Status.STATED)]
    assert story.chronology.timelines[0].order == (second, first, third)
    assert "some day" in story.document.notes[-1]


def test_a_flashback_by_its_tag_is_before(tmp_path: Path) -> None:
    told = ("Anna slept in the house. Tom was away.", "Tom walks to the harbour. Anna is there.")
    files = {
        f"Scenes/{number}.md": front(words, type="scene", timeline_mode=mode)
        for number, (words, mode) in enumerate(zip(told, ("linear", "flashback"), strict=True))
    }
    story = read(laid_out(tmp_path / "boat", files), reader="rules")
    assert [each.mode for each in story.scenes] == [Mode.MAIN, Mode.ANALEPSIS]
    assert story.chronology.timelines[0].order == ("s2", "s1")
