"""The parse of a story: of every paragraph that tells it and is made of sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from esesea.progress import SILENT, Progress
from esesea.reading.memo import NOTHING, Memo, digest
from esesea.reading.parse import Parse, ParsedParagraph, ParsedText
from esesea.reading.syntax.batches import batches_of
from esesea.reading.syntax.parsing_texts import Parsed, parse_batches
from esesea.reading.syntax.pipeline import vocabulary
from esesea.reading.syntax.processes import helpers_for
from esesea.reading.syntax.wire import PackedParses, packed, unpacked_one
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

NOT_PARSED = frozenset({ParagraphKind.SLUG, ParagraphKind.CUE, ParagraphKind.TRANSITION})
"""Labels, not sentences: a parser only invents grammar in them."""

_LINE_END = re.compile(r"\s")

Given = Callable[[Span], ParsedText | None]
"""A parse that somebody else made of the paragraph at a span; None where there is none."""


def parse_story(
    document: Document,
    model: str,
    without: tuple[str, ...] = (),
    memo: Memo | None = None,
    progress: Progress = SILENT,
    *,
    given: Given | None = None,
) -> Parse:
    """Parse ``document`` with the spaCy pipeline in the package ``model``, less the components ``without``.

    What is ``given`` for a paragraph is taken instead, and nothing is then remembered.
    Raises NotInstalled or UnfitPipeline (see ``pipeline``).
    """
    told = [paragraph for paragraph in document.story_paragraphs if paragraph.kind not in NOT_PARSED]
    known = [given(paragraph.span) if given else None for paragraph in told]
    memo = None if any(known) else memo
    pairs = zip(told, known, strict=True)
    texts = [_LINE_END.sub(" ", document.quote(paragraph.span)) for paragraph, parsed in pairs if parsed is None]
    batches = [texts[begin:end] for begin, end in batches_of(texts)]
    own = (text for batch in _parsed(batches, model, without, memo, progress) for text in batch)
    return Parse(
        tuple(
            ParsedParagraph(index, paragraph.span, paragraph.kind, parsed or next(own), memo)
            for index, (paragraph, parsed) in enumerate(zip(told, known, strict=True))
        ),
        memo,
    )


def _parsed(
    batches: Sequence[Sequence[str]], model: str, without: tuple[str, ...], memo: Memo | None, progress: Progress
) -> list[list[ParsedText]]:
    """The texts of each batch with their parses; those remembered are made again only when somebody looks."""
    keys = [digest(batch) for batch in batches] if memo is not None else []
    known = [memo.find(_packed, key) for key in keys] if memo is not None else [NOTHING] * len(batches)
    new = [batch for batch, parses in zip(batches, known, strict=True) if parses is NOTHING]
    helpers = helpers_for(sum(len(text) for batch in new for text in batch))
    fresh = iter(parse_batches(new, model, without, helpers, progress))
    found: list[list[ParsedText]] = []
    for number, batch in enumerate(batches):
        parses: Parsed = next(fresh) if known[number] is NOTHING else known[number]
        if memo is not None:
            docs, parses = parses, _packed(parses)
            if known[number] is NOTHING:
                memo.keep(_packed, keys[number], parses)
            found.append(_texts(batch, docs, parses.keys, model, without))
        else:
            found.append(_texts(batch, parses, [b""] * len(batch), model, without))
    return found


def _packed(parses: Parsed) -> PackedParses:
    """The parses of a batch as they are remembered."""
    return parses if isinstance(parses, PackedParses) else packed(parses)


def _texts(
    batch: Sequence[str], parses: Parsed, keys: Sequence[bytes], model: str, without: tuple[str, ...]
) -> list[ParsedText]:
    def made(number: int) -> Callable[[], Doc]:
        if isinstance(parses, PackedParses):
            return lambda: unpacked_one(parses, vocabulary(model, without), number)
        return lambda: parses[number]

    return [ParsedText(text, key, made(number)) for number, (text, key) in enumerate(zip(batch, keys, strict=True))]
