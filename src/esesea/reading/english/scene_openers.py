"""How English prose says at a paragraph's opening that time has moved on, or back."""

from __future__ import annotations

import re

from esesea.patterns import late

_NUMBER = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"(?:a )?few|(?:a )?couple of|several|some|many|two or three|three or four|half an|a hundred|(?:a )?dozen)"
)
_UNIT = r"(?:hour|day|night|morning|afternoon|evening|week|fortnight|month|year|decade|summer|winter)s?"
_PART = r"(?:morning|forenoon|noon|afternoon|evening|night|day|midnight|dawn|dusk|sunrise|sunset)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|easter)"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other|\d+(?:st|nd|rd|th))"
_WHEN = rf"(?:{_PART}|{_WEEKDAY}|{_SEASON}|{_UNIT}|time)"
_GONE = r"(?:went|goes|go|gone|slipped|flew|rolled|crept) (?:by|past|away)"
_PASSED = rf"(?:had )?(?:pass(?:ed|es)?|wore on|elapsed|{_GONE})"
_CAME = r"(?:had )?(?:c[ao]mes?|fell|falls|fallen|broke|breaks|arrived|dawned|found)"
_LEAD = r"(?:(?:and|but|then|so|yet|it was|it is|about|nearly|almost|not|just|early|late|on|in|by|at|until) )*"
_MEAL = r"(?:breakfast|lunch|dinner|supper|tea)"
_CLOCK = r"(?:about |nearly )?(?:half[- ]past |a quarter (?:to|past) )?[\w-]+ o['’]clock"
_DEEP = r"(?:early |late |middle of |middle of the |course of the |end of the |\w+ of the )?"
_CHILD = r"(?:a (?:child|boy|girl)|little|young|\w+ years old)"
_CHANGED = r"(?:had|got|reached|returned|arrived|came|entered)"
_EYES = r"opened (?:his|her|my|their) eyes"

_SIGNS: tuple[tuple[float, str], ...] = (
    (1.0, rf"{_LEAD}(?:the )?(?:next|following|succeeding) (?:\w+ )?{_WHEN}\b"),
    (1.0, rf"{_LEAD}{_NUMBER} (?:\w+ )?{_UNIT} (?:later|after(?:wards?)?|earlier|before|ago|since|on|{_PASSED})\b"),
    (1.0, rf"{_LEAD}(?:long |many )?{_UNIT} (?:later|earlier|afterwards?|{_PASSED})\b"),
    (1.0, rf"{_LEAD}the (?:day|night|week|morning|evening|afternoon|year|month) (?:after|before|of)\b"),
    (1.0, rf"{_LEAD}after (?:\w+ )?{_NUMBER} (?:\w+ )?{_UNIT}\b"),
    (1.0, rf"{_LEAD}(?:on )?the {_NTH} (?:day|morning|night|evening|afternoon|week|month|year|time)\b"),
    (1.0, rf"{_LEAD}(?:the )?(?:days|weeks|months|years|winter|summer|autumn|spring|time) {_PASSED}\b"),
    (0.9, rf"(?:(?:early|late|then|but|and) )*one (?:\w+ )?{_WHEN}\b(?! of)"),
    (0.9, rf"{_LEAD}(?:one |the following )?{_WEEKDAY}(?: {_PART})?\b"),
    (0.8, rf"(?:(?:later|early|late|earlier) )*(?:that|this|the same|that same) (?:very )?(?:{_PART}|{_SEASON})\b"),
    (0.8, r"(?:meanwhile|elsewhere|in the meantime|at (?:about )?the same (?:time|hour))\b"),
    (0.8, rf"(?:the )?(?:{_PART}|{_SEASON}) {_CAME}\b"),
    (0.8, rf"(?:in|on|during|by|since|from) (?:the )?{_DEEP}(?:{_MONTH}|{_SEASON}|{_YEAR})\b"),
    (0.7, rf"(?:early |late )?(?:in|during|towards?|by|throughout) the {_DEEP}{_PART}\b"),
    (0.7, rf"(?:at|by|towards?|before|after|about) (?:{_PART}|midday|nightfall|daybreak|daylight|dark|{_MEAL})\b"),
    (0.7, rf"(?:at|by|about|towards?|around) {_CLOCK}\b"),
    (0.7, rf"(?:now )?it (?:was|is|had been) (?:[\w-]+ ){{0,4}}(?:{_PART}|{_SEASON}|{_WEEKDAY}|{_MONTH}|o['’]clock)\b"),
    (0.7, rf"(?:long ago|once upon a time|years ago|when (?:he|she|i|they|we) (?:was|were) {_CHILD})\b"),
    (0.6, rf"(?:when|as) (?:\w+ ){{1,2}}(?:awoke|woke|wakes?|awakes?|awakened|came to|comes to|{_EYES})\b"),
    (
        0.5,
        r"(?:soon|shortly|not long|long|some ?time|a (?:\w+ )?(?:while|time)) (?:after(?:wards?)?|later)\b",
    ),
    (0.5, rf"(?:an? hour or (?:two|so)|{_NUMBER} minutes) (?:after(?:wards?)?|later|before|earlier)\b"),
    (0.5, r"(?:later|afterwards?|back (?:in|at|on|home|aboard|inside))\b"),
    (
        0.4,
        rf"(?:when|after|as soon as|by the time|once) (?:[\w’']+ ){{1,5}}{_CHANGED}\b",
    ),
)
_COMPILED = tuple((weight, late(pattern, re.IGNORECASE)) for weight, pattern in _SIGNS)

_NOT_A_SHIFT = late(
    rf"(?:(?:the )?next (?:second|minute|moment|instant)|{_LEAD}(?:{_NUMBER} )?(?:second|minute|moment|instant)s? "
    r"(?:later|after|before|passed)|one of\b|(?:at (?:the )?last|this time|that time|by the way|after all)\b)",
    re.IGNORECASE,
)


def time_shift(opening: str) -> float:
    """How surely a paragraph that opens with these words begins at another time: 0 (no sign) to 1.

    "Three days later they sailed" is sure; "By noon" is likely; "A moment later" moves within a scene.
    """
    if _NOT_A_SHIFT.match(opening):
        return 0.0
    return max((weight for weight, sign in _COMPILED if sign.match(opening)), default=0.0)
