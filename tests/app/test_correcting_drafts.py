"""Corrections of a manuscript that is read again, by the real reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.app.correcting import correct, corrections
from esesea.app.keeping import keep
from esesea.app.opening import open_story
from esesea.app.pointing_out import find_words
from esesea.story import acts
from esesea.story.character import Life
from esesea.story.replies import Reply
from esesea.story.scene import Mode

DRAFT = """The harbour was grey when Marta came back. She set her bag down by the old crane and looked at the water.
Tobias was waiting for her. He took her hand.

***

Years before, Tobias had painted the boat with Marta. "Hold still," Tobias said, and Marta laughed.

***

Tobias lay dead on the sand. Marta knelt beside him and closed his eyes. Captain Ruiz stood apart.

***

Marta walked up the hill alone. Ruiz followed her, and Mr. Ruiz was out of breath.
"""


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(DRAFT, encoding="utf-8")
    keep(path, reader="rules")
    return path


def again(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    keep(path, reader="rules")


def test_corrections_last_through_a_draft(manuscript: Path) -> None:
    read = open_story(manuscript)
    assert [state.state for state in read.life_states] == [Life.DEAD]
    correct(manuscript, acts.RemoveDeath("Tobias"), why="he only sleeps")
    correct(manuscript, acts.SetMode("s4", Mode.DREAM))
    correct(manuscript, acts.SetPlace("s4", "the hill above the town"))
    correct(manuscript, Reply(first=("s4", "s3")))
    words = find_words(read, "closed his eyes")
    correct(manuscript, acts.AddContact("Marta", "Tobias", words, "close"))
    corrected = open_story(manuscript)
    assert [each.state for each in corrected.life_states] == [Life.ALIVE]
    new = "It had rained for a week, and nobody had gone out.\n\n***\n\n" + DRAFT.replace("grey when", "silver, when")
    again(manuscript, new)
    opened = open_story(manuscript)
    assert len(opened.scenes) == len(corrected.scenes) + 1
    assert [each.state for each in opened.life_states] == [Life.ALIVE]
    assert opened.scene("s5").mode is Mode.DREAM
    assert opened.place(opened.scene("s5").place or "").name == "the hill above the town"
    assert "close" in {contact.how for contact in opened.contacts}
    order = opened.chronology.timeline("story").order
    assert order.index("s5") < order.index("s4")
    listed = corrections(manuscript)
    assert [each.loose for each in listed] == [None] * 5
    assert listed[3].says == "s5 happens before s4"


def test_a_deleted_scene_leaves_its_corrections_loose_until_it_is_back(manuscript: Path) -> None:
    correct(manuscript, acts.SetMode("s2", Mode.DREAM))
    correct(manuscript, acts.RenameCharacter("Marta", "Marta Vell"))
    scenes = DRAFT.split("***\n\n")
    again(manuscript, "***\n\n".join((scenes[0], *scenes[2:])))
    first, second = corrections(manuscript)
    assert first.loose is not None
    assert (first.quote or "").startswith("Years before")
    assert first.start == DRAFT.index("Years before")
    assert second.loose is None
    assert Mode.DREAM not in {scene.mode for scene in open_story(manuscript).scenes}
    again(manuscript, DRAFT)
    assert [each.loose for each in corrections(manuscript)] == [None, None]
    assert open_story(manuscript).scene("s2").mode is Mode.DREAM


def test_a_split_scene_stays_split_when_the_words_around_it_change(manuscript: Path) -> None:
    correct(manuscript, acts.SplitScene(find_words(open_story(manuscript), "Captain Ruiz stood")))
    again(manuscript, DRAFT.replace("closed his eyes", "closed both his eyes"))
    opened = open_story(manuscript)
    assert [scene.opens.split()[0] for scene in opened.scenes] == ["The", "Years", "Tobias", "Captain", "Marta"]
