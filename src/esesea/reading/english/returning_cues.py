"""What says that the telling comes back from a look elsewhere, or takes up an earlier time that it left."""

from __future__ import annotations

from esesea.reading.english.opening_moves import REMEMBERED, TOLD, Goes, Rule
from esesea.reading.english.opening_phrases import HIM, HIS, LEAD, SELF, STORY, WHO

RULES: tuple[Rule, ...] = (
    # The telling comes back from a look elsewhere.
    (
        Goes.RETURN,
        TOLD,
        rf"{LEAD}(?:so much|enough)(?: now)? (?:for|of|about|by way of) ",
    ),
    (
        Goes.RETURN,
        TOLD,
        (
            rf"{LEAD}(?:but )?(?:all )?(?:that|this|it|these things|those days|those times)(?:, (?:then"
            r"|however),)? "
            r"(?:was|were|is|are|had been|lay)(?: all| now| by now| already| quite)* (?:then\b"
            r"|over|past|long (?:ago|past|over|since|gone|behind)|done with|behind"
            r"|gone|history|finished)"
        ),
    ),
    (
        Goes.RETURN,
        TOLD,
        (
            rf"{LEAD}(?:such|that|this)(?:,? then,?)? (?:was|had been|is) (?:what|the past"
            r"|how|all|the story|the history|the way)\b(?! (?:happened next|followed))(?=.*\b(?:behind"
            r"|past|been|was|stood|came|come|began|begun|remember|done)|.*$)"
        ),
    ),
    (
        Goes.RETURN,
        TOLD,
        (
            rf"{LEAD}(?:that|this|such) is how (?:it|things|all|matters) (?:had )?(?:c[ao]me"
            r"|stood|began|been|was)"
        ),
    ),
    (
        Goes.RETURN,
        TOLD,
        rf"{LEAD}so (?:it|things|matters|all) had (?:been|stood|gone)\b",
    ),
    (
        Goes.RETURN,
        TOLD,
        (
            r"\b(?:in|to|at|for|as for|of) the present\b(?! of)|\bthe present (?:went"
            r"|goes|was|is|day|time|moment|hour)\b"
        ),
    ),
    (
        Goes.RETURN,
        TOLD,
        (
            rf"\breturn(?:ing)? to (?:our|my|the) (?:main |present )?{STORY}|\bto (?:resume"
            rf"|go on with|take up) (?:our|my|the) (?:main |present )?{STORY}"
        ),
    ),
    (
        Goes.RETURN,
        0.7,
        (
            r"^\W*now\W*(?:$|again\b|, |at last|things|all|everything|it was|once more"
            r"|the|that)"
        ),
    ),
    (
        Goes.RETURN,
        0.7,
        r"^\W*(?:today|here and now)\W*(?:$|, )",
    ),
    (
        Goes.RETURN,
        0.7,
        (
            rf"{LEAD}(?:things|all|everything|matters|it|the times|times) (?:was|were"
            r"|had been|had grown|had become) (?:now )?(?:quite |very |all )*(?:otherwise"
            r"|different|changed)(?: now)?\W*$"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        (
            rf"\b{WHO} (?:came|had come) (?:back )?to {SELF}\b|\b{WHO} (?:woke|awoke"
            rf"|started|roused {SELF}|was roused|shook {SELF}|came back) (?:up )?(?:out of"
            r"|from) "
            rf"{HIS} (?:\w+ )?(?:memor|reverie|dream|recollection|thought|reflection"
            r"|musing|abstraction)"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        (
            r"\b(?:shook|put|drove|thrust|pushed|banished|dismissed|threw)\b.{0,30}\b(?:memor"
            r"|recollection|old days|past|reverie|thought)\w*"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        (
            rf"\b{HIS} (?:recollection|memor|remembrance|reverie|thought)\w* (?:stopped"
            r"|ended|ceased|faded|broke|left off|came to an end|was at an end|vanished)"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        (
            rf"{LEAD}(?:that|this|such|all this) was what {WHO} (?:had been|was) (?:remember"
            r"|recall|think|dream)\w*"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        (
            r"\bthe (?:memory|vision|picture|past|old days) (?:faded|vanished|passed"
            rf"|left {HIM}|was gone|dissolved|sank|released)"
        ),
    ),
    (
        Goes.RETURN,
        REMEMBERED,
        rf"\b{WHO} had been far away\b|\bnow {WHO} (?:was|were) back\b",
    ),
    # It takes up an earlier time that it left.
    (
        Goes.RESUME_BACK,
        TOLD,
        (
            r"\b(?:take|taking|took|go|going|went|get|return|returning|come|coming)(?: up"
            r"| on| back)? (?:with |to |again )*the (?:earlier|older|first|former) (?:\w+ )?(?:story"
            r"|thread|time|tale|matter|days|part)"
        ),
    ),
    (
        Goes.RESUME_BACK,
        TOLD,
        (
            r"^\W*(?:back )?(?:in|at|to) (?:those|that|the) (?:earlier|former|older"
            r"|first|other) (?:days|time|times|years)(?: again|, again|, once more)"
            r"|^\W*back (?:in|to) (?:those days|that time|the past|those times|those years)\b"
        ),
    ),
    (
        Goes.RESUME_BACK,
        TOLD,
        (
            r"^\W*back then\b|^\W*(?:then|before|the past|in the past|earlier|flashback),? (?:again"
            r"|continued|once more|resumed)\b"
        ),
    ),
    (
        Goes.RESUME_BACK,
        TOLD,
        (
            r"\b(?:look|go|turn|come|return)(?:ing)? back (?:once more|again)\b|\breturn(?:ing)? to what ("
            r"?:came|was|went|happened) (?:first|before|earlier)\b(?!.*ahead)"
        ),
    ),
    (
        Goes.RESUME_BACK,
        TOLD,
        r"^\W*then, (?:as|to) (?:we|i|has|have|it|resume|return|go)\b",
    ),
)
"""In the order in which they are tried."""
