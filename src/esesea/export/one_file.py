"""Writing one file, in place of an earlier export but of nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from esesea.export.errors import SomethingInTheWay
from esesea.export.faults import write_faults
from esesea.files import replace_file

HEAD = 1024
"""Bytes of a file that are enough to tell whether it is one of ours."""


def check_free(target: Path, ours: re.Pattern[bytes]) -> None:
    """Raise SomethingInTheWay unless ``target`` is free, or a file in whose first `HEAD` bytes ``ours`` is found.

    Raises NoRoom or CannotWrite where it cannot be read.
    """
    if target.is_dir():
        raise SomethingInTheWay(str(target), "is a folder")
    with write_faults(target):
        if not target.exists():
            return
        with target.open("rb") as file:
            if not ours.search(file.read(HEAD)):
                raise SomethingInTheWay(str(target), "exists and was not exported by Esesea")


def write_one(target: Path, content: bytes, ours: re.Pattern[bytes]) -> tuple[Path, ...]:
    """Make ``target`` hold ``content``, wholly or not at all, and return it; ``ours`` is how an earlier one begins.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    check_free(target, ours)
    with write_faults(target):
        replace_file(target, content)
    return (target,)
