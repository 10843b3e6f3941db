"""The format: a log whose entries begin with a line of an at sign and their date."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.text.decoding import decode
from esesea.text.document import ParagraphKind
from esesea.text.draft import Draft, Passage, Run, weave
from esesea.text.format import Format
from esesea.text.limits import Limits
from esesea.text.source import Source


def read(source: Source, limits: Limits) -> Draft:
    """The log's title, its dates as headings, and its entries."""
    lines = decode(source, limits).text.splitlines()
    text, blocks, origins = weave(_passages(lines[1:]))
    return Draft("ship-log", text, blocks, origins, title=lines[0].removeprefix("LOG ").strip())


def _passages(lines: list[str]) -> Iterator[Passage]:
    for number, line in enumerate(lines, start=2):
        heading = line.startswith("@ ")
        run = Run(line.removeprefix("@ "), number, 3 if heading else 1)
        yield Passage((run,), kind=ParagraphKind.HEADING if heading else None, level=1 if heading else 0)


FORMAT = Format(
    "ship-log",
    (".shiplog",),
    read,
    lambda source: source.data.startswith(b"LOG "),
    about="a ship's log",
    keeps="the title, the entries and their dates.",
    loses="nothing.",
)
