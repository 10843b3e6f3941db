"""What holds inside one group of an RTF file: where its words go, and how they look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from esesea.text.rtf.letters import ANSI
from esesea.text.styles import Style

PLAIN = Style()


class Goes(Enum):
    """Where the words of a group go."""

    STORY = auto()
    NOTE = auto()
    """A footnote or a comment."""
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    INFO = auto()
    TITLE = auto()
    AUTHOR = auto()


@dataclass(slots=True)
class State:
    r"""The state of a group, which begins as a copy of that of the group around it.

    ``fallback`` is how many characters stand for an older reader behind each ``\u``; ``page`` the code page.
    ``own`` is what the paragraph says of itself; its named style is what that is based on.
    """

    goes: Goes = Goes.STORY
    page: str = ANSI
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    own: Style = PLAIN
    in_table: bool = False

    @property
    def seen(self) -> bool:
        """Whether words here are to be seen: neither hidden nor deleted under tracked changes."""
        return not self.hidden and not self.deleted

    def copy(self) -> State:
        """The same state, to be changed by itself."""
        return State(self.goes, self.page, self.fallback, self.hidden, self.deleted, self.own, self.in_table)
