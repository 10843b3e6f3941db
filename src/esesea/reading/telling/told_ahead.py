"""A first scene that says it is later than what is told next: a prologue headed "Eleven years later"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.heading_cues import Cue
from esesea.text.document import Document
from esesea.text.span import Span

LONGER_THAN_A_STORY = 365.0
"""Days; what is told between such a prologue and the story's end seldom takes as long without saying so."""

CAUGHT_UP = 0.5
"""A later step by so much of the prologue's has brought the story up to it, perhaps."""

_END = late(r"\b(?:epilogue|coda|postlude|finale|conclusion)\b", re.IGNORECASE)
_AT_LAST = frozenset({Cue.NOW, Cue.RETURN})


@dataclass(frozen=True, slots=True)
class ToldAhead:
    """The first scene is ``days`` after the second, as ``span`` says, and after all up to that with index ``until``."""

    days: float
    until: int
    span: Span


def told_ahead(document: Document, labels: Sequence[SceneLabels]) -> ToldAhead | None:
    """What the first scene's label says, where the next has a heading of its own that does not step on from it.

    Example: "Prologue: Ten years later", then "Chapter 1". Counter-example: "Ten years later" over the one part of a
    story that goes on under it.
    """
    if len(labels) < 2 or not labels[1].own or _steps_on(labels[1]):
        return None
    for cue, span in labels[0].cues:
        if cue.cue is Cue.LATER and cue.amount:
            until = _caught_up(document, labels, cue.amount) if cue.amount >= LONGER_THAN_A_STORY else 2
            return ToldAhead(cue.amount, until, span)
    return None


def _steps_on(label: SceneLabels) -> bool:
    return any(cue.cue in {Cue.LATER, Cue.CONTINUOUS, Cue.SAME} for cue, _ in label.cues)


def _caught_up(document: Document, labels: Sequence[SceneLabels], days: float) -> int:
    """The first scene that may not be before the prologue any more: the last one, if nothing says so earlier."""
    for index, label in enumerate(labels):
        cues = [cue for cue, _ in label.cues] if index else []
        steps = (
            cue.cue in _AT_LAST or (cue.cue is Cue.LATER and (cue.amount or 0) >= CAUGHT_UP * days) for cue in cues
        )
        if any(steps) or any(_END.search(document.quote(span)) for span in label.spans):
            return max(index, 2)
    return max(len(labels) - 1, 2)
