"""Parts of the day, clock times, and the days that are named from where the speaker stands."""

from __future__ import annotations

import re

from esesea.reading.english.calendar_words import DAY_PART, DAY_PARTS
from esesea.reading.english.numerals import number
from esesea.reading.english.time_rule import Anchor, TimeRule, Timex, rule
from esesea.story.time import TimexType

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_MINUTES = r"(?:five|ten|twenty|twenty-five|\d{1,2}) (?:minutes )?|(?:a )?quarter |half[- ]"
_SUFFIX = r"(?:,? (?:in the (?P<in>morning|afternoon|evening)|at (?P<at>night)|(?P<ampm>[ap]\.?m\.?)))"
_MODS = {"early": "START", "late": "END", "mid": "MID"}
_QUARTERS = {"half": 30, "quarter": 15}


def _part(match: re.Match[str]) -> Timex:
    groups = match.groupdict()
    part = groups["part"].lower()
    if part.startswith("mid") and part not in DAY_PARTS:
        return Timex(TimexType.TIME, DAY_PARTS[part[3:].lstrip("-")], "MID")
    return Timex(TimexType.TIME, DAY_PARTS[part], _MODS.get((groups.get("mod") or "").lower()))


def _clock(match: re.Match[str]) -> Timex | None:
    groups = match.groupdict()
    hour = number(groups["hour"])
    minute = float(groups.get("minute") or number(groups.get("spoken") or "") or 0)
    if hour is None or hour > 24 or minute > 59:
        return None
    ahead = (groups.get("ahead") or "").strip().lower().removeprefix("a ").removesuffix(" minutes").strip(" -")
    if ahead:
        minute = _QUARTERS.get(ahead, number(ahead) or 0)
        if (groups.get("past") or "").lower() in {"to", "before", "of", "till"}:
            hour, minute = hour - 1, 60 - minute
    hour = _on_24_hours(hour, groups)
    return Timex(TimexType.TIME, f"T{int(hour) % 24:02d}:{int(minute):02d}")


def _on_24_hours(hour: float, groups: dict[str, str | None]) -> float:
    ampm = (groups.get("ampm") or "").lower()
    late = ampm.startswith("p") or groups.get("in") in {"afternoon", "evening"} or (groups.get("at") and hour >= 6)
    if late and hour < 12:
        return hour + 12
    early = ampm.startswith("a") or groups.get("in") == "morning" or groups.get("at")
    return 0 if early and hour == 12 else hour


def _fixed(kind: TimexType, value: str | None) -> Timex:
    return Timex(kind, value)


def _away(match: re.Match[str]) -> Timex:
    part = match.groupdict().get("part")
    if part:
        return Timex(TimexType.TIME, DAY_PARTS[part.lower()])
    return Timex(TimexType.DATE, None)


RULES: tuple[TimeRule, ...] = (
    rule(
        "clock time",
        Anchor.NOW,
        rf"(?i:(?!ten to one\b)(?P<ahead>{_MINUTES})(?P<past>past|after|to|before|till) "
        rf"(?P<hour>{_HOUR})(?: o['’]clock)?{_SUFFIX}?)",
        _clock,
    ),
    rule("o'clock", Anchor.NOW, rf"(?i:(?P<hour>{_HOUR}) o['’]clock{_SUFFIX}?)", _clock),
    rule(
        "digital time", Anchor.NOW, r"(?i:(?P<hour>[012]?\d)[:.](?P<minute>[0-5]\d) ?(?P<ampm>[ap]\.?m\b\.?))", _clock
    ),
    rule("24 hours", Anchor.NOW, rf"(?i:(?P<hour>[012]?\d):(?P<minute>[0-5]\d)(?!:\d){_SUFFIX}?)", _clock),
    rule(
        "hour",
        Anchor.NOW,
        rf"(?i:(?P<hour>{_HOUR}) ?(?:in the (?P<in>morning|afternoon|evening)|at (?P<at>night)))",
        _clock,
    ),
    rule("am and pm", Anchor.NOW, rf"(?i:(?P<hour>{_HOUR}) ?(?P<ampm>[ap]\.?m\b\.?))", _clock),
    rule(
        "spoken time",
        Anchor.NOW,
        r"(?i:at (?P<t>(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve)[- ](?P<spoken>thirty|fifteen|forty-five)))",
        _clock,
    ),
    rule(
        "part of day",
        Anchor.NOW,
        rf"(?:(?i:the |this |that |one |that same |the same |that very ))?(?i:(?:(?P<mod>early"
        rf"|late|mid)[ -])?(?P<part>{DAY_PART}|mid-?(?:morning|afternoon)))",
        _part,
        bare=True,
    ),
    rule(
        "early in the day",
        Anchor.NOW,
        rf"(?i:(?P<mod>early|late) (?:in the |that |this |one |the next |the following )(?P<part>{DAY_PART}))",
        _part,
    ),
    rule(
        "dead of night", Anchor.NOW, r"(?i:the (?:dead|middle|small hours|depths) of (?:the )?(?P<part>night))", _part
    ),
    rule(
        "small hours",
        Anchor.NOW,
        r"(?i:(?:the )?(?:small|wee|early) hours(?: of (?:the|that) (?:morning|night))?)",
        lambda _: _fixed(TimexType.TIME, "TNI"),
    ),
    rule(
        "sun rising",
        Anchor.NOW,
        r"(?i:(?:as|while|when|before|after|until|till|by the time) the sun (?:is |was |had "
        r"|has )?(?:just |slowly )?(?:rises?|rose|rising|risen|comes? up|came up|coming up))",
        lambda _: _fixed(TimexType.TIME, "TMO"),
    ),
    rule(
        "sun setting",
        Anchor.NOW,
        r"(?i:(?:as|while|when|before|after|until|till|by the time) the sun (?:is |was |had "
        r"|has )?(?:just |slowly )?(?:sets?|setting|sinks?|sank|sinking|goes down|went down"
        r"|going down|gone down))",
        lambda _: _fixed(TimexType.TIME, "TEV"),
    ),
    rule(
        "first light",
        Anchor.NOW,
        r"(?i:first light|break of day|crack of dawn|peep of day)",
        lambda _: _fixed(TimexType.TIME, "TMO"),
    ),
    rule(
        "dark", Anchor.NOW, r"(?i:(?:after|before|until|till|by) (?P<t>dark))", lambda _: _fixed(TimexType.TIME, "TNI")
    ),
    rule(
        "today",
        Anchor.AWAY,
        r"(?i:today|to-day|(?P<night>tonight|to-night))",
        lambda match: _fixed(TimexType.TIME, "TNI") if match["night"] else _fixed(TimexType.DATE, "PRESENT_REF"),
    ),
    rule(
        "near day",
        Anchor.AWAY,
        r"(?i:(?:the day (?:before|after) )?(?:yesterday|tomorrow|to-morrow)(?: "
        r"(?P<part>morning|noon|afternoon|evening|night))?)",
        _away,
    ),
    rule("last night", Anchor.AWAY, r"(?i:last (?P<part>night|evening))", _away),
    rule("near period", Anchor.AWAY, r"(?i:(?:last|next) (?:week|weekend|month|year|term|century))(?! of\b)", _away),
    rule(
        "this period",
        Anchor.NOW,
        r"(?i:(?<!for )(?<!in )(?<!than )(?<!only )(?:this|that|the same|that same|that very"
        r"|this very|one|some) (?:day|night|week|weekend|month|year))(?! of\b)",
        _away,
    ),
    rule("a fine day", Anchor.NOW, r"(?i:one (?:\w+,? ){1,2}(?P<part>morning|afternoon|evening|night))", _part),
    rule("a fine date", Anchor.NOW, r"(?i:one (?:\w+ )(?:day))", _away),
)
"""Parts of the day are ``bare``: "good morning" and "night train" tell no time."""
