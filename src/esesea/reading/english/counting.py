"""The words with which English counts occasions: "the second time", "her third visit", "again", "never again"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.english.numerals import ORDINAL, ordinal
from esesea.story.ordinal import AGAIN, LAST

_NTH = rf"(?P<nth>{ORDINAL}|last|final)"
_WHOSE = r"(?:the|his|her|their|my|our|its)"
_SINCE = (
    r"(?! (?:in (?:[\w-]+ ){0,3}(?:years?|months?|weeks?|days?|hours?|ages|decades?|minutes"
    r"|life|lives|a (?:while|long time)|history)"
    r"|since|that (?:day|night|week|evening|morning|year|afternoon)|today|tonight|around|round))"
)
_PATTERNS = (
    re.compile(rf"(?<![\w-])(?:for |on )?{_WHOSE} (?:very )?{_NTH} time(?![\w-]){_SINCE}", re.IGNORECASE),
    re.compile(
        rf"(?<![\w-])(?:for |on |at )?(?:{_WHOSE}|[\w-]+['’]s) (?:very )?{_NTH} (?P<noun>visit|trip|journey"
        rf"|voyage|stay|landing|meeting|date|kiss"
        r"|dance|attempt|lesson|encounter|crossing|dive|fight|duel|marriage|wedding)(?![\w-])",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w-])(?P<never>never) (?:[\w'’]+ ){0,6}again(?![\w-])", re.IGNORECASE),
    re.compile(r"(?<![\w-])(?:once )?(?P<again>again|once more)(?![\w-])(?! and again)", re.IGNORECASE),
)
_VISITS = frozenset({"visit", "trip", "journey", "voyage", "stay", "landing"})


@dataclass(frozen=True, slots=True)
class Count:
    """Characters ``start`` up to ``end`` count an occasion as the ``n``-th (LAST, AGAIN: see `scene_facts`).

    ``noun`` is what is counted, None for a bare "time"; ``visits``: it is a stay somewhere. ``never``: the words
    deny that there was another one.
    """

    start: int
    end: int
    n: int
    noun: str | None = None
    visits: bool = False
    never: bool = False


def counts(text: str) -> Iterator[Count]:
    """Where ``text`` counts occasions, in text order, none overlapping.

    Counter-example: "the first time in years" and "for the second time that day" count within a stretch of time
    only, and "the first to go" counts people.
    """
    taken: list[Count] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            count = _count(match)
            if count is not None and not any(other.start < count.end and count.start < other.end for other in taken):
                taken.append(count)
    yield from sorted(taken, key=lambda count: count.start)


def _count(match: re.Match[str]) -> Count | None:
    groups = match.groupdict()
    if groups.get("never"):
        return Count(match.start(), match.end(), LAST, never=True)
    if groups.get("again"):
        return Count(match.start(), match.end(), AGAIN)
    nth = groups["nth"].lower()
    n = LAST if nth in {"last", "final"} else ordinal(nth)
    if n is None:
        return None
    noun = (groups.get("noun") or "").lower() or None
    return Count(match.start(), match.end(), n, noun, noun in _VISITS)
