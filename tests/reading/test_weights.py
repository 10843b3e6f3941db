"""The weights are checked before they are used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from esesea.reading.errors import WeightsDamaged, WeightsMissing
from esesea.reading.literary.weights import FOLDER, MANIFEST, MENTIONS, WORDS, manifest_of, opened


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(str(FOLDER), tmp_path / "weights"))


def test_the_shipped_weights_open_and_stay_small(copied: Path) -> None:
    assert opened(copied).vocabulary[0] == "[PAD]"
    assert sum(path.stat().st_size for path in copied.iterdir()) <= 30_000_000


def test_a_damaged_file_is_named(copied: Path) -> None:
    with (copied / WORDS).open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"\0\1\2\3")
    with pytest.raises(WeightsDamaged, match=WORDS):
        opened(copied)


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / MENTIONS).unlink()
    with pytest.raises(WeightsMissing, match=MENTIONS) as caught:
        opened(copied)
    assert "--reader rules" in caught.value.hint


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"files": {}, "thresholds": {}}'])
def test_a_manifest_that_says_nothing_is_damaged(copied: Path, told: str) -> None:
    (copied / MANIFEST).write_text(told)
    with pytest.raises(WeightsDamaged, match=MANIFEST):
        opened(copied)


def test_the_fingerprint_follows_files_and_thresholds(copied: Path) -> None:
    before = manifest_of(copied).fingerprint
    told = json.loads((copied / MANIFEST).read_text())
    told["thresholds"]["event"] += 0.05
    (copied / MANIFEST).write_text(json.dumps(told))
    assert manifest_of(copied).fingerprint != before


def test_the_same_graphs_can_be_asked_at_other_thresholds(copied: Path) -> None:
    first = opened(copied)
    other = first.at({"event": 0.25})
    assert other.manifest.thresholds == {"event": 0.25}
    assert (other.manifest.files, other.vocabulary) == (first.manifest.files, first.vocabulary)
    assert other.pairs.get_inputs()[0].name == first.pairs.get_inputs()[0].name
    assert first.manifest.thresholds == manifest_of(copied).thresholds
