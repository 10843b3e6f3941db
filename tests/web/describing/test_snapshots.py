"""The page's answers are those that the tests of the front end read."""

from __future__ import annotations

import pytest

from tests.web.describing.snapshots import FOLDER, answers, written

ANSWERS = answers()


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_as_the_snapshot_has_it(name: str) -> None:
    kept = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert written(ANSWERS[name]) == kept, "write them anew: python -m tests.web.describing.snapshots"


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(ANSWERS)
