"""Which folder among books is one book itself, a project of a writing program, and which holds none: a corpus."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from esesea.corpus.schema import FORMAT, MARK
from esesea.corpus.sources.trees import Tree
from esesea.text.errors import ManuscriptError
from esesea.text.folder import Folder
from esesea.text.folders import BUILT_IN
from esesea.text.source import Source

NOTE = ".md"
MOST_NOTES = 400
"""A folder with more notes right in it is taken for a collection; a project lists its scenes in one of a few."""

_FORM = FORMAT.partition("/")[0].encode()

HEAD = 64 * 1024
"""So much of a note is looked at: its front matter."""


def is_project(tree: Tree, path: str, files: Sequence[str], called: str) -> bool:
    """Whether the folder ``path``, with these ``files`` right in it, is one manuscript.

    novelWriter and Scrivener are known by a file's name; Obsidian's Longform and StoryLine by what their notes say of
    themselves, for which the notes' heads are read. A ManuscriptError in doing so means no.
    """
    names = tuple(files)
    marked = [kind for kind in BUILT_IN if kind.marks(names)]
    if not marked:
        return False
    if any(not _reads_notes(kind.holds) for kind in marked):
        return True
    notes = [name for name in names if PurePosixPath(name).suffix.lower() == NOTE]
    if len(notes) > MOST_NOTES:
        return False
    try:
        heads = {name: Source(name, tree.head(f"{path}/{name}" if path else name, called, HEAD)) for name in notes}
    except ManuscriptError:
        return False
    here = Folder(called, names, heads)
    return any(kind.recognises(here) for kind in marked)


def is_corpus(tree: Tree, path: str, files: Sequence[str], called: str) -> bool:
    """Whether the folder ``path``, with these ``files`` right in it, is a corpus that was read; a fault means no."""
    if MARK not in files:
        return False
    try:
        return _FORM in tree.head(f"{path}/{MARK}" if path else MARK, called, HEAD)
    except ManuscriptError:
        return False


def _reads_notes(holds: object) -> bool:
    """Whether a kind of folder holds any note, so that only what they say tells it."""
    return callable(holds) and bool(holds(f"any{NOTE}"))
