"""Who is in the story and where it goes, as TEI lists."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from esesea.export.formats.tei.pointing import STORY_TIME, XML_ID, Pointing, to
from esesea.export.xml_parts import Value, child, xml_id
from esesea.story.character import LifeState
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.story.trait import Trait

if TYPE_CHECKING:
    from lxml.etree import _Element


def add_people(into: _Element, story: Story, pointing: Pointing) -> None:
    """Add everybody, with what they are like and what becomes of them, and who touches whom."""
    if not story.characters:
        return
    people = child(into, "listPerson")
    traits: dict[str, list[Trait]] = defaultdict(list)
    for trait in story.traits:
        traits[trait.character].append(trait)
    states: dict[str, list[LifeState]] = defaultdict(list)
    for state in story.life_states:
        states[state.character].append(state)
    for character in story.characters:
        role = "narrator" if character.narrator else None
        person = child(people, "person", reserved={XML_ID: xml_id(character.id)}, role=role)
        child(person, "persName", character.name, type="main")
        for name in character.names:
            if name != character.name:
                child(person, "persName", name, type="also")
        if character.pronouns:
            child(child(person, "trait", type="pronouns"), "desc", character.pronouns)
        for trait in traits[character.id]:
            _add_trait(person, trait, pointing)
        for state in states[character.id]:
            _add_state(person, state, pointing)
    _add_touches(people, story, pointing)


def add_places(into: _Element, story: Story) -> None:
    """Add every place with its visits, and which place lies within which."""
    if not story.places:
        return
    places = child(into, "listPlace")
    for place in story.places:
        made = child(places, "place", reserved={XML_ID: xml_id(place.id)}, type="place", subtype=_word(place.kind))
        child(made, "placeName", place.name, type="main")
        for name in place.names:
            if name != place.name:
                child(made, "placeName", name, type="also")
        for visit in sorted((each for each in story.visits if each.place == place.id), key=lambda each: each.n):
            state = child(made, "state", type="visit", n=visit.n, corresp=to(visit.scene))
            child(state, "desc", ", ".join(visit.state) or "not described")
    known = {place.id for place in story.places}
    inside = [place for place in story.places if place.within in known]
    if inside:
        relations = child(places, "listRelation", type="within")
        for place in inside:
            child(relations, "relation", name="within", active=to(place.id), passive=to(place.within or ""))


def _add_trait(person: _Element, trait: Trait, pointing: Pointing) -> None:
    said = tuple(span for each in trait.evidence for span in each.spans)
    made = child(person, "trait", type=trait.kind.value, corresp=pointing.target(said), source=to(trait.scene))
    child(made, "desc", f"{trait.value} ({trait.of})" if trait.of else trait.value)


def _add_state(person: _Element, state: LifeState, pointing: Pointing) -> None:
    rank = pointing.time.rank(state.from_scene) if state.clock == STORY_CLOCK else None
    side = "notAfter-custom" if state.known_only else "from-custom"
    said = tuple(span for each in state.evidence for span in each.spans)
    dated: dict[str, Value] = {side: rank, "datingMethod": f"#{STORY_TIME}"} if rank is not None else {}
    made = child(
        person,
        "state",
        type=state.state.value,
        reserved=dated,
        source=to(state.from_scene),
        corresp=pointing.target(said),
    )
    child(made, "desc", pointing.words(said) or state.state.value)


def _add_touches(people: _Element, story: Story, pointing: Pointing) -> None:
    touches = list(zip(pointing.ids["contacts"], story.contacts, strict=True))
    if not touches:
        return
    relations = child(people, "listRelation", type="touches")
    for name, contact in touches:
        rank = pointing.time.rank(contact.scene)
        dated: dict[str, Value] = {"when-custom": rank, "datingMethod": f"#{STORY_TIME}"} if rank is not None else {}
        relation = child(
            relations,
            "relation",
            reserved={XML_ID: xml_id(name), **dated},
            name="touches",
            type="asserted" if contact.asserted else "not-asserted",
            subtype=_word(contact.how),
            active=to(contact.a),
            passive=to(contact.b),
            source=to(contact.scene),
            corresp=pointing.target((contact.span,)),
        )
        child(relation, "desc", pointing.words((contact.span,)))


def _word(words: str | None) -> str | None:
    """As TEI's enumerated values: one word."""
    return xml_id("-".join(words.split())) if words and words.split() else None
