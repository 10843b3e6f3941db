"""The manuscript of a kept story, found again where it lies: beside the story's folder, under its name."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

from esesea.app.keeping import PROJECTS, folder_of
from esesea.text.errors import ManuscriptError
from esesea.text.folder import is_apart

REMEMBERED = 256
"""So many manuscripts are not read again only to learn whether they are others."""

Stamp = tuple[int, int, int]
"""When the last of a manuscript's files was modified (ns), their sizes together, and how many there are."""


def manuscript_beside(story: Path, source: str | None = None) -> Path | None:
    """The manuscript whose story is kept in the folder at ``story``, None where none lies beside it.

    That which was called ``source`` when it was read goes first, then that which was saved last.
    """
    from esesea.text.manuscript import formats  # noqa: PLC0415 - the formats load XML parsers

    endings = frozenset(suffix for each in formats() for suffix in each.suffixes)
    with contextlib.suppress(OSError):
        found = [each for each in story.parent.iterdir() if _is_of(each, story) and _is_one(each, source, endings)]
        return max(found, key=lambda each: (each.name == source, each.stat().st_mtime_ns), default=None)
    return None


def draft_of(manuscript: Path) -> str | None:
    """The hash of the manuscript's bytes as `Document.sha256` has it, None where they cannot be had now.

    Its bytes are read only where its files were touched since it was asked last.
    """
    with contextlib.suppress(OSError, ManuscriptError):
        return _draft(manuscript, _stamp(manuscript))
    return None


def _is_of(entry: Path, story: Path) -> bool:
    """Whether what is read from there is kept in the folder at ``story``."""
    return not is_apart(entry.name) and folder_of(entry) == story


def _is_one(entry: Path, source: str | None, endings: AbstractSet[str]) -> bool:
    """Whether it is a manuscript: any folder may have the name of a story."""
    return entry.name == source or entry.suffix.lower() in (PROJECTS if entry.is_dir() else endings)


def _stamp(manuscript: Path) -> Stamp:
    found = [file.stat() for file in _files(manuscript)]
    return max(each.st_mtime_ns for each in found), sum(each.st_size for each in found), len(found)


def _files(manuscript: Path) -> Iterator[Path]:
    yield manuscript
    if manuscript.is_dir():
        yield from (each for each in manuscript.rglob("*") if not is_apart(each.name))


@lru_cache(maxsize=REMEMBERED)
def _draft(manuscript: Path, _: Stamp) -> str:
    from esesea.text.manuscript import manuscript_at  # noqa: PLC0415 - as above

    return manuscript_at(manuscript).sha256
