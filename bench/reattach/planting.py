"""Passages such as corrections name, at random places of a novel, half of them near what was edited."""

from __future__ import annotations

import itertools
import random
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping

from bench.reattach.edited import Edited
from bench.reattach.edits import NAME, PARAGRAPH, SENTENCE_END

from esesea.text.span import Span

OPENING = 80
"""Characters of a scene's opening that an anchor quotes (`esesea.story.anchoring`)."""

NEAR = 400
"""Characters from an edit within which a passage is near it."""

_TOKEN = re.compile(r"\S+")


def _openings(text: str) -> list[Span]:
    return [Span(start, min(end, start + OPENING)) for start, end in (each.span() for each in PARAGRAPH.finditer(text))]


def _mentions(text: str) -> list[Span]:
    return [Span(*found.span()) for found in NAME.finditer(text)]


def _sentences(text: str) -> list[Span]:
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    sentences = (Span(low, high) for low, high in itertools.pairwise(ends) if high - low < 400)
    return [Span(span.start, span.start + len(span.of(text).rstrip())) for span in sentences]


def _contacts(text: str) -> list[Span]:
    """Three to seven words in a row, at every tenth word."""
    words = [found.span() for found in _TOKEN.finditer(text)]
    return [
        Span(words[at][0], words[at + 2 + at % 5][1])
        for at in range(0, len(words) - 7, 10)
        if "\n\n" not in text[words[at][0] : words[at + 2 + at % 5][1]]
    ]


KINDS: Mapping[str, Callable[[str], list[Span]]] = {
    "opening": _openings,
    "mention": _mentions,
    "contact": _contacts,
    "sentence": _sentences,
}


def spans_of(text: str) -> Mapping[str, list[Span]]:
    """Every passage of each kind, in order."""
    return {kind: found(text) for kind, found in KINDS.items()}


def planted(
    known: Mapping[str, list[Span]], edited: Edited, each: int, chance: random.Random
) -> list[tuple[str, Span]]:
    """``each`` passages of every kind: half anywhere, half near an edit."""
    edges = [edge for piece in edited.pieces if piece.old is not None for edge in (piece.old.start, piece.old.end)][
        1:-1
    ]
    chosen: list[tuple[str, Span]] = []
    for kind, spans in known.items():
        for number in range(each):
            at = chance.choice(spans).start
            if number % 2 and edges:
                at = chance.choice(edges) + chance.randint(-NEAR, NEAR)
            index = min(len(spans) - 1, bisect_left(spans, at, key=lambda span: span.start))
            chosen.append((kind, spans[index]))
    return sorted(set(chosen), key=lambda each: (each[1], each[0]))
