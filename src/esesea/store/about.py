"""What a kept reading says of itself, whichever Esesea made it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

SAID = "SELECT key, value FROM meta"
MODEL = "SELECT model FROM whole"
COUNTED = "SELECT sum(words), (SELECT count(*) FROM scenes), (SELECT count(*) FROM characters) FROM documents"
"""These stand in every cache since the first."""


@dataclass(frozen=True, slots=True)
class About:
    """A kept reading.

    ``source`` is what its manuscript was called, ``sha256`` the hash of the manuscript's bytes in lower-case
    hexadecimal, ``reader`` who read it. ``words``, ``scenes`` and ``people`` are counted as they were read.
    ``outdated``: another Esesea made it in a form that this one does not open.
    """

    title: str
    source: str
    sha256: str
    reader: str
    words: int
    scenes: int
    people: int
    outdated: bool


def about(connection: sqlite3.Connection, model: str) -> About | None:
    """What the cache says, given the ``model`` that this Esesea opens; None where it holds no story."""
    found = connection.execute(MODEL).fetchone()
    if found is None:
        return None
    said: dict[str, str] = dict(connection.execute(SAID))
    words, scenes, people = connection.execute(COUNTED).fetchone()
    title, source, sha256, reader = (said.get(each, "") for each in ("title", "source", "sha256", "reader"))
    return About(title, source, sha256, reader, words or 0, scenes, people, found[0] != model)
