"""One act of touching, as a rule sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True, eq=False)
class Touch:
    """``doers`` touch ``touched`` (character ids, disjoint). ``head`` is the word that says so.

    ``words`` are the words it can be seen by: their hull is what is quoted. ``mutual``: nobody is the doer.
    """

    head: Token
    how: str
    doers: tuple[str, ...]
    touched: tuple[str, ...]
    words: tuple[Token, ...]
    confidence: float
    mutual: bool = False


def one_way(
    head: Token, doers: tuple[str, ...], touched: tuple[str, ...], words: Iterable[Token], confidence: float
) -> Iterator[Touch]:
    """A touch of ``touched`` by ``doers``, if there are both and nobody is both."""
    if doers and touched and not set(doers) & set(touched):
        yield Touch(head, head.lemma_.lower(), doers, touched, tuple(words), confidence)


def each_other(head: Token, people: tuple[str, ...], words: Iterable[Token], confidence: float) -> Iterator[Touch]:
    """A touch of two by each other; where there are more than two nobody can say who touches whom."""
    if len(people) == 2:
        yield Touch(head, head.lemma_.lower(), people[:1], people[1:], tuple(words), confidence, mutual=True)
