"""Which tokens of a parse lie in a part of its paragraph."""

from __future__ import annotations

from spacy.tokens import Doc

from esesea.text.mask import Stretches


def tokens_in(doc: Doc, stretches: Stretches) -> frozenset[int]:
    """The indices of the tokens of a paragraph's parse that lie wholly in one of its ``stretches``."""
    spans = (doc.char_span(start, end, alignment_mode="contract") for start, end in stretches)
    return frozenset(index for span in spans if span is not None for index in range(span.start, span.end))
