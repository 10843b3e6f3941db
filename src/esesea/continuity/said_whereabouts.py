"""Where one sentence says that somebody is at a time that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from esesea.continuity.narration import Narration
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked, Persons
from esesea.continuity.whereabouts import apart
from esesea.continuity.word_lists import words_of
from esesea.patterns import late
from esesea.story.story import Story
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class SaidPlace:
    """The words of a place, ``proper`` where it has a name of its own; ``far``: said to be a journey from here.

    ``kind`` is the common word for what it is, empty where none is said.
    """

    words: str
    span: Span
    proper: bool
    kind: str = ""
    far: bool = False


@dataclass(frozen=True, slots=True)
class SaidWhereabouts:
    """``who`` is at ``place``, as the sentence says, in ``scene``; ``when``: the time that it names, in any words."""

    who: str
    place: SaidPlace
    when: tuple[str, ...]
    scene: str
    spans: tuple[Span, ...]


_ROOMS = words_of(
    "kitchen parlour parlor library drawing-room dining-room bedroom nursery study cellar attic pantry "
    "scullery hall bathroom ball-room ballroom schoolroom smoking-room billiard-room counting-house "
    "sitting-room"
)
"""Where people are within doors; nobody is in two of them."""
_OUTDOORS = words_of(
    "street road lane quay pier beach sea deck forest wood woods moor field fields meadow platform train boat "
    "ship coach theatre church market station bridge harbour harbor shore mountain river orchard garden park"
)
"""Where nobody is who is in one of those rooms."""
_CALENDAR = words_of(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Christmas Easter Lent Michaelmas God Heaven English French "
    "German Latin I"
)
_PROPER = late(
    r"\b(?:in|at|near|to|into|reached)\s+(?:the\s+)?(?P<proper>[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+)*)"
)
_COMMON = late(
    r"\b(?:in|at|on|down|from|into|along)\s+(?:the|his|her|my|an?)\s+(?:\w+\s+)?"
    rf"(?P<noun>{'|'.join(sorted(_ROOMS | _OUTDOORS, key=len, reverse=True))})\b"
)
_FAR = late(
    r"\b(?:miles?|leagues?|(?:days?|hours?)(?:[’']s?)?\s+(?:journey|ride|drive|voyage))\s+(?:away|off|distant|from)\b"
    r"|\b(?:on|at)\s+the\s+other\s+(?:side|end)\s+of\s+the\s+(?:country|world|town|city|sea|ocean|earth|globe|county|kingdom)\b"
    r"|\bfar\s+(?:out\s+)?(?:at\s+sea|away)\b|\bhalf\s+the\s+world\s+away\b",
    re.IGNORECASE,
)
_IS_THERE = late(
    rf"(?P<who>{PERSON})(?:,[^,.;]*,)?\s+(?:(?:still|already|now|then|quietly|just|alone)\s+)*"
    r"(?:was|is|sat|sits|stood|stands|lay|lies|walked|walks|waited|waits|dined|dines|slept|sleeps|stayed|stays|remained|worked"
    r"|danced|played|knelt|landed|had\s+not\s+(?:stirred|moved|gone\s+out|been\s+out)|never\s+(?:left|stirred))\b"
)
_GOES = late(
    r"\b(?:going|gone|left|leaving|on\s+(?:his|her|their)\s+way|bound|about\s+to|born|buried|known|thinking|dreaming|longing|would"
    r"|could|might|may|must|should|not\s+(?:in|at)|never\s+(?:in|at|been)|had\s+been|as\s+if|as\s+though|if)\b",
    re.IGNORECASE,
)
_CLAUSE = late(
    r"\b(?:at|in)\s+(?:the|that)\s+(?:(?:very|same|exact|precise|identical)\s+)*(?:hour|moment|time|minute|instant|second|day|night|evening"
    r"|morning|afternoon)\s+(?:when|that|in\s+which|at\s+which|on\s+which)\s+(?P<clause>[^,.;]{8,80})|\b(?:while|as|when)\s+(?P<while>[^,.;]{12,80})(?=,)",
    re.IGNORECASE,
)
_ALL_OF = late(
    r"\b(?P<all>(?:all|the\s+whole(?:\s+of)?)\s+(?:that|the|this)\s+(?:same\s+)?(?:morning|afternoon|evening|night|day|week))\b|\b(?P<same>at\s+that\s+(?:same\s+)?hour)\b",
    re.IGNORECASE,
)
_NOT_THEN = late(r"\b(?:since|until|till|before|after|from|by|about|nearly|almost|towards?)\s*$", re.IGNORECASE)
_HINTS = (
    "o’clock",
    "o'clock",
    " noon",
    "midnight",
    "midday",
    "struck ",
    " a.m",
    " p.m",
    "ast ",
    " in the morning",
    " in the evening",
    " at night",
)
_WHEN_HINTS = (
    " very ",
    " same ",
    "hile ",
    "ll that ",
    " whole ",
    "hour when",
    "moment when",
    "time when",
    "hour that",
    "oment that",
    "that hour",
)


def said_whereabouts(narration: Narration, persons: Persons) -> tuple[SaidWhereabouts, ...]:
    """Each place at which the narrator has somebody, by name, at a time that the same sentence names, in text order.

    Example: "At noon on 3 May 1877 Ada sat in a café in Paris", "All that evening Ben was at the theatre".
    Counter-example: "At noon Ada left for Paris", "Ada was thinking of Paris".
    """
    found: list[SaidWhereabouts] = []
    for sentence in narration.sentences(_hinted, 0):
        if narration.asserts(sentence):
            found += _in_sentence(narration, persons.marked(sentence))
    return tuple(found)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in (*_HINTS, *_WHEN_HINTS) for at in places_of(word, text))


def whereabouts_in(narration: Narration, marked: Marked) -> Iterator[tuple[str, SaidPlace, Span]]:
    """Whom the sentence has at a place, and the words that show them there."""
    for who, place, shown in narration.recall(_there, marked):
        if not narration.is_off(place.span):
            yield who, place, shown
            return


def _there(marked: Marked) -> tuple[tuple[str, SaidPlace, Span], ...]:
    """Each whom the sentence has at a place, be it told or said."""
    found: list[tuple[str, SaidPlace, Span]] = []
    for match in _IS_THERE.finditer(marked.text):
        who = marked.named(match, "who")
        place = place_in(marked, match.end() - 1) if who is not None else None
        if who is None or place is None:
            continue
        said = marked.text[match.start() : place.span.start - marked.span.start]
        if not _GOES.search(said):
            found.append((who, place, marked.place(match)))
    return tuple(found)


def place_in(marked: Marked, start: int) -> SaidPlace | None:
    """The place that the words name first from ``start`` on; a name before a common word."""
    away = _FAR.search(marked.text, start)
    far = away is not None
    common = _COMMON.search(marked.text, start)
    kind = common["noun"] if common is not None else ""
    for found in _PROPER.finditer(marked.text, start):
        if found["proper"].split()[0] not in _CALENDAR:
            return SaidPlace(found["proper"], marked.place(found, "proper"), proper=True, kind=kind, far=far)
    if common is not None:
        return SaidPlace(kind, marked.place(common, "noun"), proper=False, kind=kind, far=far)
    return SaidPlace(away.group(), marked.place(away), proper=False, far=True) if away is not None else None


def cannot_be_at_both(story: Story, one: SaidPlace, other: SaidPlace) -> bool:
    """Whether nobody is at both at one time, as far as the words go."""
    if one.words.casefold() in other.words.casefold() or other.words.casefold() in one.words.casefold():
        return False
    if other.far or one.far:
        return True
    if one.proper and other.proper:
        known = {name: place for place in story.places for name in (place.name, *place.names)}
        here, there = known.get(one.words), known.get(other.words)
        return here is None or there is None or apart(story, here, there)
    kinds = {one.kind, other.kind}
    if one.proper or other.proper:
        return bool(kinds & _ROOMS) and bool(kinds & _OUTDOORS)
    return len(kinds & _ROOMS) == len(kinds) or (bool(kinds & _ROOMS) and bool(kinds & _OUTDOORS))


def _in_sentence(narration: Narration, marked: Marked) -> Iterator[SaidWhereabouts]:
    scene = narration.scene(marked.span.start)
    if scene is None or not marked.everybody:
        return
    for who, place, shown in whereabouts_in(narration, marked):
        for when, spans in _times(narration, marked, scene.id):
            yield SaidWhereabouts(who, place, when, scene.id, (*spans, shown, place.span))


def _times(narration: Narration, marked: Marked, scene: str) -> Iterator[tuple[tuple[str, ...], tuple[Span, ...]]]:
    """What the sentence says of when, each with its words; what may be of any day counts within ``scene`` alone."""
    times = narration.story.time_expressions
    first = bisect_left(times, marked.span.start, key=lambda each: each.span.start)
    dates: dict[str, Span] = {}
    hours: dict[str, Span] = {}
    for time in islice(times, first, None):
        if time.span.start >= marked.span.end:
            break
        before = narration.story.document.text[max(marked.span.start, time.span.start - 12) : time.span.start]
        found = re.fullmatch(r"([\dX]{4}-\d\d-\d\d)?(T\d\d:\d\d)?", time.value or "")
        if found is not None and not _NOT_THEN.search(before):
            if found[1]:
                dates.setdefault(found[1], time.span)
            if found[2]:
                hours.setdefault(found[2], time.span)
    if len(dates) == len(hours) == 1:
        (date, day), (hour, clock) = *dates.items(), *hours.items()
        yield (date, hour), tuple(sorted({day, clock}))
    for match in _CLAUSE.finditer(marked.text):
        group = "clause" if match["clause"] else "while"
        words = " ".join(re.findall(r"[\w’'-]+|\x01+", match[group].lower()))
        if len(words.split()) > 2:
            yield (words,) if group == "clause" else (words, scene), (marked.place(match),)
    for match in _ALL_OF.finditer(marked.text):
        part = (match["all"] or match["same"]).split()[-1].lower()
        yield (part, scene), (marked.place(match),)
