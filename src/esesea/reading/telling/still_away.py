"""Whether scenes without a label are still in the flashback told before them: "INT. VAULT (EARLIER)", "EXT. ALLEY"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.reading.cutting.labels import SceneLabels
from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.text.span import Span

LONGEST_AWAY = 8
"""Scenes that may go on without a label, before the telling is back without one where it was left."""

IN_THE_MIDDLE, PROLOGUE = 4, 3
"""A story that opens in the middle of things does so in few scenes, and tells at least so many before it is there."""

ROUNDED = 1.5
"""So much longer than was said a stretch told may be, as writers round: "THE DAY BEFORE", "THE NEXT NIGHT"."""

SIGNS = 2
"""Of the three signs so many must agree: a place of the flashback's, people of the flashback's, a return to where the
telling left it."""

_AWAY = frozenset({Cue.FLASHBACK, Cue.FLASH_FORWARD, Cue.EARLIER, Cue.DREAM, Cue.IMAGINED})
_BACK = frozenset({Cue.RETURN, Cue.NOW, Cue.THEN})
_LIGHT = {
    **dict.fromkeys(("day", "morning", "noon", "afternoon", "late afternoon", "sunrise"), "day"),
    **dict.fromkeys(("night", "evening", "midnight"), "night"),
}
"""Dawn and dusk may be told of either."""

People = Sequence[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Away:
    """A flashback that begins with the scene at ``first``, from the one at ``left``.

    ``people``: who is in each scene of the story. ``present``: the scenes of the story's present told before it.
    """

    labels: Sequence[SceneLabels]
    people: People
    first: int
    left: int
    present: Sequence[int]

    def returns(self) -> int | None:
        """The first scene that is back where the telling left, without a word; None where none soon is."""
        for later in range(self.first + 1, min(len(self.labels), self.first + LONGEST_AWAY + 1)):
            if self._is_marked(later):
                return None
            if self._is_back(later):
                return later
        return None

    def middle(self, opens: Span, days: float | None) -> int | None:
        """Where the story that opened in the middle of things has come to that, without a word; None where it did not.

        ``opens``: the words that took the telling back, by so many ``days``. In a slug line they may speak of its one
        scene alone; and where more time goes by than that, the story has gone on from where it was left.

        Example: a man on a mast by night, "36 HOURS EARLIER", five scenes, and the man on the mast by night.
        """
        slug, since = self.labels[self.first].slug, 0.0
        if list(self.present) != list(range(self.first)) or self.first > PROLOGUE or (slug and slug.overlaps(opens)):
            return None
        for later in range(self.first + 1, len(self.labels)):
            label = self.labels[later]
            since += sum(cue.amount or 0.0 for cue, _ in label.cues if cue.cue is Cue.LATER)
            if any(cue.cue in {Cue.NOW, Cue.THEN} for cue, _ in label.cues) or since > ROUNDED * (days or math.inf):
                return None
            if label.of_day and label.place == self.labels[self.left].place and self._is_back(later):
                return later if later - self.first >= IN_THE_MIDDLE else None
        return None

    def goes_on(self, later: int, returns: int | None) -> bool:
        """Whether the scene at ``later``, without a label of time, is of the flashback, as all between them are."""
        label = self.labels[later]
        if not all(is_soon(cue) for cue, _ in label.cues) or label.dated or not label.place or self._is_back(later):
            return False
        if not _may_be_one_day(label, self.labels[later - 1]):
            return False
        told = range(self.first, later)
        there = frozenset().union(*(self.people[each] for each in told))
        here, now = self.people[later], frozenset().union(*(self.people[each] for each in self.present))
        its_people = bool(here & (there - now))
        if here & (now - there) and not its_people:
            return False
        signs = (self._is_its_place(later), its_people, returns is not None and later < returns and bool(here & there))
        return sum(signs) >= SIGNS

    def _is_marked(self, later: int) -> bool:
        return any(cue.cue in _AWAY or cue.cue in _BACK for cue, _ in self.labels[later].cues)

    def _is_back(self, later: int) -> bool:
        label, left = self.labels[later], self.labels[self.left]
        if not label.is_where(left) or label.is_where(self.labels[self.first]) or not _may_be_one_day(label, left):
            return False
        return bool(self.people[later] & self.people[self.left])

    def _is_its_place(self, later: int) -> bool:
        """Whether it names a place of the flashbacks told so far, whole or with another room, and none of today's."""
        now = {name for each in self.present for name in self.labels[each].place}
        here = self.labels[later].place
        return any(
            name not in now and name in there and name in {here[0], there[0]}
            for each in range(later)
            if each not in self.present and (there := self.labels[each].place)
            for name in here
        )


def is_soon(cue: HeadingCue) -> bool:
    """Whether it goes on within a day: "LATER", "AN HOUR LATER"."""
    return cue.cue is Cue.LATER and (cue.amount is None or cue.amount < 1)


def _may_be_one_day(label: SceneLabels, other: SceneLabels) -> bool:
    """Whether nothing in two slug lines parts day from night."""
    lights = {_LIGHT.get(each.of_day or "") for each in (label, other)} - {None}
    return len(lights) < 2
