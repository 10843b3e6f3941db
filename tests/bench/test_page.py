"""The made novel is a whole story, always the same, and its answers can be measured."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.made_novel import made_novel
from bench.page import again
from bench.page.answers import ALL, measured

from esesea.store.folder import StoryFolder
from esesea.story.references import LAYERS, words_of
from esesea.story.story import Story


@pytest.fixture(scope="module")
def novel() -> Story:
    return made_novel(12, people=6, places=4, travellers=1)


def test_a_scene_has_some_four_hundred_words(novel: Story) -> None:
    assert 380 * 12 < novel.document.words < 420 * 12


def test_it_is_the_same_each_time(novel: Story) -> None:
    assert made_novel(12, people=6, places=4, travellers=1) == novel


def test_what_is_read_stands_in_its_text_and_scene(novel: Story) -> None:
    scenes = {scene.id: scene.span for scene in novel.scenes}
    for layer in ("events", "contacts", "quotations", "visits", "ordinals"):
        for value in getattr(novel, layer):
            assert all(scenes[value.scene].contains(span) for span in words_of(value)), layer
    assert {layer for layer in LAYERS if getattr(novel, layer)} >= {"mentions", "relations", "time_expressions"}


def test_it_has_the_clocks_of_its_people(novel: Story) -> None:
    assert len(novel.chronology.timelines) == 1 + len({who for scene in novel.scenes for who in scene.present})
    assert len(novel.chronology.parted) == 1


def test_every_kind_of_answer_is_timed(novel: Story, tmp_path: Path) -> None:
    path = tmp_path / "made.story"
    StoryFolder.create(path).save(novel)
    rows = {row.answer: row for row in measured(path)}
    assert {"frame", "text", "world", "why", "cast", "ledger", "search", "findings", "picture curve", ALL} <= set(rows)
    assert rows["text"].asked == 12
    assert rows[ALL].asked == sum(row.asked for name, row in rows.items() if name != ALL)
    assert all(0 < row.p50 <= row.p95 <= row.most for row in rows.values())


def test_a_press_is_timed_from_one_draft_to_the_next(tmp_path: Path) -> None:
    manuscript = tmp_path / "The Well.txt"
    manuscript.write_text("Ada came to the old well on Monday. Ben held her hand for a long time.\n" * 5)
    figures = again.measured(manuscript, presses=2, pause=0)
    assert figures.words == 80
    assert len(figures.others) == 1
    assert 0 < max(figures.others) < figures.first
