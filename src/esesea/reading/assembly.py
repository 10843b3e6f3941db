"""Layers → Story: everything the annotators found, put together as one value. The order is solved elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import (
    Presence,
    SceneClock,
    SceneColours,
    SceneMode,
    SceneMood,
    Setting,
)
from esesea.story.calendar import Calendar
from esesea.story.character import Character, LifeState, Mention
from esesea.story.chronology import Chronology
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, Cause, Contact, Event
from esesea.story.leap import Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Place, Visit
from esesea.story.scene import Mode, Scene, SceneTime
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.thing import ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller
from esesea.story.trait import Trait
from esesea.text.document import Document

UNSOLVED = Chronology((), ())

Fact = TypeVar("Fact", Setting, SceneClock, SceneMode, SceneMood, SceneColours, Visit)


def assemble(document: Document, layers: Layers, reader: str, calendar: Calendar | None = None) -> Story:
    """Put the layers of ``document`` together; the story's chronology is still empty and nothing is checked.

    ``calendar`` is the one that the author declared.

    Raises MissingLayer if the reader left one of the story's layers out.
    """
    return Story(
        document=document,
        title=document.title or document.name.rsplit(".", 1)[0],
        scenes=tuple(_scenes(layers)),
        characters=layers.of(Character),
        mentions=layers.of(Mention),
        places=layers.of(Place),
        visits=layers.of(Visit),
        ordinals=layers.of(Ordinal),
        quotations=layers.of(Quotation),
        events=layers.of(Event),
        contacts=layers.of(Contact),
        life_states=layers.of(LifeState),
        traits=layers.of(Trait),
        thing_states=layers.of(ThingState),
        time_expressions=layers.of(TimeExpression),
        asides=layers.of(Aside),
        causes=layers.of(Cause),
        off_stage=layers.of(OffStage),
        name_variants=layers.of(NameVariant),
        motifs=layers.of(Motif),
        travellers=layers.of(Traveller),
        leaps=layers.of(Leap),
        distances=layers.of(Distance),
        scene_dates=layers.of(SceneDate),
        day_patterns=layers.of(DayPattern),
        calendar=calendar,
        travel=None,
        relations=layers.of(TemporalRelation),
        chronology=UNSOLVED,
        findings=(),
        reader=reader,
    )


def _scenes(layers: Layers) -> Iterable[Scene]:
    settings, clocks = _by_scene(layers.of(Setting)), _by_scene(layers.of(SceneClock))
    modes, moods = _by_scene(layers.of(SceneMode)), _by_scene(layers.of(SceneMood))
    colours, visits = _by_scene(layers.of(SceneColours)), _by_scene(layers.of(Visit))
    present, mentioned = _presence(layers.of(Presence))
    for scene in layers.of(SceneSpan):
        mode, setting, visit = modes.get(scene.id), settings.get(scene.id), visits.get(scene.id)
        yield Scene(
            id=scene.id,
            reading_order=scene.reading_order,
            span=scene.span,
            opens=scene.opens,
            heading=scene.heading,
            mode=mode.mode if mode else Mode.MAIN,
            mode_evidence=mode.evidence if mode else (),
            place=setting.place if setting else None,
            visit=visit.n if visit else None,
            time=clocks[scene.id].time if scene.id in clocks else SceneTime(),
            present=tuple(sorted(present[scene.id])),
            mentioned=tuple(sorted(mentioned[scene.id] - present[scene.id])),
            mood=moods[scene.id].valence if scene.id in moods else None,
            colours=colours[scene.id].colours if scene.id in colours else (),
        )


def _by_scene(facts: tuple[Fact, ...]) -> dict[str, Fact]:
    """Facts by their scene; the first one counts."""
    return {fact.scene: fact for fact in reversed(facts)}


def _presence(facts: tuple[Presence, ...]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    present: dict[str, set[str]] = defaultdict(set)
    mentioned: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        (present if fact.present else mentioned)[fact.scene].add(fact.character)
    return present, mentioned
