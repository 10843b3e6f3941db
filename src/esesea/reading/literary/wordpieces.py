"""Words to the pieces that the encoder knows.

The encoder was trained on uncased WordPiece (Wu et al. 2016; Devlin et al. 2019). Our words are already cut, and a
book repeats them, so a dictionary of seen words does nearly all the work: the published tokenizers would bring a
client for downloads and a runtime of their own for these sixty lines. Their answers are our tests.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

UNKNOWN = "[UNK]"
LONGEST = 100
"""Characters; a longer word is unknown, as in the original."""


MOST = 200_000
"""Words that are remembered at once: those of several long novels."""


class WordPieces:
    """The vocabulary, and the words cut so far."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._ids[UNKNOWN]
        self._seen: dict[str, tuple[int, ...]] = {}

    def __getitem__(self, special: str) -> int:
        """The number of a piece, for the special ones; KeyError if the vocabulary lacks it."""
        return self._ids[special]

    def of(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, by number; at least one."""
        found = self._seen.get(word)
        if found is None:
            found = tuple(number for part in _parts(word) for number in self._longest_first(part)) or (self.unknown,)
            if len(self._seen) == MOST:
                self._seen.clear()
            self._seen[word] = found
        return found

    def _longest_first(self, part: str) -> list[int]:
        if len(part) > LONGEST:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self._ids.get(part[start:end] if start == 0 else f"##{part[start:end]}")
                if number is not None:
                    break
            else:
                return [self.unknown]
            found.append(number)
            start = end
        return found


def _parts(word: str) -> Iterator[str]:
    """The word in lower case and without accents, cut at white space and around every mark."""
    plain = "".join(
        char for char in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(char) not in {"Mn", "Cf"}
    )
    start = 0
    for at, char in enumerate(plain):
        blank = char.isspace() or unicodedata.category(char).startswith("C")
        if blank or _alone(char):
            if start < at:
                yield plain[start:at]
            if not blank:
                yield char
            start = at + 1
    if start < len(plain):
        yield plain[start:]


def _alone(char: str) -> bool:
    """Whether a character is a piece by itself: punctuation as BERT counts it, and Chinese characters."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF:
        return True
    return unicodedata.category(char).startswith("P")
