from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

TOLD = """Anna Reed walked to the harbour on Monday morning. She met Tom at the boat, and Tom took her hand.

* * *

On Tuesday Anna Reed stayed in the house. Tom came at noon, and they spoke of the boat.
"""


def test_reading_a_new_draft_says_what_it_changed(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "harbour.txt"
    manuscript.write_text(TOLD)
    assert run("read", manuscript, "--reader", "rules", "--json").json()["draft"] is None
    assert run("correct", tmp_path / "harbour.story", "rename", "Tom", "Thomas Reed").code == 0
    assert "Since the last reading" not in run("read", manuscript, "--reader", "rules").out

    manuscript.write_text(
        TOLD.replace("spoke of the boat", "spoke of the sea") + "\n* * *\n\nThe boat was sold in May.\n"
    )
    said = run("read", manuscript, "--reader", "rules")
    assert "Since the last reading" in said.out
    assert "added           s3 “The boat was sold in May.”" in said.out
    assert "edited          s2 “On Tuesday Anna Reed stayed" in said.out

    manuscript.write_text(TOLD)
    changed = run("read", manuscript, "--reader", "rules", "--json").json()["draft"]
    assert [each["before"] for each in changed["cut"]] == ["s3"]
    assert changed["loose"] == []
