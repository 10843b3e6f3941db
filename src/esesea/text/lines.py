"""Lines of a plain source: one kind of line end, and where each character came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.text.document import Origin

_LINE_END = re.compile(r"\r\n|\r")
# Separators by which some editors mark paragraphs; an editor that counts lines does not count them.
_OTHER_ENDS = str.maketrans("\u2028\u2029\x85", "\n\n\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end. ``start`` is its offset in the text; ``number`` counts from 1."""

    start: int
    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether it holds nothing but white space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """How many columns of white space it begins with; a tab reaches to the next multiple of eight."""
        width = 0
        for character in self.text:
            if character == "\t":
                width += 8 - width % 8
            elif character in " \u00a0\u3000":
                width += 1
            else:
                break
        return width


def with_plain_line_ends(text: str) -> tuple[str, tuple[Origin, ...]]:
    """``text`` with every line end as one line feed, and the origin of each line.

    Lines are counted as an editor counts them: by CR LF, CR or LF. Only those are shortened, so the columns
    within a line are those of the source. A DOS end-of-file mark is cut off.
    """
    plain = _LINE_END.sub("\n", text.rstrip("\x1a"))
    origins = []
    start = 0
    for number, line in enumerate(plain.split("\n"), start=1):
        origins.append(Origin(start, "", number, 1))
        start += len(line) + 1
    if plain.endswith("\n"):
        origins.pop()
    return plain.translate(_OTHER_ENDS), tuple(origins)


def lines(text: str) -> Iterator[Line]:
    """The lines of ``text``, whose line ends are line feeds."""
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        yield Line(start, number, line)
        start += len(line) + 1
