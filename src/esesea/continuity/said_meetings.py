"""How often two people have met by now, as one sentence says that names both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.amounts import COUNTED, NTH
from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON
from esesea.patterns import late
from esesea.text.span import Span
from esesea.text.structure.numbers import value


@dataclass(frozen=True, slots=True)
class SaidMeetings:
    """``pair`` (two ids in order) have met ``times`` times, this one counted, by ``scene``, as ``span`` says."""

    pair: tuple[str, str]
    times: int
    span: Span
    scene: str


OFTEN = 4
"""So many times at least people have met who have often met."""
_HINTS = (" met ", " met,", " meet", " seen ", "set eyes", "introduced", "presented", "acquaint")
_A, _B = rf"(?P<a>{PERSON})", rf"(?P<b>{PERSON})"
_TWO = (
    rf"(?:{_A}\s+and\s+{_B}\s+(?:\w+\s+)?(?:met|had\s+met|meet)|{_A.replace('<a>', '<c>')}\s+(?:\w+\s+)?"
    rf"(?:met|had\s+met|meets)\s+{_B.replace('<b>', '<d>')})"
)
_MEETING = late(
    rf"{_TWO}\b[^.;]*?\bfor\s+the\s+(?:very\s+)?(?P<nth>{NTH})\s+time\b"
    r"(?!\s+(?:in|since|that|this|as|without|with|alone|on|by|face))",
    re.IGNORECASE,
)
_BEFORE = late(
    rf"{_A}\s+had\s+(?:by\s+then\s+|by\s+now\s+|already\s+)?(?:met|seen)\s+{_B}\s+(?:(?P<twice>once"
    rf"|twice|thrice)|(?P<n>{COUNTED}|a\s+dozen)\s+times|(?P<often>often|many\s+times))\b",
    re.IGNORECASE,
)
_NEVER = late(
    rf"{_A}\s+had\s+never\s+(?:yet\s+|before\s+)?(?:met|seen|set\s+eyes\s+(?:up)?on)\s+{_B}"
    rf"|{_A.replace('<a>', '<c>')}\s+was\s+(?:presented"
    rf"|introduced)\s+to\s+{_B.replace('<b>', '<d>')},\s+whom\b[^.;]*?\bnever\s+(?:met|seen)\b",
    re.IGNORECASE,
)
_ELSEWHEN = late(
    r"\b(?:when|if|would|could|might|since|remember\w*|dream\w*|wish\w*|as\s+though)\b|n[’']t\b", re.IGNORECASE
)


def said_meetings(hearing: Hearing) -> Iterator[SaidMeetings]:
    """Each count of the meetings of two people, in text order.

    Example: "Ann had met Tom twice", "Ann and Tom met for the first time", "Ann was introduced to Tom, whom she had
    never seen". Counter-example: "when Ann met Tom for the first time", "for the first time in years".
    """
    for scene, meetings in hearing.each(_heard, hearing.narration.sentences(_hinted)):
        yield replace(meetings, scene=scene.id)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _heard(hearing: Hearing, sentence: Span) -> Iterator[SaidMeetings]:
    marked = hearing.persons.marked(sentence)
    if len(marked.everybody) < 2 or _ELSEWHEN.search(marked.text) or not hearing.narration.asserts(sentence):
        return
    for form in (_MEETING, _BEFORE, _NEVER):
        for match in form.finditer(marked.text):
            people = sorted(
                {who for group in "abcd" if group in match.groupdict() and (who := marked.named(match, group))}
            )
            if len(people) == 2:
                yield SaidMeetings((people[0], people[1]), _times(match), marked.place(match), UNPLACED)


def _times(match: re.Match[str]) -> int:
    """So many times; 1 where they never met before."""
    said = {key: " ".join(word.lower().split()) for key, word in match.groupdict().items() if word is not None}
    if "nth" in said:
        return value(said["nth"]) or 1
    if "twice" in said:
        return {"once": 1, "twice": 2, "thrice": 3}[said["twice"]] + 1
    if "n" in said:
        return 12 if said["n"] == "a dozen" else (value(said["n"]) or 0) + 1
    return OFTEN if "often" in said else 1
