"""Gold files are read whole, or refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.evaluation.errors import GoldUnreadable
from esesea.evaluation.gold import read_gold

ROOT = Path(__file__).resolve().parents[2]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "story.gold.json"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.gold.json")), ids=lambda path: path.stem)
def test_reads_the_examples(path: Path) -> None:
    gold = read_gold(path)
    assert gold.scenes
    assert gold.contacts
    assert gold.cast


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("not json", "JSON is malformed"),
        ('{"title": "x"}', "scenes"),
        ('{"title": "x", "scenes": [{"opens": "It was"}], "before": [[0, 1]]}', "scene 1"),
        ('{"title": "x", "scenes": [{"opens": "It was", "present": ["eve"]}]}', "eve"),
        ('{"title": "x", "scenes": [], "deaths": [{"who": "eve", "scene": 0, "quote": "x"}]}', "scene 0"),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(GoldUnreadable) as raised:
        read_gold(written(tmp_path, text))
    assert reason in raised.value.fact
    assert "story.gold.json" in raised.value.fact


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_gold(tmp_path / "none.json")
