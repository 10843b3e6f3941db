"""Somebody who is at two places at one time."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.sureness import HAPPENS, numbered
from esesea.story.character import MentionKind
from esesea.story.finding import Finding, Severity
from esesea.story.place import Place
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from esesea.text.span import Span

NAME = "two_places"

AT_ONCE = frozenset(
    {
        Relation.EQUAL,
        Relation.DURING,
        Relation.CONTAINS,
        Relation.STARTS,
        Relation.STARTED_BY,
        Relation.FINISHES,
        Relation.FINISHED_BY,
    }
)
"""Relations under which one scene has no time of its own; scenes that only overlap leave time to go elsewhere."""

SURE = frozenset({Status.STATED, Status.PROVEN})

MOVING = frozenset({"vehicle", "ship", "boat", "train", "car", "plane"})
"""Kinds of place that can themselves be at another place."""


def check(story: Story) -> Iterator[Finding]:
    """Characters present in two scenes that surely happen at once, at places of which neither holds the other.

    Someone whose own clock parts from the world's may meet themselves, and is left out. A warning where both
    places have proper names; for information otherwise, since one room may be called by two words.
    """
    for relation in _at_once(story):
        one, other = story.scene(relation.a), story.scene(relation.b)
        here, there = _place(story, one), _place(story, other)
        if here is None or there is None or not _apart(story, here, there):
            continue
        for who in sorted(set(one.present) & set(other.present) - set(story.chronology.parted)):
            finding = _finding(story, who, (one, here), (other, there), relation)
            if finding is not None:
                yield finding


def _at_once(story: Story) -> Iterator[TemporalRelation]:
    seen: set[frozenset[str]] = set()
    for timeline in story.chronology.timelines:
        for relation in timeline.relations if timeline.clock == STORY_CLOCK else ():
            pair = frozenset((relation.a, relation.b))
            if relation.relation in AT_ONCE and relation.status in SURE and pair not in seen:
                seen.add(pair)
                yield relation


def _finding(
    story: Story, who: str, first: tuple[Scene, Place], second: tuple[Scene, Place], relation: TemporalRelation
) -> Finding | None:
    (one, here), (other, there) = sorted((first, second), key=lambda found: found[0].reading_order)
    met = [_mention(story, who, scene) for scene in (one, other)]
    spans = tuple(sorted({span for span in (*met, *relation.evidence.spans) if span is not None}))
    if None in met or len(spans) < 2:
        return None
    proper = all(place.name[:1].isupper() or place.name.removeprefix("the ")[:1].isupper() for place in (here, there))
    return Finding(
        NAME,
        Severity.WARNING if proper else Severity.INFO,
        f"{story.character(who).name} is at {here.name} ({numbered(story, one.id)}) and at {there.name}"
        f" ({numbered(story, other.id)}) at the same time.",
        "Change the time or the place of one of the scenes, or leave them out of it.",
        (one.id, other.id),
        spans,
        relation.evidence.confidence,
    )


def _place(story: Story, scene: Scene) -> Place | None:
    return story.place(scene.place) if scene.place is not None and scene.mode in HAPPENS else None


def _apart(story: Story, here: Place, there: Place) -> bool:
    """Whether nobody can be at both: different places, neither within the other, neither on the move."""
    if {here.kind, there.kind} & MOVING:
        return False
    return here.id not in _within(story, there) and there.id not in _within(story, here)


def _within(story: Story, place: Place) -> set[str]:
    """The place and all that contain it."""
    found = {place.id}
    while place.within is not None and place.within not in found:
        found.add(place.within)
        place = story.place(place.within)
    return found


def _mention(story: Story, who: str, scene: Scene) -> Span | None:
    """Where the narration first names them in the scene; a pronoun will do for someone who has no name."""
    nameless = not story.character(who).names
    for mention in story.mentions:
        said = mention.character == who and not mention.quoted and scene.span.contains(mention.span)
        if said and (nameless or mention.kind is MentionKind.PROPER):
            return mention.span
    return None
