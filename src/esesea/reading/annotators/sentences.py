"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import Sentence
from esesea.text.document import Document


@annotator(requires=(Parse,), produces=Sentence)
def sentences(document: Document, layers: Layers) -> Iterator[Sentence]:  # noqa: ARG001 - the parse has the text
    """Give the sentences of every parsed paragraph; a sentence never crosses a paragraph.

    Example: "It rained. We left." gives two. Counter-example: "Mr. Hale left." gives one.
    """
    for paragraph in layers.one(Parse).paragraphs:
        for sentence in paragraph.doc.sents:
            if sentence.text.strip():
                yield Sentence(paragraph.at(sentence), paragraph.index)
