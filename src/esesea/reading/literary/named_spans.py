"""The encoder's proper names as a parse keeps entities: flat, by the labels that spaCy's pipelines use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.reading.entity_mentions import EntityType
from esesea.reading.literary.encoded_text import EncodedText
from esesea.reading.literary.spans import TYPES, FoundSpan
from esesea.reading.literary.wording import Wording
from esesea.reading.parse import Name, Parse
from esesea.story.character import MentionKind

LABELS = {
    EntityType.PERSON: "PERSON",
    EntityType.FACILITY: "FAC",
    EntityType.LOCATION: "LOC",
    EntityType.GEOPOLITICAL: "GPE",
    EntityType.VEHICLE: "PRODUCT",
    EntityType.ORGANIZATION: "ORG",
}


def with_names(parse: Parse, text: EncodedText) -> Parse:
    """``parse`` with the proper names found as the entities of its paragraphs.

    Of "Mr. Hale of Ravensby" the name is "Mr. Hale" and "Ravensby" another: a mention is cut to the words of its head,
    and the narrower of two that overlap stays.
    """
    found: defaultdict[int, list[Name]] = defaultdict(list)
    words = text.words
    for first, last, label in _names(text, zip(text.encoded.mentions, text.wordings, strict=True)):
        if words.paragraph[first] == words.paragraph[last]:
            found[int(words.paragraph[first])].append((int(words.token[first]), int(words.token[last]) + 1, label))
    return replace(
        parse,
        paragraphs=tuple(
            replace(paragraph, parsed=paragraph.parsed.with_names(_apart(found.get(paragraph.index, ()))))
            for paragraph in parse.paragraphs
        ),
    )


def _names(text: EncodedText, mentions: Iterable[tuple[FoundSpan, Wording]]) -> Iterator[tuple[int, int, str]]:
    for span, wording in mentions:
        if wording.kind is MentionKind.PROPER:
            last = span.first + wording.head_at
            first = span.first
            while first < last and not text.words.texts[first][:1].isupper():
                first += 1
            yield first, last, LABELS[TYPES[span.type]]


def _apart(spans: Iterable[Name]) -> list[Name]:
    taken: list[Name] = []
    for begin, end, label in sorted(spans, key=lambda span: (span[1] - span[0], span[0])):
        if all(end <= other[0] or other[1] <= begin for other in taken):
            taken.append((begin, end, label))
    return sorted(taken)
