"""Stays at a place that are counted in an order in which they cannot have happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from esesea.continuity.sureness import numbered, own_timeline, sureness
from esesea.story.finding import Finding, Severity
from esesea.story.place import Visit
from esesea.story.story import Story
from esesea.story.visits import BY_COUNT, is_counted
from esesea.text.span import Span

NAME = "visits_out_of_count"

SURE = 0.9
"""How surely the higher number must come first before it is called a contradiction."""


def check(story: Story) -> Iterator[Finding]:
    """Stays that one visitor counts out of order on their own clock, or begins to count in the middle.

    A higher number that surely comes before a lower one is a warning. A count that begins with the second stay or
    a later one while other stays are shown after it is told for information only: a story may start in the middle.
    """
    counted: dict[str, list[Visit]] = defaultdict(list)
    for visit in story.visits:
        if is_counted(visit) and _words(visit):
            counted[visit.place].append(visit)
    for visits in counted.values():
        yield from _reversed(story, visits)
        yield from _begun_late(story, visits)


def _reversed(story: Story, visits: list[Visit]) -> Iterator[Finding]:
    for one, other in combinations(sorted(visits, key=lambda visit: visit.n), 2):
        shared = [visitor for visitor in one.by if visitor in other.by]
        if not shared or one.n == other.n:
            continue
        # Of several who stay there one may be counting, and may travel in time: it must be wrong for all of them.
        sure = min(sureness(own_timeline(story, who), other.scene, one.scene) for who in shared)
        if sure >= SURE:
            yield Finding(
                NAME,
                Severity.WARNING,
                f"The {ordinal(other.n)} stay at {story.place(one.place).name} ({numbered(story, other.scene)}) comes"
                f" before the {ordinal(one.n)} ({numbered(story, one.scene)}).",
                "Change one of the counts, or say when the scenes happen.",
                *_told(story, one, other),
                sure,
            )


def _begun_late(story: Story, visits: list[Visit]) -> Iterator[Finding]:
    if len(visits) < 2:
        return
    first, second = sorted(visits, key=lambda visit: visit.n)[:2]
    others = any(visit.place == first.place and not is_counted(visit) for visit in story.visits)
    if first.n > 1 and second.n > first.n and not others:
        yield Finding(
            NAME,
            Severity.INFO,
            f"No scene shows {story.place(first.place).name} before the {ordinal(first.n)} stay"
            f" ({numbered(story, first.scene)}).",
            "Nothing need be done if the earlier stays are meant to be untold.",
            *_told(story, first, second),
            0.5,
        )


def _told(story: Story, one: Visit, other: Visit) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Their scenes and the words that count them, both in the order of the text."""
    scenes = sorted({one.scene, other.scene}, key=lambda scene: story.scene(scene).reading_order)
    return tuple(scenes), tuple(sorted({*_words(one), *_words(other)}))


def _words(visit: Visit) -> tuple[Span, ...]:
    return tuple(span for evidence in visit.evidence if evidence.by == BY_COUNT for span in evidence.spans)


def ordinal(number: int) -> str:
    """``2nd`` for 2."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
