"""The year into which a scene's people travel while it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.english.time_travel import arrivals_in
from esesea.reading.english.unreal_frames import DREAMT, FEIGNED
from esesea.reading.mask import Mask
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.text.document import Document
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
        scene = scene_at(scenes, paragraph.span.start)
        for sentence in paragraph.doc.sents:
            for match in arrivals_in(sentence):
                span = Span(match.start(), match.end()).shifted(paragraph.at(sentence).start)
                year = _YEAR.search(match.group())
                early = span.start - scene.span.start <= len(scene.span) / 2
                words = document.quote(scene.span)
                if (
                    year
                    and early
                    and not untold.covers(span.start)
                    and not (DREAMT.search(words) or FEIGNED.search(words))
                ):
                    yield Arrival(scene.id, year.group(), Span(span.start + year.start(), span.start + year.end()))
