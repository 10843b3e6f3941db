"""Orders in which a story may truly have happened, drawn from what is believed of it.

A world is drawn as the story is told: each scene goes on from the one told before it, or leaps and lands behind one
told earlier, by its chances. Where a run that leapt away ends, the telling often returns to the scene that was left,
and that is drawn too. The same seed and the same beliefs give the same worlds.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from esesea.order.doubts import BEFORE_ALL, RETURNS, Doubts


@dataclass(frozen=True, slots=True)
class World:
    """One order. ``after[i]``: the scene directly after which ``i`` stands among those told before it.

    ``ranks[i]``: where it stands among all.
    """

    after: tuple[int, ...]
    ranks: tuple[int, ...]

    def until(self, scene: int) -> int:
        """The last of the scenes that go on from it in the telling."""
        while scene + 1 < len(self.after) and self.after[scene + 1] == scene:
            scene += 1
        return scene


def worlds(doubts: Doubts, count: int, seed: int) -> list[World]:
    """``count`` orders drawn from ``doubts``; each in time linear in the scenes and their landings."""
    draw = Random(seed)  # noqa: S311 - no secret: the same beliefs must give the same worlds
    return [_world(doubts, draw) for _ in range(count)]


def _world(doubts: Doubts, draw: Random) -> World:
    after = [BEFORE_ALL]
    start = 0
    for scene in range(1, len(doubts.now)):
        chosen = _drawn(doubts, scene, start - 1, draw.random(), draw.random())
        if chosen != scene - 1:
            start = scene
        after.append(chosen)
    return World(tuple(after), _ranks(after))


def _drawn(doubts: Doubts, scene: int, left: int, one: float, other: float) -> int:
    """Where the scene stands; ``left`` is the scene that the telling left for the run before this one."""
    now, chance = doubts.now[scene], doubts.chances[scene]
    if now is not None and (scene in doubts.said or one < doubts.held.get(scene, 0.0)):
        return now
    if one >= chance:
        return scene - 1
    if left > BEFORE_ALL:
        if other < RETURNS:
            return left
        other = (other - RETURNS) / (1 - RETURNS)
    for landing, share in doubts.shares[scene].items():
        if other < share:
            return landing
        other -= share
    known = sum(doubts.shares[scene].values())
    return int(other / max(1 - known, 1e-9) * (scene - 1)) if scene > 1 else BEFORE_ALL


def _ranks(after: list[int]) -> tuple[int, ...]:
    """The places of all scenes where each was put directly behind another in turn."""
    following: list[int] = [BEFORE_ALL] * (len(after) + 1)
    for scene, chosen in enumerate(after):
        following[scene], following[chosen] = following[chosen], scene
    ranks = [0] * len(after)
    scene = following[BEFORE_ALL]
    for rank in range(len(after)):
        ranks[scene] = rank
        scene = following[scene]
    return tuple(ranks)
