"""Who is in the story and where it goes, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.tables.source import Source
from esesea.story.tables.table import Table, numbered, table


def cast_tables(source: Source) -> Iterator[Table]:
    """characters, character_names, mentions, life_states, travellers."""
    story = source.story
    yield table(
        "characters",
        "id name pronouns narrator:boolean mentions:integer",
        ((each.id, each.name, each.pronouns, each.narrator, each.mentions) for each in story.characters),
    )
    yield numbered(
        "character_names", "id character n:integer name", ((each.id, each.names) for each in story.characters)
    )
    yield table(
        "mentions",
        "id scene character start:integer end:integer quote kind quoted:boolean",
        (
            (
                name,
                source.finder.at(each.span.start),
                each.character,
                *source.stretch(each.span),
                each.kind.value,
                each.quoted,
            )
            for name, each in source.named("mentions", story.mentions)
        ),
    )
    yield table(
        "life_states",
        "id character state from_scene clock known_only:boolean",
        (
            (name, each.character, each.state.value, each.from_scene, each.clock, each.known_only)
            for name, each in source.named("life_states", story.life_states)
        ),
    )
    travellers = source.named("travellers", story.travellers)
    yield table("travellers", "id character", ((name, each.character) for name, each in travellers))


def place_tables(source: Source) -> Iterator[Table]:
    """places, place_names, visits, visitors, visit_states."""
    story = source.story
    places = ((each.id, each.name, each.kind, each.within) for each in story.places)
    yield table("places", "id name kind within", places)
    yield numbered("place_names", "id place n:integer name", ((each.id, each.names) for each in story.places))
    visits = tuple(source.named("visits", story.visits))
    yield table("visits", "id place n:integer scene", ((name, each.place, each.n, each.scene) for name, each in visits))
    yield numbered("visitors", "id visit n:integer character", ((name, each.by) for name, each in visits))
    yield numbered("visit_states", "id visit n:integer state", ((name, each.state) for name, each in visits))
