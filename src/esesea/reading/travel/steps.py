"""What grows as one person lives on: how often they have met somebody, and how old they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from esesea.reading.scene_facts import StatedAge
from esesea.story.ordinal import Ordinal
from esesea.text.span import Span

MEETING_ACTS = frozenset({"meet", "see", "meeting", "encounter"})


@dataclass(frozen=True, slots=True)
class Step:
    """In ``scene`` somebody's count stands at ``n``, as ``spans`` say."""

    scene: str
    n: int
    spans: tuple[Span, ...]
    is_first_meeting: bool = False


def steps_of(person: str, ordinals: Iterable[Ordinal], ages: Iterable[StatedAge]) -> Iterator[tuple[Step, ...]]:
    """The counted meetings of ``person``, in order of their number, and their ages, youngest first.

    A meeting is theirs where they are the one who counts it ("the first time she met him" is hers).
    """
    met = [
        Step(each.scene, each.n, (each.span,), each.n == 1)
        for each in ordinals
        if each.own == (person,) and each.act in MEETING_ACTS and each.n > 0
    ]
    aged = [Step(each.scene, each.years, each.evidence.spans) for each in ages if each.character == person]
    for steps in (met, aged):
        yield tuple(sorted(steps, key=lambda step: (step.n, step.scene)))
