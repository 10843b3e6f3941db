"""The annotator: bells of the watch as words about time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan
from esesea.story.evidence import Evidence
from esesea.story.time import TimeExpression, TimexType
from esesea.text.document import Document
from esesea.text.span import Span

COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
BELLS = re.compile(rf"\b({'|'.join(COUNTS)}) bells?\b", re.IGNORECASE)


@annotator(requires=(Parse, SceneSpan), produces=TimeExpression)
def ship_bells(document: Document, layers: Layers) -> Iterator[TimeExpression]:
    """Each "four bells", a time of which only the minutes are told.

    Example: "At eight bells we came on deck."
    Counter-example: "She heard the bells of the town."
    """
    for scene in layers.of(SceneSpan):
        for found in BELLS.finditer(document.text, scene.span.start, scene.span.end):
            span = Span(*found.span())
            minutes = "00" if count_of(found[1]) % 2 == 0 else "30"
            seen = Evidence((span,), "ship_bells", 0.95)
            yield TimeExpression(span, scene.id, TimexType.TIME, f"TXX:{minutes}", evidence=(seen,))


def count_of(word: str) -> int:
    """How many bells."""
    return COUNTS.index(word.lower()) + 1
