"""Somebody who is at two places at one time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from esesea.continuity.narration import Narration
from esesea.continuity.passages import Passages
from esesea.continuity.persons import Persons
from esesea.continuity.said_days_at import at_two_places
from esesea.continuity.said_whereabouts import SaidWhereabouts, cannot_be_at_both, said_whereabouts, whereabouts_in
from esesea.continuity.sureness import HAPPENS, numbered
from esesea.continuity.whereabouts import apart, are_named, is_proper, setting, shown
from esesea.patterns import late
from esesea.story.finding import Finding, Severity
from esesea.story.place import Place
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status
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

SAME_MOMENT, MEANWHILE, SAME_HOUR = 0.9, 0.8, 0.9
"""Confidence that what opens so is told of the time at which the scene before ends, and that one date and hour are one
time. "Meanwhile" is looser: it may go back to a time at which somebody was not there yet."""

EDGE = 1500
"""Characters at the end of the one scene and at the beginning of the other in which somebody must be shown."""

LAST_MARK = 2
"""Characters from the beginning of a sentence back to the last mark of the one before."""

_AT_ONCE = (
    r"(?P<said>(?P<moment>(?:at|in)\s+(?:that|the|this)\s+(?:(?:very|same|exact|selfsame|identical)\s+)+"
    r"(?:moment|time|hour|instant|minute|second|day|evening|night|morning|afternoon)"
    r"|at\s+that\s+(?:moment|instant|hour|minute)|simultaneously)|meanwhile|in\s+the\s+meantime)\b"
)
_OPENS = late(rf"\W*(?:and\s+)?{_AT_ONCE}", re.IGNORECASE)
_WITHIN = late(rf"(?:(?<=[.!?”]\s)|(?<=\n))(?:And\s+|But\s+)?{_AT_ONCE}", re.IGNORECASE)
_SAME_TIME = late(r"\b(?P<said>SAME\s+(?:TIME|MOMENT)|SIMULTANEOUS(?:LY)?|MEANWHILE)\b")
_GONE = late(
    r"\b(?:left|leaves|went|goes|gone|departed|departs|drove|drives|rode|rides|hurried|set\s+(?:off|out)|ran|runs|flew"
    r"|sailed|walked\s+(?:out|off|away)|started\s+for|on\s+(?:his|her|their)\s+way)\b",
    re.IGNORECASE,
)
"""In the sentence that last shows somebody, words by which they may be gone."""
_ELSEWHEN = late(r"\b(?:had|would|could|might|may|will|shall|must)\b|['’](?:d|ll)\b", re.IGNORECASE)
"""Words of a sentence that is told of another time, or of what may be."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two scenes at one time, as ``spans`` say."""

    one: Scene
    other: Scene
    spans: tuple[Span, ...]
    confidence: float
    edges: bool = False
    """Only the end of the one and the beginning of the other are at one time."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where somebody is, as the words at ``span`` say."""

    place: Place
    span: Span


def check(story: Story) -> Iterator[Finding]:
    """Characters present in two scenes that surely happen at once, at places of which neither holds the other.

    Someone whose own clock parts from the world's may meet themselves, and is left out; so is who only speaks over a
    wire or is thought of. A warning where both places have proper names; for information otherwise, since one room may
    be called by two words. So is somebody whom two sentences have in two towns on one day, or within a month or a year
    that they spent at one of them.

    Example: she is in Paris; "At the same moment she was in Rome". Counter-example: "Meanwhile", and she telephones.
    """
    narration = Narration.of(story)
    pairs: dict[tuple[str, str], _Pair] = {}
    for pair in (*_proven(story), *_same_hour(story), *_opening(narration)):
        pairs.setdefault((pair.one.id, pair.other.id), pair)
    for pair in pairs.values():
        here, there = setting(story, pair.one), setting(story, pair.other)
        if here is None or there is None or not apart(story, here, there):
            continue
        for who in sorted(set(pair.one.present) & set(pair.other.present) - set(story.chronology.parted)):
            finding = _finding(narration, who, pair)
            if finding is not None:
                yield finding
    told: set[tuple[str, ...]] = set()
    for found in (*_in_one_scene(narration), *_said_at_one_time(narration)):
        if found.scenes not in told:
            told.add(found.scenes)
            yield found


def _said_at_one_time(narration: Narration) -> Iterator[Finding]:
    """Sentences of any scenes that have somebody at two places at a time that both name."""
    story, persons = narration.story, Persons.of(narration.story)
    said: dict[tuple[object, ...], SaidWhereabouts] = {}
    for other in said_whereabouts(narration, persons):
        one = said.setdefault((other.who, other.when), other)
        if one.place != other.place and other.who not in story.chronology.parted:
            yield from _said_at_both(story, one, other)
    for one, other in at_two_places(narration, persons):
        if one.who not in story.chronology.parted:
            yield from _said_at_both(story, one, other)
    for scene in story.scenes:
        for opens in _openings(narration, scene):
            sentence = narration.sentence(opens.start("said"))
            if scene.mode is not Mode.MAIN or narration.is_off(sentence):
                continue
            at = (opens.group().lower(), scene.id)
            for who, place, shown_there in whereabouts_in(narration, persons.marked(sentence)):
                now = SaidWhereabouts(who, place, at, scene.id, (Span(*opens.span("said")), shown_there, place.span))
                before = _said_before(narration, persons, now, sentence)
                if before is not None and who not in story.chronology.parted:
                    yield from _said_at_both(story, before, now)


def _said_before(
    narration: Narration, persons: Persons, now: SaidWhereabouts, sentence: Span
) -> SaidWhereabouts | None:
    """Where the last sentence before in the scene that names them has them; None where it has them nowhere, or gone."""
    start = max(narration.story.scene(now.scene).span.start, sentence.start - EDGE)
    end = sentence.start - LAST_MARK
    while end > start:
        earlier = narration.sentence(end)
        marked = persons.marked(earlier)
        if now.who in marked.everybody and not narration.is_off(earlier):
            if _GONE.search(marked.text) or _ELSEWHEN.search(marked.text):
                return None
            for who, place, met in whereabouts_in(narration, marked):
                if who == now.who:
                    return SaidWhereabouts(who, place, now.when, now.scene, (met, place.span))
        end = min(end, earlier.start) - LAST_MARK
    return None


def _said_at_both(story: Story, one: SaidWhereabouts, other: SaidWhereabouts) -> Iterator[Finding]:
    if cannot_be_at_both(story, one.place, other.place):
        scenes = tuple(dict.fromkeys((one.scene, other.scene)))
        yield Finding(
            NAME,
            Severity.WARNING,
            f"{story.character(one.who).name} is at {one.place.words} and at {other.place.words} at the same time"
            f" ({' and '.join(numbered(story, each) for each in scenes)}).",
            "Change the time or one of the places, or leave them out of it.",
            scenes,
            tuple(sorted({*one.spans, *other.spans})),
            SAME_HOUR,
        )


def _proven(story: Story) -> Iterator[_Pair]:
    """The pairs of scenes that the solved order has at once."""
    seen: set[frozenset[str]] = set()
    for timeline in story.chronology.timelines:
        for relation in timeline.relations if timeline.clock == STORY_CLOCK else ():
            pair = frozenset((relation.a, relation.b))
            if relation.relation in AT_ONCE and relation.status in SURE and pair not in seen:
                seen.add(pair)
                told = sorted((story.scene(each) for each in pair), key=lambda scene: scene.reading_order)
                yield _Pair(told[0], told[-1], relation.evidence.spans, relation.evidence.confidence)


def _opening(narration: Narration) -> Iterator[_Pair]:
    """Scenes that open with "At the same moment" or "Meanwhile", each with the one told just before."""
    story = narration.story
    for before, scene in pairwise(story.scenes):
        opens = _OPENS.match(story.document.text, scene.span.start, scene.span.end) or _in_label(narration, scene)
        if opens is None or {before.mode, scene.mode} != {Mode.MAIN} or narration.is_off(Span(*opens.span())):
            continue
        sure = SAME_MOMENT if opens.groupdict().get("moment") else MEANWHILE
        yield _Pair(before, scene, (Span(*opens.span("said")),), sure, edges=True)


def _in_label(narration: Narration, scene: Scene) -> re.Match[str] | None:
    """A slug line's SAME TIME; people who walk on from room to room have a plain SAME over them."""
    label = narration.heading(scene)
    return _SAME_TIME.search(narration.story.document.text, label.start, label.end) if label is not None else None


def _same_hour(story: Story) -> Iterator[_Pair]:
    """Scenes that say the same date and the same hour of it."""
    days = {
        each.scene: (each.calendar, each.earliest)
        for each in story.chronology.days_on(STORY_CLOCK).scenes
        if each.calendar is not None and each.earliest is not None and each.earliest == each.latest
    }
    at: dict[tuple[object, str], list[Scene]] = defaultdict(list)
    for scene in story.scenes:
        hour = scene.time.of_day or ""
        if scene.id in days and (hour in {"noon", "midnight"} or hour[:1].isdigit()):
            at[days[scene.id], hour].append(scene)
    for scenes in at.values():
        for one, other in combinations(scenes, 2):
            said = (each.spans[0] for scene in (one, other) for each in scene.time.evidence if each.spans)
            yield _Pair(one, other, tuple(said), SAME_HOUR)


def _in_one_scene(narration: Narration) -> Iterator[Finding]:
    """Sentences inside a scene that have somebody at another place at the same moment."""
    story = narration.story
    places = {name: place for place in story.places if is_proper(place) for name in place.names or (place.name,)}
    if not places:
        return
    named = re.compile(rf"\b(?:in|at)\s+(?:the\s+)?({'|'.join(re.escape(each) for each in _longest_first(places))})\b")
    for scene in story.scenes:
        for opens in _openings(narration, scene):
            sentence = narration.sentence(opens.start("said"))
            said = named.search(story.document.text, opens.end(), sentence.end)
            if said is not None and scene.mode is Mode.MAIN and not narration.is_off(sentence):
                there = _Placed(places[said[1]], Span(*said.span(1)))
                for who in sorted(set(scene.present) - set(story.chronology.parted)):
                    here = _placed_before(narration, who, scene, sentence, named, places)
                    yield from _elsewhere(narration, who, opens, (here, there))


def _openings(narration: Narration, scene: Scene) -> Iterator[re.Match[str]]:
    starts = narration.recall(_at_once, narration.passages)
    first, last = bisect_left(starts, scene.span.start), bisect_left(starts, scene.span.end)
    every = (_WITHIN.match(narration.story.document.text, start, scene.span.end) for start in starts[first:last])
    return (found for found in every if found is not None)


def _at_once(passages: Passages) -> tuple[int, ...]:
    return tuple(start for start, _, _ in passages.everywhere(_sentences_at_once))


def _sentences_at_once(text: str) -> Iterator[tuple[int, int, None]]:
    return ((*found.span(), None) for found in _WITHIN.finditer(text))


def _placed_before(
    narration: Narration, who: str, scene: Scene, sentence: Span, named: re.Pattern[str], places: Mapping[str, Place]
) -> _Placed | None:
    """Where they were last shown in the scene before that sentence, as their own sentence says, or else the scene."""
    story = narration.story
    earlier = Span(max(scene.span.start, sentence.start - EDGE), sentence.start)
    met = shown(narration, who, earlier, last=True)
    if met is None or not _stays(narration, met, (sentence,)):
        return None
    for found in reversed(list(named.finditer(story.document.text, earlier.start, earlier.end))):
        place = Span(*found.span(1))
        if shown(narration, who, narration.sentence(place.start)) is not None and narration.asserts(place):
            return _Placed(places[found[1]], place)
    here = setting(story, scene)
    return _Placed(here, met) if here is not None and is_proper(here) else None


def _elsewhere(
    narration: Narration, who: str, opens: re.Match[str], places: tuple[_Placed | None, _Placed]
) -> Iterator[Finding]:
    story = narration.story
    here, there = places
    now = shown(narration, who, narration.sentence(there.span.start))
    scene = narration.scene(there.span.start)
    if here is None or now is None or scene is None or not apart(story, here.place, there.place):
        return
    yield Finding(
        NAME,
        Severity.WARNING,
        f"{story.character(who).name} is at {here.place.name} and at {there.place.name} at the same time"
        f" ({numbered(story, scene.id)}).",
        "Change the time or one of the places, or leave them out of it.",
        (scene.id,),
        tuple(sorted({here.span, Span(*opens.span("said")), now, there.span})),
        SAME_MOMENT if opens["moment"] else MEANWHILE,
    )


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))


def _finding(narration: Narration, who: str, pair: _Pair) -> Finding | None:
    story = narration.story
    met = _shown_at_both(narration, who, pair)
    if met is None or not {pair.one.mode, pair.other.mode} <= HAPPENS:
        return None
    spans = tuple(sorted({*met, *pair.spans}))
    here, there = setting(story, pair.one), setting(story, pair.other)
    if len(spans) < 2 or here is None or there is None:
        return None
    proper = are_named(story, here, there)
    if not proper and pair.confidence <= MEANWHILE:
        return None
    return Finding(
        NAME,
        Severity.WARNING if proper else Severity.INFO,
        f"{story.character(who).name} is at {here.name} ({numbered(story, pair.one.id)}) and at {there.name}"
        f" ({numbered(story, pair.other.id)}) at the same time.",
        "Change the time or the place of one of the scenes, or leave them out of it.",
        (pair.one.id, pair.other.id),
        spans,
        pair.confidence,
    )


def _shown_at_both(narration: Narration, who: str, pair: _Pair) -> tuple[Span, Span] | None:
    """Where the narration shows them in each scene; at the end of the one and the start of the other, if so told."""
    one, other = pair.one.span, pair.other.span
    if pair.edges:
        one = Span(max(one.start, one.end - EDGE), one.end)
        other = Span(other.start, min(other.end, other.start + EDGE))
    there, here = shown(narration, who, one, last=pair.edges), shown(narration, who, other)
    if there is None or here is None:
        return None
    if pair.edges and not _stays(narration, there, (here, pair.spans[0])):
        return None
    return there, here


def _stays(narration: Narration, there: Span, now: tuple[Span, ...]) -> bool:
    """Whether the sentence that shows them there leaves them there, and those of ``now`` tell of the story's now."""
    then = narration.words(narration.sentence(there.start))
    told = (then, *(narration.words(narration.sentence(each.start)) for each in now))
    return not _GONE.search(then) and not any(_ELSEWHEN.search(each) for each in told)
