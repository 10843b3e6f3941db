"""The grammar of English time expressions, whole."""

from __future__ import annotations

from esesea.reading.english import date_rules, day_part_rules, duration_rules, relative_rules
from esesea.reading.english.time_rule import FoundTime, share_out

RULES = (*date_rules.RULES, *relative_rules.RULES, *day_part_rules.RULES, *duration_rules.RULES)


def find_times(text: str) -> tuple[FoundTime, ...]:
    """The time expressions of ``text`` by their form alone, in order, none overlapping.

    Forms that ordinary words share ("night train", "a second chance") are among them, marked ``bare``; where a
    parse is at hand, `esesea.reading.annotators.times` sorts them out. Values are TIMEX3 (TimeML 1.2.1). The
    rules are those of TIDES 2001 and of Strötgen and Gertz 2013 ("Multilingual and Cross-domain Temporal
    Tagging"), narrowed to what fiction says: few dates, many parts of days and steps from a moment told before.
    """
    return share_out(text, RULES)
