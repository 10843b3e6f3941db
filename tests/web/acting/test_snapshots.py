"""The answers to acts are those that the tests of the front end read."""

from __future__ import annotations

from tests.web.acting.snapshots import FOLDER, answers


def test_answers_are_as_the_snapshots_have_them() -> None:
    kept = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert answers() == kept, "write them anew: python -m tests.web.acting.snapshots"
