"""A folder of chapters, of parts with chapters in them, or of the books of a series."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from esesea.text.document import STORY_KINDS
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block, Draft, Passage
from esesea.text.errors import EmptyManuscript
from esesea.text.folder import Folder
from esesea.text.gathering.names import natural, title_of
from esesea.text.gathering.pieces import Piece, Said, gathered, heading, passages_of
from esesea.text.gathering.told import chapter
from esesea.text.project import Readers
from esesea.text.source import Source
from esesea.text.structure.chapters import chapters
from esesea.text.structure.recognition import recognised
from esesea.text.structure.title import title_page

NAME = "folder"
_IN_PROJECTS = (".nwx", ".nwd", ".scrivx")
# Files and folders that stand beside a manuscript and are none of its chapters.
_ASIDE = re.compile(
    r"readme|licen[cs]e|changelog|to-?do|notes?|research|(?:main )?characters?|locations?|places|codex|"
    r"world(?:building)?|outlines?|synops[ie]s|plot|ideas|timeline|templates?|trash|bin|archived?|backups?|snapshots|deleted|old|compiled|"
    r"exports?|output|feedback",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Work:
    """What a folder is read with, and what was left aside; lives only while `read` runs."""

    readers: Readers
    aside: list[str] = field(default_factory=list)


def holding(suffixes: frozenset[str]) -> Callable[[str], bool]:
    """Which files are read, where formats with these ``suffixes`` can be."""
    read = (*suffixes, *_IN_PROJECTS)
    return lambda name: name.lower().endswith(read)


def marks(names: tuple[str, ...]) -> bool:
    """Whether there is anything in the folder."""
    return bool(names)


def recognises(folder: Folder) -> bool:
    """Whether there is a file that can be read."""
    return bool(folder.sources)


def read(folder: Folder, readers: Readers) -> Draft:
    """Every file in natural order, each a chapter or a book by its own headings; folders are the parts above them.

    A file's or folder's title is the heading that it begins with, else its name. Notes, outlines and hidden files are
    left aside. Raises EmptyManuscript, TooLong, and what reading a file raises.
    """
    work = _Work(readers)
    pieces = list(_inside(folder, "", 1, work))
    made = gathered(NAME, folder, pieces, readers.limits)
    aside = ", ".join(f"`{name}`" for name in work.aside[:5]) + (" …" if len(work.aside) > 5 else "")
    remarks = (f"Left aside as no part of the story: {aside}.",) if work.aside else ()
    return replace(made, title=title_of(folder.name), notes=remarks)


def _inside(folder: Folder, place: str, level: int, work: _Work) -> Iterator[Piece]:
    """The pieces of the folder at ``place`` (empty, or ending in ``/``), whose headings are of ``level``."""
    entries = {name.removeprefix(place).split("/")[0] for name in folder.sources if name.startswith(place)}
    for entry in sorted(entries, key=lambda name: (natural(name), name)):
        path = place + entry
        if _is_aside(entry):
            work.aside.append(path)
        elif path in folder.sources:
            yield from _file(folder.sources[path], path, level, work)
        else:
            yield from _folder(folder, path, level, work)


def _is_aside(entry: str) -> bool:
    return _ASIDE.fullmatch(title_of(entry)) is not None


def _folder(folder: Folder, path: str, level: int, work: _Work) -> Iterator[Piece]:
    """A folder inside: a project of its own, else a part with chapters in it."""
    name = PurePosixPath(path).name
    project = work.readers.project(folder.within(path))
    if project is not None:
        yield from _titled(project, path, project.title or title_of(name), level)
        return
    pieces = list(_inside(folder, f"{path}/", level + 1, work))
    if any(passage.words for piece in pieces for passage in piece.passages):
        yield Piece((heading(title_of(name), level, path),))
        yield from pieces


def _file(source: Source, path: str, level: int, work: _Work) -> Iterator[Piece]:
    try:
        draft = work.readers.file(source)
    except EmptyManuscript:
        return
    yield from _titled(draft, path, title_of(PurePosixPath(path).name), level)


def _titled(draft: Draft, path: str, name: str, level: int) -> Iterator[Piece]:
    """A draft as a piece below one heading of ``level``: its own first one, or the title it has, or ``name``."""
    blocks = list(recognised(draft.blocks, draft.text))
    levels = {each.heading.start: each.level for each in chapters(blocks, draft.text, outlined=draft.outlined)}
    first = next((at for at, block in enumerate(blocks) if block.kind in STORY_KINDS | {Kind.HEADING}), None)
    if first is None:
        return
    title = title_page(blocks, draft.text).title
    lowest = min(levels.values(), default=0)
    own = blocks[first].kind is Kind.HEADING and sum(1 for each in levels.values() if each == lowest) == 1
    shift = level - lowest if own else level - lowest + 1
    placed = _levelled(blocks, levels, shift)
    at = next((i for i, block in enumerate(blocks) if block.kind is Kind.FRONT and _says(block, draft, title)), None)
    if not own and at is not None:
        placed[at] = replace(placed[at], kind=Kind.HEADING, level=level)
    passages = passages_of(draft, path, placed)
    if not own and at is None:
        passages = chapter(name, level, passages, path)
    yield from _pieces(passages, draft, placed, path)


def _says(block: Block, draft: Draft, title: str | None) -> bool:
    return bool(title) and block.span.of(draft.text).split("\n")[0].strip() == title


def _levelled(blocks: list[Block], levels: dict[int, int], shift: int) -> list[Block]:
    """``blocks`` with each heading as deep as its chapter, ``shift`` further down."""
    made: list[Block] = []
    level = min(levels.values(), default=1)
    for block in blocks:
        if block.kind is Kind.HEADING:
            level = levels.get(block.span.start, level)
            made.append(replace(block, level=max(1, level + shift)))
        else:
            made.append(block)
    return made


def _pieces(passages: tuple[Passage, ...], draft: Draft, blocks: list[Block], path: str) -> Iterator[Piece]:
    """The passages, cut where the author's word of a project inside goes from one stretch to the next."""
    extra = len(passages) - len(blocks)
    starts = sorted({note.span for note in draft.said}, key=lambda span: span.start)
    done = 0
    for span in starts:
        inside = [extra + at for at, block in enumerate(blocks) if span.contains(block.span)]
        if not inside or inside[0] < done:
            continue
        if inside[0] > done:
            yield Piece(passages[done : inside[0]], (), path)
        said = [each for each in draft.said if each.span == span]
        done = inside[-1] + 1
        part = f"{path}/{said[0].part}" if said[0].part else path
        yield Piece(passages[inside[0] : done], tuple(Said(each.what, each.value) for each in said), part)
    if done < len(passages):
        yield Piece(passages[done:], (), path)
