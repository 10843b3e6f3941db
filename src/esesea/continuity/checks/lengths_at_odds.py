"""Lengths that cannot all be so: married for seven years, and later for two; from noon to three, and seven hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from esesea.continuity.amounts import MINUTES, Amount
from esesea.continuity.as_told import comes_before
from esesea.continuity.hearing import Hearing
from esesea.continuity.said_lengths import SaidLength, said_lengths
from esesea.continuity.said_spans import SaidSpan, said_spans
from esesea.continuity.stretches import stretches
from esesea.continuity.sureness import numbered
from esesea.story.chronology import Timeline
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span

NAME = "lengths_at_odds"

SURE = 0.8
"""How surely the one scene must come before the other where only the order makes them contradict."""

CONFIDENCE = 0.85

ONCE = frozenset({"engaged", "blind", "voyage", "voyage out", "voyage home", "siege"})
"""What most people go through once in a story."""

ROUNDED = 0.25
"""By this part of itself a length may be rounded, and by one of its unit."""


def check(story: Story) -> Iterator[Finding]:
    """Two lengths of one thing, or a length that is not that between the two times named beside it.

    What still goes on may be longer later, and never shorter.

    Example: "Ada and Ben had been married for seven years. … had been married for two years."; "From noon until three
    she waited. She had waited seven hours." Counter-example: "about seven years", "the journey" of another day.
    """
    hearing = Hearing.of(story)
    by_thing: dict[tuple[str, ...], list[SaidLength]] = defaultdict(list)
    for length in said_lengths(hearing):
        by_thing[length.what].append(length)
    timeline = next((each for each in story.chronology.timelines if each.clock == STORY_CLOCK), None)
    for lengths in by_thing.values():
        one = lengths[0]
        for other in lengths[1:]:
            sure = _clash(story, timeline, one, other)
            if sure >= SURE:
                yield _finding(story, (one.span, other.span), (one.scene, other.scene), sure)
                break
            one = other
    yield from _of_one_thing(story, hearing)
    for stretch in stretches(hearing.narration):
        yield _finding(story, (*stretch.ends, stretch.length), (stretch.scene,), CONFIDENCE)


def _of_one_thing(story: Story, hearing: Hearing) -> Iterator[Finding]:
    """Two lengths of what somebody went through once; one of them says so, or the later is the shorter."""
    by_thing: dict[tuple[str, ...], list[SaidSpan]] = defaultdict(list)
    for each in said_spans(hearing):
        by_thing[each.what].append(each)
    for spans in by_thing.values():
        for one, other in pairwise(spans):
            shrinks = other.amount.minutes < one.amount.minutes
            said = one.stated or other.stated or not ONCE.isdisjoint(one.what)
            if said and (shrinks or (one.whole and other.whole)) and _differ(one.amount, other.amount):
                yield _finding(story, (one.span, other.span), (one.scene, other.scene), CONFIDENCE)
                break


def _clash(story: Story, timeline: Timeline | None, one: SaidLength, other: SaidLength) -> float:
    """How sure it is, 0…1, that both cannot be so."""
    if not _differ(one.amount, other.amount):
        return 0.0
    if not one.grows:
        return CONFIDENCE
    if other.amount.minutes >= one.amount.minutes or timeline is None or set(one.what) & set(story.chronology.parted):
        return 0.0
    return CONFIDENCE if one.scene == other.scene else comes_before(story, timeline, one.scene, other.scene)


def _differ(one: Amount, other: Amount) -> bool:
    coarser = max(MINUTES[one.unit], MINUTES[other.unit])
    slack = max(min(coarser, one.minutes, other.minutes), ROUNDED * max(one.minutes, other.minutes))
    return abs(one.minutes - other.minutes) > slack


def _finding(story: Story, spans: tuple[Span, ...], scenes: tuple[str, ...], sure: float) -> Finding:
    told = tuple(dict.fromkeys(scenes))
    words = " and ".join(f"“{' '.join(story.quote(span).split())}”" for span in dict.fromkeys(spans))
    return Finding(
        NAME,
        Severity.WARNING,
        f"{words} do not go together ({' and '.join(numbered(story, each) for each in told)}).",
        "Change one of the lengths, or one of the times between which it lies.",
        told,
        tuple(sorted(set(spans))),
        sure,
    )
