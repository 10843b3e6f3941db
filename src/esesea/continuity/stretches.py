"""Two times of one sentence between which something lasts, and another length that is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.continuity.amounts import AMOUNT, DAY, HOUR, Amount, amount
from esesea.continuity.narration import Narration
from esesea.continuity.passages import places_of
from esesea.patterns import late
from esesea.text.span import Span
from esesea.text.structure.numbers import UNITS, value

REACH = 200
"""Characters behind the second time in which the length of it all is said."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NOON = {"noon": 12, "midday": 12, "midnight": 0}


@dataclass(frozen=True, slots=True)
class _Wheel:
    """Times that come round: ``around`` of ``unit`` minutes; a length in ``units`` may be said of them."""

    pattern: str
    around: int
    unit: int
    units: frozenset[str]

    def at(self, words: str) -> int | None:
        """Where on the wheel the time is."""
        plain = " ".join(words.lower().split())
        for names in (_WEEKDAYS, _MONTHS):
            if plain in names:
                return names.index(plain)
        return _NOON.get(plain, value(plain))


_HOUR = rf"(?:(?:1[0-2]|[1-9])(?!\d)|{'|'.join(sorted(UNITS[1:13], key=len, reverse=True))}|noon|midday|midnight)"
_WHEELS = (
    _Wheel("|".join(_WEEKDAYS), 7, DAY, frozenset({"day", "night", "week", "fortnight"})),
    _Wheel("|".join(_MONTHS), 12, 30 * DAY, frozenset({"month", "week", "year"})),
    _Wheel(_HOUR, 12, HOUR, frozenset({"hour", "minute"})),
)
_BEGINS = (
    r"(?:set\s+(?:out|off|sail)|left|started|began|went\s+(?:away|in|out|off|up|to)|departed|sailed|embarked|opened|entered|sat\s+down"
    r"|fell\s+asleep|rode\s+(?:out|off|away)|drove\s+(?:out|off|away)|vanished|disappeared|fell\s+ill|took\s+(?:to\s+\w+\s+bed|ship))"
)
_ENDS = (
    r"(?:arrived|came\s+(?:back|out|home|down|in)|returned|reached|got\s+(?:back|home|there|in)|ended|closed|finished|landed|left|rose"
    r"|woke|was\s+(?:back|home|there|found|released)|stopped|went\s+(?:out|away|home))"
)
_SAME = late(r"\bthe\s+same\s+(?:day|week|year|month|morning|afternoon|evening|night)\b", re.IGNORECASE)
_OTHER = late(
    r"\b(?:next|following|after|before|later|again|every|each|always|often|sometimes|would|usually|or|last|another)\b",
    re.IGNORECASE,
)
_IN_ALL = late(
    r"(?:\b(?:had|has|have)\s+(?:been|waited|walked|sat|stood|slept|travelled|traveled|ridden|driven|worked|talked|lain|stayed|spent|taken|lasted|kept)\b"
    r"|\b(?:took|lasted|spent|waited)\b|\bin\s+all\b|\baltogether\b|\bthe\s+(?:whole|entire)\b|\bwithout\b)",
    re.IGNORECASE,
)
_LENGTH = late(
    rf"(?:{AMOUNT})(?!\s+(?:ago|later|before|after|earlier|hence|old|since|from|more|or|late)\b)", re.IGNORECASE
)
_ROUNDED = late(
    r"\b(?:about|some|nearly|almost|perhaps|not|than|or|least|most|like|as\s+(?:if|though)|seemed|felt)\b",
    re.IGNORECASE,
)


def _between(wheel: _Wheel) -> re.Pattern[str]:
    time = rf"(?P<{{0}}>{wheel.pattern})\b(?:\s+o['’]clock)?"
    first, last = time.format("first"), time.format("last")
    begin, end, strikes, struck = (time.format(group) for group in ("begin", "end", "strikes", "struck"))
    return late(
        rf"\bfrom\s+{first}(?:\s+\w+){{0,3}}?\s+(?:to|until|till)\s+{last}"
        rf"|\b(?:{_BEGINS})\b[^.;!?]{{0,40}}?\b(?:on|in|at|early\s+(?:on|in))\s+{begin}"
        rf"[^.;!?]{{0,60}}?\b(?:{_ENDS})\b[^.;!?]{{0,40}}?"
        rf"\b(?:on|in|at|by)\s+{end}"
        rf"|\bstruck\s+{strikes}\b[^.;!?]{{0,60}}?\bstruck\s+{struck}",
        re.IGNORECASE,
    )


_PATTERNS = tuple((wheel, _between(wheel)) for wheel in _WHEELS)
_HINTS = ("rom ", " struck ", " on ", " in ", " at ")
_HINT = late(r"\s?(?:rom|struck|on|in|at)\s+(?:" + "|".join(wheel.pattern for wheel in _WHEELS) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Between the times at ``ends`` lies not so much as the words at ``length`` say."""

    ends: tuple[Span, Span]
    length: Span
    scene: str


def stretches(narration: Narration) -> Iterator[Stretch]:
    """Each stretch of one sentence whose length is said otherwise there or right behind it.

    Example: "He set out on Monday and arrived on Thursday. The journey had taken nine days." Counter-example: "from
    noon to three … They had known each other nine years"; "from Monday to Thursday … ten days", which goes once around.
    """
    for sentence in narration.sentences(_hinted):
        if narration.asserts(sentence):
            yield from _in_sentence(narration, sentence)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text) if _HINT.match(text, at))


def _in_sentence(narration: Narration, sentence: Span) -> Iterator[Stretch]:
    text = narration.story.document.text
    for wheel, found in narration.recall(_found, text, sentence):
        groups = [(group, found.span(group)) for group in found.groupdict() if found[group]]
        (one, first), (other, last) = groups
        begin, end = wheel.at(found[one]), wheel.at(found[other])
        scene = narration.scene(sentence.start)
        if begin is None or end is None or scene is None or _OTHER.search(text, first[1], last[0]):
            continue
        same = _SAME.search(text, sentence.start, sentence.end) is not None
        length = _length(narration, sentence, (first[0], last[1]), wheel)
        if length is not None and not _fits(wheel, (end - begin) % wheel.around, length[0], same=same):
            yield Stretch((Span(*first), Span(*last)), length[1], scene.id)


def _found(text: str, sentence: Span) -> tuple[tuple[_Wheel, re.Match[str]], ...]:
    searched = ((wheel, pattern.search(text, sentence.start, sentence.end)) for wheel, pattern in _PATTERNS)
    return tuple((wheel, found) for wheel, found in searched if found is not None)


def _length(narration: Narration, sentence: Span, ends: tuple[int, int], wheel: _Wheel) -> tuple[Amount, Span] | None:
    """The length that is said of it all: in that sentence, or in one that begins right behind it."""
    text = narration.story.document.text
    scene = narration.scene(sentence.start)
    reach = min(ends[1] + REACH, len(text) if scene is None else scene.span.end)
    for found in _LENGTH.finditer(text, sentence.start, reach):
        said, span = amount(found), Span(*found.span())
        inside = ends[0] <= span.start < ends[1]
        around = narration.sentence(span.start)
        words = narration.words(around)
        if said is None or said.unit not in wheel.units or inside or not narration.asserts(span):
            continue
        if _IN_ALL.search(words) and not _ROUNDED.search(words) and (around == sentence or _near(sentence, around)):
            return said, span
    return None


def _near(sentence: Span, other: Span) -> bool:
    return 0 <= other.start - sentence.end <= 3


def _fits(wheel: _Wheel, steps: int, said: Amount, *, same: bool) -> bool:
    """Whether so many steps of the wheel, or whole rounds more, are the length that is said, but for rounding."""
    length = said.minutes / wheel.unit
    slack = max(1.0 if wheel.unit >= DAY else 0.5, length / 8)
    rounds = 1 if same else max(2, round(length / wheel.around) + 2)
    return any(abs(steps + turn * wheel.around - length) <= slack for turn in range(rounds))
