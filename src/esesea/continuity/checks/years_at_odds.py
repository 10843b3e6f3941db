"""Years that do not add up: born in 1950 and forty in 1999, "ten years ago, in 1980" in the summer of 1999."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from esesea.continuity.amounts import AMOUNT, COUNTED, amount
from esesea.continuity.narration import Narration
from esesea.continuity.passages import places_of
from esesea.continuity.persons import Persons
from esesea.continuity.said_ages import SaidAge, growing_younger, said_ages
from esesea.continuity.sureness import HAPPENS, numbered
from esesea.patterns import late
from esesea.story.calendar import GREGORIAN, YEAR
from esesea.story.days import Distance, SceneDate, born
from esesea.story.evidence import Evidence
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, TimeExpression
from esesea.text.span import Span
from esesea.text.structure.numbers import value

NAME = "years_at_odds"

CONFIDENCE = 0.85

ROUNDED_BY = 1
"""Years by which an age that is said in passing may be out."""

AGED = 0.9
"""Confidence that an age is somebody's in the scene where it is said."""

ROUNDED = 0.1
"""People round years: of a number below ten by one, else by a tenth of it."""

NEXT_TO = 40
"""Characters that may stand between "ten years ago" and its year."""

_STEP = late(rf"{AMOUNT}\s+(?P<back>ago|earlier|before|back|previously)", re.IGNORECASE)
_BESIDE = late(
    r"[\s,(–—-]*(?:(?:back|that\s+(?:is|was)|it\s+(?:was|is)|this\s+was)[\s,]*)?(?:(?:in|of|on|during)\s+)?"
    r"(?:the\s+)?(?:(?:spring|summer|autumn|fall|winter|year|month)\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
_YEAR = late(r"(\d{4})(?:-.*)?")
_NUMBER_OF_YEAR = r"(?P<{0}>1\d{{3}}|20\d\d)"
_LIFE = late(
    r"\bborn\b[^.;!?]{0,60}?\b" + _NUMBER_OF_YEAR.format("birth") + r"\b[^.;!?]{0,80}?\b(?:died|dead|killed|perished)\b"
    r"[^.;!?]{0,60}?\b" + _NUMBER_OF_YEAR.format("death") + r"\b[^.;!?]{0,40}?"
    rf"(?P<age>\b(?:aged|at\s+the\s+age\s+of|at)\s+(?P<n>{COUNTED}))(?!\s+(?:o['’]clock|minutes?|hours?|days?))\b",
    re.IGNORECASE,
)
_AGED_IN = late(
    r"\bborn\b[^.;!?]{0,40}?\b" + _NUMBER_OF_YEAR.format("birth") + r"\b[^.;!?]{0,40}?"
    rf"(?P<age>\b(?:was|is|turned|became)\s+(?P<n>{COUNTED})(?:\s+years\s+old)?)\s+(?:in|by)\s+"
    r"(?:(?:the\s+)?\w+\s+(?:of\s+)?)?" + _NUMBER_OF_YEAR.format("death") + r"\b",
    re.IGNORECASE,
)
_STRETCH = late(
    r"\bfrom\s+"
    + _NUMBER_OF_YEAR.format("first")
    + r"\s+(?:to|until|till|through)\s+"
    + _NUMBER_OF_YEAR.format("last")
    + rf"\s*,?\s*(?:for\s+)?(?P<length>(?P<n>{COUNTED})\s+years?)\b",
    re.IGNORECASE,
)
_BORN = late(
    r"\b(?:was|were|am|is|had\s+been)\s+born\s+(?P<when>(?:(?:on|in)\s+)?(?:[\w,.]+\s+){0,4}?(?P<year>1\d{3}|20\d\d))\b"
)


_ROUNDED_BEFORE = late(r"\b(?:some|about|around|nearly|almost|over|than|perhaps|or|least|maybe)\s*$", re.IGNORECASE)
_OF_YEAR = r"(?:the\s+)?(?:\w+\s+(?:of\s+)?)?(?P<year>1\d{3}|20\d\d)"
_YEARS = rf"(?P<length>(?P<n>{COUNTED})\s+years)\b"
_SINCE = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEARS}\s*[,—–-]*\s*(?:ever\s+|now\s+|now,\s+)?since\s+{_OF_YEAR}\b",
        (
            rf"\bsince\s+{_OF_YEAR}\s*[,—–-]+\s*(?:now\s+|(?:that|which)\s+(?:is|was|makes|made)\s+)?{_YEARS}"
            r"(?!\s+(?:ago|before|later|earlier|old|after|of\s+age))"
        ),
    )
)
"""So many years since a year, either way about."""
_THEN = late(
    r"[\s,—-]*(?:and\s+\w+\s+)?(?:when|while|as|at\s+the\s+time|before|after|until|then|that|those|the|on\s+the|in\s+(?:the|those|that|1|20))\b",
    re.IGNORECASE,
)
"""Behind an age: "when the war came", "the summer that …"."""


@dataclass(frozen=True, slots=True)
class _Birth:
    """``character`` was born in ``year``, as ``span`` says."""

    character: str
    year: int
    span: Span


def check(story: Story) -> Iterator[Finding]:
    """Ages, births, lengths, "years ago" and "since" that the years named beside them, or their scene's, contradict.

    Example: "“Ten years ago, in 1970,”" in a scene of 1999; there "thirty years, ever since 1980"; "He was born in
    1900 and died in 1950, aged seventy". Counter-example: "some twenty years ago, in 1980" in 1999; a year by which no
    scene is dated.
    """
    narration = Narration.of(story)
    yield from _years_ago(narration)
    yield from _years_since(narration)
    yield from _within_a_sentence(narration)
    yield from _ages(narration)


def _years_ago(narration: Narration) -> Iterator[Finding]:
    story = narration.story
    dates = _own_dates(story)
    for one, other in pairwise(story.time_expressions):
        step, dated = _step_and_year(narration, one, other)
        own = dates.get(one.scene)
        if step is None or dated is None or own is None:
            continue
        found = _STEP.fullmatch(narration.words(step.span))
        years = _years(found)
        said = {span for span in own.evidence.spans if span.overlaps(dated.span)}
        if found is None or years is None or said or not _counts_from_here(narration, step, found["back"].lower()):
            continue
        year = int((dated.value or "")[:4])
        slack = max(1, round(years * ROUNDED))
        first, last = (GREGORIAN.date(day)[0] for day in (own.earliest, own.latest))
        if not first - years - slack <= year <= last - years + slack:
            where = f"{numbered(story, one.scene)}, which is of {_stretch(first, last)}"
            words = f"“{narration.words(step.span)}” is not {year} in {where}."
            yield _finding(narration, words, (step.span, dated.span, *own.evidence.spans), own.evidence)


def _years_since(narration: Narration) -> Iterator[Finding]:
    """So many years since a year, in a scene of which the year is known."""
    story = narration.story
    dates = _own_dates(story)
    for at in narration.passages.places("since") if dates else ():
        scene = narration.scene(at)
        own = dates.get(scene.id) if scene is not None else None
        found = _since(story.document.text, narration.sentence(at), at)
        if scene is None or own is None or found is None or scene.mode not in HAPPENS or not _is_told(narration, found):
            continue
        years, year = value(found["n"].lower().removeprefix("a ")), int(found["year"])
        if years is None or any(span.overlaps(Span(*found.span("year"))) for span in own.evidence.spans):
            continue
        slack = max(1, round(years * ROUNDED))
        first, last = (GREGORIAN.date(day)[0] for day in (own.earliest, own.latest))
        if not first - years - slack <= year <= last - years + slack:
            where = f"{numbered(story, scene.id)}, which is of {_stretch(first, last)}"
            words = f"It is not “{' '.join(found['length'].split())}” since {year} in {where}."
            spans = (*_spans(found, "length", "year"), *own.evidence.spans)
            yield _finding(narration, words, spans, own.evidence)


def _since(text: str, sentence: Span, at: int) -> re.Match[str] | None:
    """The years and the year around the "since" at ``at``: "thirty years, ever since 1900"."""
    forms = (form.finditer(text, sentence.start, sentence.end) for form in _SINCE)
    return next((each for form in forms for each in form if each.start() <= at < each.end()), None)


def _is_told(narration: Narration, found: re.Match[str]) -> bool:
    """Whether the length is exact, and counted from the scene's now."""
    text = narration.story.document.text
    rounded = _ROUNDED_BEFORE.search(text, max(0, found.start("length") - 16), found.start("length"))
    return rounded is None and narration.tells(Span(*found.span()), heard=True)


def _step_and_year(
    narration: Narration, one: TimeExpression, other: TimeExpression
) -> tuple[TimeExpression, TimeExpression] | tuple[None, None]:
    """The two, where one steps back by years and the other, right beside it, names a year."""
    gap = other.span.start - one.span.end
    if not 0 <= gap <= NEXT_TO or not _BESIDE.fullmatch(narration.story.document.text, one.span.end, other.span.start):
        return None, None
    for step, dated in ((one, other), (other, one)):
        if _YEAR.fullmatch(dated.value or "") and _STEP.fullmatch(narration.words(step.span)):
            return step, dated
    return None, None


def _years(found: re.Match[str] | None) -> int | None:
    counted = amount(found) if found is not None and found["unit"].lower() == "year" else None
    return int(counted.n) if counted is not None and counted.n == int(counted.n) else None


def _counts_from_here(narration: Narration, step: TimeExpression, back: str) -> bool:
    """Whether it is counted from its scene: what is said, or what the narrator says was "earlier"; not "ago" in a tale.

    A rounding before it ("some", "about") leaves nothing to count.
    """
    scene = narration.scene(step.span.start)
    text = narration.story.document.text
    if scene is None or scene.mode not in HAPPENS:
        return False
    if _ROUNDED_BEFORE.search(text, max(0, step.span.start - 16), step.span.start):
        return False
    return step.quoted or (back in {"earlier", "before", "previously"} and not narration.is_off(step.span))


def _own_dates(story: Story) -> dict[str, SceneDate]:
    """The years of the scenes that say their own."""
    return {each.scene: each for each in reversed(story.scene_dates) if each.calendar == GREGORIAN.name}


def _within_a_sentence(narration: Narration) -> Iterator[Finding]:
    text = narration.story.document.text
    for at in places_of("born", text):
        life = _LIFE.match(text, at) or _AGED_IN.match(text, at)
        if life and _is_said_of_the_world(narration, life):
            lived, age = int(life["death"]) - int(life["birth"]), value(life["n"])
            if age is not None and lived > 0 and age not in {lived, lived - 1}:
                words = f"Who was born in {life['birth']} is not {age} years old in {life['death']}."
                yield _finding(narration, words, _spans(life, "birth", "death", "age"), None)
    for at in places_of("rom ", text):
        stretch = _STRETCH.match(text, max(0, at - 1))
        if stretch and _is_said_of_the_world(narration, stretch):
            between, length = int(stretch["last"]) - int(stretch["first"]), value(stretch["n"])
            if length is not None and between > 0 and abs(length - between) > 1:
                words = f"From {stretch['first']} to {stretch['last']} it is not {length} years."
                yield _finding(narration, words, _spans(stretch, "first", "last", "length"), None)


def _is_said_of_the_world(narration: Narration, found: re.Match[str]) -> bool:
    scene = narration.scene(found.start())
    return scene is not None and scene.mode in HAPPENS and "\n\n" not in found.group()


def _ages(narration: Narration) -> Iterator[Finding]:
    """Births whose year is told, against ages in scenes that say their own date."""
    story = narration.story
    births = list(_births(narration))
    if not births:
        return
    said = said_ages(narration, Persons.of(story))
    younger = growing_younger(said)
    dates, ages = _own_dates(story), defaultdict[str, list[Distance]](list)
    for each in (*story.distances, *_here_and_now(narration, said, births)):
        ages[each.a].append(each)
    for birth in births:
        first, last = GREGORIAN.stretch(birth.year) or (0, 0)
        for age in ages[born(birth.character)]:
            date = dates.get(age.b)
            if date is None or birth.character in {*story.chronology.parted, *younger}:
                continue
            if date.latest - first < age.least or date.earliest - last > age.most:
                name, years = story.character(birth.character).name, round(age.least / YEAR)
                words = f"{name}, born in {birth.year}, is not {years} in {numbered(story, age.b)}."
                spans = (birth.span, *age.evidence.spans, *date.evidence.spans)
                yield _finding(narration, words, spans, age.evidence)
                # One slip, however many ages it is at odds with.
                break


def _here_and_now(narration: Narration, said: Iterable[SaidAge], births: Iterable[_Birth]) -> Iterator[Distance]:
    """The ages that are said of the scene they stand in: one for each person and scene, and away from their birth.

    Counter-example: "Ada was nine when the war came"; "Ada was born in 1930. She was nine and Tom was ten.", in 1962.
    """
    told = {(each.character, here.id) for each in births if (here := narration.scene(each.span.start)) is not None}
    found: dict[tuple[str, str], list[SaidAge]] = defaultdict(list)
    for age in said:
        if not age.birth:
            found[age.who, age.scene].append(age)
    for (who, scene), ages in found.items():
        first = ages[0]
        one = len({(each.least, each.most) for each in ages}) == 1
        if one and (who, scene) not in told and all(_is_of_now(narration, each) for each in ages):
            least, most = round(first.least * YEAR), round((first.most + 1 + ROUNDED_BY) * YEAR)
            yield Distance(born(who), scene, least, most, STORY_CLOCK, Evidence((first.span,), NAME, AGED), scene)


def _is_of_now(narration: Narration, age: SaidAge) -> bool:
    """Whether an age is of no named year, and the words right behind it do not make it another time's."""
    text, end = narration.story.document.text, age.span.end
    return age.year is None and not _THEN.match(text, end) and not _THEN.match(text, end - 1)


def _births(narration: Narration) -> Iterator[_Birth]:
    """The years of birth that are told, each person's first."""
    found: dict[str, _Birth] = {}
    said = (
        _Birth(each.who, each.year, each.span)
        for each in said_ages(narration, Persons.of(narration.story), dated=True)
        if each.birth and each.year is not None
    )
    for birth in (*_births_told(narration), *said):
        found.setdefault(birth.character, birth)
    yield from found.values()


def _births_told(narration: Narration) -> Iterator[_Birth]:
    story = narration.story
    text = story.document.text
    ends = {each.span.end: each.character for each in story.mentions}
    for at in places_of("born", text):
        found = next((each for each in _BORN.finditer(text, max(0, at - 12), at + 60) if each.start() < at), None)
        if found is None:
            continue
        scene = narration.scene(at)
        who = next((ends[end] for end in (found.start() - 1, found.start()) if end in ends), None)
        if who is not None and scene is not None and scene.mode in HAPPENS:
            yield _Birth(who, int(found["year"]), Span(*found.span()))


def _spans(found: re.Match[str], *groups: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span(group)) for group in groups)


def _stretch(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _finding(narration: Narration, words: str, spans: tuple[Span, ...], evidence: Evidence | None) -> Finding:
    told = tuple(dict.fromkeys(sorted(spans)))
    scenes = dict.fromkeys(scene.id for span in told if (scene := narration.scene(span.start)) is not None)
    return Finding(
        NAME,
        Severity.WARNING,
        words,
        "Change one of the years, or how many lie between them.",
        tuple(scenes),
        told,
        CONFIDENCE * (evidence.confidence if evidence is not None else 1.0),
    )
