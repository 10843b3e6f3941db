"""What says that the telling goes back: by an amount, by words about the telling, by memory, by the past perfect."""

from __future__ import annotations

from esesea.reading.english.numerals import NUMBER
from esesea.reading.english.opening_moves import HINTED, REMEMBERED, SAID, TOLD, WEAK, Goes, Rule
from esesea.reading.english.opening_phrases import AMOUNT, EARLY, HIM, HIS, LEAD, MUST, SELF, SPANS, TIMES, TURN, WHO

RULES: tuple[Rule, ...] = (
    # An amount back.
    (
        Goes.BACK,
        SAID,
        (
            rf"\b{AMOUNT} (?:earlier|before|previously|previous|back|since|in the past"
            r"|younger|sooner|prior)\b(?! (?:the|his|her|my|their|our|he|she|they|i) )"
        ),
    ),
    (
        Goes.BACK,
        SAID,
        (
            r"\b(?:back|backwards?) (?:by |some |over |through |across |a space of "
            rf"|a matter of )*{AMOUNT}"
        ),
    ),
    (
        Goes.BACK,
        SAID,
        rf"\b{AMOUNT} (?:to|into) the past\b",
    ),
    (
        Goes.BACK,
        SAID,
        rf"\b{AMOUNT} (?:in the future|to come|off|ahead|away)(?: still| yet)?\b",
    ),
    (
        Goes.BACK,
        SAID,
        rf"\bstill {AMOUNT} (?:in the future|off|ahead|away)",
    ),
    (
        Goes.BACK,
        TOLD,
        (
            r"^(?:\W|and |all at once |at once |suddenly |then )*(?:it|this|all this) (?:was"
            rf"|had been|is)(?: now| again)? {AMOUNT} ago\b"
        ),
    ),
    (
        Goes.BACK,
        WEAK,
        rf"\b{AMOUNT} ago\b",
    ),
    (
        Goes.BACK,
        REMEMBERED,
        (
            rf"(?P<aged>)^\W*{WHO} (?:was|had been) (?:only |just |barely )?{NUMBER}(?: years? old)?(?: th"
            rf"en\b|(?<=old)(?=,|\W*$))|^\W*(?:when|while) {WHO} (?:was|were|had been) (?:still "
            rf"|only |just |but )*(?:{NUMBER}\b|a (?:child|boy|girl|young|little|small)"
            rf"|young|little)|^\W*at {NUMBER},? {WHO} had been\b"
        ),
    ),
    # Back, by nobody knows how much.
    (
        Goes.BACK,
        TOLD,
        (
            rf"\b{MUST}\b.*\b{TURN} back(?:wards?)?\b|\b(?:go|going|look|looking|turn"
            r"|turning|reach|cast) (?:\w+ )?back (?:to|at|upon|into|a|some|for|in|\W*$)"
            r"|\b(?:a|one) (?:look|glance|step|word) back(?:wards?)?\b|^\W*(?:looking"
            r"|going) back\b"
        ),
    ),
    (
        Goes.BACK,
        TOLD,
        (
            r"\brun ahead of\b|\breturn to what went before\b|\bbegin(?:ning)? (?:\w+ )?(?:at"
            r"|with|further|from) (?:the |at )?(?:wrong end|further back|the beginning)\b"
        ),
    ),
    (
        Goes.BACK,
        TOLD,
        (
            rf"{LEAD}(?:(?:it|this|that|all this|all that|the whole of it) (?:was "
            rf"|had (?:been |begun |started |happened ))?)?(?:long|some ?time|{SPANS}"
            r"|shortly|not long|a (?:little|long|good|short) (?:while|time)|much) (?:before"
            r"|earlier|previously|ago)\b(?! (?:the|his|her|my|their|our|he|she|they"
            r"|i|we|dark|dawn|midnight|noon|sunrise|daylight|daybreak|dinner|supper"
            r"|breakfast) )"
        ),
    ),
    (
        Goes.BACK,
        TOLD,
        rf"{LEAD}(?:at|in|on) (?:those|an|some|the|that) {EARLY} {TIMES}\b",
    ),
    (
        Goes.BACK,
        TOLD,
        (
            rf"{LEAD}(?:before|prior to) (?:that|this|any of|all of|all this|all that"
            r"|it had|it all|things had|the rest)\b"
        ),
    ),
    (
        Goes.BACK,
        TOLD,
        (
            r"\bhad (?:all |never |been |already |once )*(?:begun|started|taken its rise"
            r"|its beginning)\b.*\b(?:long before|earlier|otherwise|differently|elsewhere"
            r"|so|thus|before)\b|\bhow (?:differently )?(?:it|all|things|everything) (?:had )?(?:all )?(?:"
            r"begun|began|started|come about)\b|\bthere had been (?:a|an|some|one) (?:\w+ )?(?:time"
            r"|day|earlier|other|another|year|season|before)\b"
        ),
    ),
    (
        Goes.BACK,
        TOLD,
        (
            r"^\W*(?:what (?:came|went|had gone|happened) before|the past|before|earlier"
            r"|then|a memory|flashback|looking back|long ago|years before)\W*$"
        ),
    ),
    # Somebody remembers.
    (
        Goes.BACK,
        REMEMBERED,
        (
            r"\b(?:thoughts?|mind|memory|memories|recollections?|fancy|imagination"
            r"|dreams?)\b.{0,40}\b(?:ran|run|wandered|strayed|went|gone|drifted|turned"
            r"|took|carried|flew|slipped|reached|bore|led|travelled|swept|sent|sped"
            r"|stole|slid|sank)\b.{0,30}\b(?:back|backwards?|to (?:the|a|that|those) (?:time"
            r"|day|days|past|year|years|summer|winter))\b"
        ),
    ),
    (
        Goes.BACK,
        REMEMBERED,
        (
            rf"\b{WHO} (?:could |still |now |well |suddenly |did )*(?:remember|recall"
            r"|recollect)(?:ed|s)?\b.{0,30}\b(?:how (?:it|things|all)|that (?:day"
            r"|time|night|hour|year|summer|winter)|the (?:day|time|days|year|night"
            rf"|first))\b|^\W*how (?:well|clearly|plainly|vividly) {WHO} (?:remembered"
            rf"|recalled|recollected)\b|\b{WHO} sat\b.*\bremembering\b"
        ),
    ),
    (
        Goes.BACK,
        REMEMBERED,
        (
            r"\b(?:it|all|that day|the past|everything) (?:all )?(?:came|come|rose"
            rf"|rushed|flooded|returned) back to {HIM}\b|\bthought (?:of|back|about"
            r"|over) (?:to )?(?:the|those|that) (?:days?|time|times|years?) (?:before"
            r"|when|of old|long|gone|past)\b"
        ),
    ),
    (
        Goes.BACK,
        REMEMBERED,
        (
            rf"\b{WHO} (?:was|were|stood|sat|found {SELF}|saw {SELF}) (?:once more "
            r"|again )?back (?:there|then|in that|in those|in the (?:old|past))\b|\bas (?:plainly"
            r"|clearly|vividly) as (?:if|though) it were\b|\bin (?:memory|recollection"
            rf"|thought|{HIS} mind|{HIS} memory) {WHO}\b"
        ),
    ),
    # The past perfect of a look back.
    (
        Goes.BACK,
        HINTED,
        (
            rf"\b{WHO} had (?:\w+ )?been (?:\w+ )?(?:younger|a (?:child|boy|girl|young"
            r"|different|student|bride)|another person|different|happier|poor|rich)\b(?=.*\bthen\b"
            r"|\W*$|.*\bin those days\b)|\bhad (?:been|stood|gone|lain|looked) (?:\w+ )?(?:otherwise"
            r"|different|differently|better|happier)(?: then| once| before)?\b"
        ),
    ),
    (
        Goes.BACK,
        HINTED,
        (
            rf"^\W*what (?:had|{WHO} had)\b.*\b(?:was|had been) (?:this|how|that)\b"
            r"|^\W*(?:once(?=,|[^,]*$)|formerly|in (?:those|other) days)\b.*\bhad\b.*\b(?:been"
            r"|had|stood)\b"
        ),
    ),
    (
        Goes.BACK,
        HINTED,
        (
            rf"\b(?:nobody|no one|none|none of them|{WHO}) had (?:\w+ )?(?:never |none of them "
            r"|not |ever )?(?:foreseen|guessed|suspected|spoken of that|told|thought)\b.*\b(?:it"
            r"|that time|then|before|first|earlier|happened|it had)\b"
        ),
    ),
    (
        Goes.BACK,
        HINTED,
        (
            r"\b(?:it|that|all that|the whole of it|everything|this|the whole) had (?:all "
            r"|first |really )?(?:happened|taken place|begun|come about|started|occurred)\b"
        ),
    ),
)
"""In the order in which they are tried."""
