"""The parse of a story: of every paragraph that tells it and is made of sentences."""

from __future__ import annotations

import re

from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.syntax.parsing_texts import parse_texts
from esesea.reading.syntax.processes import helpers_for
from esesea.text.document import Document, ParagraphKind

NOT_PARSED = frozenset({ParagraphKind.SLUG, ParagraphKind.CUE, ParagraphKind.TRANSITION})
"""Labels, not sentences: a parser only invents grammar in them."""

_LINE_END = re.compile(r"\s")


def parse_story(document: Document, model: str, without: tuple[str, ...] = ()) -> Parse:
    """Parse ``document`` with the spaCy pipeline in the package ``model``, less the components ``without``.

    Raises NotInstalled or UnfitPipeline (see ``pipeline``).
    """
    told = [paragraph for paragraph in document.story_paragraphs if paragraph.kind not in NOT_PARSED]
    texts = [_LINE_END.sub(" ", document.quote(paragraph.span)) for paragraph in told]
    parsed = parse_texts(texts, model, without, helpers_for(sum(map(len, texts))))
    return Parse(
        tuple(
            ParsedParagraph(index, paragraph.span, paragraph.kind, doc)
            for index, (paragraph, doc) in enumerate(zip(told, parsed, strict=True))
        )
    )
