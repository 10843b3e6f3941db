"""Where the text uses an image, and whether it does so more than fiction usually does."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.everyday_nouns import EVERYDAY
from esesea.reading.english.image_fields import FIELDS, ImageField
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.english.place_nouns import PLACE_NOUNS
from esesea.reading.parse import Parse
from esesea.text.span import Span

SIGNIFICANT = 0.05
"""Chance under which a count is more than usual (Poisson, one-sided)."""
MOSTLY = 0.7
"""Share of a word's uses that are nouns, from which it is one."""
TIMES_USUAL = 1.5
"""How many times its usual frequency an image must have: in a long book every small excess is significant."""

_FIGURES = (
    ("on", "the", "other", "hand"),
    ("on", "the", "one", "hand"),
    ("second", "hand"),
    ("by", "heart"),
    ("at", "hand"),
    ("right", "away"),
    ("of", "course"),
    ("in", "the", "light", "of"),
    ("in", "light", "of"),
)
_POS = {"NOUN": "nouns", "VERB": "verbs", "ADJ": "adjectives"}


@dataclass(frozen=True, slots=True)
class ImageUse:
    """One word of an image."""

    span: Span
    image: str
    word: str


def field_uses(parse: Parse) -> Iterator[ImageUse]:
    """Every word of one of ``FIELDS``, in text order. Linear in the text's length."""
    by_word: dict[tuple[str, str], list[ImageField]] = defaultdict(list)
    for field in FIELDS:
        for pos, lemmas in _POS.items():
            for lemma in getattr(field, lemmas):
                by_word[pos, lemma].append(field)
    for paragraph in parse.paragraphs:
        for token in paragraph.doc:
            for field in by_word.get((token.pos_, token.lemma_.lower()), ()):
                if not _is_figure(token):
                    yield ImageUse(paragraph.at(token), field.name, token.lower_)


def own_uses(parse: Parse) -> Iterator[ImageUse]:
    """Every noun of this story, written small, in no field, that names no person or place and is no everyday word."""
    listed = {lemma for field in FIELDS for lemma in field.nouns}
    unfit = EVERYDAY | listed | set(PLACE_NOUNS) | set(PERSON_NOUNS) | _not_nouns(parse)
    for paragraph in parse.paragraphs:
        for token in paragraph.doc:
            lemma = token.lemma_.lower()
            if token.pos_ != "NOUN" or not token.is_lower or not token.is_alpha or len(lemma) < 3 or token.ent_type_:
                continue
            if lemma not in unfit:
                yield ImageUse(paragraph.at(token), lemma, token.lower_)


def _not_nouns(parse: Parse) -> set[str]:
    """Words that the tagger calls a noun only now and then: dialect, exclamations, adjectives of use."""
    all_uses, as_noun = Counter[str](), Counter[str]()
    for paragraph in parse.paragraphs:
        for token in paragraph.doc:
            all_uses[token.lower_] += 1
            as_noun[token.lower_] += token.pos_ == "NOUN"
    return {word for word, uses in as_noun.items() if uses < MOSTLY * all_uses[word]}


def more_than_usual(uses: int, image: str, words: int) -> bool:
    """Whether ``uses`` of a field in a story of so many ``words`` are more than fiction usually has."""
    expected = _USUAL[image] * words / 10_000
    return uses >= TIMES_USUAL * expected and _poisson_tail(uses, expected) < SIGNIFICANT


def evenness(by_scene: Counter[str], sizes: dict[str, int]) -> float:
    """How evenly a word is spread over scenes, 0 (all in one) to 1: one minus Gries's deviation of proportions.

    Gries 2008, "Dispersions and adjusted frequencies in corpora", section 3. ``sizes`` are the scenes' lengths.
    """
    total, length = by_scene.total(), sum(sizes.values())
    if not total or not length:
        return 0.0
    return 1 - sum(abs(by_scene[scene] / total - size / length) for scene, size in sizes.items()) / 2


_USUAL = {field.name: field.usual for field in FIELDS}


def _poisson_tail(count: int, expected: float) -> float:
    """The probability of at least ``count`` where ``expected`` is the mean."""
    below = sum(math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(min(count, 2000)))
    return max(0.0, 1 - below)


def _is_figure(token: Token) -> bool:
    return any(_ends_with(token, figure) for figure in _FIGURES)


def _ends_with(token: Token, figure: Sequence[str]) -> bool:
    """Whether ``token`` stands in the fixed phrase ``figure``."""
    place = figure.index(token.lower_) if token.lower_ in figure else None
    if place is None or token.i < place:
        return False
    return tuple(word.lower_ for word in token.doc[token.i - place : token.i - place + len(figure)]) == tuple(figure)
