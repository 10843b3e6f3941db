"""The words that a correction stands on, as people read them: whole sentences where they go on, whole words always."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esesea.story.anchoring import QUOTED

if TYPE_CHECKING:
    from esesea.text.span import Span

LONGEST = 200
"""Characters that are shown."""

LEAST = QUOTED // 2
"""So many characters of a scene's opening are worth showing by themselves."""

_ENDS = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
"""The end of a sentence."""


def words_shown(quote: str, here: Span | None, text: str) -> str:
    """The ``quote`` of a correction on one line, given where it stands in the manuscript's ``text`` now, if it does.

    Of a scene's opening a number of characters is kept: it is shown to the end of its sentence.
    """
    if len(quote) == QUOTED:
        return _opening(quote if here is None else text[here.start : here.start + LONGEST])
    return _line(quote) if len(quote) <= LONGEST else _cut(quote[:LONGEST])


def _opening(words: str) -> str:
    ends = [found.end() for found in _ENDS.finditer(words)]
    after = next((end for end in ends if end >= QUOTED), None)
    before = next((end for end in reversed(ends) if LEAST <= end < QUOTED), None)
    end = before if after is None else after
    return _line(words[:end]) if end is not None else _cut(words[:QUOTED])


def _cut(words: str) -> str:
    """Without the word at the end, of which a part may be missing."""
    whole = _line(words)
    return f"{whole.rpartition(' ')[0] or whole} …"


def _line(words: str) -> str:
    return " ".join(words.split())
