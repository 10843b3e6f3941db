"""The words of a draft, alike whatever quotes, dashes, capitals and line ends stand around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from esesea.text.span import Span

_WORD = re.compile(r"[^\W_]+")

_FOLDED = str.maketrans("‘’‚‛ʼ“”„‟«»–—―−\u00a0\u202f\t\n", '\'\'\'\'\'""""""----    ')
"""One character for each, so that offsets stay what they are."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text``: runs of letters and digits, lowered, and where each starts and ends."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, text: str) -> Words:
        """All words of ``text``; linear. Those of two drafts are kept: the newer one is the next one's older."""
        found = [match.span() for match in _WORD.finditer(text)]
        starts, ends = zip(*found, strict=True) if found else ((), ())
        known: dict[str, str] = {}
        lowered = (text[start:end].lower() for start, end in found)
        return cls(text, tuple([known.setdefault(word, word) for word in lowered]), starts, ends)

    def __len__(self) -> int:
        return len(self.keys)

    def covering(self, span: Span) -> tuple[int, int]:
        """The numbers of the words that ``span`` touches: the first, and the one after the last."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)


def folded(text: str) -> str:
    """``text`` with one form of each quote, dash and space; as long as it was."""
    return text.translate(_FOLDED)
