"""Turns of speech, and what is known of the people who may say them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from spacy.tokens import Token

from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.english.genders import Gender
from esesea.reading.parse import ParsedParagraph
from esesea.reading.passages import QuoteSpan
from esesea.text.span import Span

P = TypeVar("P", bound=Hashable)

CUE, EXPLICIT, DESCRIBED, PRONOUN, LEADS_UP, BEFORE, AFTER, TURNS = 0.99, 0.95, 0.85, 0.8, 0.75, 0.7, 0.55, 0.6
"""How sure each sign is: shares right on PDNC's first part, rounded."""


@dataclass(frozen=True, slots=True)
class Turn(Generic[P]):
    """A turn of speech: where it begins, who says it to whom, by which sign (``confidence``), and who is called out.

    ``told``: some words beside it say who speaks, though perhaps not whom the story knows. ``gender``: what those
    words tell (``said he``).
    """

    number: int
    passage: int
    scene: int
    speaker: P | None = None
    addressee: P | None = None
    confidence: float = 0.0
    called: P | None = None
    attribution: Span | None = None
    told: bool = False
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Talk(Generic[P]):
    """What is known of a story's talk before its speakers are.

    ``people``: who is meant at a token of the telling, by passage and token; whoever settles *he* and *she* by other
    means gives other people here. ``called``, ``named``: who is called out, and who is spoken of, in each turn.
    ``cues``: who a screenplay's cue (lower case) is. ``narrators``: who tells each scene in the first person.
    ``genders``: of everybody.
    """

    people: Mapping[tuple[int, int], P]
    called: Mapping[int, P]
    named: Mapping[int, frozenset[P]]
    cues: Mapping[str, P]
    narrators: Sequence[P | None]
    genders: Mapping[P, Gender]


def people_at(passages: Sequence[Passage], mentions: Iterable[tuple[Span, P]]) -> dict[tuple[int, int], P]:
    """Who is meant at each token, by passage and token index. ``mentions`` are in text order. Linear."""
    met: defaultdict[int, list[tuple[Span, P]]] = defaultdict(list)
    at = 0
    for span, person in mentions:
        while at + 1 < len(passages) and passages[at + 1].paragraph.span.start <= span.start:
            at += 1
        met[at].append((span, person))
    found: dict[tuple[int, int], P] = {}
    for at, here in met.items():
        ranges = _touched(passages[at].paragraph, [span for span, _ in here])
        for tokens, (_, person) in zip(ranges, here, strict=True):
            found.update({(at, token): person for token in range(*(tokens or (0, 0)))})
    return found


def _touched(paragraph: ParsedParagraph, spans: Sequence[Span]) -> tuple[tuple[int, int] | None, ...]:
    start = paragraph.span.start
    return paragraph.remembered(_tokens_touching, tuple((span.start - start, span.end - start) for span in spans))


def _tokens_touching(
    paragraph: ParsedParagraph, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int] | None, ...]:
    covered = (paragraph.doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return tuple(None if tokens is None else (tokens.start, tokens.end) for tokens in covered)


def tokens_of(passage: Passage, part: QuoteSpan) -> tuple[int, int]:
    """The first token of a stretch of speech and the one after its last."""
    return _touched(passage.paragraph, [part.span])[0] or (0, 0)


def range_after(passage: Passage, at: int) -> range:
    """The tokens of the telling from ``at`` to the next speech."""
    end = at
    while end < len(passage.turns) and passage.turns[end] == NARRATED:
        end += 1
    return range(at, end)


def range_before(passage: Passage, at: int) -> range:
    """The tokens of the telling from the last speech up to ``at``."""
    start = at
    while start > 0 and passage.turns[start - 1] == NARRATED:
        start -= 1
    return range(start, at)


def telling_after(passage: Passage, at: int) -> list[Token]:
    """The telling from token ``at`` to the next speech."""
    return [passage.paragraph.doc[token] for token in range_after(passage, at)]


def telling_before(passage: Passage, at: int) -> list[Token]:
    """The telling from the last speech up to token ``at``."""
    return [passage.paragraph.doc[token] for token in range_before(passage, at)]
