"""How old "you" are in a story told to you: "You are six. It's the municipal baths."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from esesea.patterns import late
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.numerals import NUMBER, number
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import StatedAge
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.span import Span

YOU = "you"
"""Stands for the one who is spoken to, who is no character of the cast."""

SAID = 0.93
"""Confidence in such an age. Set by hand; two must both be right."""

_OPENING = late(
    r"[\s*_]*(?P<age>You(?: are|[’']re| were| turn| turned|(?: have|[’']ve) just turned) "
    rf"(?:just |only |still |now |then )?(?P<n>{NUMBER})(?: years old)?)"
    r"(?=[.,;:—–]|\s+(?:and|when|again|the|on|that)\b)"
)


def second_person_ages(document: Document, scenes: Sequence[SceneSpan]) -> Iterator[StatedAge]:
    """The ages of "you" with which scenes open, below their labels.

    Counter-example: "“You are six,” she said", "You are six feet tall", "You are late".
    """
    for scene, label in zip(scenes, scene_labels(document, tuple(scenes)), strict=True):
        start = max([scene.span.start, *(span.end for span in label.spans if span.start >= scene.span.start)])
        found = _OPENING.match(document.text, start, scene.span.end)
        years = number(found["n"]) if found else None
        if found is not None and years is not None and years == int(years):
            yield StatedAge(scene.id, YOU, int(years), Evidence((Span(*found.span("age")),), "ages", SAID))
