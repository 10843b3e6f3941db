"""Writing a folder that people then write in: an earlier export is only replaced where nobody has."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from esesea.export.data_package import LITTER
from esesea.export.errors import SomethingInTheWay
from esesea.export.faults import write_faults
from esesea.files import replace_folder

LIST = ".esesea.json"
"""The list of what was written, with the hash of each file. Obsidian does not show what begins with a point."""


def write_vault(target: Path, contents: Mapping[str, bytes], form: str) -> tuple[Path, ...]:
    """Make ``target`` a folder of ``contents`` (paths parted by ``/``), in place of an unchanged earlier one alone.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    hashes = {name: _hash(content) for name, content in contents.items()}
    listed = json.dumps({"format": form, "files": hashes}, ensure_ascii=False, indent=1) + "\n"
    with write_faults(target):
        _check_free(target, form)
        replace_folder(target, {**contents, LIST: listed.encode()})
    return (*(target / name for name in contents), target / LIST)


def _check_free(target: Path, form: str) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise SomethingInTheWay(str(target), "is a file, and notes need a folder")
    known = _listed(target, form)
    for name in _names(target):
        if name not in known and name != LIST and Path(name).name not in LITTER:
            raise SomethingInTheWay(str(target), f"holds {name}, which was not exported by Esesea")
        if name in known and _hash((target / name).read_bytes()) != known[name]:
            raise SomethingInTheWay(str(target), f"holds {name}, which was changed since it was exported")


def _listed(target: Path, form: str) -> Mapping[str, str]:
    """The files that an earlier export of ``form`` wrote there, by its own account, each with its hash."""
    try:
        found = json.loads((target / LIST).read_bytes())
        return dict(found["files"]) if found["format"] == form else {}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}


def _names(target: Path) -> Iterator[str]:
    return (file.relative_to(target).as_posix() for file in sorted(target.rglob("*")) if not file.is_dir())


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
