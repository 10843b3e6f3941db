"""Times told from another time: "three days later", "the next morning", "ten years ago", "the night before"."""

from __future__ import annotations

import re

from esesea.reading.english.calendar_words import DAY_PART, DAY_PARTS, SEASON, UNIT, UNITS, singular
from esesea.reading.english.numerals import NUMBER, ORDINAL, VAGUE_NUMBER
from esesea.reading.english.time_rule import Anchor, TimeRule, Timex, rule
from esesea.story.time import TimexType

_AMOUNT = (
    rf"(?:(?:about|around|almost|nearly|over|more than|less than|some|exactly|not|just|only) "
    rf")*(?:{VAGUE_NUMBER}|{NUMBER}|an?|half an?)(?: and a half)?"
)
_FILLER = r"(?:(?:long|short|whole|full|or two|or so|or three) )?"
_UNIT = rf"(?P<unit>{UNIT}|moments?|instants?|summers|winters|nights)"
_DURATION = (
    rf"(?:{_AMOUNT}[ -]{_FILLER}{_UNIT}(?: (?:or (?:two|so|more)|and a half))?|(?:many |long "
    rf")?(?P<units>hours|days|weeks|months|years|decades|centuries|minutes|seconds|moments))"
)
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}


def _stepped(match: re.Match[str]) -> Timex:
    """A step by some units leads to a day, week, month or year that has no name."""
    groups = match.groupdict()
    unit = singular(groups.get("unit") or groups.get("units") or "")
    prefix, letter, _ = UNITS.get(unit, ("PT", "S", 1))
    if prefix == "PT":
        return Timex(TimexType.TIME, None)
    return Timex(TimexType.DATE, _UNKNOWN[letter])


def _ref(value: str | None) -> Timex:
    return Timex(TimexType.DATE, value)


def _neighbour(match: re.Match[str]) -> Timex:
    unit = match["unit"].lower()
    if unit in DAY_PARTS:
        return Timex(TimexType.TIME, DAY_PARTS[unit])
    return Timex(TimexType.DATE, _UNKNOWN["D"] if unit == "day" else None)


def _edge(match: re.Match[str]) -> Timex:
    return Timex(TimexType.DATE, None, "BEFORE" if match["side"].lower() == "before" else "AFTER")


_NEIGHBOUR_UNIT = rf"(?P<unit>day|week|weekend|month|year|term|hour|{DAY_PART}|{SEASON})"

RULES: tuple[TimeRule, ...] = (
    rule(
        "later",
        Anchor.SHIFT,
        rf"(?i:{_DURATION} (?:later(?: on)?|afterwards?|thereafter|after that|after this|on(?= ?[,.])))",
        _stepped,
        among=("later", "after", "on"),
    ),
    rule(
        "earlier",
        Anchor.SHIFT,
        rf"(?i:{_DURATION} (?:earlier|previously|before (?:(?:any|all) of )?(?:that|this)))",
        _stepped,
        among=("earlier", "previously", "before"),
    ),
    rule(
        "ago",
        Anchor.AWAY,
        rf"(?i:{_DURATION} (?:ago|since|back)(?! to\b))",
        lambda _: _ref("PAST_REF"),
        among=("ago", "since", "back"),
    ),
    rule(
        "from now",
        Anchor.AWAY,
        rf"(?i:{_DURATION} (?:hence|from now))",
        lambda _: _ref("FUTURE_REF"),
        among=("hence", "from now"),
    ),
    rule(
        "from another",
        Anchor.SHIFT,
        rf"(?i:{_DURATION} (?P<side>before|after))",
        _edge,
        open_end=True,
        among=("before", "after"),
    ),
    rule(
        "after some",
        Anchor.SHIFT,
        rf"(?i:after (?:about |nearly |some )?(?:{VAGUE_NUMBER}|{NUMBER}|an?) {_FILLER}{_UNIT})",
        _stepped,
    ),
    rule(
        "within",
        Anchor.SHIFT,
        rf"(?i:(?:within|in less than|in under) (?:{VAGUE_NUMBER}|{NUMBER}|an?|the) {_UNIT})",
        _stepped,
    ),
    rule(
        "some time later",
        Anchor.SHIFT,
        r"(?i:(?:some ?time|a (?:little|short|long|good)?(?: )?(?:while|time)|not long|long"
        r"|much|shortly|soon|a little|sometime) (?:later|afterwards?|after that|thereafter))",
        lambda _: _ref(None),
    ),
    rule(
        "edge of another",
        Anchor.AWAY,
        r"(?i:(?:some ?time|sometime|shortly|not long|long|soon|just|right|immediately) (?P<side>before|after))",
        _edge,
        open_end=True,
    ),
    rule(
        "next",
        Anchor.SHIFT,
        rf"(?i:(?:early |late )?(?:on )?(?:the )(?:very )?(?:next|following|ensuing) (?:{_NEIGHBOUR_UNIT}))(?! to\b)",
        _neighbour,
    ),
    rule(
        "day after",
        Anchor.SHIFT,
        rf"(?i:the (?:very )?{_NEIGHBOUR_UNIT} (?:before last|after next|(?P<side>before|after)(?: (?:that|this)\b)?))",
        lambda match: _edge(match) if match["side"] else _neighbour(match),
        open_end=True,
    ),
    rule("previous", Anchor.SHIFT, rf"(?i:the (?:previous|preceding|prior) {_NEIGHBOUR_UNIT})", _neighbour),
    rule(
        "later that day",
        Anchor.SHIFT,
        rf"(?i:(?:later|earlier) (?:that|the same|in the|this) (?:same )?{_NEIGHBOUR_UNIT})",
        _neighbour,
    ),
    rule(
        "nth day",
        Anchor.NOW,
        rf"(?i:the (?:very )?(?:{ORDINAL}|last) (?P<unit>day|night|morning|evening|afternoon"
        rf"|week|month|year)(?: of\b(?! (?:his|her|my|the|our|their) life))?(?= *[,.;:!?]|$| "
        rf"(?:he|she|it|they|we|I|of|in|after|was|is|the|a|when|that)\b))",
        _neighbour,
    ),
    rule("other day", Anchor.AWAY, r"(?i:the other (?:day|night|morning|evening|week))", lambda _: _ref("PAST_REF")),
    rule(
        "once",
        Anchor.AWAY,
        r"(?i:once upon a time|long ago|long,? long ago|long since|in the (?:distant )?past"
        r"|in (?:the )?old(?:en)? (?:days|times)|in (?:those|bygone) days|in days gone by|in "
        r"former (?:days|times|years)|the old days)",
        lambda _: _ref("PAST_REF"),
    ),
    rule(
        "once at the start",
        Anchor.AWAY,
        r"(?:(?<=^)|(?<=[.!?”\"] ))(?P<t>Once)(?=,| (?:there was|there were|when|he|she|I|they|we)\b)",
        lambda _: _ref("PAST_REF"),
    ),
    rule(
        "present",
        Anchor.AWAY,
        r"(?i:nowadays|these days|at present|at the present (?:time|day|moment)|the present day|to this day)",
        lambda _: _ref("PRESENT_REF"),
    ),
    rule(
        "some day",
        Anchor.AWAY,
        r"(?i:some ?day(?: soon)?|in the (?:near |distant )?future|one of these days)(?! of\b)",
        lambda _: _ref("FUTURE_REF"),
    ),
    rule("recently", Anchor.AWAY, r"(?i:recently|lately)", lambda _: _ref("PAST_REF")),
)
