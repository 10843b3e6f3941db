"""How likely each scene stands wrong on the line, given leaps and what the author has said."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from esesea.order.constraints import Told
from esesea.story.chronology import Timeline
from esesea.story.leap import Leap
from esesea.story.replies import Reply, Stand
from esesea.story.time import Status
from esesea.text.span import Span

RETURNS = 0.5
"""How likely the telling returns, at the end of a run that it leapt to, to the scene that it left: about as likely as
not. Among tellings drawn without a text, of every way and length, it does in .56 (``python -m bench.retell habits``).
Between .4 and .65 it hardly matters on re-told novels (232 to 241 acts); on the films 55 to 61 acts, but 74 at .56
itself, where a leap is missed that much hangs on."""

ENDS = 0.95
"""How surely a scene leaps where the author let the run before it end."""

LEFT = 0.8
"""How likely a scene leaps whose strand a later one resumes before it: where y goes on from w, the scene told after w
has left w (counted as RETURNS is)."""

CLOSES = 0.8
"""How surely the telling is back where it was, where the text moved the scenes before and says nothing of this one."""

STEADY = 0.5
"""The standard deviation, in log-odds, by which leaps of one story may be commoner or rarer than they seem."""

SLIGHT = 0.05
"""A smaller share of what may have been is not followed."""

LEAST, MOST = 0.001, 0.999
"""No leap is surer either way."""

_SURE = frozenset({Status.STATED, Status.PROVEN})

BEFORE_ALL = -1
"""The told index that stands for "before all that is told before it"."""


class Doubts:
    """What is believed of one line. Scenes are told indices; it never leaves the choosing of a question.

    ``now[i]``: the scene after which ``i`` stands among those told before it; None for a scene outside of time.
    ``spoken``: scenes of which the author has spoken. ``chances``: of a leap, as their words have shown it to be.
    ``held``: how surely the claims of the text hold a scene where it stands.
    """

    def __init__(
        self, told: Sequence[Told], leaps: Sequence[Leap], timeline: Timeline, replies: Iterable[Reply] = ()
    ) -> None:
        self.place: Mapping[str, int] = {scene.id: index for index, scene in enumerate(told)}
        self.order = [self.place[scene] for scene in timeline.order]
        self.now = _standing(len(told), self.order)
        self._settled = timeline.settled
        self._ids = [scene.id for scene in told]
        self._at = {scene: spot for spot, scene in enumerate(self.order)}
        self.shares: list[Mapping[int, float]] = [{} for _ in told]
        chances = [0.0] * len(told)
        for leap in leaps:
            index = self.place[leap.scene]
            landings = {self._landing(each.after): each.probability for each in leap.landings}
            self.shares[index] = {each: share for each, share in landings.items() if self._is_open(index, each)}
            # Where the text proves that it can stand nowhere else, nothing is to be asked.
            chances[index] = leap.probability if self.shares[index] or not landings else 0.0
        leapt, ends, silent = self._said(replies)
        self.said = frozenset(leapt)
        self.spoken = self.said | silent
        learned = _learned(chances, leapt, ends - self.said)
        self.chances = [
            chance if scene in leapt else max(chance, resumed)
            for scene, (chance, resumed) in enumerate(zip(learned, self._resumed(learned), strict=True))
        ]
        self.held = self._held_by_claims(timeline)
        self._left = [
            {each: share for each, share in left.items() if self._is_open(scene, each)}
            for scene, left in enumerate(_left(self.now, self.chances))
        ]

    def share(self, scene: int, landing: int) -> float:
        """How likely the scene lands directly after ``landing`` if it leaps."""
        left = self._left[scene]
        known = self.shares[scene].get(landing, 0.0)
        return RETURNS * left.get(landing, 0.0) + (1 - RETURNS * sum(left.values())) * known

    def elsewhere(self, scene: int) -> dict[int, float]:
        """The other places where it may belong, the likeliest first, each with its chance; they need not sum to one."""
        now, chance = self.now[scene], self.chances[scene]
        landings = {*self.shares[scene], *self._left[scene]} - {now, scene - 1}
        found = {landing: chance * self.share(scene, landing) for landing in landings}
        if now != scene - 1:
            found[scene - 1] = 1 - chance
        return dict(sorted(found.items(), key=lambda each: (-each[1], -each[0])))

    def together(self, scene: int, until: int) -> set[int]:
        """The scenes that go along if those from ``scene`` to ``until`` are moved: what was said to go on from them."""
        moving = set(range(scene, until + 1))
        for each in range(until + 1, len(self.now)):
            now = self.now[each]
            if now in moving and (each in self.said or (now == each - 1 and now > until)):
                moving.add(each)
        return moving

    def _resumed(self, chances: Sequence[float]) -> list[float]:
        """How likely each scene leaps because a later one goes on from the scene told before it."""
        resumed = [0.0] * len(chances)
        for scene, shares in enumerate(self.shares):
            said = self.now[scene] if scene in self.spoken else None
            landings = shares if said is None else {said: 1.0}
            for landing, share in landings.items():
                if landing + 1 < scene:
                    resumed[landing + 1] = max(resumed[landing + 1], LEFT * chances[scene] * share)
        return resumed

    def _is_open(self, scene: int, landing: int) -> bool:
        """Whether nothing proven keeps the scene from standing directly after ``landing`` as the line is now."""
        if scene not in self._at:
            return False
        spot = BEFORE_ALL if landing == BEFORE_ALL else self._at.get(landing)
        if spot is None:
            return False
        behind = next((each for each in islice(self.order, spot + 1, None) if each < scene), None)
        before_it = landing != BEFORE_ALL and self._is_proven(scene, landing)
        return not before_it and (behind is None or not self._is_proven(behind, scene))

    def _is_proven(self, first: int, second: int) -> bool:
        return self._settled.get((self._ids[first], self._ids[second])) in _SURE

    def _landing(self, after: str | None) -> int:
        return BEFORE_ALL if after is None else self.place[after]

    def _said(self, replies: Iterable[Reply]) -> tuple[dict[int, bool], set[int], set[int]]:
        """Which scenes leap and which go on; the scenes behind the runs that were moved; what was left open."""
        leapt: dict[int, bool] = {}
        ends: set[int] = set()
        silent: set[int] = set()
        for reply in replies:
            leapt.update(
                (self.place[scene], self._landing(after) != self.place[scene] - 1) for scene, after in reply.stands
            )
            silent.update(self.place[scene] for scene in reply.left_open)
            if reply.move is not None:
                start, end = self.place[reply.move.scene], self.place[reply.move.until]
                goes_on = reply.move.stand is Stand.AFTER and self.place[reply.move.other or ""] == start - 1
                leapt[start] = not goes_on
                leapt.update(dict.fromkeys(range(start + 1, end + 1), False))
                ends.add(end + 1)
        return leapt, ends, silent

    def _held_by_claims(self, timeline: Timeline) -> dict[int, float]:
        """How surely the claims of the text hold the scenes that stand elsewhere than told, and a return where it is.

        Such a scene stands wrong only if all that hold it are wrong, the same words counted once. A claim that agrees
        with the telling says only that a scene is later, not that it goes on directly.
        """
        seen: dict[int, dict[tuple[str, tuple[Span, ...]], float]] = {}
        for relation in timeline.relations:
            if relation.status is not Status.STATED:
                later = max(self.place[relation.a], self.place[relation.b])
                words = seen.setdefault(later, {})
                key = (relation.evidence.by, relation.evidence.spans)
                words[key] = max(words.get(key, 0.0), relation.evidence.confidence)
        held = {
            scene: 1 - math.prod(1 - each for each in words.values())
            for scene, words in seen.items()
            if self.now[scene] != scene - 1
        }
        start = 0
        for scene in range(1, len(self.now)):
            if self.now[scene] != scene - 1:
                if scene not in held and start in held and self.now[scene] == start - 1:
                    held[scene] = CLOSES * held[start]
                start = scene
        return held


def _standing(scenes: int, order: Sequence[int]) -> list[int | None]:
    """Directly after which of the scenes told before it each stands."""
    at = {scene: spot for spot, scene in enumerate(order)}
    now: list[int | None] = [None] * scenes
    spots: list[int] = []
    for scene in sorted(order):
        nearest = bisect_left(spots, at[scene])
        now[scene] = order[spots[nearest - 1]] if nearest else BEFORE_ALL
        insort(spots, at[scene])
    return now


def _left(now: Sequence[int | None], chances: Sequence[float]) -> list[dict[int, float]]:
    """For each scene the ones that the telling may have left for the run before it, with how likely each was."""
    left: list[dict[int, float]] = [{} for _ in now]
    for scene in range(2, len(now)):
        unbroken = 1.0
        for start in range(scene - 1, 0, -1):
            began = 1.0 if now[start] != start - 1 else chances[start]
            left[scene][start - 1] = unbroken * began
            unbroken *= 1 - began
            if unbroken < SLIGHT:
                break
    return left


def _learned(chances: Sequence[float], leapt: Mapping[int, bool], ends: Collection[int]) -> list[float]:
    """The chances of leaps, more or fewer as those the author spoke of turned out; of these, what they said."""
    odds = [_log_odds(chance) for chance in chances]
    shift = _shift([(odds[scene], leaps) for scene, leaps in leapt.items() if chances[scene]])
    learned = [_chance(each + shift) if chance else 0.0 for each, chance in zip(odds, chances, strict=True)]
    for scene in ends:
        if scene < len(learned):
            learned[scene] = max(learned[scene], ENDS)
    for scene, leaps in leapt.items():
        learned[scene] = float(leaps)
    return learned


def _shift(seen: Sequence[tuple[float, bool]]) -> float:
    """By how much the log-odds of all leaps are to be raised: the mode, with a normal prior of ``STEADY`` about 0.

    Newton's method; the function is concave, and a few steps are exact to more places than matter.
    """
    shift = 0.0
    for _ in range(8):
        expected = [_chance(odds + shift) for odds, _ in seen]
        slope = sum(leaps - each for (_, leaps), each in zip(seen, expected, strict=True)) - shift / STEADY**2
        bend = sum(each * (1 - each) for each in expected) + 1 / STEADY**2
        shift += slope / bend
    return shift


def _log_odds(chance: float) -> float:
    held = min(max(chance, LEAST), MOST)
    return math.log(held / (1 - held))


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
