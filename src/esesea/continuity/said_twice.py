"""One thing that happens to somebody and that two sentences put on two days."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from esesea.continuity.narration import Narration
from esesea.continuity.persons import Marked, Persons
from esesea.continuity.stems import stems_of
from esesea.patterns import late
from esesea.text.span import Span

_DAY = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<day>\d\d-\d\d)(?:T.*)?")
_BACK = late(
    r"\b(?:because|having|had|since|owing\s+to|on\s+account\s+of|after|for|thanks\s+to|in\s+honou?r\s+of|ever\s+since|through)\b",
    re.IGNORECASE,
)
_ELSEWISE = late(
    r"\b(?:if|would|could|might|should|must|again|another|second|anniversary|every|each|never|not|dream\w*|wish\w*|planned|appointed|fixed|hoped|promised"
    r"|intended|meant|was\s+to|were\s+to|dated|invit\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
FEWEST, SHARE = 1, 0.6
"""So many words that mean something, at least, and such a share of the shorter sentence's, both have in common."""


@dataclass(frozen=True, slots=True)
class Told:
    """``scene`` tells at ``span`` that something happened to ``who`` on ``day`` ("05-17"); ``back``: it looks back."""

    who: str
    day: str
    span: Span
    scene: str
    words: frozenset[str]
    back: bool


def told_on_two_days(narration: Narration, persons: Persons) -> Iterator[tuple[Told, Told]]:
    """Each two sentences that tell of one thing and name two days of the year: first the one that looks back.

    Example: "He limped because he had fallen from the loft on the third of May" and "On the fourth of May he fell from
    the loft". Counter-example: "he fell again", "on the fourth of May he sold a horse".
    """
    back: dict[str, list[Told]] = defaultdict(list)
    shown: dict[str, list[Told]] = defaultdict(list)
    for each in _all(narration, persons):
        (back if each.back else shown)[each.who].append(each)
    for who, earlier in back.items():
        for one in earlier:
            for other in shown.get(who, ()):
                same = one.words & other.words
                if (
                    one.day < other.day
                    and len(same) >= FEWEST
                    and len(same) >= SHARE * min(len(one.words), len(other.words))
                ):
                    yield one, other
                    break


def _all(narration: Narration, persons: Persons) -> Iterator[Told]:
    times = [each for each in narration.story.time_expressions if _DAY.fullmatch(each.value or "")]
    for start in sorted({narration.sentence(time.span.start).start for time in times}):
        sentence = narration.sentence(start)
        scene = narration.scene(sentence.start)
        days = list(_days(narration, sentence))
        if len(days) != 1 or scene is None or not narration.tells(sentence, heard=True):
            continue
        marked = persons.marked(sentence)
        if _ELSEWISE.search(marked.text):
            continue
        day, where = days[0]
        at = where.start - sentence.start
        is_back = _looks_back(marked, at)
        words = _event_words(marked, at, where.end - sentence.start, is_back=is_back)
        for who in sorted(marked.everybody):
            yield Told(who, day, sentence, scene.id, words, is_back)


def _days(narration: Narration, sentence: Span) -> Iterator[tuple[str, Span]]:
    times = narration.story.time_expressions
    first = bisect_left(times, sentence.start, key=lambda each: each.span.start)
    for time in islice(times, first, None):
        if time.span.start >= sentence.end:
            return
        found = _DAY.fullmatch(time.value or "")
        if found is not None:
            yield found["day"], time.span


def _looks_back(marked: Marked, date: int) -> bool:
    """Whether the day is that of a reason or of what had been: "because he had fallen on …"."""
    found = _BACK.search(marked.text)
    return found is not None and (found.start() < date or re.search(r"\bbecause\b", marked.text[date:]) is not None)


def _event_words(marked: Marked, start: int, end: int, *, is_back: bool) -> frozenset[str]:
    """The stems of what happens, without the words of the day itself: of a reason, from "because" on."""
    text = marked.text
    lead, tail = text[:start], text[end:]
    if is_back and (found := _BACK.search(text)) is not None:
        lead, tail = (text[found.start() : start], "") if found.start() < start else ("", text[found.start() :])
    return stems_of(f"{lead} … {tail}")
