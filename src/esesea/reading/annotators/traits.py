"""What people are like, as the text says it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.trait_words import HINT, HINTS, SIBLINGS, may_tell, of_dyed_hair
from esesea.reading.english.word_list import words_in
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.traits.kin import kin, siblings
from esesea.reading.traits.looks import colours, hand, height
from esesea.reading.traits.marks import marks
from esesea.reading.traits.said import Said
from esesea.reading.traits.sureness import Bearers
from esesea.reading.untold import asides_in
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.story.trait import Trait, TraitKind
from esesea.text.document import Document
from esesea.text.span import Span, hull

CHANGED = "changed"
UNSURE = 0.5
"""Confidence that somebody of whom a paragraph speaks is the one whose hair it says is dyed."""

WITHOUT = frozenset({"only child", "no brother", "no sister"})
"""Only of those of whom one of these is said brothers and sisters matter that nobody names."""

RULES: tuple[Callable[[Token, People], Iterator[Said]], ...] = (colours, height, hand, marks, kin)


@annotator(requires=(Parse, SceneSpan, Aside, Character, Mention, Quotation), produces=Trait)
def traits(document: Document, layers: Layers) -> Iterator[Trait]:  # noqa: ARG001 - the parse has the text
    """Give the eyes, hair, height, hand, marks and kin that the text literally says somebody has.

    Example: "Ann had green eyes.", "the scar on his left cheek", "Tom's cousin Ann".
    Counter-example: "her eyes were black with rage", "taller than Tom", "with his left hand", "like a sister".
    """
    mentions = layers.of(Mention)
    index = MentionIndex.of(mentions)
    aside = asides_in(layers)
    bearers = Bearers.of(layers.of(Character), index)
    spoken = sorted(layers.of(Quotation), key=lambda quotation: quotation.span)
    scenes = layers.of(SceneSpan)

    def told(paragraph: ParsedParagraph, said: Said) -> Iterator[Trait]:
        span = hull(paragraph.at(word) for word in said.words)
        if aside.overlaps(span):
            return
        scene = scene_at(scenes, span.start).id
        sure = min(
            bearers.sureness(who, paragraph.at(word), paragraph.at(word.sent), paragraph.span) for who, word in said.by
        )
        evidence = (Evidence((span,), "traits", sure),)
        by = _quotation_at(spoken, span.start)
        speaker = by.speaker if by is not None else None
        yield Trait(said.who, said.kind, said.value, scene, evidence, said.of, speaker, by is not None)

    without_kin: set[str] = set()
    for paragraph in layers.one(Parse).paragraphs:
        words = words_in(paragraph.text)
        for said in () if words.isdisjoint(HINTS) else _said(paragraph, index):
            if said.value in WITHOUT:
                without_kin.add(said.who)
            yield from told(paragraph, said)
        for found in of_dyed_hair(paragraph.text, words):
            span = Span(*found.span()).shifted(paragraph.span.start)
            for who in index.characters(paragraph.span):
                evidence = (Evidence((span,), "traits", UNSURE),)
                yield Trait(who, TraitKind.HAIR, CHANGED, scene_at(scenes, span.start).id, evidence)

    for paragraph in layers.one(Parse).paragraphs if without_kin else ():
        if not words_in(paragraph.text).isdisjoint(SIBLINGS):
            for said in _siblings(paragraph, index):
                if said.who in without_kin:
                    yield from told(paragraph, said)


def _siblings(paragraph: ParsedParagraph, index: MentionIndex) -> Iterator[Said]:
    """The brothers and sisters that the paragraph gives people, named or not."""
    people = People.of(paragraph, index)
    for word in paragraph.doc:
        if word.lower_ in SIBLINGS:
            yield from siblings(word, people)


def _said(paragraph: ParsedParagraph, index: MentionIndex) -> Iterator[Said]:
    """What the paragraph says of its people. The plain text is asked first: most paragraphs say nothing."""
    near = [found.span() for found in HINT.finditer(paragraph.text) if may_tell(paragraph.text, *found.span())]
    if not near:
        return
    people = People.of(paragraph, index)
    for start, end in near:
        for word in paragraph.doc.char_span(start, end, alignment_mode="expand") or ():
            for rule in RULES:
                yield from rule(word, people)


def _quotation_at(spoken: Sequence[Quotation], offset: int) -> Quotation | None:
    """The speech that ``offset`` is in. O(log n)."""
    last = bisect_right(spoken, offset, key=lambda quotation: quotation.span.start) - 1
    return spoken[last] if last >= 0 and offset < spoken[last].span.end else None
