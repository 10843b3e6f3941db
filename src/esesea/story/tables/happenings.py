"""What is said and done, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.off_stage import between
from esesea.story.tables.source import Source
from esesea.story.tables.table import Table, numbered, table
from esesea.story.time import STORY_CLOCK


def happening_tables(source: Source) -> Iterator[Table]:
    """quotations, ordinals, events, contacts, asides, causes and off_stage, with what hangs on them."""
    story = source.story
    yield table(
        "quotations",
        "id scene start:integer end:integer quote speaker addressee turn:integer",
        (
            (name, each.scene, *source.stretch(each.span), each.speaker, each.addressee, each.turn)
            for name, each in source.named("quotations", story.quotations)
        ),
    )
    yield from _ordinals(source)
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
    yield from _off_stage(source)
    yield table(
        "causes",
        "id cause_scene effect_scene start:integer end:integer quote off_stage",
        (
            (name, each.cause_scene, each.effect_scene, *source.stretch(each.span), each.off_stage)
            for name, each in source.named("causes", story.causes)
        ),
    )


def _ordinals(source: Source) -> Iterator[Table]:
    ordinals = tuple(source.named("ordinals", source.story.ordinals))
    yield table(
        "ordinals",
        "id scene start:integer end:integer quote n:integer place act for_each:boolean",
        (
            (name, each.scene, *source.stretch(each.span), each.n, each.of, each.act, each.for_each)
            for name, each in ordinals
        ),
    )
    yield table(
        "ordinal_people",
        "id ordinal n:integer character own:boolean",
        (
            (f"{name}/{n}", name, n, character, character in each.own)
            for name, each in ordinals
            for n, character in enumerate(each.by, 1)
        ),
    )


def _off_stage(source: Source) -> Iterator[Table]:
    events = source.story.off_stage
    timelines = {each.clock: each for each in source.story.chronology.timelines}
    world = timelines.get(STORY_CLOCK)
    yield table(
        "off_stage",
        "id start:integer end:integer quote earliest latest",
        ((each.id, *source.stretch(each.span), *between(each, world)) for each in events),
    )
    people = ((each.id, each.participants) for each in events)
    yield numbered("off_stage_people", "id off_stage n:integer character", people)
    scenes = ((each.id, each.told_in) for each in events)
    yield numbered("off_stage_scenes", "id off_stage n:integer scene", scenes)
