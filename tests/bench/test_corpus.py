"""The bench of corpora makes other stories each time, of the length asked for, and the same ones again."""

from __future__ import annotations

import json
from pathlib import Path

from bench.corpus import plan_half
from bench.made_stories import WORDS, stories, write_lines


def test_stories_are_of_one_length_and_each_another() -> None:
    made = list(stories(20))
    assert made == list(stories(20))
    assert len(set(made)) == 20
    assert all(WORDS <= len(text.split()) < WORDS + 60 for text in made)


def test_a_half_is_planned_after_the_other(tmp_path: Path) -> None:
    write_lines(tmp_path / "stories.jsonl", 400)
    assert len(json.loads((tmp_path / "stories.jsonl").read_text().splitlines()[0])["text"]) > WORDS
    first = plan_half(tmp_path / "stories.jsonl", tmp_path / "out")
    second = plan_half(tmp_path / "stories.jsonl", tmp_path / "out")
    assert (first["books"], first["done"]) == (400, 0)
    assert 0 < int(str(second["done"])) < 400
    assert int(str(second["books"])) + int(str(second["done"])) == 400
