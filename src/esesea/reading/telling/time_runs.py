"""The stretches of a telling on one line of time, as its openings say that it leaves and comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from esesea.reading.english.opening_counts import OpeningCount
from esesea.reading.english.opening_moves import HINTED, Goes, OpeningCue
from esesea.reading.telling.heard_cues import HeardCue
from esesea.text.span import Span

SOON = 31.0
"""Days; so short a step stays in its stretch."""

ROUNDED = 0.25
"""By so much of itself an amount may differ from one that undoes it: writers round."""

UNHEARD = 0.2
"""The share of leaps of which no word was heard, in a story that says when it leaps (re-told stories)."""

LEAPT, COMPANY = 0.2, 2
"""The chance of a leap from which those who are there may say that a dated stretch has ended, and how many say so where
they are all who were there when it was left. Re-told stories to learn from, whose tellers say each leap, lose 4 of 171
claims by the former, all of them right, and none by the latter; whoever leaves a year unsaid gains."""

FEWEST, SPARSE = 2, 0.05
"""Moves that a story must say plainly, and their share of its scenes: one alone is as often somebody's thought, from
which nothing comes back. Of forty re-told stories to learn from, those that leap and say so do it in a tenth of their
scenes or more; eight novels told in order seem to in one of twenty-five at most."""

EITHER = 0.8
"""How often a vague step on, told within a look back, stays in it, and how often the next scene does where nothing is
said of the way back until the end."""

STRANDS = 12
"""So many stretches, those told last, are looked through for the place that is taken up again."""

COMES_BACK_WITHIN = 12
"""Scenes within which a look elsewhere of which only a hint speaks is heard to come back."""

_BEHIND = frozenset({Goes.RETURN, Goes.RESUME, Goes.ON})
_BEFORE = frozenset({Goes.RETURN, Goes.RESUME, Goes.RESUME_BACK, Goes.BACK})
AGAIN_TOO = {Goes.BACK: _BEHIND, Goes.RESUME_BACK: _BEHIND, Goes.AHEAD: _BEFORE}
"""What the next cue may be, where a hint of a look elsewhere was one."""


@dataclass(frozen=True, slots=True)
class RunsBefore:
    """The scene with index ``scene`` is before the one with index ``other``, told earlier, as ``span`` says."""

    scene: int
    other: int
    span: Span
    confidence: float


@dataclass(slots=True, eq=False)
class _Stretch:
    """Scenes that follow one another in time, in told order. A part of the workbench below, which never leaves it."""

    day: float | None
    sure: float
    left: _Stretch | None = None
    ahead: bool = False
    scenes: list[int] = field(default_factory=list)
    counts: dict[str, OpeningCount] = field(default_factory=dict)


def runs_before(
    scenes: Sequence[str],
    heard: Mapping[int, HeardCue],
    leaps: Sequence[float],
    *,
    people: Sequence[frozenset[str]] = (),
    elsewhere: Collection[int] = (),
) -> tuple[RunsBefore, ...]:
    """Which scenes are before a stretch told earlier. ``scenes``: the texts; ``leaps``: how likely each leaps, 0…1.

    A cue opens a stretch, or takes up one that was left, at its place on the line: by its amount where the days of
    others are known, else just before the stretch it leaves. The scenes told after it go with it until the next cue,
    each less surely, by the chance that it leaps unheard. Nothing is said of scenes ``elsewhere``, whose own words
    place them by something else; nor, where the stretch is known by its date alone, of one that has of ``people``
    (those in each scene) somebody whom only other stretches had, and nobody whom only this one had, where it likely
    leaps or they are the very company that was left.
    """
    line = _Line(scenes, heard)
    found: list[RunsBefore] = []
    plainly = sorted(at for at, each in heard.items() if each.cue.confidence > HINTED and not _is_slight(each.cue))
    if len(plainly) < max(FEWEST, SPARSE * len(scenes)):
        return ()
    # A story that says little of its leaps may come back unsaid.
    trusted = plainly[-1] if len(plainly) <= FEWEST else len(scenes)
    for index, chance in enumerate(leaps):
        cue = heard.get(index)
        if cue is None and (index in elsewhere or line.is_left(people, index, chance)):
            line.lose_track()
        elif cue is None or not line.go(cue.cue, index):
            line.sure *= (1 - UNHEARD * chance) * (EITHER if index > trusted else 1)
        else:
            line.span = cue.span
        line.here.scenes.append(index)
        other = line.next_told()
        if other is not None and line.span is not None and line.sure > 0:
            found.append(RunsBefore(index, other, line.span, line.sure))
    return tuple(found)


def _is_slight(cue: OpeningCue) -> bool:
    """Whether it leads nowhere else: to the same time, or a little on, or on by nobody knows how much."""
    return cue.goes is Goes.MEANWHILE or ((cue.days or 0.0) <= SOON and (cue.goes is Goes.ON or cue.days is not None))


class _Line:
    """The stretches in order of time, and where the telling is."""

    def __init__(self, texts: Sequence[str], heard: Mapping[int, HeardCue]) -> None:
        self.here = _Stretch(0.0, 1.0)
        self.sure = 1.0
        self.span: Span | None = None
        self._line = [self.here]
        self._texts = texts
        self._heard = heard

    def next_told(self) -> int | None:
        """The first scene of the next stretch on the line, None on the last one."""
        at = self._line.index(self.here)
        return self._line[at + 1].scenes[0] if at + 1 < len(self._line) else None

    def is_left(self, people: Sequence[frozenset[str]], index: int, chance: float) -> bool:
        """Whether a stretch known by its date has ended, by who is here and who is not any more."""
        if not people or not self.here.counts or self.here is self._line[-1]:
            return False
        here = frozenset[str]().union(*(people[scene] for scene in self.here.scenes))
        elsewhere = (people[scene] for each in self._line if each is not self.here for scene in each.scenes)
        there = frozenset[str]().union(*elsewhere)
        met_here = here - there
        if not met_here or people[index] & met_here or not people[index] & there - here:
            return False
        company = people[self.here.left.scenes[-1]] if self.here.left is not None else None
        return chance >= LEAPT or (people[index] == company and len(people[index]) >= COMPANY)

    def go(self, cue: OpeningCue, index: int) -> bool:
        """Follow ``cue``; False where it leads nowhere."""
        moves = {
            Goes.BACK: self._back,
            Goes.ON: self._on,
            Goes.AHEAD: self._ahead,
            Goes.RETURN: self._return,
            Goes.RESUME: self._resume,
            Goes.RESUME_BACK: self._resume_back,
            Goes.AT: self._at,
        }
        move = moves.get(cue.goes)
        if move is None:
            return False
        if cue.goes in AGAIN_TOO and cue.confidence <= HINTED:
            if self.here is not self._line[-1]:
                return self.lose_track()
            if not self._comes_back(cue, index):
                return False
        return move(cue, index)

    def lose_track(self) -> bool:
        """What was heard may be of the way back as well as of another look: nothing is known from here on."""
        self.sure = 0.0
        return False

    def _at(self, cue: OpeningCue, _: int) -> bool:
        count = cue.count
        if count is None:
            return False
        counted = [each for each in self._line if count.of in each.counts]
        if not counted:
            self.here.counts[count.of] = count
            return False
        if self.here in counted and self.here.counts[count.of].meets(count):
            return False
        told = next((each for each in counted if each.counts[count.of].meets(count)), None)
        if told is not None:
            return self._take_up(told, cue.confidence)
        later = next((each for each in counted if each.counts[count.of].value > count.value), None)
        spot = self._line.index(later) if later is not None else self._line.index(counted[-1]) + 1
        new = _Stretch(None, cue.confidence, left=self.here)
        new.counts[count.of] = count
        self._line.insert(spot, new)
        self.here, self.sure = new, cue.confidence
        return True

    def _comes_back(self, cue: OpeningCue, index: int) -> bool:
        later = (self._heard.get(each) for each in range(index + 1, index + 1 + COMES_BACK_WITHIN))
        said = next((each.cue for each in later if each is not None and not _is_slight(each.cue)), None)
        return said is not None and said.goes in AGAIN_TOO[cue.goes] and said.confidence > HINTED

    def _back(self, cue: OpeningCue, _: int) -> bool:
        if cue.days is not None and cue.days <= SOON and self._line[-1] is not self.here:
            return False
        target = self._target(cue.days, -1)
        told = self._told_on(target, cue.days)
        if told is not None:
            return self._take_up(told, cue.confidence)
        return self._open(target, self._line.index(self.here), cue)

    def _on(self, cue: OpeningCue, _: int) -> bool:
        if cue.days is not None and cue.days <= SOON:
            return False
        target = self._target(cue.days, 1)
        told = self._told_on(target, cue.days)
        if told is not None:
            return self._take_up(told, cue.confidence)
        if target is None and self.here is not self._line[-1]:
            if cue.days is None:
                # "Later," is as often said of what goes on there as of the present.
                self.sure *= EITHER
                return False
            return self._take_up(self._line[-1], cue.confidence)
        return self._open(target, self._line.index(self.here) + 1, cue)

    def _ahead(self, cue: OpeningCue, _: int) -> bool:
        target = self._target(cue.days, 1)
        return self._open(target, self._line.index(self.here) + 1, cue, ahead=True)

    def _return(self, cue: OpeningCue, _: int) -> bool:
        if self.here.ahead and self.here.left is not None:
            return self._take_up(self.here.left, cue.confidence)
        present = next((each for each in reversed(self._line) if not each.ahead), self.here)
        return present is not self.here and self._take_up(present, cue.confidence)

    def _resume(self, cue: OpeningCue, _: int) -> bool:
        others = sorted((each for each in self._line if each is not self.here), key=lambda each: -each.scenes[-1])
        there = (each for each in others[:STRANDS] if cue.place in self._texts[each.scenes[-1]].lower())
        told = next(there, None)
        if told is None or (cue.confidence <= HINTED and self._line.index(told) < self._line.index(self.here)):
            return False
        return self._take_up(told, cue.confidence)

    def _resume_back(self, cue: OpeningCue, index: int) -> bool:
        earlier = self._line[: self._line.index(self.here)]
        if not earlier:
            return self._back(cue, index)
        return self._take_up(max(earlier, key=lambda each: each.scenes[-1]), cue.confidence)

    def _target(self, days: float | None, sign: int) -> float | None:
        return self.here.day + sign * days if days is not None and self.here.day is not None else None

    def _told_on(self, target: float | None, days: float | None) -> _Stretch | None:
        """The stretch told of about that day."""
        if target is None or days is None:
            return None
        near = [
            each
            for each in self._line
            if each is not self.here and each.day is not None and abs(each.day - target) <= ROUNDED * days
        ]
        return min(near, key=lambda each: abs((each.day or 0.0) - target), default=None)

    def _open(self, target: float | None, spot: int, cue: OpeningCue, *, ahead: bool = False) -> bool:
        """A new stretch: by its day where that is known, else at ``spot``."""
        if target is not None:
            later = (at for at, each in enumerate(self._line) if each.day is not None and each.day > target)
            spot = next(later, len(self._line))
        new = _Stretch(target, cue.confidence, left=self.here, ahead=ahead)
        self._line.insert(spot, new)
        self.here, self.sure = new, cue.confidence
        return True

    def _take_up(self, stretch: _Stretch, confidence: float) -> bool:
        self.here = stretch
        at = self._line.index(stretch)
        between = self._line[at + 1].sure if at + 1 < len(self._line) else 1.0
        self.sure = min(confidence, stretch.sure, between)
        return True
