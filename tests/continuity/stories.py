"""Stories for the checks: a text in scenes, and only the facts that a test gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from esesea.story.chronology import Chronology, Slot, Timeline
from esesea.story.evidence import Evidence
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation, TimeExpression, TimexType
from esesea.text.span import Span
from tests.builders import document
from tests.story_builders import empty


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
