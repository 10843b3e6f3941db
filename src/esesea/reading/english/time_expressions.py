"""The grammar of English time expressions, whole."""

from __future__ import annotations

import re

from esesea.patterns import late
from esesea.reading.english import date_rules, day_part_rules, duration_rules, relative_rules
from esesea.reading.english.calendar_words import DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS
from esesea.reading.english.time_rule import FoundTime, TimeRule, share_out

RULES = (*date_rules.RULES, *relative_rules.RULES, *day_part_rules.RULES, *duration_rules.RULES)

_WORDS = (*DAY_PARTS, *HOLIDAYS, *MONTHS, *WEEKDAYS, *UNITS, *SEASONS)
_STEMS = """centur millenni time moment instant term age eternity clock dark sun today to-day tonight to-night tomorrow
to-morrow yesterday nowadays present future past recently lately hourly daily nightly weekly fortnightly monthly yearly
annually twenties thirties forties fifties sixties seventies eighties nineties nineteen eighteen seventeen sixteen
fifteen twenty thirty forty feast festival light ago later long once sometime"""
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TRIGGER = late(
    rf"\d|\b(?:{'|'.join(sorted({*_WORDS, *_STEMS.split()}))})"
    r"|\b(?:soon|shortly|much|little|while|just|right|immediately) (?:after|before|later)"
    rf"|\b(?:to|till|of|before|after|was|were|am|is|are|turned|became|only|just|about|barely|and) (?:{_HOURS})\b",
    re.IGNORECASE,
)
"""No expression is without one of these words: most sentences need no closer look."""


def find_times(text: str, more: tuple[TimeRule, ...] = ()) -> tuple[FoundTime, ...]:
    """The time expressions of ``text`` by their form alone, in order, none overlapping.

    ``more``: the rules of a calendar that the author declared; they come before English's own.

    Forms that ordinary words share ("night train", "a second chance") are among them, marked ``bare``; where a
    parse is at hand, `esesea.reading.annotators.times` sorts them out. Values are TIMEX3 (TimeML 1.2.1). The
    rules are those of TIDES 2001 and of Strötgen and Gertz 2013 ("Multilingual and Cross-domain Temporal
    Tagging"), narrowed to what fiction says: few dates, many parts of days and steps from a moment told before.
    """
    if more and any(each.pattern.search(text) for each in more):
        return share_out(text, (*more, *RULES))
    return share_out(text, RULES) if _TRIGGER.search(text) else ()


def may_tell_time(text: str, more: tuple[TimeRule, ...] = ()) -> bool:
    """Whether one of the sentences of ``text`` may have an expression; False for most."""
    return bool(_TRIGGER.search(text)) or any(each.pattern.search(text) for each in more)
