"""How each scene stands to the main line: flashback, flash-forward, habit, thought, frame, dream, supposition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.dream_openings import is_dreamt
from esesea.reading.english.letters import is_letter
from esesea.reading.english.time_shifts import Direction, opening_shift
from esesea.reading.english.word_list import words
from esesea.reading.grammar import BaseTense, SentenceTense, Tense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import companies
from esesea.reading.telling.date_intervals import DateInterval, date_interval
from esesea.reading.telling.embedded_tales import embedded_tales
from esesea.reading.telling.habit_openings import habit_openings
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.persons import scene_persons
from esesea.reading.telling.tales_told import TaleTold
from esesea.reading.telling.tellings import Level, Telling
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT, LOOKING_BACK, Line, TenseLine, tense_lines
from esesea.reading.telling.tense_profiles import TenseProfile, is_pluperfect, tense_profiles
from esesea.reading.telling.told_dates import season_meant, words_of_the_date
from esesea.reading.untold import speech_in
from esesea.story.event import Aside, AsideKind
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode, SceneTime
from esesea.story.speech import Quotation
from esesea.story.time import TimeExpression
from esesea.text.document import Document
from esesea.text.mask import Mask
from esesea.text.span import Span

MOSTLY_HABIT = 0.5
"""From this share of habitual sentences on, a scene tells what used to happen (Genette's iterative)."""

COVERED = 0.7
"""An aside that covers so much of a scene is the scene."""

ALL_TO_YOU = 0.4
"""Where so many scenes speak to "you", the story is told in the second person and "you" is somebody."""

DATED_BACK, POINTS_BACK = 0.8, 0.8
"""Confidence in a flashback that its date and past perfect, or "that autumn" after a flashback, tell. Set by hand."""

STEPPED_BACK, STEPPED_BACK_AND_ON = 0.85, 0.7
"""Confidence in a flashback that "Ten years earlier" opens; and where its first words stand in the past perfect. By
hand: of the first scenes and chapters of 107 novels none opens so, either way."""

GOES_ON = 2
"""Sentences in the plain past by which a scene that opened in the past perfect shows that it goes on back there."""

_STEPS_BACK = late(r"\b(?:earlier|before)$|\b(?:previous|preceding)\b", re.IGNORECASE)
"""Not "ago": that counts from the narrator's own present."""

_BACK_TO_NOW = late(
    r"\b(?:now|today|tonight|at last|by this time|this (?:morning|afternoon|evening|time|week|year)|"
    r"remember(?:ed|ing)|thought (?:of|about) (?:it|that))\b",
    re.IGNORECASE,
)
"""Words with which a telling that has looked back comes back."""

_TAKES_UP = late(r"\b(?:again|still)\b", re.IGNORECASE)
"""The same where they speak of what the scene told before did: "She burned the letter. She still wept." Else something
is done again back there: "They walked on again."."""

_TELLING_WORD = late(r"\b[a-z]{4,}\b")
_SAY_LITTLE = words(
    """
    with that then than from have this they them their was were what when there here into onto again still been would
    could should more most some such very only just upon over under after before about back down away like made came
    went took looked said told which while where your hers himself herself
    """
)
"""Words that two scenes have in common by chance."""

_BY_LEVEL = {
    Level.PAST: Mode.ANALEPSIS,
    Level.FUTURE: Mode.PROLEPSIS,
    Level.DREAM: Mode.DREAM,
    Level.IMAGINED: Mode.HYPOTHETICAL,
}
_BY_ASIDE = {
    AsideKind.DREAM: Mode.DREAM,
    AsideKind.EMBEDDED: Mode.EMBEDDED,
    AsideKind.HYPOTHETICAL: Mode.HYPOTHETICAL,
    AsideKind.PLAN: Mode.HYPOTHETICAL,
}


@dataclass(frozen=True, slots=True)
class _Passage:
    """All that is known about one scene's telling."""

    scene: SceneSpan
    telling: Telling
    profile: TenseProfile
    line: TenseLine
    peopled: bool
    """Whether somebody is physically there."""
    to_anyone: bool
    """Whether it speaks of what "you" do, whoever you are."""
    aside: Aside | None
    """The longest aside in it."""
    time: SceneTime
    habit: TimeExpression | None
    """The words with which it opens, where they say how often all of it comes."""
    whole: bool
    """Whether the author marked where it ends; else what follows may go on with it."""
    tale: TaleTold | None
    """The tale told in an earlier scene that it belongs to."""
    before: Span | None
    """The scene told before it."""
    speech: Mask
    """What is spoken in the story."""


@annotator(
    requires=(
        *(Parse, Sentence, SceneSpan, QuoteSpan, SentenceTense, BaseTense),
        *(Quotation, Aside, Presence, TimeExpression, SceneClock),
    ),
    produces=SceneMode,
)
def scene_modes(document: Document, layers: Layers) -> Iterator[SceneMode]:
    """Give the mode of every scene that is off the main line; a scene of the main line gets none.

    A scene whose mode an earlier annotator gave keeps that one.

    Example: "INT. BARN - DAY (FLASHBACK)" is an analepsis, "Every summer they would swim." iterative.
    Counter-example: "He had slept badly. He got up and went out." is the main line, recap and all.
    """
    given = {fact.scene: fact.mode for fact in layers.of(SceneMode)} if layers.has(SceneMode) else {}
    past = layers.one(BaseTense).tense is Tense.PAST
    told: list[tuple[_Passage, Mode]] = []
    for passage in _passages(document, layers):
        if passage.scene.id in given:
            told.append((passage, given[passage.scene.id]))
            continue
        found = _by_label(passage) or _by_tale(passage) or _by_aside(passage) or _by_telling(document, passage)
        if found is None and past:
            found = _by_date(passage, told) or _by_pointing_back(document, passage, told)
        told.append((passage, found[0] if found is not None else Mode.MAIN))
        if found is not None:
            mode, span, confidence = found
            yield SceneMode(passage.scene.id, mode, (Evidence((span,), "scene_modes", confidence),))


Found = tuple[Mode, Span, float]


def _passages(document: Document, layers: Layers) -> list[_Passage]:
    scenes = layers.of(SceneSpan)
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    persons = scene_persons(layers.one(Parse), scenes, layers.of(QuoteSpan))
    lines = tense_lines(profiles, persons, layers.one(BaseTense))
    tellings = telling_levels(scene_labels(document, scenes), companies(scenes, layers.of(Presence)))
    peopled = {presence.scene for presence in layers.of(Presence) if presence.present}
    to_you = sum(person.to_anyone for person in persons)
    in_second_person = len(scenes) > 2 and to_you > ALL_TO_YOU * len(scenes)
    speech = speech_in(layers)
    habits = habit_openings(layers.one(Parse), scenes, layers.of(TimeExpression), speech)
    clocks = {clock.scene: clock.time for clock in layers.of(SceneClock)}
    tales = embedded_tales(document, layers)
    embedded = {index: tale for tale in tales for index in range(tale.first, tale.after)}
    asides = {aside.scene: aside for aside in sorted(layers.of(Aside), key=lambda aside: len(aside.span))}
    return [
        _Passage(
            scene,
            tellings[index],
            profiles[index],
            lines[index],
            peopled=scene.id in peopled,
            to_anyone=persons[index].to_anyone and not in_second_person,
            aside=asides.get(scene.id),
            time=clocks.get(scene.id, SceneTime()),
            habit=habits.get(scene.id),
            whole=index + 1 == len(scenes) or scenes[index + 1].marked,
            tale=embedded.get(index),
            before=scenes[index - 1].span if index else None,
            speech=speech,
        )
        for index, scene in enumerate(scenes)
    ]


def _by_label(passage: _Passage) -> Found | None:
    telling = passage.telling
    if telling.level is Level.PRESENT or telling.cue is None or telling.span is None or not telling.surely:
        return None
    return _BY_LEVEL[telling.level], telling.span, telling.cue.confidence if telling.opens else 0.85


def _by_tale(passage: _Passage) -> Found | None:
    return (Mode.EMBEDDED, passage.tale.words, passage.tale.confidence) if passage.tale is not None else None


def _by_aside(passage: _Passage) -> Found | None:
    """An aside that is nearly the whole scene."""
    aside = passage.aside
    if aside is None or aside.kind not in _BY_ASIDE or len(aside.span) < COVERED * len(passage.scene.span):
        return None
    return _BY_ASIDE[aside.kind], aside.span, min(each.confidence for each in aside.evidence)


def _by_telling(document: Document, passage: _Passage) -> Found | None:
    """What the words of the scene themselves say of its mode."""
    profile = passage.profile
    if not profile.count:
        return None
    if is_dreamt(document.quote(passage.scene.span)):
        return Mode.DREAM, profile.span(), 0.8
    if passage.to_anyone and profile.present >= CLEARLY_PRESENT:
        return Mode.REFLECTION, profile.span(), 0.85
    if profile.habitual >= MOSTLY_HABIT and profile.count >= 2:
        return Mode.ITERATIVE, _habit(profile), 0.8
    if passage.habit is not None and profile.count >= 2:
        return Mode.ITERATIVE, passage.habit.span, 0.8
    return _by_tense(document, passage) or _by_step(document, passage)


def _is_exclaimed(document: Document, profile: TenseProfile) -> bool:
    """Whether the past perfect of a scene is somebody's thought now: "How often had she rehearsed it!"."""
    opening = document.quote(profile.span()).rstrip(" \n\"”’'")
    return is_pluperfect(profile.sentences[0]) and opening.endswith(("!", "?"))


def _by_tense(document: Document, passage: _Passage) -> Found | None:
    span, confidence = passage.profile.span(), passage.line.confidence
    if passage.line.line is Line.LOOKS_BACK:
        recap = not passage.whole or _is_exclaimed(document, passage.profile)
        if passage.profile.pluperfect >= LOOKING_BACK and recap:
            return None
        return Mode.ANALEPSIS, span, confidence
    if passage.line.line is Line.STANDS_NOW:
        return None if is_letter(_paragraphs(document, passage.scene)) else (Mode.FRAME, span, confidence)
    if passage.line.line is Line.MUSES and not passage.peopled:
        return Mode.REFLECTION, span, confidence
    return None


def _paragraphs(document: Document, scene: SceneSpan) -> list[str]:
    spans = (paragraph.span for paragraph in document.story_paragraphs)
    return [document.quote(span) for span in spans if scene.span.contains(span)]


def _by_step(document: Document, passage: _Passage) -> Found | None:
    """A whole scene that opens "Ten years earlier" and is told in the story's own tense is back there.

    In the past perfect the words may begin a recap: "Three days earlier he had written to her. Now he …". Where the
    telling then goes on in the plain past and never comes back to now, they lead into the flashback, as they mostly do.
    """
    first = passage.profile.sentences[0]
    if not passage.whole or not passage.scene.marked or passage.scene.reading_order == 0:
        return None
    if is_pluperfect(first) and not _goes_on_there(document, passage):
        return None
    # "Three weeks before, on a Sunday." has no verb; the first sentence with one is the next.
    opening = Span(passage.scene.span.start, max(passage.scene.span.start, first.span.end))
    said = document.quote(opening)
    shift = opening_shift(" ".join(said.split("\n"))) if "\n\n" not in said else None
    if shift is None or shift.direction is not Direction.EARLIER or first.modal or first.habitual:
        return None
    step = Span(shift.start, shift.end).shifted(opening.start)
    if not _STEPS_BACK.search(document.quote(step)) or passage.speech.covers(step.start):
        return None
    return Mode.ANALEPSIS, step, STEPPED_BACK_AND_ON if is_pluperfect(first) else STEPPED_BACK


def _goes_on_there(document: Document, passage: _Passage) -> bool:
    """Whether the past perfect gives way to the plain past, and no word leads back to the time of the story."""
    sentences = passage.profile.sentences
    plain = next((place for place, each in enumerate(sentences) if not is_pluperfect(each)), len(sentences))
    after = [each for each in sentences[plain:] if not each.modal]
    if len(after) < GOES_ON or any(each.tense is not Tense.PAST or is_pluperfect(each) for each in after):
        return False
    said = " ".join(document.quote(each.span) for each in after)
    if _BACK_TO_NOW.search(said):
        return False
    if _TAKES_UP.search(said) is None or passage.before is None:
        return True
    told = " ".join(document.quote(part) for part in passage.speech.without(passage.before))
    return _telling_words(told).isdisjoint(_telling_words(said))


def _telling_words(said: str) -> frozenset[str]:
    """The words that tell what somebody speaks of; names, which any scene may share, are none."""
    return frozenset(_TELLING_WORD.findall(said)) - _SAY_LITTLE


def _by_date(passage: _Passage, told: Sequence[tuple[_Passage, Mode]]) -> Found | None:
    """A scene that opens in the past perfect, at a date before one of the main line told already, looks back there."""
    here = _interval(passage)
    if here is None or not passage.whole or not is_pluperfect(passage.profile.sentences[0]):
        return None
    there = (_interval(each) for each, mode in told if mode is Mode.MAIN)
    if any(interval is not None and here.before(interval) for interval in there):
        return Mode.ANALEPSIS, passage.profile.span(), DATED_BACK
    return None


def _by_pointing_back(document: Document, passage: _Passage, told: Sequence[tuple[_Passage, Mode]]) -> Found | None:
    """A scene that opens with "that autumn" right behind a flashback of a known time goes on with it."""
    if not told or told[-1][1] is not Mode.ANALEPSIS or season_meant(passage.time) is None or not passage.profile.count:
        return None
    before, first = told[-1][0].time, passage.profile.span()
    at = words_of_the_date(document, SceneClock(passage.scene.id, passage.time)).spans[0]
    opens = first.contains(at) and len(document.quote(Span(first.start, at.start)).split()) <= 1
    return (Mode.ANALEPSIS, at, POINTS_BACK) if opens and (before.season or before.value) else None


def _interval(passage: _Passage) -> DateInterval | None:
    return date_interval(passage.time.value) if passage.time.value and passage.profile.count else None


def _habit(profile: TenseProfile) -> Span:
    return next(each.span for each in profile.sentences if each.habitual)
