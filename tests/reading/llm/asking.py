"""Asking a model about a story without the annotators that hear it, and without a parse."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from esesea import LanguageModel, Progress
from esesea.progress import SILENT
from esesea.reading.layers import Layers
from esesea.reading.llm.claims import Said
from esesea.reading.llm.questioning import questioned
from esesea.reading.passages import SceneSpan
from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript
from esesea.text.span import Span


def said_of(manuscript: Path, llm: LanguageModel, progress: Progress = SILENT) -> Said:
    """What the model says of the manuscript, whose scenes are as its marks part them."""
    document = open_manuscript(manuscript)
    layers = Layers(progress=progress).adding((SceneSpan,), marked_scenes(document))
    return questioned(document, layers, llm)


def marked_scenes(document: Document) -> list[SceneSpan]:
    """The scenes between the marks of a document."""
    told = [paragraph.span for paragraph in document.story_paragraphs]
    starts = [*sorted({told[0].start, *(mark.at for mark in document.breaks)}), told[-1].end]
    found: list[SceneSpan] = []
    for number, (start, end) in enumerate(pairwise(starts)):
        inside = [span for span in told if start <= span.start < end]
        span = Span(inside[0].start, inside[-1].end)
        found.append(SceneSpan(f"s{number + 1}", number, span, document.quote(span)[:20]))
    return found
