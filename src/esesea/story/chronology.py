"""The solved order: for each clock a timeline, and what had to be set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esesea.story.days import ClockDays
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one scene stands on a clock.

    ``rank`` counts from 0; scenes that begin at the same time share one; None for a scene outside of time.
    ``earliest``/``latest`` are the lowest and highest rank that proven and likely relations leave open.
    """

    scene: str
    rank: int | None
    earliest: int | None
    latest: int | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all hold: the smallest cycle they form, and which of them were dropped."""

    clock: str
    cycle: tuple[TemporalRelation, ...]
    dropped: tuple[TemporalRelation, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Timeline:
    """One clock, solved. ``slots`` are in the clock's order (told order among equals; timeless scenes last).

    ``relations`` are the claims that were kept, each with its status, in a canonical order; ``settled`` maps a
    pair of scene ids (first begins before or with second) to the surest status by which their order is known
    (absent: by default only).
    """

    clock: str
    slots: tuple[Slot, ...]
    relations: tuple[TemporalRelation, ...]
    settled: Mapping[tuple[str, str], Status]

    def __repr__(self) -> str:
        """The clock in a line."""
        return f"<Timeline {self.clock}: {len(self.slots)} scenes, {len(self.relations)} claims>"

    @property
    def order(self) -> tuple[str, ...]:
        """Scene ids in this clock's order, those outside of time left out."""
        return tuple(slot.scene for slot in self.slots if slot.rank is not None)

    @property
    def ranks(self) -> dict[str, int | None]:
        """The rank of each scene."""
        return {slot.scene: slot.rank for slot in self.slots}


@dataclass(frozen=True, slots=True, repr=False)
class Chronology:
    """All clocks solved. ``timelines`` has ``story`` first, then ``lived:<character id>`` in order of ids.

    ``parted`` are the characters whose lived clock is not the story clock. ``days`` are the days of the story clock and
    of those of ``parted``, as far as distances and dates are said.
    """

    timelines: tuple[Timeline, ...]
    conflicts: tuple[Conflict, ...]
    parted: tuple[str, ...] = ()
    days: tuple[ClockDays, ...] = ()

    def __repr__(self) -> str:
        """The clocks in a line."""
        clocks = ", ".join(timeline.clock for timeline in self.timelines)
        return f"<Chronology on {len(self.timelines)} clocks: {clocks}; {len(self.conflicts)} conflicts>"

    def timeline(self, clock: str) -> Timeline:
        """The timeline of ``clock``; KeyError where there is none."""
        for timeline in self.timelines:
            if timeline.clock == clock:
                return timeline
        raise KeyError(clock)

    def days_on(self, clock: str) -> ClockDays:
        """The days of ``clock``: the story's, unless it parts from it; empty where none is said."""
        found = {each.clock: each for each in self.days}
        return found.get(clock) or found.get(STORY_CLOCK) or ClockDays(clock)
