"""What says that the telling goes on, looks ahead, or turns to others at the same time."""

from __future__ import annotations

from esesea.reading.english.opening_moves import SAID, TOLD, Goes, Rule
from esesea.reading.english.opening_phrases import AMOUNT, LEAD

RULES: tuple[Rule, ...] = (
    # It looks ahead.
    (
        Goes.AHEAD,
        TOLD,
        (
            r"\bin (?:time|days|years|times|the years|the days|the time|later years"
            r"|after years) (?:yet |still )?to come\b|\b(?:look|leap|run|glance)(?:ing)? ahead (?:for"
            r"|to|a|some|now)\b|\bstill (?:far|long|a long way) off\b|\bstill (?:lay )?in the future\b"
            r"|\bwhat is to come\b"
        ),
    ),
    (
        Goes.AHEAD,
        TOLD,
        (
            r"(?:\b(?:long|much) (?:after|afterwards?|later)|\bone day\b|\bin the end\b"
            r"|\ba long time before\b|\bthe end, when\b|\b(?:the|a) (?:day|time|hour)\b).*\b(?:would"
            r"|will|was to|were to) (?:\w+ )?(?:be|come|go|know|understand|learn|find"
            r"|see|happen|look|remember)"
        ),
    ),
    (
        Goes.AHEAD,
        TOLD,
        (
            rf"{LEAD}(?:this|such|it) (?:is how it )?would (?:all )?(?:be|come|end"
            r"|go) (?:like|in the end|one day|at last|how|so)"
        ),
    ),
    (
        Goes.AHEAD,
        TOLD,
        (
            r"\b(?:did not|didn['’]t|could not|little did|nobody|no one|how should) (?:\w+ )?(?:yet )?(?:k"
            r"now|knew|guess|foresee|suspect) (?:yet )?what (?:was|were|is|lay|would) (?:still "
            r"|yet )?(?:to come|to be|coming|ahead|in store|come)"
        ),
    ),
    (
        Goes.AHEAD,
        TOLD,
        (
            r"\b(?:happened|came|took place|befell) only (?:much|long|a great while"
            r"|years) (?:later|after(?:wards)?)|\blong after (?:these|those|all these"
            r"|all those) (?:things|days|events)\b"
        ),
    ),
    # Elsewhere, at the same time.
    (
        Goes.MEANWHILE,
        TOLD,
        (
            r"^\W*meanwhile\b|\bin the mean ?time\b|\b(?:at|in|on|about) (?:that|this"
            r"|the) (?:very |same |very same )?(?:hour|moment|time|day)\b.*\b(?:far"
            r"|elsewhere|others?|another)\b|^\W*(?:at that very hour|all this while"
            r"|elsewhere)\b|^\W*far away, at"
        ),
    ),
    (
        Goes.MEANWHILE,
        0.7,
        (
            r"\belsewhere in (?:that|the) same\b|\bthe others all this (?:time|while)\b"
            r"|\bin another place altogether\b|^\W*(?:at )?the same (?:time|hour|moment)\W*$"
        ),
    ),
    # An amount on.
    (
        Goes.ON,
        SAID,
        (
            rf"{LEAD}(?:all )?(?:that|these things|those things) (?:was|were|had been"
            rf"|is|lay)(?: now| already| by now)? {AMOUNT} (?:ago|back|since|past|gone"
            r"|behind)"
        ),
    ),
    (
        Goes.ON,
        SAID,
        (
            rf"\b{AMOUNT}[’']?s? (?:later|afterwards?|thereafter|after that|after this"
            r"|hence|further on|farther on|from then|from that day)\b"
        ),
    ),
    (
        Goes.ON,
        SAID,
        (
            rf"\bafter (?:the lapse of |an interval of |the passage of )?{AMOUNT}(?=\W"
            r"|$)(?! (?:before|earlier|ago))"
        ),
    ),
    (
        Goes.ON,
        SAID,
        rf"^\W*{AMOUNT} (?:on|after)\W*(?:$|, )",
    ),
    (
        Goes.ON,
        SAID,
        (
            rf"\b{AMOUNT},? (?:(?:had|have|has|were|was|went|go|now) )*(?:pass(?:ed"
            r"|es)?|gone by|went by|by|elapsed|slipped|rolled|flown|flew|fled|sped"
            r"|over|past|lay between|lay|intervened|went|gone)\b"
        ),
    ),
    (
        Goes.ON,
        0.75,
        (
            rf"{LEAD}{AMOUNT} (?:(?:had|have|has) )?(?:made|make|brought|wrought|changed"
            r"|done|taught|taken|left|separated|divided|did|parted)\b"
        ),
    ),
    (
        Goes.ON,
        0.75,
        rf"\b(?:in|within|during|of|for) (?:the |these |those |that )?{AMOUNT}\W*$",
    ),
)
"""In the order in which they are tried."""
