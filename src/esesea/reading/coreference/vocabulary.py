"""How a book writes its words: which are always capitalised, which only where a sentence begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.coreference.passage import Passage
from esesea.reading.english.honorifics import STYLES, honorific

_OPENERS = frozenset("“”\"'‘«„:…—–-(*_[`") | {"--", "``", "...", "''"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Counts over the whole book.

    ``inner``: words with a capital where no sentence begins; ``lower``: words without one; ``titled``: words, lower
    case, right behind Mr., Mrs. or Miss.
    """

    inner: Counter[str]
    lower: Counter[str]
    titled: Counter[str]

    def is_a_name_elsewhere(self, word: str) -> bool:
        """Whether ``word`` (capitalised) keeps its capital inside sentences, and mostly has one."""
        return self.inner[word] > 0 and self.lower[word.lower()] <= 2 * self.inner[word]


def begins(token: Token) -> bool:
    """Whether a capital at ``token`` says nothing: a sentence or speech begins there."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.text in _OPENERS or (before.text[-1] in ".!?" and not is_abbreviated_title(before))


def is_abbreviated_title(token: Token) -> bool:
    """Whether the stop at ``token`` is a title's (``Mrs.``) and ends no sentence."""
    return len(token.text) > 1 and token.text.endswith(".") and honorific(token.text) is not None


def vocabulary_of(passages: Iterable[Passage]) -> Vocabulary:
    """Count the words of ``passages``. Linear."""
    inner: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for passage in passages:
        for token in passage.paragraph.doc:
            text = token.text
            if text[0].islower():
                lower[text] += 1
            elif text[0].isupper() and not text.isupper() and not begins(token):
                inner[text] += 1
                titled[token.lower_] += token.i > 0 and honorific(token.nbor(-1).text) in STYLES
    return Vocabulary(inner, lower, titled)
