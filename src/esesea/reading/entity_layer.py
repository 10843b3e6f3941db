"""People and places as every reader can tell them: by its encoder, or by what rules and a tagger of news found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType

from esesea.reading.entity_mentions import EntityMention, EntityType
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText
from esesea.reading.literary.spans import TYPES
from esesea.reading.parse import Parse
from esesea.story.character import Mention, MentionKind
from esesea.text.span import Span

TYPE_OF = MappingProxyType(
    {
        "GPE": EntityType.GEOPOLITICAL,
        "LOC": EntityType.LOCATION,
        "FAC": EntityType.FACILITY,
        "ORG": EntityType.ORGANIZATION,
    }
)
"""spaCy's labels (OntoNotes 5) for what LitBank marks too. It has none for vehicles; people are the cast's."""

NEEDS: tuple[type, ...] = (EntityMention, Parse, Mention)
"""The layers looked at; the first may be missing."""


def mentions_found(layers: Layers) -> tuple[EntityMention, ...]:
    """Every mention, pronouns too, with what it refers to.

    Where the reader makes no such layer: the cast's mentions, one for each span (several people in one are an entity
    of their own), and the named places and organisations of the parse, of which those with the same words are one.
    """
    if layers.has(EntityMention):
        return layers.of(EntityMention)
    return tuple(sorted(_derived(layers), key=lambda one: (one.span.start, -one.span.end)))


def entities_found(layers: Layers) -> frozenset[tuple[Span, EntityType]]:
    """The entity layer, in which LitBank marks what is no pronoun: an encoder's own, else that of all mentions."""
    if layers.has(EncodedText):
        text = layers.one(EncodedText)
        return frozenset((text.words.span(one.first, one.last), TYPES[one.type]) for one in text.encoded.entities)
    return frozenset((one.span, one.type) for one in mentions_found(layers) if one.kind is not MentionKind.PRONOUN)


def _derived(layers: Layers) -> Iterator[EntityMention]:
    people: defaultdict[Span, list[Mention]] = defaultdict(list)
    for mention in layers.of(Mention):
        people[mention.span].append(mention)
    numbers: dict[object, int] = {}
    for span, mentions in people.items():
        who = frozenset(mention.character for mention in mentions)
        number = numbers.setdefault(who, len(numbers))
        yield EntityMention(span, EntityType.PERSON, mentions[0].kind, number, 1.0)
    for paragraph in layers.one(Parse).paragraphs:
        for named in paragraph.doc.ents:
            span = paragraph.at(named)
            if named.label_ in TYPE_OF and span not in people:
                number = numbers.setdefault(named.text.lower(), len(numbers))
                yield EntityMention(span, TYPE_OF[named.label_], MentionKind.PROPER, number, 1.0)
