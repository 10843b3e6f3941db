"""People and places that a reader of rules can tell."""

from __future__ import annotations

from esesea.reading import readers
from esesea.reading.entity_layer import NEEDS, entities_found, mentions_found
from esesea.reading.entity_mentions import EntityType
from esesea.reading.partial import making
from esesea.story.character import MentionKind
from tests.builders import document

TOLD = document("Anna walked to London. She liked London, and Tom liked her. They stayed.")


def test_the_cast_are_persons_and_named_places_are_places() -> None:
    found = mentions_found(making(readers.reader("rules"), NEEDS).read(TOLD))
    words = {(TOLD.quote(one.span), one.type) for one in found}
    assert {("Anna", EntityType.PERSON), ("She", EntityType.PERSON), ("London", EntityType.GEOPOLITICAL)} <= words
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


def test_mentions_of_the_same_share_a_number_and_several_people_in_one_span_are_one_mention() -> None:
    found = mentions_found(making(readers.reader("rules"), NEEDS).read(TOLD))
    numbers = {
        word: {one.entity for one in found if TOLD.quote(one.span) == word} for word in ("Anna", "She", "London")
    }
    assert numbers["Anna"] == numbers["She"]
    assert len(numbers["London"]) == 1
    assert numbers["London"].isdisjoint(numbers["Anna"])
    assert len({one.span for one in found}) == len(found)


def test_the_entity_layer_has_no_pronouns() -> None:
    layers = making(readers.reader("rules"), NEEDS).read(TOLD)
    pronouns = {one.span for one in mentions_found(layers) if one.kind is MentionKind.PRONOUN}
    assert pronouns
    assert pronouns.isdisjoint(span for span, _ in entities_found(layers))
