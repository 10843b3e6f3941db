"""Where scenes begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.cutting.borders import marked_starts, unmarked_starts
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document, Paragraph, ParagraphKind
from esesea.text.span import Span

OPENING_WORDS = 8
_LABELS = frozenset({ParagraphKind.SLUG, ParagraphKind.CUE, ParagraphKind.TRANSITION, ParagraphKind.PARENTHETICAL})


@annotator(requires=(Parse,), produces=SceneSpan)
def scenes(document: Document, layers: Layers) -> Iterator[SceneSpan]:
    """Cut the story where the author marked it; where long prose has no marks, where it says that time or place moved.

    In a screenplay exactly the slug lines are marks. Every story paragraph lies in exactly one scene.

    Example: "She slept.", two empty lines, "The ship sailed." gives two scenes.
    Counter-example: "“Three days later he died,” she said." is speech and opens no scene.
    """
    told = document.story_paragraphs
    if not told:
        return
    marked = marked_starts(document)
    starts = sorted({*marked, *unmarked_starts(document, layers.one(Parse), marked)})
    bounds = [*(_index_at(told, start) for start in starts), len(told)]
    for order, (first, after) in enumerate(pairwise(bounds)):
        paragraphs = told[first:after]
        yield SceneSpan(
            id=f"s{order + 1}",
            reading_order=order,
            span=Span(paragraphs[0].span.start, paragraphs[-1].span.end),
            opens=_opening(document, paragraphs),
            heading=_heading(document, paragraphs, told[first - 1].span.end if first else 0),
            marked=paragraphs[0].span.start in marked,
        )


def _index_at(told: tuple[Paragraph, ...], start: int) -> int:
    low, high = 0, len(told)
    while low < high:
        middle = (low + high) // 2
        if told[middle].span.start < start:
            low = middle + 1
        else:
            high = middle
    return low


def _opening(document: Document, paragraphs: tuple[Paragraph, ...]) -> str:
    """The first words that are not a label; of a scene of labels only, its first words."""
    spoken = (paragraph for paragraph in paragraphs if paragraph.kind not in _LABELS)
    first = next(spoken, paragraphs[0])
    return " ".join(document.quote(first.span).split()[:OPENING_WORDS])


def _heading(document: Document, paragraphs: tuple[Paragraph, ...], after: int) -> str | None:
    """The slug line of the scene, or the titles (widest first) that stand between ``after`` and its first words."""
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.SLUG:
            return " ".join(document.quote(paragraph.span).split())
    begin = paragraphs[0].span.start
    titles = [chapter.title for chapter in document.chapters if after <= chapter.heading.start < begin]
    return " / ".join(titles) or None
