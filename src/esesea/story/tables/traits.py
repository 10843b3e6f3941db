"""What people are like and what becomes of things, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.tables.source import Source
from esesea.story.tables.table import Table, table


def trait_tables(source: Source) -> Iterator[Table]:
    """traits, thing_states."""
    story = source.story
    yield table(
        "traits",
        "id character kind value of scene speaker quoted:boolean",
        (
            (name, each.character, each.kind.value, each.value, each.of, each.scene, each.speaker, each.quoted)
            for name, each in source.named("traits", story.traits)
        ),
    )
    yield table(
        "thing_states",
        "id thing owner fate scene",
        (
            (name, each.thing, each.owner, each.fate.value, each.scene)
            for name, each in source.named("thing_states", story.thing_states)
        ),
    )
