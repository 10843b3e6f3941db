"""Turns of speech, and what is known of the people who may say them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from esesea.reading.coreference.passage import Passage
from esesea.reading.english.genders import Gender
from esesea.reading.parse import ParsedParagraph
from esesea.text.span import Span

P = TypeVar("P", bound=Hashable)

CUE, EXPLICIT, DESCRIBED, PRONOUN, LEADS_UP, BEFORE, AFTER, TURNS = 0.99, 0.95, 0.85, 0.8, 0.75, 0.7, 0.55, 0.6
"""How sure each sign is: shares right on PDNC's first part, rounded."""


People = Mapping[int, Mapping[int, P]]
"""Who is meant at a token, by passage, then token. A passage where nobody is meant may be left out."""


class Turn(msgspec.Struct, Generic[P], frozen=True):
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

    ``people``: who is meant at a token of the telling, by passage, then token; whoever settles *he* and *she* by other
    means gives other people here. ``called``, ``named``, ``introduced``: who is called out, who is spoken of, and who
    tells their own name, in each turn.
    ``cues``: who a screenplay's cue (lower case) is. ``narrators``: who tells each scene in the first person.
    ``genders``: of everybody.
    """

    people: People[P]
    called: Mapping[int, P]
    named: Mapping[int, frozenset[P]]
    introduced: Mapping[int, P]
    cues: Mapping[str, P]
    narrators: Sequence[P | None]
    genders: Mapping[P, Gender]


def people_at(passages: Sequence[Passage], mentions: Iterable[tuple[Span, P]]) -> dict[int, dict[int, P]]:
    """Who is meant at each token. ``mentions`` are in text order. Linear."""
    starts = [passage.paragraph.span.start for passage in passages]
    met: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    meant: defaultdict[int, list[P]] = defaultdict(list)
    for span, person in mentions:
        at = max(0, bisect_right(starts, span.start) - 1)
        met[at].append((span.start - starts[at], span.end - starts[at]))
        meant[at].append(person)
    found: dict[int, dict[int, P]] = {}
    for at, spans in met.items():
        ranges = passages[at].paragraph.remembered(_tokens_touching, tuple(spans))
        people = found[at] = {}
        for tokens, person in zip(ranges, meant[at], strict=True):
            for token in range(*(tokens or (0, 0))):
                people[token] = person
    return found


def _tokens_touching(
    paragraph: ParsedParagraph, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int] | None, ...]:
    covered = (paragraph.doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return tuple(None if tokens is None else (tokens.start, tokens.end) for tokens in covered)
