"""Where a stage play's scene is, as the direction says with which it begins: "A drawing room. Noon."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Sentence

from esesea.patterns import late
from esesea.reading.english.slug_places import slug_kind, widest_first
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

LONGEST = 5
"""Sentences without a finite verb at a direction's beginning that are looked at."""

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DIRECTION = frozenset({ParagraphKind.PROSE, ParagraphKind.ACTION})
_SAME = late(r"\W*the same(?: (?:room|place|scene|set|setting|as before))?\W*")
_WITHIN = late(r"\s+(?:of|in|at|on|outside|inside|near|by|behind|above|over)\s+|\s*,\s*")
_ARTICLE = late(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DirectedPlace:
    """The places that a scene's first direction names at ``span``, the widest first; none: where the last scene was."""

    scene: SceneSpan
    names: tuple[str, ...]
    span: Span


def directed_places(document: Document, parse: Parse, scenes: tuple[SceneSpan, ...]) -> Iterator[DirectedPlace]:
    """The place of each scene whose first direction begins with one, before anything is done.

    Example: "TEDDY's house. A bedroom. Winter." is the bedroom of that house, "The same. An hour later." where the
    scene before was. Counter-example: "ADELE stands in the garden." says it otherwise; "A gun on a table." is no place.
    """
    kinds = {paragraph.span: paragraph.kind for paragraph in document.story_paragraphs}
    for scene in scenes:
        first = next((each for each in parse.within(scene.span) if kinds.get(each.span) in _DIRECTION), None)
        found = _named(first) if first is not None else None
        if first is not None and found is not None:
            names, end = found
            yield DirectedPlace(scene, names, Span(first.span.start, first.span.start + end))


def _named(paragraph: ParsedParagraph) -> tuple[tuple[str, ...], int] | None:
    """The names in the sentences before the first one that tells something, and where the last of them ends."""
    names: list[str] = []
    end = 0
    for number, sentence in enumerate(paragraph.doc.sents):
        if number == LONGEST or any(token.tag_ in _FINITE for token in sentence):
            break
        words = sentence.text.strip()
        if not names and _SAME.fullmatch(words.lower()):
            return (), sentence.end_char
        named = _places_in(words, sentence)
        if named:
            names, end = [*names, *named], sentence.end_char
    return (widest_first(names), end) if names else None


def _places_in(words: str, sentence: Sentence) -> list[str]:
    """The places of one sentence, the widest first; none where it does not begin with one."""
    parts = [_ARTICLE.sub("", part.strip(" .,;:()"), count=1) for part in _WITHIN.split(words.strip("( "))]
    if not slug_kind(parts[0]):
        return []
    proper = {token.text for token in sentence if token.pos_ == "PROPN"}
    known = [part for part in parts[1:] if slug_kind(part) or set(part.split()) <= proper]
    return [*reversed(known), parts[0]]
