"""How a book writes its words: which are always capitalised, which only where a sentence begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Token

from esesea.reading.english.honorifics import STYLES, honorific
from esesea.reading.parse import ParsedParagraph

_OPENERS = frozenset("“”\"'‘«„:…—–-(*_[`") | {"--", "``", "...", "''"}


class Habit(NamedTuple):
    """How a book writes a word that has a capital here.

    ``often`` with a capital where no sentence begins; ``seldom`` without one, small letters throughout; ``titled``:
    whether it stands right behind Mr., Mrs. or Miss.
    """

    often: int
    seldom: int
    titled: bool

    @property
    def is_a_name(self) -> bool:
        """Whether the word keeps its capital inside sentences, and mostly has one."""
        return self.often > 0 and self.seldom <= 2 * self.often

    @property
    def in_short(self) -> Habit:
        """The smallest counts that answer all questions likewise: none, no more than, up to two or four times as many.

        What is asked of one paragraph so changes only with the book's habits, and not with each word that is added.
        """
        often = min(self.often, 2)
        if not self.seldom or not self.often:
            return Habit(often, min(self.seldom, 1), self.titled)
        times = next((times for times in (1, 2, 4) if self.seldom <= times * self.often), 5)
        return Habit(often, times * often, self.titled)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Counts over the whole book.

    ``inner``: words with a capital where no sentence begins; ``lower``: words without one; ``titled``: words, lower
    case, right behind Mr., Mrs. or Miss.
    """

    inner: Counter[str]
    lower: Counter[str]
    titled: frozenset[str]

    def habit(self, word: str) -> Habit:
        """How the book writes ``word``."""
        low = word.lower()
        return Habit(self.inner[word], self.lower[low], low in self.titled)


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a paragraph: with a capital (``inner`` of them where no sentence begins), and without one.

    ``titled`` as in ``Vocabulary``.
    """

    capitals: tuple[str, ...]
    inner: tuple[str, ...]
    lower: tuple[str, ...]
    titled: tuple[str, ...]


def begins(token: Token) -> bool:
    """Whether a capital at ``token`` says nothing: a sentence or speech begins there."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.text in _OPENERS or (before.text[-1] in ".!?" and not is_abbreviated_title(before))


def is_abbreviated_title(token: Token) -> bool:
    """Whether the stop at ``token`` is a title's (``Mrs.``) and ends no sentence."""
    return len(token.text) > 1 and token.text.endswith(".") and honorific(token.text) is not None


def vocabulary_of(paragraphs: Sequence[Written]) -> Vocabulary:
    """Count the words of ``paragraphs``. Linear."""
    return Vocabulary(
        Counter(chain.from_iterable(written.inner for written in paragraphs)),
        Counter(chain.from_iterable(written.lower for written in paragraphs)),
        frozenset(chain.from_iterable(written.titled for written in paragraphs)),
    )


def written_in(paragraph: ParsedParagraph) -> Written:
    """How a paragraph writes its words."""
    capitals: dict[str, None] = {}
    inner: list[str] = []
    lower: list[str] = []
    titled: list[str] = []
    for token in paragraph.doc:
        text = token.text
        if text[0].islower():
            lower.append(text)
        elif text[0].isupper():
            capitals[text] = None
            if not text.isupper() and not begins(token):
                inner.append(text)
                if token.i > 0 and honorific(token.nbor(-1).text) in STYLES:
                    titled.append(token.lower_)
    return Written(tuple(capitals), tuple(inner), tuple(lower), tuple(titled))
