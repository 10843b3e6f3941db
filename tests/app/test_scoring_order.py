"""``esesea evaluate order`` on stories small enough to count by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import esesea
from esesea.app.scoring_order import order
from esesea.evaluation.errors import GoldMissing, GoldOfAnotherStory
from esesea.evaluation.order_counts import block_moves, counted, figures
from esesea.order.solver import solve
from esesea.progress import SILENT
from esesea.reading.defaults import SPACY_MODEL
from esesea.story.leap import Leap
from tests.order.builders import claim, told

TALE = """Anna walked home in May of 1938.

***

It was March of 1901. Anna slept.

***

Then Anna woke, in June of 1938.
"""


@pytest.fixture
def tales(tmp_path: Path) -> Path:
    for name, ranks in (("one", [1, 0, 2]), ("two", [0, 1, 2])):
        (tmp_path / f"{name}.txt").write_text(TALE)
        (tmp_path / f"{name}.gold.json").write_text(json.dumps({"story_order": ranks}))
    return tmp_path


def test_found_stands_beside_told(tales: Path) -> None:
    found = esesea.evaluate("order", tales, reader="rules").as_json(details=True)
    measures, each = found["measures"], found["each"]
    assert (found["documents"], found["split"]) == (2, "all")
    assert measures["drags_told"] == 1
    assert each["one"]["tau_b_told"] == pytest.approx(1 / 3, abs=1e-3)
    assert each["one"]["tau_b_found"] == 1
    assert each["one"]["proven_precision"] == 1
    assert each["two"]["drags_found"] == 1
    assert measures["acts"] == measures["answers"] + measures["drags_left"]
    assert set(found["interval"]) >= {"tau_b_found", "drags_found", "acts"}


def test_what_is_missing_is_said(tales: Path, tmp_path: Path) -> None:
    (tales / "two.gold.json").write_text(json.dumps({"story_order": [0, 1]}))
    with pytest.raises(GoldOfAnotherStory):
        order(tales, "rules", SPACY_MODEL, SILENT)
    (tales / "two.txt").unlink()
    with pytest.raises(GoldMissing, match=r"two\.fountain"):
        order(tales, "rules", SPACY_MODEL, SILENT)
    with pytest.raises(GoldMissing):
        order(tmp_path / "nothing", "rules", SPACY_MODEL, SILENT)


@pytest.mark.parametrize(
    ("ranks", "moves"),
    [
        ([0, 1, 2], 0),
        ([1, 2, 0], 1),
        ([3, 4, 0, 1, 2], 1),
        ([4, 3, 2, 1, 0], 4),
        ([], 0),
        ([0, 0, 1], 0),
        ([2, 0, 1, 3], 1),
    ],
)
def test_block_moves(ranks: list[int], moves: int) -> None:
    assert block_moves(ranks) == moves


def test_claims_and_leaps_are_held_against_gold() -> None:
    claims = [claim(2, "before", 0, 0.85), claim(0, "before", 1, 0.85), claim(1, "equal", 2, 0.6)]
    leaps = [Leap("s1", 0.1, "s1"), Leap("s2", 0.7, "s2")]
    gold = {"s0": 1.0, "s1": 2.0, "s2": 0.0}
    timeline = solve(told(3), claims[:1]).timelines[0]
    made = figures(counted(["s0", "s1", "s2"], timeline, claims, leaps, gold))
    assert (made["claims_from_0.8"], made["claims_from_0.8_right"]) == (2, 1)
    assert made["claims_from_0.6_right"] == 0
    assert (made["leaps_from_0.1_right"], made["leaps_from_0.7_right"]) == (0, 1)
    assert made["leaps_calibration_error"] == pytest.approx((0.1 + 0.3) / 2)
    assert made["claims_calibration_error"] == pytest.approx((0.3 + 0.6) / 3)
    assert (made["likely_precision"], made["tau_b_found"]) == (1, 1)
    assert "proven_precision" not in made
