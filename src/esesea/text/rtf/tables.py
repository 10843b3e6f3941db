"""The tables at the head of an RTF file: fonts with their code pages, and styles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from esesea.text.rtf.letters import code_page, page_of_charset
from esesea.text.rtf.tokens import ABSENT
from esesea.text.styles import Style, Styles, named_styles

_LONGEST_NAME = 200
_BODY_LEVEL = 99
_OTHER_STYLES = frozenset({b"cs", b"ds", b"ts"})
_ALIGNED = frozenset({b"qc", b"ql", b"qr", b"qj", b"qd"})


@dataclass(slots=True)
class Fonts:
    """The code page of each font, None where it is the file's own."""

    pages: dict[int, str | None] = field(default_factory=dict)
    current: int = 0

    def control(self, word: bytes, number: int) -> None:
        """Take in a control word of the font table."""
        if word == b"f":
            self.current = number
            self.pages[number] = None
        elif word == b"fcharset":
            self.pages[self.current] = page_of_charset(number)
        elif word == b"cpg" and number > 0:
            self.pages[self.current] = code_page(number)


@dataclass(slots=True)
class StyleSheet:
    """The paragraph styles as far as they are read; ``name`` gathers until its semicolon."""

    found: dict[str, Style] = field(default_factory=dict)
    current: Style = field(default_factory=Style)
    identity: str | None = "0"
    name: str = ""

    def control(self, word: bytes, number: int) -> None:
        """Take in a control word of the style sheet."""
        if word in _OTHER_STYLES:
            self.identity = None
        elif word == b"s":
            self.identity = str(number)
        elif word == b"sbasedon":
            self.current = replace(self.current, based_on=str(number))
        else:
            self.current = said_by(self.current, word, number)

    def words(self, words: str) -> None:
        """Take in a piece of a style's name; a semicolon ends the style."""
        first, *others = words.split(";")
        self.name = (self.name + first)[:_LONGEST_NAME]
        for other in others:
            self._ended()
            self.name = other[:_LONGEST_NAME]

    def _ended(self) -> None:
        # Word writes the names that mean the same behind a comma.
        name = self.name.split(",")[0].strip().lower()
        if self.identity is not None and name:
            self.found[self.identity] = replace(self.current, name=name)
        self.current, self.identity = Style(), "0"

    def styles(self) -> Styles:
        """The styles by their numbers."""
        return named_styles(self.found)


def said_by(style: Style, word: bytes, number: int) -> Style:
    """``style`` after the control word ``word``; as it was where that says nothing of how a paragraph looks."""
    if word == b"outlinelevel":
        return replace(style, outline=number + 1 if 0 <= number < 9 else _BODY_LEVEL)
    if word in _ALIGNED:
        return replace(style, centred=word == b"qc")
    if word == b"pagebb":
        return replace(style, on_new_page=number == ABSENT or number != 0)
    return style
