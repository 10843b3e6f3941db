"""The kinds of folders that hold a manuscript, and which of them one is.

By the name that `Document.format` has: ``novelwriter``, ``scrivener``, ``longform``, ``storyline``, and ``folder`` (of
chapters, of parts with chapters in them, of the books of a series).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from esesea.text.draft import Draft
from esesea.text.errors import Unreadable
from esesea.text.folder import Folder, holding, home, listed
from esesea.text.limits import Limits
from esesea.text.project import Project, Readers
from esesea.text.projects import chapters, longform, novelwriter, scrivener, storyline
from esesea.text.source import Source

_NOTE = ".md"
_WHAT_TO_GIVE = "give the folder that holds the chapters, or a file of the manuscript"

#: In the order in which they are asked; a folder that is none of them is one of chapters.
BUILT_IN = (
    Project(
        novelwriter.NAME,
        novelwriter.holds,
        novelwriter.marks,
        novelwriter.recognises,
        novelwriter.read,
        about="a novelWriter project (`nwProject.nwx`, or its folder)",
        keeps="the project's order, parts and chapters, scenes by their headings; scene titles, synopses and comments "
        "as notes; `@pov @focus @char @location @time @mention` as your word on each scene, by the names in `@tag`.",
        loses="emphasis, `@plot` and other tags, notes, what is inactive, archived or in the bin.",
    ),
    Project(
        scrivener.NAME,
        scrivener.holds,
        scrivener.marks,
        scrivener.recognises,
        scrivener.read,
        about="a Scrivener 3 project (`.scriv`), only ever read",
        keeps="the binder's order; folders as parts and chapters, documents as scenes; titles, synopses, notes, "
        "annotations and footnotes as notes.",
        loses="what is not included in the compiled book (it is counted), research, labels, snapshots, "
        "emphasis, pictures.",
    ),
    Project(
        longform.NAME,
        longform.holds,
        longform.marks,
        longform.recognises,
        longform.read,
        about="an Obsidian folder with a Longform index note (or that note)",
        keeps="the index's order and title; scenes with others below them as chapters; scenes' titles as notes; "
        "`pov characters location date time` of the front matter as your word on each scene.",
        loses="notes that the index does not list, links' targets, comments.",
    ),
    Project(
        storyline.NAME,
        storyline.holds,
        storyline.marks,
        storyline.recognises,
        storyline.read,
        about="a StoryLine project of Obsidian (notes of `type: scene`)",
        keeps="acts, chapters and sequence; scenes' titles as notes; `pov characters location storyDate storyTime "
        "timeline_mode` of the front matter as your word on each scene.",
        loses="its codex and boards, other fields, notes that are no scenes (they are counted).",
    ),
)


def of_chapters(suffixes: frozenset[str]) -> Project:
    """The kind of every other folder, where formats with these ``suffixes`` can be read."""
    return Project(
        chapters.NAME,
        chapters.holding(suffixes),
        chapters.marks,
        chapters.recognises,
        chapters.read,
        about="a folder of chapters, of parts with chapters in them, or of the books of a series",
        keeps="files in natural order (2 before 10, a prologue first), each as its own format keeps it and under its "
        "own heading or its name; folders as the parts above; projects inside as books.",
        loses="hidden files, and what is called notes, research, characters, outline and the like (it is told).",
    )


def folder_at(path: Path, suffixes: frozenset[str], limits: Limits) -> Folder | None:
    """The manuscript at ``path`` where it is a folder, or the index note of one; None where it is a file.

    Read are the files that the kind of folder holds; ``suffixes`` are those of the formats that can be read. Raises
    Unreadable where there is none to read, and what `listed` and `holding` raise.
    """
    path = home(path)
    if path.is_dir():
        return _held(listed(path, limits), suffixes, limits)
    if path.suffix.lower() != _NOTE or not path.is_file():
        return None
    note = Folder(str(path.parent), (path.name,), chosen=path.name)
    if not longform.recognises(holding(note, longform.holds, limits)):
        return None
    inside = listed(path.parent, limits)
    return holding(Folder(inside.file, inside.names, {}, path.name), longform.holds, limits)


def _held(folder: Folder, suffixes: frozenset[str], limits: Limits) -> Folder:
    """``folder`` with the files read that its kind holds."""
    for kind in BUILT_IN:
        if kind.marks(folder.names):
            held = holding(folder, kind.holds, limits)
            if kind.recognises(held):
                return held
    held = holding(folder, of_chapters(suffixes).holds, limits)
    if not chapters.recognises(held):
        raise Unreadable(folder.file, "it is a folder without a manuscript in it", _WHAT_TO_GIVE)
    return held


def draft_of(folder: Folder, limits: Limits, file: Callable[[Source], Draft]) -> Draft:
    """The manuscript in ``folder``; ``file`` reads one of its files. Raises what its kind of project raises."""

    def inside(found: Folder) -> Draft | None:
        kind = _kind(found)
        return None if kind is None else kind.read(found, readers)

    readers = Readers(limits, file, inside)
    return inside(folder) or chapters.read(folder, readers)


def _kind(folder: Folder) -> Project | None:
    return next((kind for kind in BUILT_IN if kind.marks(folder.names) and kind.recognises(folder)), None)
