"""The folders for Obsidian, read again by our own readers, and as Longform and StoryLine read them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from esesea.export.errors import SomethingInTheWay
from esesea.export.formats import longform, storyline
from esesea.export.registry import write
from esesea.export.vault.names import LONGEST, file_name, told_apart
from esesea.story.story import Story
from esesea.text.document import Chapter, Document, ParagraphKind
from esesea.text.formats import markdown
from esesea.text.limits import DEFAULT
from esesea.text.manuscript import open_manuscript
from esesea.text.source import Source
from tests.export.editions import chaptered, told, wanted
from tests.export.test_every_form import odd
from tests.story_builders import lighthouse

FRONT = re.compile(r"\A---\n(.*?)\n?---\n", re.DOTALL)
MODES = {"linear", "flashback", "flash_forward", "parallel", "frame", "simultaneous", "timeskip", "dream", "mythic"}
STATUSES = {"idea", "outlined", "draft", "written", "revised", "final"}
BOTH = pytest.mark.parametrize("ending", [".longform", ".storyline"])


def front(note: bytes) -> dict[str, object]:
    """The front matter as Obsidian parses it."""
    found = FRONT.match(note.decode())
    assert found is not None
    return yaml.safe_load(found[1]) or {}


def again(story: Story, folder: Path, ending: str) -> Document:
    write(wanted(story), folder / f"novel{ending}")
    return open_manuscript(folder / f"novel{ending}")


def told_words(document: Document) -> list[str]:
    return [" ".join(document.quote(each.span).split()) for each in document.story_paragraphs]


@BOTH
@pytest.mark.parametrize("story", [lighthouse(), chaptered()], ids=["lighthouse", "chapters"])
def test_read_again_the_text_is_the_same_in_the_same_order(tmp_path: Path, ending: str, story: Story):
    read = again(story, tmp_path, ending)
    assert read.format == ending[1:]
    assert told_words(read) == told_words(story.document)
    assert len(read.breaks) >= len(story.scenes) - 1


def test_longform_s_chapters_are_read_again(tmp_path: Path):
    read = again(chaptered(), tmp_path, ".longform")
    assert [each.title for each in read.chapters] == ["One", "Two", "Three"]
    assert read.title == "Out of order"


def test_storyline_s_chapters_are_read_again_by_number(tmp_path: Path):
    read = again(chaptered(), tmp_path, ".storyline")
    assert [each.title for each in read.chapters] == ["Chapter 1", "Chapter 2", "Chapter 3"]
    project = front((tmp_path / "novel.storyline/Out of order/Out of order.md").read_bytes())
    assert project["chapterLabels"] == {1: "One", 2: "Two", 3: "Three"}


@BOTH
def test_what_is_known_of_scenes_is_read_again_as_the_author_s_word(tmp_path: Path, ending: str):
    read = again(lighthouse(), tmp_path, ending)
    said = [(note.part.split("/")[-1][:1], note.what, note.value) for note in read.said]
    assert said == [
        ("1", "present", "Ada"),
        ("1", "present", "Ben"),
        ("1", "place", "the lighthouse"),
        ("1", "date", "1985-06-04"),
        ("2", "present", "Ada"),
        ("2", "present", "Ben"),
        ("2", "place", "the lighthouse"),
        ("2", "time", "sunrise"),
        ("2", "mode", "flashback"),
        ("3", "mode", "mythic"),
        ("4", "present", "Ada"),
        ("4", "present", "Ben"),
        ("4", "place", "the rocks"),
        ("5", "present", "Ben"),
    ]


def test_storyline_has_both_orders_and_its_own_words(tmp_path: Path):
    notes = {name: front(content) for name, content in storyline.notes(lighthouse()).items()}
    scenes = [about for about in notes.values() if about["type"] == "scene"]
    assert [(each["sequence"], each.get("chronologicalOrder")) for each in scenes] == [
        (1, 2),
        (2, 1),
        (3, None),
        (4, 3),
        (5, 4),
    ]
    assert all(each.get("timeline_mode", "linear") in MODES and each["status"] in STATUSES for each in scenes)
    assert scenes[4]["timeline"] == "about 3 years after scene 1"
    assert notes["The Lighthouse/Characters/Ben.md"] == {
        "type": "character",
        "name": "Ben",
        "nickname": "Benjamin",
        "esesea": "c2",
    }
    assert notes["The Lighthouse/Locations/the lighthouse.md"]["parent"] == "the rocks"
    linked = {link[2:-2] for each in scenes for link in (*each.get("characters", ()), each.get("location")) if link}
    assert linked <= {Path(name).stem for name in notes}


def test_acts_are_numbered_where_there_are_several_levels():
    story = chaptered()
    one, two, three = story.document.chapters
    acts = Chapter(replace(one.span, end=three.span.start), "Part One", 1, one.heading)
    inner = tuple(replace(each, level=2) for each in (one, two))
    story = replace(story, document=replace(story.document, chapters=(acts, *inner, replace(three, title="Part Two"))))
    notes = [front(content) for content in storyline.notes(story).values()]
    assert [(each.get("act"), each.get("chapter")) for each in notes if each["type"] == "scene"] == [
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 2),
        (2, 3),
    ]
    index = front(longform.notes(story)["Out of order/Index.md"])["longform"]
    assert index["scenes"] == [
        "Part One",
        ["One", ["1 He was old and", "2 He went down the"], "Two", ["3 They met in the", "4 She left in the"]],
        "Part Two",
        ["5 The light came on"],
    ]


def test_longform_s_index_names_every_note_once(tmp_path: Path):
    notes = longform.notes(odd())
    (index,) = (name for name in notes if name.endswith("/Index.md"))

    def flat(scenes: list[object]) -> list[object]:
        return [name for each in scenes for name in (flat(each) if isinstance(each, list) else [each])]

    about = front(notes[index])["longform"]
    assert about["format"] == "scenes"
    named = {f"{index.removesuffix('Index.md')}{about['sceneFolder']}/{name}.md" for name in flat(about["scenes"])}
    assert named == set(notes) - {index}


@BOTH
def test_names_that_no_file_can_have(tmp_path: Path, ending: str):
    read = again(odd(), tmp_path, ending)
    assert told_words(read) == told_words(odd().document)


@BOTH
def test_what_somebody_wrote_into_a_folder_is_not_lost(tmp_path: Path, ending: str):
    target = tmp_path / f"novel{ending}"
    write(wanted(chaptered()), target)
    write(wanted(lighthouse()), target)
    note = next(each for each in sorted(target.rglob("*.md")) if each.name.startswith("1 "))
    note.write_text(note.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    with pytest.raises(SomethingInTheWay, match="was changed since"):
        write(wanted(lighthouse()), target)
    assert "One more line." in note.read_text(encoding="utf-8")


@BOTH
@pytest.mark.parametrize("listed", [b"", b"{}", b'{"format": "else", "files": {}}', b'{"format": 1}'])
def test_a_folder_whose_list_is_broken_is_left_alone(tmp_path: Path, ending: str, listed: bytes):
    target = tmp_path / f"novel{ending}"
    write(wanted(lighthouse()), target)
    (target / ".esesea.json").write_bytes(listed)
    with pytest.raises(SomethingInTheWay, match="was not exported"):
        write(wanted(lighthouse()), target)


def test_the_list_has_every_file(tmp_path: Path):
    files = write(wanted(lighthouse()), tmp_path / "novel.storyline")
    listed = json.loads((tmp_path / "novel.storyline/.esesea.json").read_bytes())["files"]
    assert {file.relative_to(tmp_path / "novel.storyline").as_posix() for file in files} == {*listed, ".esesea.json"}


WORDS = st.text(st.sampled_from("ab *_#>-+=1.)[]<&!\\`~|:\"'%$“…—é"), min_size=1, max_size=30).filter(
    lambda words: any(sign.isalpha() for sign in words) and len(words.strip()) > 1
)


@pytest.mark.parametrize("notes", [longform.notes, storyline.notes])
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_any_words_are_read_again(notes: Callable[[Story], dict[str, bytes]], rows: list[str]):
    pieces = [(ParagraphKind.PROSE, " ".join(row.split())) for row in rows]
    story = told(pieces, (0,))
    story = replace(story, document=replace(story.document, format="docx"))
    (note,) = (content for name, content in notes(story).items() if "/Scenes/" in name)
    read = markdown.read(Source("note.md", note), DEFAULT)
    assert " ".join(read.text.split()) == " ".join(" ".join(words for _, words in pieces).split())


@given(st.lists(st.text(max_size=90), max_size=6))
def test_names_of_notes(titles: list[str]):
    names = told_apart(map(file_name, titles))
    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert name == name.strip(" ")
        assert not set(name) & set('\\/:*?"<>|#^[]')
        assert not name.startswith(".")
        assert 0 < len(name) <= LONGEST + 3
