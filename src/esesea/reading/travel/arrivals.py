"""The year into which a scene's people travel while it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.english.time_travel import TO_A_YEAR, arrivals_in
from esesea.reading.english.unreal_frames import DREAMT, FEIGNED
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.text.document import Document
from esesea.text.mask import Mask
from esesea.text.span import Span

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Arrival:
    """The people of ``scene`` come to ``year``, as ``span`` says."""

    scene: str
    year: str
    span: Span


def arrivals(document: Document, parse: Parse, scenes: tuple[SceneSpan, ...], untold: Mask) -> Iterator[Arrival]:
    """The years travelled to in the first half of a scene: more of it is told there than where it began.

    ``untold``: speech and asides. Scenes with a dream, a film or a game in them give none. Example: "She stepped into
    the machine in 1950 and stepped out into 1905." is a scene of 1905. Counter-example: the same at a scene's end.
    """
    for paragraph in parse.paragraphs:
        for told in paragraph.remembered(_years_told):
            scene = scene_at(scenes, paragraph.span.start)
            start = told.start + paragraph.span.start
            early = start - scene.span.start <= len(scene.span) / 2
            words = document.quote(scene.span)
            if early and not untold.covers(start) and not (DREAMT.search(words) or FEIGNED.search(words)):
                yield Arrival(scene.id, told.year, told.span.shifted(paragraph.span.start))


@dataclass(frozen=True, slots=True)
class _YearTold:
    """A year, where it stands and where the words begin that bring somebody there, from the paragraph's start."""

    year: str
    span: Span
    start: int


def _years_told(paragraph: ParsedParagraph) -> tuple[_YearTold, ...]:
    if not TO_A_YEAR.search(paragraph.text):
        return ()
    return tuple(
        _YearTold(year.group(), Span(year.start(), year.end()).shifted(start), start)
        for sentence in paragraph.doc.sents
        for match in arrivals_in(sentence)
        for start in (sentence.start_char + match.start(),)
        if (year := _YEAR.search(match.group()))
    )
