"""Scenes and their order, against gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from esesea.evaluation.alignment import Alignment
from esesea.evaluation.gold import Gold
from esesea.evaluation.tally import Tally
from esesea.story.chronology import Timeline
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, lived

SURE = frozenset({Status.STATED, Status.PROVEN})

NO_TIMELINE = Timeline("", (), (), {})


def scenes_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Scenes that begin with the gold's opening words; false: scenes that begin elsewhere."""
    matched = frozenset(aligned.scenes)
    return Tally(
        "scenes",
        len(gold.scenes),
        tuple(scene.opens for scene, found in zip(gold.scenes, aligned.scenes, strict=True) if found is None),
        tuple(scene.opens for scene in story.scenes if scene.id not in matched),
        exhaustive=True,
    )


def order_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Pairs of scenes of different ``story_order`` that the found chronology ranks in that order."""
    ranked = [(scene.story_order, number) for number, scene in enumerate(gold.scenes) if scene.story_order is not None]
    expected = [(a, b) for (first, a), (second, b) in combinations(sorted(ranked), 2) if first < second]
    return _pairs("order", expected, _timeline(story, STORY_CLOCK), aligned)


def before_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Pairs that the gold says are before each other: ranked so, or, for a scene outside of time, settled so."""
    return _pairs("before", list(gold.before), _timeline(story, STORY_CLOCK), aligned)


def left_open(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Pairs that nothing in the text orders; false: those the reading calls proven."""
    settled = _timeline(story, STORY_CLOCK).settled
    claimed = tuple(
        f"scenes {a} and {b} are called proven"
        for a, b in gold.unordered
        if any(_settled(settled, aligned, *pair) in SURE for pair in ((a, b), (b, a)))
    )
    return Tally("unordered", len(gold.unordered), (), claimed, exhaustive=True)


def lived_orders_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """For each of the cast with a gold lived order: neighbouring scenes that their own clock ranks so."""
    missed: list[str] = []
    expected = 0
    for who, scenes in gold.lived_orders.items():
        clock = lived(aligned.characters.get(who, ""))
        pairs = list(pairwise(scenes))
        tally = _pairs(who, pairs, _timeline(story, clock, STORY_CLOCK), aligned)
        expected += tally.expected
        missed += [f"{who}: {pair}" for pair in tally.missed]
    return Tally("lived orders", expected, tuple(missed))


def modes_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Scenes told in the mode the gold says."""
    expected = [
        (number, scene.mode, aligned.scenes[number])
        for number, scene in enumerate(gold.scenes)
        if scene.mode is not None
    ]
    missed = tuple(
        f"scene {number}: {mode}"
        for number, mode, found in expected
        if found is None or story.scene(found).mode.value != mode
    )
    return Tally("modes", len(expected), missed)


def scene_times_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Weekdays and times of day of scenes."""
    return Tally("scene times", *_missed_times(gold, story, aligned))


def _missed_times(gold: Gold, story: Story, aligned: Alignment) -> tuple[int, tuple[str, ...]]:
    missed: list[str] = []
    expected = 0
    for number, (scene, found) in enumerate(zip(gold.scenes, aligned.scenes, strict=True)):
        time = story.scene(found).time if found else None
        for wanted, seen in ((scene.weekday, time and time.weekday), (scene.time_of_day, time and time.of_day)):
            expected += wanted is not None
            if wanted is not None and wanted != seen:
                missed.append(f"scene {number}: {wanted}")
    return expected, tuple(missed)


def _pairs(name: str, pairs: list[tuple[int, int]], timeline: Timeline, aligned: Alignment) -> Tally:
    return Tally(name, len(pairs), tuple(f"{a} before {b}" for a, b in _wrong(pairs, timeline, aligned)))


def _wrong(pairs: list[tuple[int, int]], timeline: Timeline, aligned: Alignment) -> Iterator[tuple[int, int]]:
    ranks = timeline.ranks
    for a, b in pairs:
        first, second = aligned.scenes[a], aligned.scenes[b]
        rank_a, rank_b = (ranks.get(scene) if scene else None for scene in (first, second))
        if rank_a is not None and rank_b is not None:
            if rank_a >= rank_b:
                yield a, b
        elif _settled(timeline.settled, aligned, a, b) is None:
            yield a, b


def _settled(settled: Mapping[tuple[str, str], Status], aligned: Alignment, a: int, b: int) -> Status | None:
    first, second = aligned.scenes[a], aligned.scenes[b]
    return settled.get((first, second)) if first and second else None


def _timeline(story: Story, *clocks: str) -> Timeline:
    """The first of ``clocks`` that was solved."""
    for clock in clocks:
        for timeline in story.chronology.timelines:
            if timeline.clock == clock:
                return timeline
    return NO_TIMELINE
