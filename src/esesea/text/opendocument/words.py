"""The words of one paragraph of an OpenDocument text, and the notes that hang on them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from esesea.text.draft import Run
from esesea.text.opendocument.styles import said, small_number
from esesea.text.package import local_name

_SPACE = re.compile(r"[ \t\r\n]+")
# More spaces in a row than these are nobody's: the number in the file may be anything.
_MOST_SPACES = 200
_NOTES = frozenset({"note", "annotation"})
_DROPPED = frozenset(
    [
        "frame",
        "custom-shape",
        "line",
        "rect",
        "g",
        "control",
        "object",
        "script",
        "hidden-text",
        "ruby-text",
        "tracked-changes",
        "sequence-decls",
        "soft-page-break",
        "page-number",
        "alphabetical-index-mark",
        "toc-mark",
        "user-index-mark",
        "bibliography-mark",
        "event-listeners",
    ]
)
_CHARACTERS = {"tab": "\t", "line-break": "\n"}


@dataclass(slots=True)
class Words:
    """What a paragraph says: its ``runs``, and the elements of the ``notes`` in it (comments, footnotes)."""

    line: int
    hidden: frozenset[str]
    runs: list[Run] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    column: int = 1
    spaced: bool = True

    def take(self, element: etree._Element) -> None:
        """Take in the words of ``element``, white space as OpenDocument 1.3 part 3 section 6.1.2 says."""
        self._text(element.text)
        for child in element:
            self._child(child)
            self._text(child.tail)

    def _child(self, child: etree._Element) -> None:
        name = local_name(child)
        if name in _NOTES:
            self.notes.append(child)
        elif name == "s":
            count = small_number(said(child, "c"))
            self._add(" " * min(_MOST_SPACES, 1 if count is None else count))
        elif name in _CHARACTERS:
            self._add(_CHARACTERS[name])
        elif name and name not in _DROPPED and not (name == "span" and said(child, "style-name") in self.hidden):
            self.take(child)

    def _text(self, text: str | None) -> None:
        words = _SPACE.sub(" ", text or "")
        if self.spaced:
            words = words.removeprefix(" ")
        if words:
            self._add(words)
            self.spaced = words.endswith(" ")

    def _add(self, words: str) -> None:
        self.runs.append(Run(words, self.line, self.column))
        self.column += len(words)
        self.spaced = False


def words_of(paragraph: etree._Element, line: int, hidden: frozenset[str]) -> Words:
    """The words of ``paragraph``, whose number is ``line``; spans in a style among ``hidden`` say nothing."""
    found = Words(line, hidden)
    found.take(paragraph)
    return found
