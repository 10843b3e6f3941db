"""The pieces of a manuscript kept in many files, and how they become one draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from esesea.text.document import STORY_KINDS, AuthorsNote, BreakKind, ParagraphKind
from esesea.text.draft import Block, Draft, Passage, Run, weave
from esesea.text.errors import EmptyManuscript, TooLong
from esesea.text.folder import Folder
from esesea.text.limits import Limits
from esesea.text.span import Span

_TOLD = STORY_KINDS | {None}


@dataclass(frozen=True, slots=True)
class Said:
    """What the author says of a piece beside its text; the fields are those of `AuthorsNote`."""

    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the manuscript with what its author ``said`` of it, in the file ``part``."""

    passages: tuple[Passage, ...]
    said: tuple[Said, ...] = ()
    part: str = ""


def heading(title: str, level: int, part: str, line: int = 1) -> Passage:
    """A heading that stands in no text but in a file's name or a project's list, at ``line`` of ``part``."""
    return Passage((Run(" ".join(title.split()), line),), part, ParagraphKind.HEADING, max(1, level))


def note(words: str, part: str, line: int = 1) -> tuple[Passage, ...]:
    """The author's own note or synopsis, a passage for each line of it."""
    rows = enumerate(words.split("\n"), start=line)
    return tuple(Passage((Run(row, at),), part, ParagraphKind.NOTE) for at, row in rows if row.strip())


def parted(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """``passages`` as a scene of their own: what is before them ends a scene."""
    return (Passage(mark=BreakKind.ORNAMENT), *passages)


def gathered(name: str, folder: Folder, pieces: Sequence[Piece], limits: Limits) -> Draft:
    """One draft of the ``pieces`` of ``folder``, in the format ``name``. Raises EmptyManuscript or TooLong."""
    text, blocks, origins = weave(passage for piece in pieces for passage in piece.passages)
    if not text:
        raise EmptyManuscript(folder.file)
    if len(text) > limits.max_characters:
        raise TooLong(folder.file, len(text), limits.max_characters, "characters")
    return Draft(name, text, blocks, origins, said=_said(pieces, blocks), outlined=True)


def _said(pieces: Iterable[Piece], blocks: Sequence[Block]) -> tuple[AuthorsNote, ...]:
    """What was said of the pieces, each with the stretch of text that it is about."""
    found: list[AuthorsNote] = []
    first = 0
    for piece in pieces:
        last = first + sum(1 for passage in piece.passages if passage.words)
        told = [block.span for block in blocks[first:last] if block.kind in _TOLD]
        if told:
            span = Span(told[0].start, told[-1].end)
            found += (AuthorsNote(span, each.what, each.value, piece.part) for each in piece.said)
        first = last
    return tuple(found)


def passages_of(draft: Draft, part: str, blocks: Sequence[Block] | None = None) -> tuple[Passage, ...]:
    """The passages of a draft of the file ``part``; ``blocks`` are its own where none are given."""
    made: list[Passage] = []
    end = 0
    starts = [origin.start for origin in draft.origins]
    at = 0
    for block in draft.blocks if blocks is None else blocks:
        while at + 1 < len(starts) and starts[at + 1] <= block.span.start:
            at += 1
        tight = bool(made) and draft.text[end : block.span.start].count("\n") == 1 and block.gap == 0
        inner = draft.origins[at].part
        place = f"{part}/{inner}" if inner else part
        runs = tuple(_runs(draft, block.span, at))
        made.append(Passage(runs, place, block.kind, block.level, block.gap, block.mark, block.set_off, tight))
        end = block.span.end
    return tuple(made)


def _runs(draft: Draft, span: Span, at: int) -> Iterable[Run]:
    start = span.start
    while start < span.end:
        origin = draft.origins[at]
        following = draft.origins[at + 1].start if at + 1 < len(draft.origins) else span.end
        end = min(following, span.end)
        if end > start:
            yield Run(draft.text[start:end], origin.line, origin.column + start - origin.start)
            start = end
        at += 1


def deeper(passages: Iterable[Passage], by: int) -> tuple[Passage, ...]:
    """``passages`` with every heading ``by`` levels further down."""
    return tuple(
        replace(each, level=each.level + by) if each.kind is ParagraphKind.HEADING else each for each in passages
    )
