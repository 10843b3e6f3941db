"""Whole manuscripts that lie beside the repository and are not part of it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from esesea.text.document import BreakKind
from esesea.text.manuscript import open_manuscript

SHARED = Path(__file__).parents[3] / "shared"
FILMS = ("annie_hall", "pulp_fiction", "reservoir_dogs", "usual_suspects")

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder ../shared is not beside the repository")


def test_the_seed_has_eleven_scenes_parted_by_empty_lines() -> None:
    document = open_manuscript(SHARED / "seed" / "story.txt")
    assert [mark.kind for mark in document.breaks] == [BreakKind.BLANK] * 10
    assert document.chapters == ()
    assert document.text == (SHARED / "seed" / "story.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("film", FILMS)
def test_a_film_has_one_scene_a_slug_line(film: str) -> None:
    document = open_manuscript(SHARED / "data" / "films" / f"{film}.fountain")
    gold = json.loads((SHARED / "data" / "films" / f"{film}.gold.json").read_text(encoding="utf-8"))
    assert {mark.kind for mark in document.breaks} == {BreakKind.SLUG}
    assert len(document.breaks) + 1 == gold["scenes"]


def test_a_wrapped_novel_has_its_chapters() -> None:
    document = open_manuscript(SHARED / "data" / "litbank" / "113_the_secret_garden.full.txt")
    assert len(document.chapters) == 27
    assert document.chapters[0].title == "CHAPTER I: THERE IS NO ONE LEFT"
    assert Counter(mark.kind for mark in document.breaks) == {BreakKind.CHAPTER: 26, BreakKind.BLANK: 7}
