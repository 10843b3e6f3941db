"""The distances that headings and slug lines say: "TEN YEARS EARLIER", "THE NEXT DAY", "CONTINUOUS", "Day 3"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.extents import Extent, step_extent
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.reading.telling.tellings import Level, Telling
from esesea.reading.telling.told_ahead import told_ahead
from esesea.text.document import Document
from esesea.text.span import Span

STRAIGHT_ON = Extent(0, 1)
"""What goes on may cross a midnight."""

ABOUT_THE_NEXT = 0.8
"""Confidence that a prologue's "eleven years later" is counted from the scene told next."""

_STRAIGHT = frozenset({Cue.CONTINUOUS, Cue.SAME})
_UNREAL = frozenset({Level.DREAM, Level.IMAGINED})
_COUNTED = {
    "day": (1, 0),
    "night": (1, 0),
    "week": (7, 6),
    "month": (30.44, 31),
    "year": (365.25, 366),
}
"""Days from one number to the next, and by how many a scene under it may be later."""


@dataclass(frozen=True, slots=True)
class HeadingStep:
    """The scene with index ``scene`` is ``extent`` days after the one with index ``origin``, as ``span`` says.

    ``origin`` None: after the beginning of what the headings count ("Day 1"), in ``unit``.
    """

    scene: int
    origin: int | None
    extent: Extent
    span: Span
    confidence: float
    unit: str = ""


def heading_steps(
    document: Document, labels: Sequence[SceneLabels], tellings: Sequence[Telling]
) -> Iterator[HeadingStep]:
    """The steps with an amount, in told order, and the numbered days, where each number comes once.

    A flashback steps back from the scene that was left, every other scene on from the one told just before on the same
    level; a prologue "eleven years later" is so much after the scene told next.

    Counter-example: "LATER" says no amount.
    """
    for index, (label, telling) in enumerate(zip(labels, tellings, strict=True)):
        if telling.level in _UNREAL or telling.comes_back:
            continue
        for cue, span in label.cues:
            step = _step(document, tellings, index, cue, span)
            if step is not None:
                yield step
    ahead = told_ahead(document, labels)
    extent = step_extent(document.quote(ahead.span)) if ahead else None
    if ahead and extent:
        yield HeadingStep(0, 1, extent, ahead.span, ABOUT_THE_NEXT)
    yield from _numbered(labels)


def _step(
    document: Document, tellings: Sequence[Telling], index: int, cue: HeadingCue, span: Span
) -> HeadingStep | None:
    telling = tellings[index]
    if cue.cue is Cue.EARLIER and telling.opens and telling.level is Level.PAST and telling.left is not None:
        extent = step_extent(document.quote(span))
        return None if extent is None else HeadingStep(index, telling.left, extent.turned(), span, cue.confidence)
    goes_on = index > 0 and not telling.opens and tellings[index - 1].level is telling.level
    if not goes_on or cue.cue not in {Cue.LATER, *_STRAIGHT}:
        return None
    extent = STRAIGHT_ON if cue.cue in _STRAIGHT else step_extent(document.quote(span))
    return None if extent is None else HeadingStep(index, index - 1, extent, span, cue.confidence)


def _numbered(labels: Sequence[SceneLabels]) -> Iterator[HeadingStep]:
    found = [
        (index, cue, span)
        for index, label in enumerate(labels)
        for cue, span in label.cues
        if cue.cue is Cue.NUMBERED and cue.amount is not None
    ]
    for unit in sorted({cue.unit for _, cue, _ in found}):
        counted = [each for each in found if each[1].unit == unit]
        runs = [number for number, _ in groupby(counted, key=lambda each: each[1].amount)]
        if len(runs) != len(set(runs)) or unit not in _COUNTED:
            continue
        days, slack = _COUNTED[unit]
        for index, cue, span in counted:
            first = round(((cue.amount or 0) - 1) * days)
            yield HeadingStep(index, None, Extent(first, first + slack), span, cue.confidence, unit)
