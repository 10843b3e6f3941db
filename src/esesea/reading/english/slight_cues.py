"""What says only slightly where the telling goes: vague steps, bare titles, and short sentences by two words."""

from __future__ import annotations

from esesea.reading.english.opening_moves import WEAK, Goes, Rule
from esesea.reading.english.opening_phrases import LEAD, ONCE, SHORT, SPANS

RULES: tuple[Rule, ...] = (
    # On, by nobody knows how much.
    (
        Goes.ON,
        0.75,
        (
            r"^\W*(?:much |a little |some time |long )?(?:later|afterwards?)(?: on)?\W*(?:$"
            rf"|, )|{LEAD}(?:a (?:long|short|good|little) (?:while|time)|time|the {SPANS}"
            rf"|{SPANS}|many {SPANS}) (?:had )?(?:passed|went by|gone by|wore on|rolled on"
            r"|elapsed)\b|^\W*(?:some ?time|long|not long|a (?:long |little |good )?(?:while"
            rf"|time)|{SPANS}) (?:after(?:wards)?|later)\b|^\W*after (?:all )?(?:that"
            r"|this|these things|it was over)\b\W*(?:$|, )|^\W*after it was (?:all )?over"
        ),
    ),
    (
        Goes.RETURN,
        0.6,
        (
            r"^\W*(?:after|now|present day|today|here and now|the present|the present day"
            r"|(?:back )?(?:in|to) the present)\W*$"
        ),
    ),
    (
        Goes.AHEAD,
        0.6,
        r"^\W*(?:what is to come|the future|what came after|in the future|ahead)\W*$",
    ),
    # What is left is heard in short sentences alone, by a word for the time and one for what the telling does.
    (
        Goes.RESUME_BACK,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:earlier|former|older|old|first|those days|that time"
            r"|the past|then|before)\b)(?=.*\b(?:again|once more|continu\w+|resum\w+"
            r"|went on|going on|go on|goes on|still|left off|thread|where we|not (?:yet )?(?:ended"
            r"|over|finished|done|rested)))"
        ),
    ),
    (
        Goes.RETURN,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:memor\w+|recollections?|remembrance|reverie|past|old days"
            r"|old times|vision|thoughts|remembering)\b)(?=.*\b(?:stopped|ended|ceased"
            r"|faded|broke|left|end|gone|over|closed|sank|no more|enough|behind|away"
            r"|let go|vanished|dissolved|aside|dead|buried|done))"
        ),
    ),
    (
        Goes.RETURN,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:started|start|shook|roused|awoke|woke|waking|blinked"
            r"|opened (?:his|her|my) eyes|looked up|recalled (?:him|her|my)self|a voice"
            r"|sighed)\b)(?=.*\b(?:now|present|here|again|memor\w+|dream\w*|reverie"
            r"|thoughts|looked up|himself|herself|myself))"
        ),
    ),
    (
        Goes.BACK,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:memor(?:y|ies)|recollections?|remembrance|remember\w*"
            r"|recalled|recall|recollect\w*|forgot|forget|forgotten|the past|in thought"
            r"|lived (?:it|that|those|them) (?:all )?(?:over|again)|(?:saw|see|heard"
            r"|hear|felt) it all|all again|it all came))"
        ),
    ),
    (
        Goes.BACK,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:closed|shut) (?:his|her|my|their) eyes)(?=.*\b(?:there"
            r"|then|again|back|ago|was))"
        ),
    ),
    (
        Goes.RETURN,
        WEAK,
        (
            rf"{SHORT}(?=(?:\W|but |and |so |yet )*(?:that|this|these|those|it|all"
            r"|such|the past|thus|so)\b)(?=.*\b(?:was|were|is|are|lay)\b)(?=.*\b(?:now"
            r"|then|behind|old|ended|over|past|long|history|gone|done|been)\b)(?!.*\b(?:before"
            r"|began|begun|first|earlier|beginning|started|ago)\b)"
        ),
    ),
    (
        Goes.RETURN,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:now|at present|today|nowadays|by this time|to-day)\b)(?!.*\b(?:remember"
            r"|memor|back))"
        ),
    ),
    (
        Goes.RETURN,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:return|come back|back|come home|resume|take up|go on"
            r"|leave|left)\b)(?=.*\b(?:story|tale|present|our|where|we|thread|point"
            r"|narrative))(?!.*\b(?:earlier|before|began|beginning|first|past)\b)"
        ),
    ),
    (
        Goes.AHEAD,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:would|was to|were to|will|shall|could not (?:yet )?know"
            r"|not yet|did not (?:yet )?know|little did)\b)(?=.*\b(?:later|afterwards?"
            r"|one day|some day|someday|in the end|at last|future|to come|to be|come to"
            r"|the day|the time|eventually|ahead|yet|in time|the end|end|long|years))"
        ),
    ),
    (
        Goes.AHEAD,
        WEAK,
        rf"{SHORT}(?=.*\b(?:future|ahead|forward|to come|yet to be|not yet)\b)",
    ),
    (
        Goes.BACK,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:begin|began|begun|beginning|start|started|origin|root"
            r"|roots|first|cause|reason)\b)(?=.*\b(?:before|earlier|ago|back|long|otherwise"
            rf"|elsewhere|differently|far|{ONCE}|how|then|all)\b)"
        ),
    ),
    (
        Goes.BACK,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:had|was|were)\b)(?=.*\b(?:{ONCE}|formerly|not always"
            r"|earlier|in those days|at that time|long ago|in the old days|time was"
            r"|before all|before any|before that|before this|before it)\b)"
        ),
    ),
    (
        Goes.BACK,
        WEAK,
        (
            r"(?:^|^\W*(?:and|but|even|still|yet|at|in|on|far|much|for) )\W*(?:earlier"
            r"|previously|formerly|before (?:that|this|then|all)|in the beginning|at the (?:start"
            r"|beginning|outset)|back when|a (?:good|long|great) while (?:ago|before"
            rf"|earlier)|long ago|{ONCE}|in (?:the )?(?:days|years|times?) (?:before|gone"
            r"|past|of)|far back|further back|in (?:his|her|my|their) (?:youth|childhood"
            r"|boyhood|girlhood))\b.{0,40}(?:,|$)"
        ),
    ),
    (
        Goes.ON,
        WEAK,
        (
            rf"{SHORT}(?=.*\b(?:time|days|weeks|months|years|summers|winters|seasons)\b)(?=.*\b(?:pass\w*"
            r"|went|gone|by|flew|flown|over|since|rolled|wore|slipped|changed|on)\b)"
            r"(?!.*\b(?:before|earlier|previously|ago)\b)"
        ),
    ),
    (
        Goes.ON,
        WEAK,
        (
            r"^\W*(?:(?:and|but|then|much|some|a little|long|still|even) )*(?:later"
            r"|afterwards?|after that|after all (?:that|this)|in the end|at length"
            r"|eventually|in time|in due (?:time|course)|since then|since that (?:time"
            r"|day))\b.{0,40}(?:,|$)"
        ),
    ),
)
"""In the order in which they are tried."""
