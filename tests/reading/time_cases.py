"""Reading the cases about time: the annotators they need, and travellers named by the case itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esesea.reading.annotator import Annotator, annotator
from esesea.reading.annotators.asides import asides
from esesea.reading.annotators.cast import cast
from esesea.reading.annotators.ordinals import ordinals
from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scene_clocks import scene_clocks_with
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.times import times, times_with
from esesea.reading.layers import Layers
from esesea.reading.reader import Reader
from esesea.story.calendar import Calendar
from esesea.story.character import Character
from esesea.story.time import STORY_CLOCK, TemporalRelation, Traveller
from esesea.text.document import Document
from tests.builders import document
from tests.reading.case_files import manuscript

TIMES = (parsing, sentences, scenes, quotes, tenses, asides, cast, speakers, presence, places, times, ordinals)
"""Everything up to the counted times; scene clocks and modes come after."""


def read_case(case: dict[str, Any], *more: Annotator, calendar: Calendar | None = None) -> tuple[Document, Layers]:
    """The document of a case and its layers, ``more`` annotators last. ``suffix`` names a format other than prose."""
    made = manuscript(case["text"], case["suffix"]) if "suffix" in case else document(case["text"])
    away = _travelling(tuple(case.get("travellers", ())))
    known = tuple(times_with(calendar) if each is times else each for each in TIMES)
    return made, Reader("test", (*known, away, scene_clocks_with(calendar), scene_modes, *more)).read(made)


def claims(layers: Layers) -> list[str]:
    """The relations found, as a person would write them; clocks but the story's are named."""
    names = {f"lived:{person.id}": person.name for person in layers.of(Character)}
    found = layers.of(TemporalRelation)
    return sorted(
        f"{one.a} {one.relation} {one.b}" + ("" if one.clock == STORY_CLOCK else f" for {names[one.clock]}")
        for one in found
    )


def _travelling(names: tuple[str, ...]) -> Annotator:
    """An annotator that takes the case's word for who travels in time."""

    @annotator(requires=(Character,), produces=Traveller)
    def named_travellers(_: Document, layers: Layers) -> Iterator[Traveller]:
        return (Traveller(person.id, ()) for person in layers.of(Character) if person.name in names)

    return named_travellers
