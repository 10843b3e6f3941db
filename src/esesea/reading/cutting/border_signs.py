"""How likely a new scene begins with a paragraph of unmarked prose, from signs on both sides of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from esesea.reading.english.scene_openers import time_shift
from esesea.reading.parse import ParsedParagraph

WINDOW = 400
"""Tokens looked at on either side (TextTiling compares blocks of about 200: Hearst 1997, section 4)."""

QUOTE_MARKS = ("“", '"', "‘", "'", "«", "„", "—", "–")
_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her"})


@dataclass(frozen=True, slots=True)
class Passage:
    """What is compared of a paragraph, taken from its parse once."""

    text: str
    tokens: int
    words: Mapping[str, int]
    names: frozenset[str]
    opening_names: frozenset[str]
    """Names in its first sentence."""
    spoken: bool
    """Whether it opens with speech."""


@dataclass(frozen=True, slots=True)
class BorderSigns:
    """Signs that a scene begins here, each 0 to 1 and readable by itself."""

    time_moves: float
    """``time_shift`` of the opening."""
    words_change: float
    """One minus the cosine of the word counts before and after."""
    people_change: float
    """Share of the names on the side with fewer that do not stand on the other."""
    long_opening: float
    """The paragraph's length; 200 tokens and more are 1."""
    new_name: float
    """Whether the first sentence names somebody or something not named just before."""
    pronoun_opens: float
    """Whether it opens with "he", "she" or the like: people already on stage."""
    talk_before: float
    """Share of the four paragraphs before that open with speech."""


WEIGHTS = BorderSigns(1.73, 4.39, 0.48, 0.79, 0.72, -0.64, 0.61)
"""Logistic regression on authors’ marks in eight novels, marks and headings hidden (`bench/scene_borders.py`)."""
BIAS = -7.63


def look_at(paragraph: ParsedParagraph) -> Passage:
    """What is needed of one paragraph."""
    doc = paragraph.doc
    first = next(doc.sents, None)
    names = frozenset(token.text for token in doc if token.pos_ == "PROPN" and token.is_title)
    return Passage(
        text=doc.text,
        tokens=len(doc),
        words=Counter(token.lower_ for token in doc if token.is_alpha and token.lower_ not in STOP_WORDS),
        names=names,
        opening_names=frozenset(token.text for token in first if token.text in names) if first else frozenset(),
        spoken=doc.text.startswith(QUOTE_MARKS),
    )


def border_signs(paragraphs: Sequence[Passage], index: int) -> BorderSigns:
    """The signs that a scene begins with paragraph ``index``. Looks at ``WINDOW`` tokens on either side."""
    here = paragraphs[index]
    before, after = _window(paragraphs, index, -1), _window(paragraphs, index, 1)
    names_before = frozenset().union(*(one.names for one in before))
    names_after = frozenset().union(*(one.names for one in after))
    talk = paragraphs[max(0, index - 4) : index]
    return BorderSigns(
        time_moves=time_shift(here.text),
        words_change=1 - _cosine(_counts(before), _counts(after)),
        people_change=1 - len(names_before & names_after) / max(1, min(len(names_before), len(names_after))),
        long_opening=min(here.tokens, 200) / 200,
        new_name=float(bool(here.opening_names - names_before)),
        pronoun_opens=float(here.text.split(maxsplit=1)[0].lower() in _PRONOUNS) if here.text.strip() else 0.0,
        talk_before=sum(one.spoken for one in talk) / max(1, len(talk)),
    )


def chance(signs: BorderSigns) -> float:
    """The probability that the author would mark a new scene here, 0 to 1."""
    score = BIAS + sum(sign * weight for sign, weight in zip(astuple(signs), astuple(WEIGHTS), strict=True))
    return 1 / (1 + math.exp(-score))


def _window(paragraphs: Sequence[Passage], index: int, step: int) -> list[Passage]:
    """The paragraphs before (-1) or from (1) ``index`` on, up to ``WINDOW`` tokens and the one that crosses it."""
    found: list[Passage] = []
    tokens = 0
    at = index - 1 if step < 0 else index
    while 0 <= at < len(paragraphs) and tokens < WINDOW:
        found.append(paragraphs[at])
        tokens += paragraphs[at].tokens
        at += step
    return found


def _counts(paragraphs: Sequence[Passage]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for paragraph in paragraphs:
        counts.update(paragraph.words)
    return counts


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    product = sum(count * other[word] for word, count in one.items() if word in other)
    lengths = math.sqrt(sum(count * count for count in one.values()) * sum(count * count for count in other.values()))
    return product / lengths if lengths else 0.0
