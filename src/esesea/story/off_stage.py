"""What happened and is not shown: an event with a place of its own between scenes."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.chronology import Timeline
from esesea.story.evidence import Evidence
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class OffStage:
    """Something that scenes look back on and no scene shows ("because he had taught her to row").

    ``span``: the words that first tell of it. ``participants``: the ids of those who took part. ``told_in``: the scenes
    that look back on it, in told order: it happened before each of them. ``after``: the scenes that it is said to have
    followed ("because after the fire he had gone to sea"). ``evidence``: all words that tell of it.
    """

    id: str
    span: Span
    participants: tuple[str, ...]
    told_in: tuple[str, ...]
    after: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def between(event: OffStage, timeline: Timeline | None) -> tuple[str | None, str | None]:
    """The scenes on ``timeline`` between which ``event`` happened: the last it followed, the first it precedes.

    None where nothing says, where they are not on this clock (None: it is not solved yet), and for the first where it
    is not before the second.
    """
    if timeline is None:
        return None, None
    ranks = {scene: rank for scene, rank in timeline.ranks.items() if rank is not None}
    before = min((each for each in event.told_in if each in ranks), key=ranks.__getitem__, default=None)
    after = max((each for each in event.after if each in ranks), key=ranks.__getitem__, default=None)
    if after is not None and before is not None and ranks[after] >= ranks[before]:
        after = None
    return after, before
