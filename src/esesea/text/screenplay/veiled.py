"""A source some of whose characters are marks that do not belong to the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from esesea.text.draft import Run
from esesea.text.lines import Line
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen of a line: its words, and the source column (from 1) of each character of them.

    ``end`` is the column of the line's end.
    """

    words: str
    number: int
    columns: Sequence[int]
    end: int

    @property
    def blank(self) -> bool:
        """Whether nothing but white space is to be seen."""
        return not self.words.strip()

    @property
    def indent(self) -> int:
        """How many columns of white space it begins with; a tab reaches to the next multiple of eight."""
        return Line(0, self.number, self.words).indent

    def runs(self, start: int = 0, end: int | None = None) -> Iterator[Run]:
        """The characters ``start`` to ``end`` of ``words`` as stretches that stand in one row in the source."""
        end = len(self.words) if end is None else end
        begin = start
        for at in range(start + 1, end + 1):
            if at == end or self.columns[at] != self.columns[at - 1] + 1:
                yield Run(self.words[begin:at], self.number, self.columns[begin])
                begin = at


@dataclass(frozen=True, slots=True)
class Veiled:
    """A text and which of its characters are hidden (1) or shown (0); equally long."""

    text: str
    hidden: bytes

    def without(self, spans: Iterable[Span]) -> Veiled:
        """The same text with ``spans`` hidden too."""
        veil = bytearray(self.hidden)
        for span in spans:
            veil[span.start : span.end] = b"\1" * len(span)
        return Veiled(self.text, bytes(veil))

    def shown(self, line: Line) -> Shown:
        """What is to be seen of ``line``."""
        veil = self.hidden[line.start : line.start + len(line.text)]
        if 1 not in veil:
            return Shown(line.text, line.number, range(1, len(line.text) + 1), len(line.text) + 1)
        kept = [at for at, covered in enumerate(veil) if not covered]
        return Shown("".join(line.text[at] for at in kept), line.number, [at + 1 for at in kept], len(line.text) + 1)


def unveiled(text: str) -> Veiled:
    """``text`` with nothing hidden."""
    return Veiled(text, bytes(len(text)))
