"""The words of a clause: from a head in the parse to a stretch of tokens."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

EDGES = frozenset(
    {",", ";", ":", ".", "!", "?", "—", "–", "-", "…", "...", "“", "”", '"', "‘", "’", "'", "(", ")", "and"}
)


def clause_stretch(head: Token, *, without: Iterable[Token] = ()) -> TokenSpan:
    """The words under ``head`` as one stretch of its document, without the marks at its edges.

    ``without``: words under ``head`` that, with all below them, are left off where they stand at an end (the
    next clause of a sentence that is coordinated with this one).
    """
    left_off = {below.i for top in without for below in top.subtree}
    inside = [token.i for token in head.subtree if token.i not in left_off]
    return trimmed(head.doc[min(inside) : max(inside) + 1])


def own_clause(head: Token) -> TokenSpan:
    """The clause of ``head`` without later clauses that are coordinated with it and have their own subject."""
    others = [
        child
        for child in head.children
        if child.i > head.i and child.dep_ in {"conj", "parataxis"} and _has_subject(child)
    ]
    return clause_stretch(head, without=(*others, *(child for child in head.children if child.dep_ == "cc")))


def trimmed(stretch: TokenSpan) -> TokenSpan:
    """``stretch`` without punctuation, spaces and "and" at its ends; at least one token is kept."""
    start, end = stretch.start, stretch.end
    while end - start > 1 and _is_edge(stretch.doc[start]):
        start += 1
    while end - start > 1 and _is_edge(stretch.doc[end - 1]):
        end -= 1
    return stretch.doc[start:end]


def _is_edge(token: Token) -> bool:
    return token.is_space or token.lower_ in EDGES


def _has_subject(clause: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in clause.children)
