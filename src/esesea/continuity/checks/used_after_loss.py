"""Things that are destroyed or lost, and then used."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.as_told import comes_before
from esesea.continuity.hearing import Hearing
from esesea.continuity.naming import possessive
from esesea.continuity.said_fates import said_fates
from esesea.continuity.sureness import HAPPENS, numbered
from esesea.story.chronology import Timeline
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.thing import Fate, ThingState
from esesea.story.time import STORY_CLOCK

NAME = "used_after_loss"

SURE = 0.55
"""From which product of the sureness of loss, use and order it is a warning."""

APART = 200
"""So many characters lie between the end of a thing and its use where both are in one scene, and order it."""

MANY = frozenset({"letter", "book", "map", "photograph", "cup", "plate", "bottle", "cigarette", "portrait", "painting"})
"""Of these somebody may have another one of which the text says no more: of them there is only a note."""


def check(story: Story) -> Iterator[Finding]:
    """One finding for each thing that is used after it was destroyed or lost, on the story's clock.

    Nothing is said where between the two it, or another of its kind, is found, mended, built or bought.
    """
    timeline = {each.clock: each for each in story.chronology.timelines}.get(STORY_CLOCK)
    if timeline is None:
        return
    every = (*story.thing_states, *said_fates(Hearing.of(story)))
    real = {scene.id for scene in story.scenes if scene.mode in HAPPENS}
    states = [state for state in every if state.scene in real]
    told: set[tuple[str | None, str]] = set()
    for end in states:
        if end.fate not in {Fate.DESTROYED, Fate.LOST} or (end.owner, _noun(end)) in told:
            continue
        use = next((state for state in states if _is_used_after(story, timeline, end, state, states)), None)
        if use is not None:
            told.add((end.owner, _noun(end)))
            yield _finding(story, end, use, _before(story, timeline, end, use))


def _is_used_after(
    story: Story, timeline: Timeline, end: ThingState, use: ThingState, states: list[ThingState]
) -> bool:
    if use.fate is not Fate.USED or not _same(end, use) or not _before(story, timeline, end, use):
        return False
    return not any(
        state.fate is Fate.BACK
        and _noun(state) == _noun(end)
        and state.owner in {end.owner, None}
        and not _before(story, timeline, state, end)
        and not _before(story, timeline, use, state)
        for state in states
    )


def _same(one: ThingState, other: ThingState) -> bool:
    """Whether both speak of one thing: the same owner's, or nobody's, told by the same words as far as both say any."""
    if one.owner != other.owner or _noun(one) != _noun(other):
        return False
    marks = (one.thing.split()[:-1], other.thing.split()[:-1])
    return marks[0] == marks[1] or not marks[0] or not marks[1]


def _noun(state: ThingState) -> str:
    return state.thing.split()[-1]


def _before(story: Story, timeline: Timeline, first: ThingState, second: ThingState) -> float:
    if first.scene != second.scene:
        return comes_before(story, timeline, first.scene, second.scene)
    one, other = first.evidence[0].spans[0], second.evidence[0].spans[0]
    return 0.9 if one.end + (APART if Fate.USED in {first.fate, second.fate} else 0) <= other.start else 0.0


def _finding(story: Story, end: ThingState, use: ThingState, order: float) -> Finding:
    sure = end.evidence[0].confidence * use.evidence[0].confidence * order
    many = _noun(end) in MANY
    owner = possessive(story, end.owner) if end.owner else "The"
    how = "destroyed" if end.fate is Fate.DESTROYED else "lost"
    where = numbered(story, end.scene), numbered(story, use.scene)
    scenes = sorted({end.scene, use.scene}, key=lambda scene: story.scene(scene).reading_order)
    return Finding(
        NAME,
        Severity.WARNING if sure >= SURE and not many else Severity.INFO,
        f"{owner} {end.thing} is {how} in {where[0]} and used after it, in {where[1]}.",
        "Tell how it was found or mended, or that it is another one, or move one of the scenes.",
        tuple(scenes),
        tuple(sorted({*end.evidence[0].spans, *use.evidence[0].spans})),
        sure,
    )
