"""What a format hands on: the text and its blocks, before anybody has said what each block is to the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from esesea.text.document import AuthorsNote, BreakKind, Origin, ParagraphKind
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or ornament of the source; its span has no white space at its ends.

    ``kind`` is None until it is known; ``level`` is the depth a heading has in the source (1 is widest), 0
    where the source does not say. ``gap`` counts the empty lines before it. ``mark`` is what stands between
    the block before and this one and has no characters of its own: a rule (ORNAMENT) or a page's end (PAGE).
    ``set_off``: indented, centred or quoted against the body (a letter, a poem, a sign).
    """

    span: Span
    kind: ParagraphKind | None = None
    level: int = 0
    gap: int = 0
    mark: BreakKind | None = None
    set_off: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A manuscript whose structure is still to be recognised. Blocks and origins as in `Document`.

    ``outlined``: its headings' levels are its author's own outline, whatever their words are ("Prologue" as wide as
    "Part One").
    """

    format: str
    text: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...]
    title: str | None = None
    author: str | None = None
    notes: tuple[str, ...] = ()
    said: tuple[AuthorsNote, ...] = ()
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand in one row in the source, from ``line`` and ``column`` (from 1) on."""

    text: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """A block on its way out of a marked-up source: its words without the marks, and where they stood.

    One without words counts as an empty line, and hands its ``mark`` to the next. ``tight``: the next line of
    the same thing (a speech under its speaker's name), so no empty line is put before it. The other fields
    are as in `Block`.
    """

    runs: tuple[Run, ...] = ()
    part: str = ""
    kind: ParagraphKind | None = None
    level: int = 0
    gap: int = 0
    mark: BreakKind | None = None
    set_off: bool = False
    tight: bool = False

    @property
    def words(self) -> str:
        """Its text without white space at the ends."""
        return "".join(run.text for run in self.runs).strip()


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """``runs`` without white space at the two ends of the whole, and without empty ones."""
    kept = [run for run in runs if run.text]
    while kept and not (rest := kept[0].text.lstrip()):
        kept.pop(0)
    if kept and (cut := len(kept[0].text) - len(rest)):
        kept[0] = Run(rest, kept[0].line, kept[0].column + cut)
    while kept and not (rest := kept[-1].text.rstrip()):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=rest)
    return tuple(kept)


@dataclass(slots=True)
class _Loom:
    """The text so far; lives only while `weave` runs."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    length: int = 0

    def add(self, passage: Passage, runs: tuple[Run, ...], gap: int, mark: BreakKind | None) -> None:
        separator = "" if not self.pieces else "\n" if passage.tight else "\n\n"
        self.pieces.append(separator)
        self.length += len(separator)
        start = self.length
        for run in runs:
            origin = Origin(self.length, passage.part, run.line, run.column)
            self.origins.append(origin)
            self.pieces.append(run.text)
            self.length += len(run.text)
        span = Span(start, self.length)
        self.blocks.append(Block(span, passage.kind, passage.level, gap, mark, passage.set_off))


def weave(passages: Iterable[Passage]) -> tuple[str, tuple[Block, ...], tuple[Origin, ...]]:
    """Put passages one after another, an empty line between two: text, blocks and origins of a `Draft`.

    The white space put between two passages has the origin of the one before it.
    """
    loom = _Loom()
    empty, mark = 0, None
    for passage in passages:
        runs = trimmed(passage.runs)
        mark = passage.mark or mark
        if runs:
            loom.add(passage, runs, passage.gap + empty, mark)
            empty, mark = 0, None
        else:
            empty += 1
    return "".join(loom.pieces), tuple(loom.blocks), tuple(loom.origins)
