"""What is said and done, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.tables.source import Source
from esesea.story.tables.table import Table, numbered, table


def happening_tables(source: Source) -> Iterator[Table]:
    """quotations, events, participants, contacts, asides, causes."""
    story = source.story
    yield table(
        "quotations",
        "id scene start:integer end:integer quote speaker addressee turn:integer",
        (
            (name, each.scene, *source.stretch(each.span), each.speaker, each.addressee, each.turn)
            for name, each in source.named("quotations", story.quotations)
        ),
    )
    events = tuple(source.named("events", story.events))
    yield table(
        "events",
        "id scene start:integer end:integer quote lemma tense",
        ((name, each.scene, *source.stretch(each.span), each.lemma, each.tense) for name, each in events),
    )
    yield numbered("participants", "id event n:integer character", ((name, each.participants) for name, each in events))
    yield table(
        "contacts",
        "id scene a b start:integer end:integer quote how asserted:boolean",
        (
            (name, each.scene, each.a, each.b, *source.stretch(each.span), each.how, each.asserted)
            for name, each in source.named("contacts", story.contacts)
        ),
    )
    yield table(
        "asides",
        "id scene start:integer end:integer quote kind",
        (
            (name, each.scene, *source.stretch(each.span), each.kind.value)
            for name, each in source.named("asides", story.asides)
        ),
    )
    yield table(
        "causes",
        "id cause_scene effect_scene start:integer end:integer quote",
        (
            (name, each.cause_scene, each.effect_scene, *source.stretch(each.span))
            for name, each in source.named("causes", story.causes)
        ),
    )
