"""Where the text uses an image, and whether it does so more than fiction usually does."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.everyday_nouns import EVERYDAY
from esesea.reading.english.image_fields import FIELDS
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.english.place_nouns import PLACE_NOUNS
from esesea.reading.parse import Parse, ParsedParagraph
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

    def shifted(self, by: int) -> ImageUse:
        """The same, ``by`` characters further on."""
        return ImageUse(self.span.shifted(by), self.image, self.word)


def field_uses(parse: Parse) -> Iterator[ImageUse]:
    """Every word of one of ``FIELDS``, in text order. Linear in the text's length."""
    for paragraph in parse.paragraphs:
        for use in paragraph.remembered(_of_fields):
            yield use.shifted(paragraph.span.start)


def _of_fields(paragraph: ParsedParagraph) -> tuple[ImageUse, ...]:
    return tuple(
        ImageUse(paragraph.at(token), image, token.lower_)
        for token in paragraph.doc
        for image in _IMAGES.get((token.pos_, token.lemma_.lower()), ())
        if not _is_figure(token)
    )


def own_uses(parse: Parse, least: int) -> Iterator[ImageUse]:
    """Every noun of this story, written small, in no field, that names no person or place and is no everyday word.

    Those used fewer than ``least`` times are left out, and words that the tagger calls a noun only now and then:
    dialect, exclamations, adjectives of use.
    """
    words = [(paragraph.span.start, paragraph.remembered(_own_words)) for paragraph in parse.paragraphs]
    as_noun = Counter(" ".join(own.nouns for _, own in words).split())
    elsewise = Counter(" ".join(own.others for _, own in words).split())
    used = Counter(use.image for _, own in words for use in own.uses)
    kept = {
        lemma
        for lemma, times in used.items()
        if times >= least and as_noun[lemma] >= MOSTLY * (as_noun[lemma] + elsewise[lemma])
    }
    for start, own in words:
        for use in own.uses:
            if use.image in kept:
                yield use.shifted(start)


@dataclass(frozen=True, slots=True)
class _OwnWords:
    """The nouns of a paragraph that may be images of the story's own; its words by whether they are nouns."""

    uses: tuple[ImageUse, ...]
    nouns: str
    others: str


def _own_words(paragraph: ParsedParagraph) -> _OwnWords:
    words = [token for token in paragraph.doc if len(token) > 2 and token.is_alpha]
    uses = (
        ImageUse(paragraph.at(token), token.lemma_.lower(), token.lower_)
        for token in words
        if token.pos_ == "NOUN" and token.is_lower and not token.ent_type_
    )
    forms = [(token.pos_ == "NOUN", token.lower_) for token in words if token.lower_ not in _UNFIT]
    return _OwnWords(
        tuple(use for use in uses if len(use.image) > 2 and use.image not in _UNFIT),
        " ".join(form for noun, form in forms if noun),
        " ".join(form for noun, form in forms if not noun),
    )


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


_IMAGES = {
    (pos, lemma): tuple(field.name for field in FIELDS if lemma in getattr(field, lemmas))
    for pos, lemmas in _POS.items()
    for lemma in sorted({lemma for field in FIELDS for lemma in getattr(field, lemmas)})
}
"""By part of speech and lemma: the fields that have the word."""
_UNFIT = EVERYDAY | {lemma for field in FIELDS for lemma in field.nouns} | set(PLACE_NOUNS) | set(PERSON_NOUNS)
"""Nouns that are no image of a story's own."""
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
