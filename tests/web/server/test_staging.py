"""A manuscript laid aside to be read, and moved in with the others."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from esesea.store.errors import DiskFault
from esesea.web.reading import staging
from esesea.web.reading.staging import Staging, moved_out, staged, sweep
from esesea.web.security.errors import TooLarge


def read(staging: Staging) -> str:
    """What reading leaves: the name of a story's folder beside the manuscript."""
    (staging.path / staging.story).mkdir()
    (staging.path / staging.story / "decisions.jsonl").touch()
    return staging.story


def shown(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_manuscript_and_its_story_move_in_together(tmp_path: Path) -> None:
    laid = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    assert laid.path.stat().st_mode & 0o777 == 0o700
    assert all(name.startswith(".") for name in shown(tmp_path))
    assert moved_out(laid, read(laid), tmp_path) == tmp_path / "Novel.story"
    laid.remove()
    assert shown(tmp_path) == {"Novel.txt", "Novel.story"}
    assert (tmp_path / "Novel.txt").read_bytes() == b"Once."


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "Novel.txt").write_bytes(b"Another.")
    (tmp_path / "novel 2.story").mkdir()
    laid = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    assert laid.manuscript == "Novel 3.txt"
    moved_out(laid, read(laid), tmp_path)
    assert (tmp_path / "Novel.txt").read_bytes() == b"Another."
    assert {"Novel 3.txt", "Novel 3.story"} <= shown(tmp_path)


def test_a_manuscript_from_this_very_folder_is_not_kept_twice(tmp_path: Path) -> None:
    (tmp_path / "Novel.txt").write_bytes(b"Once.")
    laid = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    moved_out(laid, read(laid), tmp_path)
    laid.remove()
    assert shown(tmp_path) == {"Novel.txt", "Novel.story"}


def test_names_that_others_took_meanwhile_are_theirs(tmp_path: Path) -> None:
    laid = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    story = read(laid)
    (tmp_path / "Novel.story").mkdir()
    (tmp_path / "Novel.story" / "decisions.jsonl").write_text("theirs")
    assert moved_out(laid, story, tmp_path).name == "Novel 2.story"
    assert (tmp_path / "Novel.story" / "decisions.jsonl").read_text() == "theirs"


def test_two_that_are_read_at_once_have_two_names(tmp_path: Path) -> None:
    first = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    second = staged(tmp_path, "Novel.txt", BytesIO(b"Twice."), {first.story})
    assert (first.story, second.story) == ("Novel.story", "Novel 2.story")


def test_what_is_too_large_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "LARGEST_MANUSCRIPT", 3)
    with pytest.raises(TooLarge):
        staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    assert shown(tmp_path) == set()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskFault):
        staged(tmp_path / "gone", "Novel.txt", BytesIO(b"Once."))


def test_disks_that_know_no_second_names_are_served_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    laid = staged(tmp_path, "Novel.txt", BytesIO(b"Once."))
    moved_out(laid, read(laid), tmp_path)
    assert (tmp_path / "Novel.txt").read_bytes() == b"Once."


def test_what_a_killed_server_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    used, left = (staged(tmp_path, name, BytesIO(b"Once.")) for name in ("Used.txt", "Left.txt"))
    left.held.close()
    (tmp_path / ".mine.part").mkdir()
    (tmp_path / ".Mine.story.0123abcd.part").mkdir()
    sweep(tmp_path)
    assert shown(tmp_path) == {used.path.name, ".mine.part", ".Mine.story.0123abcd.part"}
    sweep(tmp_path / "gone")
