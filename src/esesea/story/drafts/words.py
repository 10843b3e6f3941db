"""The words of a draft, alike whatever quotes, dashes, capitals and line ends stand around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from esesea.story.drafts.ends import same_ends
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
    def of(cls, text: str) -> Words:
        """All words of ``text``; linear."""
        return _NONE.of_edited(text)

    @classmethod
    def of_draft(cls, text: str) -> Words:
        """The same of a whole draft. Those of two are kept: the newer one is the next one's older."""
        kept = _Last.drafts
        found = next((each for each in kept if each.text == text), None) or kept[-1].of_edited(text)
        _Last.drafts = (*(each for each in kept if each is not found), found)[-2:]
        return found

    def of_edited(self, text: str) -> Words:
        """All words of ``text``; what it begins and ends with as this one does is not gone through again."""
        begins, behind = same_ends(self.text, text)
        # A word that the edit touches may have grown.
        first = bisect_left(self.ends, begins)
        last = max(first, bisect_right(self.starts, len(self.text) - behind))
        by = len(text) - len(self.text)
        start = self.ends[first - 1] if first else 0
        end = self.starts[last] + by if last < len(self) else len(text)
        found = [match.span() for match in _WORD.finditer(text, start, end)]
        starts, ends = zip(*found, strict=True) if found else ((), ())
        known: dict[str, str] = {}
        lowered = (text[start:end].lower() for start, end in found)
        return Words(
            text,
            (*self.keys[:first], *[known.setdefault(word, word) for word in lowered], *self.keys[last:]),
            (*self.starts[:first], *starts, *_shifted(self.starts[last:], by)),
            (*self.ends[:first], *ends, *_shifted(self.ends[last:], by)),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def covering(self, span: Span) -> tuple[int, int]:
        """The numbers of the words that ``span`` touches: the first, and the one after the last."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)


_NONE = Words("", (), (), ())


class _Last:
    """The words of the last two drafts that were laid beside each other."""

    drafts: tuple[Words, ...] = (_NONE,)


def _shifted(places: tuple[int, ...], by: int) -> tuple[int, ...]:
    return tuple([place + by for place in places]) if by else places


def folded(text: str) -> str:
    """``text`` with one form of each quote, dash and space; as long as it was."""
    return text.translate(_FOLDED)
