"""The text of a scene, with what was read from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from esesea.text.document import ParagraphKind
from esesea.text.span import Span
from esesea.web.answers.scene import Run, SceneText, TextParagraph
from esesea.web.describing.claim_lines import claim_line
from esesea.web.describing.evidence import first_words, mentions_in

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.text.document import Paragraph
    from esesea.web.describing.evidence import Seen
    from esesea.web.describing.told import Told

NOT_OF_THE_STORY = frozenset({ParagraphKind.FRONT, ParagraphKind.BACK})


def scene_text(told: Told, wanted: str) -> SceneText:
    """The scene's paragraphs, cut wherever the words of a claim begin or end. Raises UnknownName."""
    scene = told.story.scene(told.scene(wanted))
    seen = sorted((*told.claims.by_scene.get(scene.id, ()), *mentions_in(told.story, scene)), key=first_words)
    return SceneText(
        id=scene.id,
        revision=told.revision,
        paragraphs=tuple(
            TextParagraph(paragraph.kind.value, tuple(_runs(told.story, _inside(paragraph.span, scene.span), seen)))
            for paragraph in _paragraphs(told.story, scene.span)
        ),
        claims=tuple(claim_line(told, each) for each in seen),
    )


def _paragraphs(story: Story, within: Span) -> Iterator[Paragraph]:
    paragraphs = story.document.paragraphs
    for paragraph in paragraphs[bisect_left(paragraphs, within.start, key=lambda each: each.span.end) :]:
        if paragraph.span.start >= within.end:
            return
        if paragraph.kind not in NOT_OF_THE_STORY and paragraph.span.overlaps(within):
            yield paragraph


def _inside(span: Span, within: Span) -> Span:
    """A scene may begin or end in the middle of a paragraph, where its author says so."""
    return Span(max(span.start, within.start), min(span.end, within.end))


def _runs(story: Story, paragraph: Span, claims: Sequence[Seen]) -> Iterator[Run]:
    marks = [(_inside(span, paragraph), seen.id) for seen in claims for span in seen.spans if span.overlaps(paragraph)]
    cuts = sorted({paragraph.start, paragraph.end, *_ends(span for span, _ in marks)})
    last: Run | None = None
    for start, end in pairwise(cuts):
        under = tuple(dict.fromkeys(claim for span, claim in marks if span.start <= start and end <= span.end))
        run = Run(start, story.document.text[start:end], under)
        if last is not None and under and run.text.isspace():
            # A blank between the words of two claims cannot be pointed at: it goes with the words before it.
            last = Run(last.start, last.text + run.text, last.claims)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _ends(spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from (span.start, span.end)
