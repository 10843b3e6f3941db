"""Where the scenes of a novel begin, found without parsing it.

The signs and weights are those of `esesea.reading.cutting.border_signs`; names and words, which that takes from a
parse, are taken from capitals and letters here. A hundred times as fast, and nothing of a story's gold rests on it:
wherever a novel is cut, its pieces happen in the order told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.reading.cutting.border_signs import Passage

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|[^\w\s]")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_FIRST_SENTENCE = re.compile(r".*?[.!?](?=\s|$)", re.DOTALL)
LONG = 900
"""Tokens between marks from which a stretch is looked into."""


def begins(marked: Collection[int], starts: list[int], texts: list[str]) -> list[int]:
    """The numbers of the paragraphs with which scenes begin, the first among them.

    ``marked``: offsets at which the author begins a scene; ``starts``: the offset of each paragraph, in order.
    """
    marks = sorted({0, *(bisect_left(starts, mark) for mark in marked if mark <= starts[-1])})
    looked = [look_at(text) for text in texts]
    found = set(marks)
    for first, after in pairwise([*marks, len(texts)]):
        found.update(first + at for at in _within(looked[first:after]))
    return sorted(found)


def _within(looked: list[Passage]) -> list[int]:
    """The likeliest borders in one unmarked stretch, none too near another or an end."""
    from esesea.reading.cutting.border_signs import border_signs, chance  # noqa: PLC0415 - loads spaCy
    from esesea.reading.cutting.borders import LIKELY, SHORTEST  # noqa: PLC0415

    reached = [0, *accumulate(passage.tokens for passage in looked)]
    if reached[-1] < LONG:
        return []
    may = [at for at in range(1, len(looked)) if not looked[at].spoken]
    chances = sorted((-chance(border_signs(looked, at)), at) for at in may)
    found: list[int] = []
    for against, at in chances:
        if -against < LIKELY:
            break
        if all(abs(reached[at] - reached[other]) >= 2 * SHORTEST for other in (0, len(looked), *found)):
            found.append(at)
    return found


def look_at(text: str) -> Passage:
    """What is compared of one paragraph."""
    from spacy.lang.en.stop_words import STOP_WORDS  # noqa: PLC0415 - heavy

    from esesea.reading.cutting.border_signs import QUOTE_MARKS, Passage  # noqa: PLC0415 - loads spaCy

    tokens = _TOKEN.findall(text)
    names = frozenset(_NAME.findall(text))
    first = _FIRST_SENTENCE.match(text)
    words = Counter(word for token in tokens if token.isalpha() and (word := token.lower()) not in STOP_WORDS)
    opening = frozenset(name for name in names if first is not None and name in first[0])
    return Passage(text, len(tokens), words, names, opening, text.startswith(QUOTE_MARKS))
