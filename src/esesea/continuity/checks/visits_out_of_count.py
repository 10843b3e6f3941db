"""Stays and meetings that are counted as they cannot have happened: a second time before the first, or without it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from esesea.continuity.as_told import CIRCULAR, comes_before, comes_before_for
from esesea.continuity.dated import OwnDates
from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import Narration
from esesea.continuity.said_meetings import SaidMeetings, said_meetings
from esesea.continuity.said_visits import SaidVisits, said_visits
from esesea.continuity.sureness import HAPPENS, UNKNOWN, numbered, own_timeline
from esesea.continuity.whereabouts import apart, is_proper, setting
from esesea.story.finding import Finding, Severity
from esesea.story.ordinal import Ordinal
from esesea.story.ordinal_words import nth
from esesea.story.place import Visit
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "visits_out_of_count"

SURE = 0.8
"""How surely the higher number must come first before it is called a contradiction: two dates of .9 each reach it, and
told order without a sign of a leap."""

HEAD = 200
"""A count within so many characters of a scene's beginning may say when the scene is: it may look back."""

COUNTED_DOWN = 0.85
"""Confidence that of two counts in one scene both are of its now."""

NO_FIRST = 0.5
"""Confidence that a first time that is never shown is missed: a story may start in the middle."""

STAY = "be"
"""The act of an ordinal that counts stays."""

MEETINGS = frozenset({"meet", "meeting", "encounter", "kiss", "dance", "fight", "duel", "marry", "marriage", "wedding"})
"""Acts of two people whose count is the count of such occasions; "the second time she saw him smile" is not."""

_NAMED = re.compile(r"\b(?:at|in|to|of|into)\s+(?:the\s+)?([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)")
_MEET = frozenset({"meet", "meeting", "encounter"})


def check(story: Story) -> Iterator[Finding]:
    """Counts of stays at one place, or of meetings of the same people, that go with no order of their scenes.

    A higher number that surely comes before a lower one, and the same number twice, are warnings; so is a count below
    that of the stays that were shown before, of somebody who was elsewhere in between, and two people who have met
    twice and later meet for the first time. A count that begins with the
    second while no first is shown is for information only: a story may start in the middle.

    Example: "In 1950 they came for the second time" and "In 1960 they came for the first time". Counter-example: "the
    first time in years", another's count, a traveller's on their own clock.
    """
    counted = [each for each in story.ordinals if each.n > 0 and story.scene(each.scene).mode in HAPPENS]
    told: set[Span] = set()
    for finding in _by_ordinals(story, counted):
        if finding.severity is not Severity.INFO:
            told.update(finding.spans)
        yield finding
    yield from _fewer(story, told)
    yield from _met_before(story)


def _met_before(story: Story) -> Iterator[Finding]:
    """Two who have met so often by what one sentence says, and later on less often by another's."""
    most: dict[tuple[str, str], SaidMeetings] = {}
    for other in said_meetings(Hearing.of(story)):
        one = most.setdefault(other.pair, other)
        if other.times >= one.times:
            most[other.pair] = other
        elif not set(other.pair) & set(story.chronology.parted):
            unheeded = CIRCULAR | {"ordinals", "meetings"}
            sure = min(comes_before_for(story, who, one.scene, other.scene, unheeded=unheeded) for who in other.pair)
            if sure >= SURE:
                names = " and ".join(story.character(who).name for who in other.pair)
                scenes = tuple(dict.fromkeys((one.scene, other.scene)))
                where = " and ".join(numbered(story, each) for each in scenes)
                message = f"{names} meet for the {nth(one.times)} time, and later for the {nth(other.times)} ({where})."
                yield Finding(
                    NAME, Severity.WARNING, message, "Change one of the counts.", scenes, (one.span, other.span), sure
                )


def _fewer(story: Story, told: set[Span]) -> Iterator[Finding]:
    """Somebody who has been at a place so often by what one sentence says, and later on less often by another's."""
    most: dict[tuple[str, str], SaidVisits] = {}
    for other in said_visits(Hearing.of(story)):
        one = most.setdefault((other.who, other.place), other)
        if other.times >= one.times:
            most[other.who, other.place] = other
        elif not other.past and not any(span.overlaps(each) for each in told for span in (one.span, other.span)):
            sure = _fewer_later(story, one, other)
            if sure >= SURE:
                scenes = tuple(dict.fromkeys((one.scene, other.scene)))
                yield Finding(
                    NAME,
                    Severity.WARNING,
                    f"{story.character(one.who).name} has been at {one.place} {one.times} times or more, and later"
                    f" {'for the first time' if other.times == 1 else f'{other.times} times'}"
                    f" ({' and '.join(numbered(story, each) for each in scenes)}).",
                    "Change one of the counts.",
                    scenes,
                    (one.span, other.span),
                    sure,
                )


def _fewer_later(story: Story, one: SaidVisits, other: SaidVisits) -> float:
    if one.who in story.chronology.parted:
        return UNKNOWN
    if one.scene == other.scene:
        return COUNTED_DOWN
    heads = other.span.start - story.scene(other.scene).span.start < HEAD
    unheeded = CIRCULAR if heads else CIRCULAR | {"ordinals"}
    return comes_before_for(story, one.who, one.scene, other.scene, unheeded=unheeded)


def _by_ordinals(story: Story, counted: list[Ordinal]) -> Iterator[Finding]:
    if not counted:
        return
    groups: dict[tuple[str, tuple[str, ...]], list[Ordinal]] = defaultdict(list)
    narration = Narration.of(story)
    counted = [each if each.of is None else replace(each, of=_place(narration, each)) for each in counted]
    for each in counted:
        elsewhere = _named_places(narration, each) if each.of is None and each.act == STAY else []
        if each.of is not None:
            groups[each.of, ()].append(each)
        elif elsewhere:
            groups[elsewhere[0].casefold(), (STAY,)].append(each)
        elif each.act in MEETINGS and len(each.by) > 1:
            groups["meet" if each.act in _MEET else each.act or "", tuple(sorted(each.by))].append(each)
    told: set[Span] = set()
    for group in groups.values():
        for finding in _out_of_order(story, group):
            told.update(finding.spans)
            yield finding
        if not any(each.span in told for each in group):
            yield from _begun_late(story, group)
    for each in counted:
        if each.of is not None and each.span not in told:
            yield from _been_before(story, each)


def _place(narration: Narration, ordinal: Ordinal) -> str | None:
    """The place that is counted; None where its sentence names another, which the story does not have."""
    place = narration.story.place(ordinal.of or "")
    named = _named_places(narration, ordinal)
    known = {word for name in (place.name, *place.names) for word in name.casefold().split()}
    return ordinal.of if not named or any(set(each.casefold().split()) & known for each in named) else None


def _named_places(narration: Narration, ordinal: Ordinal) -> list[str]:
    """What the sentence of a count names as places; the reading may not know them if they are named only there."""
    people = {name.casefold() for each in narration.story.characters for name in each.names}
    named = _NAMED.findall(narration.words(narration.sentence(ordinal.span.start)))
    return [each for each in named if each.casefold() not in people]


def _who(story: Story, ordinal: Ordinal) -> frozenset[str]:
    """Whose count it is; of those who are there where the words do not say."""
    return frozenset(ordinal.own or ordinal.by or story.scene(ordinal.scene).present)


def _out_of_order(story: Story, group: list[Ordinal]) -> Iterator[Finding]:
    for one, other in combinations(sorted(group, key=lambda each: (each.n, each.span)), 2):
        shared = _who(story, one) & _who(story, other)
        if not shared:
            continue
        if one.scene == other.scene:
            yield from _counted_down(story, one, other)
            continue
        # Of several who count together one may travel in time: it must be wrong for all of them.
        if one.n == other.n:
            sure = min(max(_sure(story, who, a, b) for a, b in ((one, other), (other, one))) for who in shared)
            words = f"{_named(story, one)} is said to be the {nth(one.n)} twice"
        else:
            sure = min(_sure(story, who, other, one) for who in shared)
            words = f"The {nth(other.n)} {_named(story, one)} comes before the {nth(one.n)}"
        if sure >= SURE:
            where = " and ".join(numbered(story, each) for each in _told(story, (one.scene, other.scene)))
            resolve = "Change one of the counts, or say when the scenes happen."
            yield _finding(story, (one, other), f"{words} ({where}).", resolve, sure)


def _counted_down(story: Story, one: Ordinal, other: Ordinal) -> Iterator[Finding]:
    """In one scene a higher number and then the lower one; the same number may be of the same occasion."""
    if one.n < other.n and other.span < one.span and one.own and one.own == other.own:
        words = (
            f"The {nth(other.n)} {_named(story, one)} is told before the {nth(one.n)} ({numbered(story, one.scene)})."
        )
        yield _finding(story, (one, other), words, "Change one of the counts.", COUNTED_DOWN)


def _sure(story: Story, who: str, first: Ordinal, second: Ordinal) -> float:
    """By their own clock, or by the dates of the scenes: the solver may have heeded the count and set these aside."""
    dated = UNKNOWN if who in story.chronology.parted else OwnDates.of(story).sureness(first.scene, second.scene)
    return max(dated, comes_before(story, own_timeline(story, who), first.scene, second.scene))


def _begun_late(story: Story, group: list[Ordinal]) -> Iterator[Finding]:
    """A count of two stays or more that does not begin with the first, where no other stay is shown."""
    scenes = {each.scene for each in group}
    first, *others_counted = sorted(group, key=lambda each: (each.n, each.span))
    rest = [each for each in others_counted if _who(story, each) & _who(story, first)]
    others = first.of is not None and any(each.place == first.of and each.scene not in scenes for each in story.visits)
    if first.n > 1 and rest and rest[0].n > first.n and not others:
        yield Finding(
            NAME,
            Severity.INFO,
            f"No scene shows a {_named(story, first)} before the {nth(first.n)} ({numbered(story, first.scene)}).",
            "Nothing need be done if the earlier ones are meant to be untold.",
            _told(story, (first.scene, rest[0].scene)),
            tuple(sorted((first.span, rest[0].span))),
            NO_FIRST,
        )


def _been_before(story: Story, ordinal: Ordinal) -> Iterator[Finding]:
    """Somebody whose shown stays, with other places between, are already as many as are counted."""
    people = sorted(frozenset(ordinal.own or ordinal.by))
    stays = {who: list(_stays(story, who, ordinal)) for who in people}
    # Of several who come together for the first time one may have been there: it must be so for all.
    if not people or any(len(each) < ordinal.n for each in stays.values()):
        return
    who, last = people[0], stays[people[0]][-1]
    sure = min(comes_before(story, own_timeline(story, each), last.scene, ordinal.scene) for each in people)
    if sure < SURE:
        return
    place = story.place(ordinal.of or "")
    words = last.evidence[0].spans if last.evidence else ()
    if not words:
        return
    yield Finding(
        NAME,
        Severity.WARNING if is_proper(place) else Severity.INFO,
        f"{story.character(who).name} is at {place.name} already in {numbered(story, last.scene)}, and for the"
        f" {nth(ordinal.n)} time in {numbered(story, ordinal.scene)}.",
        "Change the count, or the place or the time of one of the scenes.",
        _told(story, (last.scene, ordinal.scene)),
        tuple(sorted({*words[:1], ordinal.span})),
        sure,
    )


def _stays(story: Story, who: str, ordinal: Ordinal) -> list[Visit]:
    """Their stays at the place that ended before: in the clock's order, each after a scene that was elsewhere."""
    order = own_timeline(story, who).order
    if ordinal.scene not in order:
        return []
    there = {each.scene: each for each in story.visits if each.place == ordinal.of}
    stays: list[Visit] = []
    open_stay: Visit | None = None
    for scene in (story.scene(each) for each in order[: order.index(ordinal.scene)]):
        if who not in scene.present or scene.mode not in HAPPENS:
            continue
        if scene.id in there:
            open_stay = open_stay or there[scene.id]
        elif open_stay is not None and _is_elsewhere(story, scene, open_stay.place):
            stays.append(open_stay)
            open_stay = None
    return stays


def _is_elsewhere(story: Story, scene: Scene, place: str) -> bool:
    there = setting(story, scene)
    return there is not None and apart(story, there, story.place(place))


def _named(story: Story, ordinal: Ordinal) -> str:
    if ordinal.of is not None:
        return f"stay at {story.place(ordinal.of).name}"
    if ordinal.act == STAY:
        return "stay"
    names = " and ".join(story.character(each).name for each in ordinal.by)
    return f"{'meeting' if ordinal.act in _MEET else ordinal.act} of {names}"


def _finding(story: Story, counts: tuple[Ordinal, Ordinal], words: str, resolve: str, sure: float) -> Finding:
    scenes = _told(story, tuple(each.scene for each in counts))
    dates = OwnDates.of(story).words(*(each.scene for each in counts))
    spans = tuple(sorted({*dates, *(each.span for each in counts)}))
    return Finding(NAME, Severity.WARNING, words[:1].upper() + words[1:], resolve, scenes, spans, sure)


def _told(story: Story, scenes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(scenes), key=lambda each: story.scene(each).reading_order))
