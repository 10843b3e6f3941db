"""Where the text refers to people and places, and which references mean the same."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.entity_mentions import Antecedents, EntityMention
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText
from esesea.reading.literary.entity_resolution import resolved
from esesea.reading.literary.weights import weights
from esesea.reading.passages import QuoteSpan
from esesea.text.document import Document


@annotator(requires=(EncodedText, QuoteSpan), produces=(EntityMention, Antecedents))
def entity_mentions(document: Document, layers: Layers) -> Iterator[EntityMention | Antecedents]:  # noqa: ARG001
    """Give the mentions that the encoder finds, each with its entity, and what each goes back to with which chance.

    Example: in "Ann sat. She rose." *Ann* and *She* are one entity. Counter-example: "It rained." mentions nobody.
    """
    mentions, antecedents = resolved(layers.one(EncodedText), layers.of(QuoteSpan), weights(), layers.memo)
    yield from mentions
    yield antecedents
