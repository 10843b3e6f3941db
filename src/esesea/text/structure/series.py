"""Headings that only say when or who ("Week 20", "Nine", "23:52", "Lyon, 1793", "November"; "MAUD"), by their series.

One such line may be a sign, an answer or a message; three that stand alone in the same way, each over something told,
head it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from esesea.patterns import late
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block
from esesea.text.structure.numbers import value

_FEWEST = 3
_WORDS_A_LINE = 6000
"""Words that stand under each at most: fewer lines in a long story are signs and messages in it."""
_LONGEST, _MOST_WORDS = 60, 8
_FEWEST_TOLD, _USUALLY_TOLD = 8, 40
"""Words under each, and under more than half of them."""
_TITLE_LINES = 2
"""Lines that may stand above the first: a title, and who wrote it."""
_CUT_OFF = 0.25
"""Of such lines so many may stand amid a sentence; where more do they are the numbers and heads of printed pages."""

_SENTENCE_ENDS = late(r"[.!?…:—–*_][\"'”’)\]*_]*\Z|[\"”’)\]]\Z")
_NO_LINE = late(r"\n|[!?;…\"“”]|\.{2}|[,:]\Z|\A['‘]|[^.]\bpage\b|\Apage\b", re.IGNORECASE)
_STOPS = late(r"\b[ap]\.\s?m\.?|\b(?:a\.d|b\.c|st|no)\.", re.IGNORECASE)
_WORD = late(r"\d[\d:.,/]*(?:st|nd|rd|th|am|pm)?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ROMAN = late(r"[ivxlc]+", re.IGNORECASE)
_FIGURES = late(r"[-–—\s]*(\d{1,3})[-–—\s]*")
_TIME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|dawn"
    r"|sunrise|morning|forenoon|noon|midday|afternoon|dusk|sunset|evening|night|midnight|today|yesterday|tomorrow"
    r"|michaelmas|hilary|trinity|lent|easter|whitsun|advent|christmas|hogmanay|yule|thanksgiving|halloween|ramadan|eid"
    r"|passover|hanukkah|diwali|before|after|now|then|present|past|earlier|later|ago)s?"
)
_OF_TIME = late(rf"{_TIME}(?:-{_TIME})*", re.IGNORECASE)
_SMALL = late(
    r"in|the|of|at|on|an?|and|to|for|by|near|from|until|till|since|with|am|pm|old|minus|plus|late|early|left|go|next|same"
    r"|following|that|(?:day|week|month|year|hour|minute|second)s?",
    re.IGNORECASE,
)
_OTHERS = 1
"""Words of another kind that such a line may have: "the night of the siege"."""


def in_series(blocks: Sequence[Block], text: str, heads: Collection[int]) -> set[int]:
    """Those of ``blocks`` that head what follows by saying when it is, or in capitals who tells it.

    ``heads`` are the headings that are known. Example: "T minus 3 hours", "T minus 6 weeks" and "T plus 1 day", each
    alone over a scene. Counter-example: one "ROOM 12" on a door; "214" and "215" amid sentences, a printed page's;
    "KEEP OUT" twice in a story that does not begin under any such line.
    """
    lines = {index: line for index, line in _lone(blocks, text) if index not in heads}
    if not lines:
        return set()
    known = {index: blocks[index].span.of(text) for index in heads}
    times = {index for index, line in {**lines, **known}.items() if says_when(line)}
    found = _heading_all(blocks, text, times - _page_numbers(lines), heads)
    names = {index for index, line in lines.items() if _is_capital(line)}
    if len({lines[index] for index in names}) < len(names) and _opens(blocks, text, min({*names, *heads})):
        found |= _heading_all(blocks, text, names | found, heads)
    return found - set(heads)


def _lone(blocks: Sequence[Block], text: str) -> Iterator[tuple[int, str]]:
    """The short lines that are no sentence, with prose below."""
    for index, block in enumerate(blocks[:-1]):
        if block.kind is None and len(block.span) <= _LONGEST and blocks[index + 1].kind in {None, Kind.PROSE}:
            line = block.span.of(text)
            plain = _STOPS.sub("", line)
            if not _NO_LINE.search(plain) and plain[-1:] != "." and len(line.split()) <= _MOST_WORDS:
                yield index, line


def says_when(line: str) -> bool:
    """Whether a line that is no sentence says a time, a count or an age, and perhaps a place.

    >>> [says_when(line) for line in ("T minus 3 hours", "Lyon, 1793", "the night of the siege", "Mind the gap")]
    [True, True, True, False]
    """
    words = _WORD.findall(_STOPS.sub("", line))
    told = [word[0].isdigit() or _is_number(word) or bool(_OF_TIME.fullmatch(word)) for word in words]
    others = sum(
        not (of_time or word[0].isupper() or word[0].isdigit() or _SMALL.fullmatch(word))
        for word, of_time in zip(words, told, strict=True)
    )
    return any(told) and others <= _OTHERS


def _is_number(word: str) -> bool:
    return value(word) is not None and not _ROMAN.fullmatch(word)


def _is_capital(line: str) -> bool:
    return line.isupper() and len(line) > 1 and len(line.split()) <= 4


def _page_numbers(lines: Mapping[int, str]) -> set[int]:
    """Bare figures each of which is by one more than the last."""
    figures = [(index, int(found[1])) for index, line in lines.items() if (found := _FIGURES.fullmatch(line))]
    rising = len(figures) > 1 and all(two[1] == one[1] + 1 for one, two in pairwise(figures))
    return {index for index, _ in figures} if rising else set()


def _heading_all(blocks: Sequence[Block], text: str, lines: set[int], heads: Collection[int]) -> set[int]:
    """``lines`` where they are enough and head what is told, all but those amid a sentence; else none."""
    whole = [index for index in sorted(lines) if index in heads or not _amid(blocks, text, index, heads)]
    # A title may stand right above the first, a weekday above an hour.
    stand = [index for index in whole if index + 1 not in lines]
    told = Counter({index: _words(blocks, text, index, end) for index, end in pairwise([*stand, len(blocks)])})
    written = sum(told.values())
    if len(stand) < _FEWEST or len(stand) * _WORDS_A_LINE < written or len(lines) - len(whole) > _CUT_OFF * len(lines):
        return set()
    if min(told.values()) < _FEWEST_TOLD or 2 * sum(count >= _USUALLY_TOLD for count in told.values()) <= len(stand):
        return set()
    return {index for index in whole if index + 1 not in lines or index > whole[0]}


def _amid(blocks: Sequence[Block], text: str, index: int, heads: Collection[int]) -> bool:
    """Whether the paragraph above a line ends no sentence and is no title either."""
    if index - 1 in heads or index <= _TITLE_LINES or blocks[index - 1].kind is not None:
        return False
    return not _SENTENCE_ENDS.search(blocks[index - 1].span.of(text).rstrip())


def _opens(blocks: Sequence[Block], text: str, index: int) -> bool:
    """Whether nothing is told above a line, so that a story may begin under it."""
    return _words(blocks, text, -1, index) < _USUALLY_TOLD


def _words(blocks: Sequence[Block], text: str, line: int, end: int) -> int:
    return sum(len(block.span.of(text).split()) for block in blocks[line + 1 : end] if block.kind in {None, Kind.PROSE})
