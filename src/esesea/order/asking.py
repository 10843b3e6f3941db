"""Which scenes to ask the author about: those whose right place would save most drags, weighed by doubt.

A story is told mostly as it happens; a few leaps decide everything, and no sign finds them surely. So several doubtful
scenes are put into one question, of which the author names the first that stands wrong, and where it and its run
belong. A false suspicion among them then costs next to nothing. What an answer saves is counted in orders drawn from
what is believed, and a question is worth asking only while that is more than the one act that the answer takes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.order.constraints import Told
from esesea.order.doubts import BEFORE_ALL, Doubts
from esesea.order.worlds import World, worlds
from esesea.story.chronology import Timeline
from esesea.story.leap import Landing, Leap
from esesea.story.replies import Reply

TOGETHER = 5
"""So many doubtful scenes stand in one question at most: with their openings and landings they fill a screen."""

OFFERED = 3
"""So many landings are offered of each."""

ENOUGH = 1.0
"""Drags that a further answer must be expected to save: it costs the author as much as one drag."""

NEARLY = 0.05
"""A further scene is listed where it adds this share to what the question saves."""

DRAWN, FEWEST, WORK = 64, 12, 32_000
"""So many orders are drawn to choose what to ask, fewer (but ``FEWEST``) where they would hold more scenes than
``WORK``; and as many others to tell what that saves: the best of many choices looks better than it is in the orders in
which it was chosen."""

SEEDS = (7, 11)

WEIGHED = 16
"""So many scenes are weighed for a question, those with the greatest part in the drags."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A scene that may stand wrong.

    ``now``: the scene it goes on from where it stands today, among those told before it (None: it stands before all
    of them); ``landings`` the likeliest other places, with the chance of each; ``until``: the last scene of its run.
    ``doubt``: the probability that it stands wrong; ``saves``: the drags that putting it right is expected to save.
    """

    scene: str
    now: str | None
    landings: tuple[Landing, ...]
    until: str
    doubt: float
    saves: float


@dataclass(frozen=True, slots=True)
class LeapQuestion:
    """A question: which is the first of these scenes, in told order, that stands wrong, and where does its run belong.

    ``saves``: the drags that the answer is expected to save.
    """

    suspects: tuple[Suspect, ...]
    saves: float


def leap_question(
    told: Sequence[Told], leaps: Sequence[Leap], timeline: Timeline, replies: Iterable[Reply] = ()
) -> LeapQuestion | None:
    """The question about leaps whose answer is expected to save most drags; None where none saves ``ENOUGH``.

    ``timeline`` is the story clock, solved with the laws of ``replies``. Scenes that the author has spoken of are not
    asked about again. Deterministic; about linear in the number of scenes.
    """
    doubts = Doubts(told, leaps, timeline, replies)
    drawn = max(FEWEST, min(DRAWN, WORK // max(1, len(told))))
    choosing, checking = (_weighed(doubts, worlds(doubts, drawn, seed)) for seed in SEEDS)
    chosen = _together({scene: choosing[scene] for scene in _promising(choosing)})
    weighed = {scene: checking.get(scene, [None] * drawn) for scene in chosen}
    saves = _expected(chosen, weighed)
    if saves < ENOUGH:
        return None
    until = {leap.scene: leap.until for leap in leaps}
    return LeapQuestion(tuple(_suspect(doubts, told, until, scene, weighed[scene]) for scene in chosen), saves)


Savings = Sequence[float | None]
"""What putting a scene right saves in each world; None where it stands right."""


def _weighed(doubts: Doubts, drawn: Sequence[World]) -> dict[int, Savings]:
    """What putting right each scene that may be asked about saves in each world."""
    plans = [_plan(doubts, world) for world in drawn]
    asked = {scene for plan in plans for scene in plan} - doubts.spoken
    return {
        scene: [
            None if world.after[scene] == doubts.now[scene] else plan.get(scene, 0.0)
            for world, plan in zip(drawn, plans, strict=True)
        ]
        for scene in sorted(asked)
    }


def _plan(doubts: Doubts, world: World) -> dict[int, float]:
    """The scenes that an author would put right in this world, as the story is told, each with its part of the drags.

    A run that was put right lets the scene told after it return to where the telling left, and only where that is wrong
    does it need a word of its own. Each run takes the part of all drags that is its part of the scenes moved, or what
    it saves at once with all that hangs on it.
    """
    lengths: dict[int, int] = {}
    start, scene = 0, 1
    while scene < len(world.after):
        if doubts.now[scene] is None or scene in doubts.said:
            start, scene = scene, scene + 1
            continue
        stands = doubts.now[scene]
        if start in lengths:
            stands = start - 1
        if world.after[scene] == stands:
            start, scene = (start if stands == scene - 1 else scene), scene + 1
        else:
            until = world.until(scene)
            lengths[scene] = until - scene + 1
            start, scene = scene, until + 1
    in_order = _in_order(world, doubts.order)
    drags = len(doubts.order) - in_order
    moved = sum(lengths.values())
    return {
        scene: max(drags * length / moved, _at_once(doubts, world, scene, length, in_order))
        for scene, length in lengths.items()
    }


def _at_once(doubts: Doubts, world: World, scene: int, length: int, in_order: int) -> float:
    """The drags saved at once where much that the author has spoken of hangs on the run; 0 where nothing does."""
    moving = doubts.together(scene, scene + length - 1)
    if len(moving) == length:
        return 0.0
    staying = [each for each in doubts.order if each not in moving]
    spot = staying.index(world.after[scene]) + 1 if world.after[scene] != BEFORE_ALL else 0
    better = [*staying[:spot], *(each for each in doubts.order if each in moving), *staying[spot:]]
    return _in_order(world, better) - in_order


def _promising(savings: Mapping[int, Savings]) -> list[int]:
    """The scenes with the greatest part in the drags of all worlds, in told order."""
    parts = {scene: sum(each or 0.0 for each in saved) for scene, saved in savings.items()}
    return sorted(sorted(parts, key=lambda scene: (-parts[scene], scene))[:WEIGHED])


def _in_order(world: World, order: Sequence[int]) -> int:
    """The length of the longest run of scenes that stand rightly to one another (Schensted 1961)."""
    ends: list[int] = []
    for scene in order:
        rank = world.ranks[scene]
        spot = bisect_right(ends, rank)
        ends[spot : spot + 1] = [rank]
    return len(ends)


def _together(savings: Mapping[int, Savings]) -> list[int]:
    """The scenes to list in one question, in told order: the best, and others while they add to what it saves."""
    chosen: list[int] = []
    saves = 0.0
    while len(chosen) < TOGETHER:
        options = [sorted((*chosen, scene)) for scene in savings if scene not in chosen]
        best = max(options, key=lambda option: _expected(option, savings), default=chosen)
        better = _expected(best, savings)
        if better <= saves * (1 + NEARLY):
            break
        chosen, saves = best, better
    return chosen


def _expected(chosen: Sequence[int], savings: Mapping[int, Savings]) -> float:
    """The drags saved by the first of the scenes that stands wrong."""
    if not chosen:
        return 0.0
    first_wrong = (
        next((saved for each in world if (saved := each) is not None), 0.0)
        for world in zip(*(savings[scene] for scene in chosen), strict=True)
    )
    return sum(first_wrong) / len(savings[chosen[0]])


def _suspect(doubts: Doubts, told: Sequence[Told], until: dict[str, str], scene: int, savings: Savings) -> Suspect:
    def name(landing: int | None) -> str | None:
        return None if landing is None or landing == BEFORE_ALL else told[landing].id

    saved = [each for each in savings if each is not None]
    landings = [Landing(name(after), chance) for after, chance in doubts.elsewhere(scene).items()]
    return Suspect(
        scene=told[scene].id,
        now=name(doubts.now[scene]),
        landings=tuple(landings[:OFFERED]),
        until=until.get(told[scene].id, told[scene].id),
        doubt=len(saved) / len(savings),
        saves=sum(saved) / len(saved) if saved else 0.0,
    )
