"""Stories for the checks: a text in scenes, and only the facts that a test gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Chronology, Slot, Timeline
from esesea.story.event import Event
from esesea.story.evidence import Evidence
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation, TimeExpression, TimexType
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import empty

PEOPLE = {"Ada": ("c1", "she"), "Tom": ("c2", "he"), "Eve": ("c3", "she")}


def told(text: str, *facts: Mapping[str, object], **layers: object) -> Story:
    """A story of the paragraphs of ``text``, each a scene (``s1``, ``s2`` …) with its facts, in told order."""
    built = document(text)
    scenes = tuple(
        Scene(
            f"s{number + 1}",
            number,
            paragraph.span,
            paragraph.span.of(text)[:20],
            **(facts[number : number + 1] or [{}])[0],
        )
        for number, paragraph in enumerate(built.paragraphs)
    )
    story = replace(empty(), document=built, scenes=scenes, chronology=Chronology((ordered(scenes),), ()))
    return replace(story, **layers)  # type: ignore[arg-type]  # layers by name


def ordered(
    scenes: Sequence[Scene],
    order: Sequence[int] = (),
    settled: Mapping[tuple[str, str], Status] | None = None,
    relations: tuple[TemporalRelation, ...] = (),
    clock: str = STORY_CLOCK,
) -> Timeline:
    """A timeline with the scenes of these numbers (from 1) in turn; all of them as told by default."""
    numbers = order or range(1, len(scenes) + 1)
    slots = tuple(Slot(f"s{number}", rank, rank, rank) for rank, number in enumerate(numbers))
    return Timeline(clock, slots, relations, settled or {})


def timed(
    text: str, *times: tuple[str, str | None], facts: Sequence[Mapping[str, object]] = (), **layers: object
) -> Story:
    """A story (see `told`) with these time expressions, each by its words and value; speech stands in “”."""
    story = told(text, *facts, **layers)
    spoken = [Span(*match.span()) for match in re.finditer(r"“[^”]*”", text)]
    made: list[TimeExpression] = []
    at: dict[str, int] = {}
    for words, value in times:
        start = text.index(words, at.get(words, 0))
        at[words] = start + 1
        span = Span(start, start + len(words))
        scene = next(scene.id for scene in story.scenes if scene.span.contains(span))
        quoted = any(speech.contains(span) for speech in spoken)
        made.append(TimeExpression(span, scene, TimexType.DATE, value, quoted=quoted))
    speech = tuple(
        Quotation(span, scene.id, None, None, n)
        for n, span in enumerate(spoken, 1)
        for scene in story.scenes
        if scene.span.contains(span)
    )
    return replace(story, time_expressions=tuple(sorted(made, key=lambda each: each.span)), quotations=speech)


def found(story: Story, words: str, nth: int = 1) -> Span:
    """Where the ``nth`` occurrence of ``words`` stands."""
    start = -1
    for _ in range(nth):
        start = story.document.text.index(words, start + 1)
    return Span(start, start + len(words))


def seen(story: Story, words: str, by: str = "test", confidence: float = 0.95) -> tuple[Evidence, ...]:
    """Evidence in ``words``."""
    return (Evidence((found(story, words),), by, confidence),)


def quotes(story: Story, spans: Sequence[Span]) -> list[str]:
    """The words at each of ``spans``."""
    return [story.quote(span) for span in spans]


def peopled(text: str, times: dict[str, str]) -> Story:
    """Ada, Eve and Tom by name; "she" and "he" are who was named last, and each verb in -ed is done by the same."""
    values = [(words, str(value)) for words, value in times.items() for _ in re.findall(re.escape(words), text)]
    scenes = [
        {"present": tuple(PEOPLE[name][0] for name in PEOPLE if name in part)} for part in text.strip().split("\n\n")
    ]
    characters = tuple(Character(who, name, (name,), pronouns=she) for name, (who, she) in PEOPLE.items())
    bare = timed(text, *values, facts=scenes, characters=characters)
    named: list[Mention] = []
    for each in re.finditer(rf"\b(?:{'|'.join(PEOPLE)})\b|\b(?:[Ss]?[Hh]e)\b", bare.document.text):
        who = PEOPLE.get(each[0], (named[-1].character if named else "c1", ""))[0]
        kind = MentionKind.PROPER if each[0] in PEOPLE else MentionKind.PRONOUN
        quoted = any(said.span.contains(Span(*each.span())) for said in bare.quotations)
        named.append(Mention(Span(*each.span()), who, kind, quoted=quoted))
    return replace(bare, mentions=tuple(named), events=_events(bare, named), quotations=_said(bare))


def _events(bare: Story, named: list[Mention]) -> tuple[Event, ...]:
    done = (Span(*each.span()) for each in re.finditer(r"\b(?:lifted|opened)\b", bare.document.text))
    return tuple(
        Event(span, next(scene.id for scene in bare.scenes if scene.span.contains(span)), "lift", (who,), "past")
        for span in done
        for who in [[each.character for each in named if each.span.end <= span.start][-1]]
    )


def _said(bare: Story) -> tuple[Quotation, ...]:
    """Every speech as its "said Ada" has it."""
    speakers = (re.match(r"\s*said (\w+)", bare.document.text[each.span.end :]) for each in bare.quotations)
    return tuple(
        replace(each, speaker=PEOPLE[by[1]][0] if by else None)
        for each, by in zip(bare.quotations, speakers, strict=True)
    )
