"""The pictures are those that the tests of the front end draw."""

from __future__ import annotations

import pytest

from tests.pictures.snapshots import FOLDER, pictures

DRAWN = pictures()


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_as_the_snapshot_has_it(name: str):
    kept = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert DRAWN[name] == kept, "look at it, then write it anew: python -m tests.pictures.snapshots"


def test_no_snapshot_is_left_over():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(DRAWN)
