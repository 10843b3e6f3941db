"""Whether a rare spelling stands where the usual one would: beside the same other names, or bare and close to it."""

from __future__ import annotations

import re

from esesea.patterns import late
from esesea.story.pattern import NameVariant
from esesea.story.story import Story
from esesea.text.span import Span

CLOSE = 1500
"""So many characters around the rare form the usual one stands, where it stands bare."""

OFTEN = 5
"""Uses of the usual form at least, and of the rare one at most a fifth of them."""

_WORD_BEFORE = late(r"([\w’'-]+)\.?\s+$")
_WORD_BEHIND = late(r"(?:[’']s)?\s+([A-Z][\w-]+)")
_OF_A_THING = frozenset(
    {"the", "a", "an", "this", "that", "such", "his", "her", "their", "my", "your", "our", "no", "old"}
)
_OPENERS = frozenset(
    {
        "i",
        "and",
        "but",
        "then",
        "when",
        "as",
        "so",
        "if",
        "or",
        "for",
        "said",
        "poor",
        "dear",
        "at",
        "in",
        "to",
        "from",
        "with",
    }
)
"""Words that open a sentence with a capital before a name that has none beside it."""
_QUOTES = "“”‘’\"'"
_LOOK = 40


def stands_for(story: Story, variant: NameVariant) -> bool:
    """Whether every use of ``variant`` stands in the place of the name it resembles.

    That is beside a name or title that goes with the usual form, too ("Theodre Lisle" of a Theodore Lisle), or, with
    no name beside it, close to the usual form. Counter-example: "the Grotto", "Tom Hardy" among many Harrys.
    """
    text = story.document.text
    usual = _usual_spans(story, variant)
    if len(usual) < OFTEN * max(1, len(variant.spans)):
        return False
    beside = {word for span in usual for word in _beside(text, span)}
    return all(_fits(text, span, usual, beside) for span in variant.spans)


def _usual_spans(story: Story, variant: NameVariant) -> list[Span]:
    """Where the word stands that ``variant`` resembles, of those of the person's or place's names."""
    form = variant.variant or ""
    names = [name for character in story.characters if character.id == variant.of for name in character.names]
    names += [name for place in story.places if place.id == variant.of for name in place.names]
    words = {
        word
        for name in names
        for word in name.split()
        if word[:1] == form[:1] and word != form and abs(len(word) - len(form)) <= 2
    }
    if not words:
        return []
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b")
    return [Span(*found.span()) for found in pattern.finditer(story.document.text)]


def _fits(text: str, span: Span, usual: list[Span], beside: set[str]) -> bool:
    before = text[max(0, span.start - _LOOK) : span.start]
    word = _WORD_BEFORE.search(before)
    if (word is not None and word[1].lower() in _OF_A_THING) or (
        before[-1:] in _QUOTES and text[span.end : span.end + 1] in _QUOTES
    ):
        return False
    names = _beside(text, span)
    if names:
        return all(name in beside for name in names)
    return any(abs(span.start - other.start) <= CLOSE for other in usual)


def _beside(text: str, span: Span) -> tuple[str, ...]:
    """The capitalised words that touch the name, inside its sentence."""
    before = text[max(0, span.start - _LOOK) : span.start]
    word, behind = _WORD_BEFORE.search(before), _WORD_BEHIND.match(text, span.end)
    found = [behind[1]] if behind is not None else []
    if word is not None and word[1][:1].isupper() and word[1].lower() not in _OPENERS:
        found.append(word[1])
    return tuple(found)
