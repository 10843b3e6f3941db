from __future__ import annotations

from pathlib import Path

import pytest

from esesea.files import replace_file, replace_folder, temporaries_beside, temporary_beside


def test_a_file_is_replaced_and_nothing_is_left(tmp_path: Path):
    target = tmp_path / "a.txt"
    replace_file(target, b"old")
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_fault_leaves_the_old_file(tmp_path: Path):
    target = tmp_path / "a.txt"
    target.mkdir()
    (target / "old").touch()
    with pytest.raises(OSError, match=r"."):
        replace_file(target, b"new")
    assert list(tmp_path.iterdir()) == [target]


def test_what_was_left_unfinished_is_found(tmp_path: Path):
    target = tmp_path / "a.txt"
    left = temporary_beside(target)
    for path in (left, target, temporary_beside(tmp_path / "b.txt")):
        path.touch()
    assert temporaries_beside(target) == (left,)


def test_a_folder_is_replaced_wholly(tmp_path: Path):
    target = tmp_path / "tables"
    replace_folder(target, {"a": b"1", "b": b"2"})
    replace_folder(target, {"b": b"3"})
    assert {file.name: file.read_bytes() for file in target.iterdir()} == {"b": b"3"}
    assert list(tmp_path.iterdir()) == [target]


def test_names_may_have_folders_in_them(tmp_path: Path):
    target = tmp_path / "notes"
    replace_folder(target, {"a": b"1", "in/here": b"2", "in/deep/there": b"3"})
    replace_folder(target, {"in/here": b"4"})
    assert [file.relative_to(target).as_posix() for file in sorted(target.rglob("*"))] == ["in", "in/here"]
    assert (target / "in" / "here").read_bytes() == b"4"


def test_a_fault_leaves_the_old_folder(tmp_path: Path):
    target = tmp_path / "tables"
    replace_folder(target, {"a": b"1"})
    with pytest.raises(FileExistsError):
        replace_folder(target, {"a": b"2", "a/inside": b""})
    assert (target / "a").read_bytes() == b"1"
    assert list(tmp_path.iterdir()) == [target]
