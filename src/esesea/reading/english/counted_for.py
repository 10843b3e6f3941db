"""One occasion counted for each of those who share it: "For him it was the third time. For her it was the first."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.english.numerals import ORDINAL, ordinal
from esesea.story.ordinal import LAST

_WHO = r"(?:him|her|me|them|us|[A-Z][\w’'-]+)"
_NTH = rf"(?:the|his|her|my|their) (?:very )?(?:{ORDINAL}|last)"
_COUNTS = (
    re.compile(
        rf"\b(?i:for) (?P<who>{_WHO}),? (?:(?:it|this) (?:was|is|had been|would be) )?(?:(?i:only|already|but) )?"
        rf"(?P<count>(?i:{_NTH})(?P<time> (?i:time|meeting))?)(?=[\s,.;:!?—–]*(?:$|[.,;:!?—–]| and| but))"
    ),
    re.compile(rf"(?P<count>(?i:{_NTH})(?P<time> (?i:time|meeting))),? for (?P<who>{_WHO})(?!\w)"),
)
_NUMBER = re.compile(rf"(?i:{ORDINAL}|last)")


@dataclass(frozen=True, slots=True)
class CountedFor:
    """Characters ``start`` up to ``end`` count an occasion as somebody's ``n``-th (LAST = -1).

    Whose, the characters ``who_start`` up to ``who_end`` say.
    """

    start: int
    end: int
    n: int
    who_start: int
    who_end: int


def counted_for(text: str) -> tuple[CountedFor, ...]:
    """The counts in ``text`` of one occasion for two people or more, in text order; none where only one is counted.

    At least one must name what is counted, a time or a meeting. Example: "For Ben it was the third time, for Ann the
    first." Counter-example: "For Ben it was the third time." (of what?), "For Ann the first summer was the worst."
    """
    matches = sorted((match for pattern in _COUNTS for match in pattern.finditer(text)), key=lambda each: each.start())
    whose = {match["who"].lower() for match in matches}
    if len(whose) < 2 or not any(match["time"] for match in matches):
        return ()
    return tuple(_found(matches))


def _found(matches: list[re.Match[str]]) -> Iterator[CountedFor]:
    for match in matches:
        said = _NUMBER.search(match["count"])
        n = None if said is None else LAST if said.group().lower() == "last" else ordinal(said.group().lower())
        if n is not None:
            yield CountedFor(*match.span("count"), n, *match.span("who"))
