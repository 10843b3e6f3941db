"""Chapters that are headed by nothing but the name of whom they are about or who tells them: MARA, THEO, MARA."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from enum import Enum

from esesea.patterns import late

_MOST_WORDS = 3
_GOES_ON = late(r"\s*(?:[,:(\[]|\s[-–—]+\s|[—–]).*", re.DOTALL)
_NAME = late(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*")
_WRITTEN = r"(?P<within>(?<=[a-zß-ÿ,;] ))?(?<![^\W_]){}(?![^\W_])"
_SURE = 2


class Written(Enum):
    """How a text writes a word elsewhere than in capitals throughout."""

    NAME = "with a capital inside sentences"
    FIRST = "only where sentences begin"
    NOWHERE = "nowhere"
    SMALL = "in small letters too"


def headed_by_names(lines: Mapping[int, str], text: str) -> set[int]:
    """Those of ``lines`` (short ones in capitals, by block) that are names; none unless two surely are.

    A word is a name where ``text`` writes it with one capital inside its sentences, and never without; beside such
    headings, one at the beginning of sentences is enough, and of the first line and of those that come again, nothing
    but that the text has no small form of the word: a narrator may never be called by their whole name.

    Example: "MARA", and behind the chapter "I had told Mara so." Counter-example: "KEEP OUT", "DAY 4".
    """
    names = {index: words for index, line in lines.items() if (words := _words(line))}
    written = {word: _written(word, text) for words in names.values() for word in words}
    if sum(all(written[word] is Written.NAME for word in words) for words in names.values()) < _SURE:
        return set()
    times, first = Counter(names.values()), min(names)
    found: set[int] = set()
    for index, words in names.items():
        ways = {written[word] for word in words}
        if Written.SMALL not in ways and (Written.NOWHERE not in ways or times[words] > 1 or index == first):
            found.add(index)
    return found


def _words(line: str) -> tuple[str, ...]:
    """The words of a line before what is put behind a name ("MARA, 1987"); none where they cannot be a name."""
    words = tuple(_GOES_ON.sub("", line.strip()).split())
    return words if len(words) <= _MOST_WORDS and all(map(_NAME.fullmatch, words)) else ()


def _written(word: str, text: str) -> Written:
    """How ``text`` writes ``word`` where not all of it is in capitals."""
    found = re.compile(_WRITTEN.format(re.escape(word)), re.IGNORECASE).finditer(text)
    forms = [(each[0], each["within"] is not None) for each in found if not (each[0].isupper() and len(each[0]) > 1)]
    if any(form[0].islower() for form, _ in forms):
        return Written.SMALL
    if not forms:
        return Written.NOWHERE
    return Written.NAME if any(within for _, within in forms) else Written.FIRST
