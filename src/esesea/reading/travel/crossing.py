"""Two people whose lives cross: what comes first for one comes last for the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from esesea.reading.english.time_travel import lives_cross
from esesea.reading.english.time_travel_talk import Talk, said_travels
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.story.speech import Quotation
from esesea.text.document import Document
from esesea.text.mask import Mask
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class CrossedLives:
    """``span`` says that ``a`` and ``b`` (ids, sorted) meet in opposite orders."""

    a: str
    b: str
    span: Span


def crossed_lives(
    document: Document, parse: Parse, mentions: MentionIndex, untold: Mask, quotations: Iterable[Quotation]
) -> tuple[CrossedLives, ...]:
    """The pairs of whom the narrator, or one of the two, says so; the first words for each. Linear in the text.

    Example: "Her first was his last.", "“Your past is my future,” she told him."
    """
    found: dict[tuple[str, str], CrossedLives] = {}
    for pair, span in sorted((*_told(parse, mentions, untold), *_said(document, quotations)), key=lambda each: each[1]):
        found.setdefault(pair, CrossedLives(*pair, span))
    return tuple(found.values())


def _told(parse: Parse, mentions: MentionIndex, untold: Mask) -> Iterator[tuple[tuple[str, str], Span]]:
    for paragraph in parse.paragraphs:
        for sentence in paragraph.doc.sents:
            span = paragraph.at(sentence)
            people = sorted(mentions.characters(span)) if lives_cross(sentence) and not untold.overlaps(span) else []
            if len(people) == 2:
                yield (people[0], people[1]), span


def _said(document: Document, quotations: Iterable[Quotation]) -> Iterator[tuple[tuple[str, str], Span]]:
    for quotation in quotations:
        if quotation.speaker is None or quotation.addressee is None or quotation.speaker == quotation.addressee:
            continue
        one, other = sorted((quotation.speaker, quotation.addressee))
        for said in said_travels(document.quote(quotation.span)):
            if said.talk is Talk.CROSSED:
                yield (one, other), Span(said.start, said.end).shifted(quotation.span.start)
