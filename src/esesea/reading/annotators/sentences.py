"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import Sentence
from esesea.text.document import Document
from esesea.text.span import Span


@annotator(requires=(Parse,), produces=Sentence)
def sentences(document: Document, layers: Layers) -> Iterator[Sentence]:  # noqa: ARG001 - the parse has the text
    """Give the sentences of every parsed paragraph; a sentence never crosses a paragraph.

    Example: "It rained. We left." gives two. Counter-example: "Mr. Hale left." gives one.
    """
    for paragraph in layers.one(Parse).paragraphs:
        for span in paragraph.remembered(_spans):
            yield Sentence(span.shifted(paragraph.span.start), paragraph.index)


def _spans(paragraph: ParsedParagraph) -> tuple[Span, ...]:
    """Where in a paragraph its sentences stand, those of blanks alone left out."""
    bounds = ((sentence.start_char, sentence.end_char) for sentence in paragraph.doc.sents)
    return tuple(Span(start, end) for start, end in bounds if paragraph.text[start:end].strip())
