"""What people are like, as the text says it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.trait_words import HINT, HINTS, SIBLINGS, may_tell, of_dyed_hair
from esesea.reading.english.word_list import words_in
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MeantAt, MentionIndex
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
    index = layers.view(MentionIndex.of, Mention)
    aside = asides_in(layers)
    bearers = Bearers.of(layers.of(Character), index)
    spoken = sorted(layers.of(Quotation), key=lambda quotation: quotation.span)
    scenes = layers.of(SceneSpan)

    def told(paragraph: ParsedParagraph, said: _Said) -> Iterator[Trait]:
        start = paragraph.span.start
        span = said.span.shifted(start)
        if aside.overlaps(span):
            return
        scene = scene_at(scenes, span.start).id
        sure = min(
            bearers.sureness(who, word.shifted(start), sentence.shifted(start), paragraph.span)
            for who, word, sentence in said.by
        )
        evidence = (Evidence((span,), "traits", sure),)
        by = _quotation_at(spoken, span.start)
        speaker = by.speaker if by is not None else None
        yield Trait(said.who, said.kind, said.value, scene, evidence, said.of, speaker, by is not None)

    without_kin: set[str] = set()
    for paragraph in layers.one(Parse).paragraphs:
        hints = paragraph.remembered(_hints)
        for said in paragraph.remembered(_said, hints.at, index.meant(paragraph.span)) if hints.at else ():
            if said.value in WITHOUT:
                without_kin.add(said.who)
            yield from told(paragraph, said)
        for dyed in hints.dyed:
            span = dyed.shifted(paragraph.span.start)
            for who in index.characters(paragraph.span):
                evidence = (Evidence((span,), "traits", UNSURE),)
                yield Trait(who, TraitKind.HAIR, CHANGED, scene_at(scenes, span.start).id, evidence)

    for paragraph in layers.one(Parse).paragraphs if without_kin else ():
        if paragraph.remembered(_hints).siblings:
            for said in paragraph.remembered(_siblings, index.meant(paragraph.span)):
                if said.who in without_kin:
                    yield from told(paragraph, said)


@dataclass(frozen=True, slots=True)
class _Hints:
    """What the plain text of a paragraph hints at: where something may be said of people, and where hair is ``dyed``.

    ``siblings``: it has a word for brothers or sisters.
    """

    at: tuple[tuple[int, int], ...]
    dyed: tuple[Span, ...]
    siblings: bool


def _hints(paragraph: ParsedParagraph) -> _Hints:
    text = paragraph.text
    words = words_in(text)
    near = () if words.isdisjoint(HINTS) else (found.span() for found in HINT.finditer(text))
    return _Hints(
        tuple(at for at in near if may_tell(text, *at)),
        tuple(Span(*found.span()) for found in of_dyed_hair(text, words)),
        not words.isdisjoint(SIBLINGS),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """As ``traits.said.Said``, in plain values that are counted from the paragraph's start.

    ``span``: the words that say it; ``by``: who it is said of, by which word, in which sentence.
    """

    who: str
    kind: TraitKind
    value: str
    of: str
    span: Span
    by: tuple[tuple[str, Span, Span], ...]

    @classmethod
    def in_plain(cls, said: Said, paragraph: ParsedParagraph) -> _Said:
        span = hull(paragraph.at(word) for word in said.words)
        by = tuple((who, paragraph.at(word), paragraph.at(word.sent)) for who, word in said.by)
        return cls(said.who, said.kind, said.value, said.of, span, by)


def _siblings(paragraph: ParsedParagraph, meant: MeantAt) -> tuple[_Said, ...]:
    """The brothers and sisters that the paragraph gives people, named or not."""
    people = People.meant_in(paragraph.doc, meant)
    return tuple(
        _Said.in_plain(said, paragraph)
        for word in paragraph.doc
        if word.lower_ in SIBLINGS
        for said in siblings(word, people)
    )


def _said(paragraph: ParsedParagraph, hints: tuple[tuple[int, int], ...], meant: MeantAt) -> tuple[_Said, ...]:
    """What the paragraph says of its people at ``hints``."""
    people = People.meant_in(paragraph.doc, meant)
    return tuple(
        _Said.in_plain(said, paragraph)
        for start, end in hints
        for word in paragraph.doc.char_span(start, end, alignment_mode="expand") or ()
        for rule in RULES
        for said in rule(word, people)
    )


def _quotation_at(spoken: Sequence[Quotation], offset: int) -> Quotation | None:
    """The speech that ``offset`` is in. O(log n)."""
    last = bisect_right(spoken, offset, key=lambda quotation: quotation.span.start) - 1
    return spoken[last] if last >= 0 and offset < spoken[last].span.end else None
