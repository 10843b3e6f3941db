from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

import esesea
from esesea.app.keeping import Draft, keep_draft, replace_reading
from esesea.app.rereading import rereading
from esesea.store.folder import StoryFolder
from esesea.story.acts import RenameCharacter
from esesea.story.corrections.keeping import kept
from esesea.story.standing import REATTACH
from esesea.story.story import Story
from tests.builders import document
from tests.story_builders import TEXT, lighthouse

TOLD = """Anna Reed walked to the harbour on Monday morning. She met Tom at the boat, and Tom took her hand.

* * *

On Tuesday Anna Reed stayed in the house. Tom came at noon, and they spoke of the boat.

* * *

On Wednesday Tom sold the boat to a stranger from the north, and Anna Reed wept.
"""


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.txt"
    file.write_text(TOLD)
    return file


def read(manuscript: Path, text: str | None = None) -> Draft:
    if text is not None:
        manuscript.write_text(text)
    return keep_draft(manuscript, reader="rules")


def test_a_first_reading_changes_nothing(manuscript: Path) -> None:
    draft = read(manuscript)
    assert draft.before is None
    assert rereading(draft) is None


def test_nor_does_the_same_draft_again(manuscript: Path) -> None:
    read(manuscript)
    draft = read(manuscript)
    assert draft.before == draft.story
    assert rereading(draft) is None


def test_what_a_new_draft_changes_is_told(manuscript: Path) -> None:
    read(manuscript)
    paragraphs = TOLD.replace("Tom", "Oliver").split("\n\n* * *\n\n")
    draft = read(
        manuscript,
        "\n\n* * *\n\n".join([paragraphs[0], paragraphs[2], "It was long ago, and nobody spoke of it again."]),
    )
    found = rereading(draft)
    assert found is not None
    assert [each.before for each in found.cut] == ["s2"]
    assert [each.after for each in found.added] == ["s3"]
    assert [each.after for each in found.people_renamed] == ["Oliver"]
    lines = "\n".join(found.lines())
    assert "Oliver (was Tom)" in lines
    assert "what was s2" in lines
    assert msgspec.json.decode(msgspec.json.encode(found))["people_renamed"] == [{"before": "Tom", "after": "Oliver"}]


def draft_of(text: str) -> Story:
    """The lighthouse's story with other words, all of them behind those that its layers point at."""
    return replace(lighthouse(), document=replace(document(text), title="The Lighthouse"))


def corrected(tmp_path: Path) -> StoryFolder:
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())
    folder.decide(kept(RenameCharacter("c1", "Edith"), lighthouse(), who="ada"))
    return folder


def test_corrections_are_brought_and_the_story_has_them(tmp_path: Path) -> None:
    folder = corrected(tmp_path)
    draft = replace_reading(folder, draft_of(TEXT.replace("were broken. Ada", "were shut. Ada")))
    found = rereading(draft)
    assert found is not None
    assert [each.now for each in found.brought] == ["Ada"]
    assert [each.act for each in folder.decisions().corrections] == ["rename", REATTACH]
    assert "Edith" in {each.name for each in esesea.open(folder.path).characters}
    assert rereading(replace_reading(folder, draft.story)) is None


def test_a_correction_without_its_words_is_loose_and_comes_back(tmp_path: Path) -> None:
    folder = corrected(tmp_path)
    without = TEXT.replace("Ada", "Someone")
    lost = rereading(replace_reading(folder, replace(draft_of(without), characters=(), mentions=())))
    assert lost is not None
    assert ([each.now for each in lost.loose], lost.brought) == ([None], ())
    assert "“Ada” is gone" in "\n".join(lost.lines())
    again = rereading(replace_reading(folder, lighthouse()))
    assert again is not None
    assert [each.says for each in again.back] == [lost.loose[0].says]
