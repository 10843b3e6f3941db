"""Who tells their own name in speech: "I am Colin Craven.", "My name is Ada Quill."."""

from __future__ import annotations

from spacy.tokens import Doc

from esesea.reading.coreference.passage import NARRATED, Passage
from esesea.reading.english.word_list import words
from esesea.reading.parse import ParsedParagraph
from esesea.text.span import Span

_AM = words("am ’m 'm")
_IS = words("is ’s 's")
_ONLY_IF = words("if that as though unless whether when than like where so because")
"""Before "I am": it may be somebody else's words, or no more than supposed."""


def introduces_self_at(passage: Passage, span: Span) -> bool:
    """Whether the name at ``span``, in speech, is told by whoever bears it.

    Example: "No. I’m Colin Craven." Counter-example: "I am Colin’s cousin.", "If I were Colin", "I’m not Colin.".
    """
    start = passage.paragraph.span.start
    return passage.paragraph.remembered(_introduces_at, (span.start - start, span.end - start))


def _introduces_at(paragraph: ParsedParagraph, span: tuple[int, int]) -> bool:
    found = paragraph.doc.char_span(*span, alignment_mode="expand")
    return found is not None and _introduces(paragraph.doc, found.start, found.end)


def introduces_self(passage: Passage, start: int, end: int) -> bool:
    """The same of the spoken tokens ``start`` up to ``end``."""
    turn = passage.turns[start]
    return turn != NARRATED and _introduces(passage.paragraph.doc, start, end)


def _introduces(doc: Doc, start: int, end: int) -> bool:
    if end < len(doc) and (doc[end].tag_ == "POS" or doc[end].pos_ in {"NOUN", "PROPN", "ADJ"}):
        return False
    before = [token.lower_ for token in doc[max(0, start - 4) : start]]
    if before[-1:] == ["called"] and len(before) > 1:
        before.pop()
    match before:
        case [*_, "my", "name", verb] if verb in _IS:
            return True
        case [*_, "call", "me"] | [*_, "calls", "me"]:
            return True
        case [*earlier, "i", verb] if verb in _AM:
            return not earlier or earlier[-1] not in _ONLY_IF
    return False
