"""Who is called by name in speech ("Come down, Tom!")."""

from __future__ import annotations

from esesea.reading.coreference.clauses import role_of
from esesea.reading.coreference.names import NameUse
from esesea.reading.coreference.passage import NARRATED, Marks, Passage, alone
from esesea.reading.coreference.reference import Role
from esesea.reading.english.word_list import words
from esesea.reading.parse import ParsedParagraph
from esesea.text.span import Span

_OPENS = frozenset("“”\"'‘«,—–-…;:([") | {"``", "--", "''"}
_CLOSES = frozenset(",.!?—–-…;:”\"'’»)]") | {"''", "--", "...", "?!"}
_ENDEARING = words("dear my yes no oh dearest poor hey well")


def is_called_out(use: NameUse) -> bool:
    """Whether a name stands in speech and calls somebody."""
    return use.passage.turns[use.start] != NARRATED and is_address(use.passage, use.start, use.end)


def is_address_at(passage: Passage, span: Span) -> bool:
    """Whether the words at ``span``, a name or noun in speech, address somebody."""
    start = passage.paragraph.span.start
    return passage.paragraph.remembered(_is_address_at, passage.marks, (span.start - start, span.end - start))


def _is_address_at(paragraph: ParsedParagraph, marks: Marks, span: tuple[int, int]) -> bool:
    found = paragraph.doc.char_span(*span, alignment_mode="expand")
    return found is not None and is_address(alone(paragraph, marks), found.start, found.end)


def is_address(passage: Passage, start: int, end: int) -> bool:
    """Whether the spoken tokens ``start`` up to ``end`` are set apart by commas, as words of address are."""
    doc = passage.paragraph.doc
    turn = passage.turns[start]
    head = doc[start:end].root
    after = doc[end] if end < len(doc) else None
    closed = after is None or after.text in _CLOSES or passage.turns[after.i] != turn
    listed = head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.children)
    if not closed or listed or (start and doc[start - 1].pos_ == "ADP"):
        return False
    before = doc[start - 1] if start else None
    opened = before is None or before.text in _OPENS or passage.turns[before.i] != turn
    endeared = before is not None and before.lower_ in _ENDEARING
    ends = after is None or after.text in {"!", "?"} or end + 1 >= len(doc) or passage.turns[end + 1] != turn
    return opened or endeared or (ends and role_of(head) in {Role.ADDRESS, Role.APPOSITION})
