"""The marks that Scrivener writes into the words of its RTF: styles, headings, annotations, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run

_MARK = re.compile(
    r"<!?\$Scr(?:_H::(?P<level>\d)|_[A-Za-z]+::\d{1,6}|KeepWithNext\w*)>"
    r"|(?P<opens>\{\\Scrv_(?:fn=|annot\b(?:[^\n]{0,200}?\\text=|\s?)))"
    r"|(?P<closes>\\end_Scrv_(?:fn|annot)\})"
)
_SIGNS = ("<$Scr", "<!$Scr", "\\Scrv_")


def without_project_marks(passages: Iterable[Passage]) -> Iterator[Passage]:
    """``passages`` without Scrivener's marks: its headings as such, its annotations and footnotes as notes.

    Those of a file that Scrivener did not write are given back as they are.
    """
    marks = _Marks()
    for passage in passages:
        words = "".join(run.text for run in passage.runs)
        if marks.noting or any(sign in words for sign in _SIGNS):
            yield from marks.taken(passage, words)
        else:
            yield marks.marked(passage)
    yield from marks.ended()


@dataclass(slots=True)
class _Marks:
    """The annotation that has not ended yet, and a page's end that waits for words; lives while one file is read."""

    noting: bool = False
    note: list[Run] = field(default_factory=list)
    part: str = ""
    mark: BreakKind | None = None

    def taken(self, passage: Passage, words: str) -> Iterator[Passage]:
        """``passage``, whose words are ``words``, without its marks; then the notes that end in it."""
        self.part = passage.part
        told: list[Run] = []
        notes: list[Passage] = []
        level, start, noted = 0, 0, self.noting
        shears = _Shears(passage.runs)
        for found in _MARK.finditer(words):
            (self.note if self.noting else told).extend(shears.cut(start, found.start()))
            start = found.end()
            level = level or int(found["level"] or 0)
            if found["opens"]:
                self.noting = noted = True
            elif found["closes"]:
                notes += self.ended()
        (self.note if self.noting else told).extend(shears.cut(start, len(words)))
        if self.noting:
            self.note.append(Run("\n", 1))
        cut = replace(passage, runs=tuple(told))
        if level and passage.kind is None:
            cut = replace(cut, kind=Kind.HEADING, level=level)
        # A paragraph that held nothing but an annotation is no empty line.
        if cut.words or not noted:
            yield self.marked(cut)
        else:
            self.mark = self.mark or passage.mark
        yield from notes

    def marked(self, passage: Passage) -> Passage:
        """``passage`` with the page's end that waited for one."""
        mark, self.mark = self.mark, None
        return replace(passage, mark=mark) if mark and passage.mark is None else passage

    def ended(self) -> list[Passage]:
        """The annotation as a note, none where it says nothing."""
        note = Passage(tuple(self.note), self.part, Kind.NOTE)
        self.noting, self.note = False, []
        return [note] if note.words else []


class _Shears:
    """Cuts ``runs`` from front to back: each character is passed once, however many cuts there are."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._index = self._begin = 0

    def cut(self, start: int, end: int) -> Iterator[Run]:
        """The characters ``start`` to ``end``, each from where it stood; ``start`` lies behind all earlier cuts."""
        while start < end and self._index < len(self._runs):
            run = self._runs[self._index]
            first, last = start - self._begin, min(end - self._begin, len(run.text))
            if first < last:
                yield Run(run.text[first:last], run.line, run.column + first)
                start = self._begin + last
            if start < end:
                self._begin += len(run.text)
                self._index += 1
