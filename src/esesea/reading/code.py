"""The source of a room, as a part of what made a reading."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def code_of(room: str, without: str = "") -> bytes:
    """A digest of the source of a package, ``without`` one of the packages in it."""
    digest = sha256()
    for name, content in sorted(_sources(files(room))):
        if without and name.startswith(f"/{without}/"):
            continue
        digest.update(name.encode())
        digest.update(content)
    return digest.digest()


def _sources(folder: Traversable, path: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found.extend(_sources(entry, name))
        elif entry.name.endswith(".py"):
            found.append((name, entry.read_bytes()))
    return found
