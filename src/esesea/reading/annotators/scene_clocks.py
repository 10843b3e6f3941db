"""When each scene is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from esesea.patterns import late
from esesea.reading.annotator import Annotator, annotator
from esesea.reading.calendars.dates import Dates
from esesea.reading.calendars.words import calendar_rules
from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.calendar_words import OF_DAY, SEASON_NAMES, WEEKDAYS
from esesea.reading.english.slug_times import slug_time, year_alone
from esesea.reading.english.time_expressions import find_times
from esesea.reading.english.time_rule import Anchor, Timex
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.reading.scene_facts import SceneClock
from esesea.reading.telling.habit_openings import habit_openings
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.tellings import STRAIGHT_ON
from esesea.reading.telling.told_times import told_times
from esesea.reading.travel.arrivals import arrivals
from esesea.reading.untold import asides_in, speech_in, untold_in
from esesea.story.calendar import Calendar
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import SceneTime
from esesea.story.time import TimeExpression
from esesea.text.document import Document
from esesea.text.span import Span

LABELLED, OPENING, INSIDE = 0.95, 0.9, 0.75
"""Confidence in a time that a label, the opening paragraphs, or a later paragraph gives; set by hand."""

_DATED = late(r"(?:BC)?\d{4}(?:-(?:\d\d|SP|SU|FA|WI)(?:-\d\d)?)?")
_PARTLY_DATED = late(r"(?:\d{4}|XXXX|XX\d\d)-(?:\d\d|SP|SU|FA|WI).*|XX\d\d|\d{2,3}|XX\d")
_NO_YEAR = late(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_GOING_ON = ("of_day", "date", "value")
_WEEKDAY = late(r"XXXX-WXX-(\d)")
_SEASON = late(r"-(SP|SU|FA|WI)$")
_CLOCK = late(r"T(\d\d:\d\d)$")
_DAY_PART = late("|".join(sorted(OF_DAY, key=len, reverse=True)))


@dataclass(slots=True)
class _Clock:
    """A scene's time while it is put together: the first word on each thing wins."""

    facts: dict[str, str] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)

    def add(self, facts: dict[str, str], span: Span, confidence: float) -> None:
        """Take what ``facts`` say anew; keep the words as evidence only if they did."""
        new = {name: fact for name, fact in facts.items() if name not in self.facts}
        if new:
            self.facts.update(new)
            self.evidence.append(Evidence((span,), "scene_clocks", confidence))

    def of_scene(self, scene: str, dates: Dates) -> SceneClock:
        """The finished value."""
        return dates.clock(scene, self._time(), self.facts)

    def _time(self) -> SceneTime:
        return SceneTime(
            of_day=self.facts.get("of_day"),
            weekday=self.facts.get("weekday"),
            season=self.facts.get("season"),
            date=self.facts.get("date"),
            value=self.facts.get("value"),
            evidence=tuple(self.evidence),
        )


def scene_clocks_with(calendar: Calendar | None) -> Annotator:
    """The annotator of scenes' times that knows a ``calendar`` of the author's beside the Gregorian."""
    dates = Dates(calendar, calendar_rules(calendar) if calendar else ())

    @annotator(requires=(Parse, SceneSpan, QuoteSpan, TimeExpression, Aside), produces=SceneClock)
    def scene_clocks(document: Document, layers: Layers) -> Iterator[SceneClock]:
        """Give each scene the part of day, weekday, season and date that its label or its narrator says it is at.

        Example: "One Wednesday they stay in. The late afternoon light …" is a Wednesday, in the late afternoon; and so
        is what is told of "every Wednesday".
        Counter-example: "“Next Wednesday, then.”", "He had left in June", "until morning" and memories say nothing of
        it.
        """
        yield from _scene_clocks(document, layers, dates)

    return scene_clocks


scene_clocks = scene_clocks_with(None)
"""The annotator that knows the Gregorian calendar alone."""


def _scene_clocks(document: Document, layers: Layers, dates: Dates) -> Iterator[SceneClock]:
    scenes = layers.of(SceneSpan)
    asides = asides_in(layers)
    told = told_times(layers.one(Parse), scenes, layers.of(TimeExpression), asides, dates.calendar)
    speech = speech_in(layers)
    habits = habit_openings(layers.one(Parse), scenes, layers.of(TimeExpression), speech)
    labels = scene_labels(document, scenes)
    untold = untold_in(layers)
    arrived = {each.scene: each for each in arrivals(document, layers.one(Parse), scenes, untold)}
    clocks: list[_Clock] = []
    for scene, label, telling in zip(scenes, labels, telling_levels(labels), strict=True):
        clock = _Clock()
        for span in label.spans:
            _read_label(clock, document.quote(span), span.start, dates)
        if clocks:
            went_on = telling.left if telling.comes_back and telling.left is not None else len(clocks) - 1
            _inherit(clock, clocks[went_on], label)
        arrival = arrived.get(scene.id)
        if arrival is not None:
            clock.add({"date": arrival.year, "value": arrival.year}, arrival.span, OPENING)
        for time in told.get(scene.id, ()):
            facts = _facts(time.timex, time.words, dates)
            clock.add(facts, time.expression.span, OPENING if time.opening else INSIDE)
        habit = habits.get(scene.id)
        if habit is not None:
            clock.add(_facts(Timex(habit.type, habit.value), document.quote(habit.span), dates), habit.span, OPENING)
        clocks.append(clock)
        if clock.facts:
            yield clock.of_scene(scene.id, dates)


def _read_label(clock: _Clock, line: str, offset: int, dates: Dates) -> None:
    """Take what a slug line, heading or line of time says."""
    slug = slug_time(line)
    if slug is not None:
        clock.add({"of_day": slug.of_day}, Span(slug.start, slug.end).shifted(offset), LABELLED)
    for found in find_times(line, dates.rules):
        if found.rule.anchor is Anchor.NOW and found.rule.name not in {"part of day", "this period"}:
            facts = _facts(found.timex, line[found.start : found.end], dates)
            clock.add(facts, Span(found.start, found.end).shifted(offset), LABELLED)
    year = year_alone(line)
    if year is not None and "value" not in clock.facts:
        said = line[year.start : year.end]
        clock.add({"date": said, "value": said}, year.shifted(offset), LABELLED)


def _inherit(clock: _Clock, before: _Clock, label: SceneLabels) -> None:
    """An action that goes on goes on at the same time of day, and in the same year."""
    on = next((span for cue, span in label.cues if cue.cue in STRAIGHT_ON), None)
    if on is not None:
        clock.add({name: before.facts[name] for name in _GOING_ON if name in before.facts}, on, LABELLED)


def _facts(timex: Timex, words: str, dates: Dates) -> dict[str, str]:
    """What one expression says of a scene, in the terms of `SceneTime`."""
    value = timex.value or ""
    declared = dates.declared(value, words)
    if declared is not None:
        return declared
    facts = dict(_of_day(value, words, timex.mod))
    weekday, season = _WEEKDAY.match(value), _SEASON.search(value)
    if weekday:
        facts["weekday"] = WEEKDAYS[int(weekday[1]) - 1]
    if season:
        facts["season"] = SEASON_NAMES[season[1]]
    if _DATED.fullmatch(value):
        facts["value"] = value
    if _DATED.fullmatch(value) or _PARTLY_DATED.fullmatch(value):
        facts["date"] = words
    no_year = _NO_YEAR.fullmatch(value)
    if no_year:
        facts |= {name: said for name, said in no_year.groupdict().items() if said}
    return facts


def _of_day(value: str, words: str, mod: str | None) -> Iterator[tuple[str, str]]:
    said = words.lower()
    clock = _CLOCK.search(value)
    if clock and "noon" not in said and "midnight" not in said and "midday" not in said:
        yield "of_day", clock[1]
        return
    part = _DAY_PART.search(said)
    if part:
        named = OF_DAY[part[0]]
        yield "of_day", "late afternoon" if named == "afternoon" and mod == "END" else named
    elif "sun" in said and value in {"TMO", "TEV"}:
        yield "of_day", "sunrise" if value == "TMO" else "sunset"
    elif "light" in said or "dawn" in said or "break of day" in said:
        yield "of_day", "dawn"
    elif value.endswith("TNI"):
        yield "of_day", "night"
