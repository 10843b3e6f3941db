"""How a scene's opening says where the telling goes: back, on, ahead, to what it left, or elsewhere at the same time.

What narrators say is a small set of moves (Genette 1980, pp. 35–85): a look back or ahead with or without its reach, an
ellipsis, and the return to what was left. Each is read by a direction word and what stands around it, wherever in the
sentence an amount stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from esesea.patterns import late
from esesea.reading.english import going_on_cues, looking_back_cues, returning_cues, slight_cues
from esesea.reading.english.extents import extent, length_in_days
from esesea.reading.english.opening_moves import TOLD, WEAK, Goes, OpeningCue
from esesea.reading.english.opening_phrases import AMOUNT, LEAD

LONGEST = 30
"""Words of a sentence whose subject is the telling or the time; longer ones tell of other things as well."""

SOON = 31.0
"""Days; so short a step back in the midst of a sentence is what somebody had done, not where the telling goes."""

SHORT, HEAD = 14, 60
"""Words of a short sentence; characters of a sentence's head, up to its first comma."""


_COMPILED = tuple(
    (goes, sure, late(pattern, re.IGNORECASE))
    for rules in (returning_cues.RULES, going_on_cues.RULES, looking_back_cues.RULES, slight_cues.RULES)
    for goes, sure, pattern in rules
)

_AT = r"(?:in|at|on|to|by|aboard|inside|into|under|upon|near)"
_NOUN = r"the (?P<place>[\w-]+(?: [\w-]+)?)"
_PLACES = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{LEAD}(?:so )?(?:it was,? at last,? )?(?:back|once more|once again|again|return)(?: again)?,?"
            rf" {_AT} {_NOUN}(?=\W|$| once| again)"
        ),
        (
            rf"{LEAD}{_AT} {_NOUN},?"
            r" (?:again|once more|where (?:we|i) (?:had )?left|things (?:went|had gone) on|all (?:was|went))\b"
        ),
        rf"\bwe (?:had )?left (?:\w+ )?{_AT} {_NOUN}\W*$",
        (
            rf"{LEAD}(?:all|everything|they|he|she|we|i|things)\b.{{0,30}}"
            rf"\b(?:still|as before|unchanged|the same|again)\b.{{0,12}} {_AT} {_NOUN}\W*$"
        ),
        (
            r"\b(?:let us|we|i|must|may|story|tale) (?:\w+ )?(?:go|return|turn|come|get) (?:back )?"
            rf"(?:now |again )?to {_NOUN}\W*$"
        ),
        rf"{LEAD}(?:so it was|and so|it was)\b.* {_AT} {_NOUN} (?:again|once more)\W*$",
    )
)
_GOES_ON = late(
    r"\b(?:back|again|once more|still|as before|unchanged|left|return\w*|meanwhile|went on|had not|nothing had|all this"
    r"|the while|where we|waited|waiting|remained|resume\w*)\b",
    re.IGNORECASE,
)
_AT_PLACE = late(rf"\b{_AT} {_NOUN}(?=\W|$| )", re.IGNORECASE)
_NO_PLACE = late(
    r"(?:next|few|more|most|whole|very|least|past|present|future|beginning|start|first|end|day|night|time|times|days|years?|moment|same|other|earlier|old"
    r"|summer|winter|autumn|spring|season|week|month|story|tale|thread|subject|point|question|matter|main|future|last|morning|evening|hour|rest)\b",
    re.IGNORECASE,
)
_COMPARES = late(r"\b(?:as|like|than|who|whom|which)\b[^,.;:—–]*$", re.IGNORECASE)
"""Before "ten years earlier" it leads nowhere: "as it had received her ten years earlier"."""
_WORDS = late(r"[\w’'-]+")


def is_short(sentence: str) -> bool:
    """Whether it has no room to tell much beside where the telling goes."""
    return len(_WORDS.findall(sentence)) <= SHORT


@lru_cache(maxsize=4096)  # several annotators ask about the same openings
def opening_cue(sentence: str) -> OpeningCue | None:
    """Where the narrator's ``sentence``, at a scene's opening, says that the telling goes; None where it says nothing.

    Example: "To understand it one must go back fifteen years." is BACK by 5479 days, "But enough of what was past." a
    RETURN, "Back in the kitchen, …" a RESUME of the kitchen. Counter-example: "He went back to the kitchen.", "He had
    been ill for three weeks."
    """
    plain = sentence.replace("\n", " ")
    found = _cue(plain, whole=True) if len(_WORDS.findall(plain)) <= LONGEST else None
    # The head of a long sentence may step by itself: "Three years later, when ..."
    head = plain.find(",") + 1
    return found or (_cue(plain[:head], whole=False) if 0 < head < HEAD else None)


def _cue(plain: str, *, whole: bool) -> OpeningCue | None:
    for pattern in _PLACES:
        found = pattern.search(plain)
        if found and not _NO_PLACE.match(found["place"]):
            return OpeningCue(Goes.RESUME, found.start(), found.end(), TOLD, place=found["place"].split()[-1].lower())
    said = _by_rule(plain, whole=whole)
    here = _AT_PLACE.search(plain)
    slight = said is None or said.confidence <= WEAK
    if slight and here and _GOES_ON.search(plain) and is_short(plain) and not _NO_PLACE.match(here["place"]):
        return OpeningCue(Goes.RESUME, here.start(), here.end(), WEAK, place=here["place"].split()[0].lower())
    return said


def _by_rule(plain: str, *, whole: bool) -> OpeningCue | None:
    for goes, sure, pattern in _COMPILED:
        found = pattern.search(plain)
        if found and (whole or not pattern.pattern.endswith(r"\W*$")):
            amount = found.groupdict().get("amount")
            days = _days(amount) if amount else None if "aged" in found.groupdict() else _any_days(plain, goes)
            if goes is Goes.BACK and days is not None and days <= SOON and plain[: found.start()].strip(" (*_"):
                continue
            if goes is Goes.BACK and days is not None and _COMPARES.search(plain[: found.start()]):
                continue
            if goes is Goes.BACK and not is_short(plain) and (days is None or plain[: found.start()].strip(" (*_")):
                return OpeningCue(goes, *found.span(), WEAK, days)
            start, end = found.span() if found.end() > found.start() else (0, len(plain))
            return OpeningCue(goes, start, end, sure, days)
    return None


_DURATION = late(AMOUNT, re.IGNORECASE)


def _any_days(plain: str, goes: Goes) -> float | None:
    """An amount elsewhere in the sentence, for a direction that another word gives."""
    if goes not in {Goes.BACK, Goes.ON, Goes.AHEAD}:
        return None
    found = _DURATION.search(plain)
    return _days(found["amount"]) if found else None


def _days(words: str) -> float | None:
    """The days of an amount; of one not counted about the middle, where that is clear enough ("a few days")."""
    days = length_in_days(words)
    if days is not None:
        return days
    about = extent(words)
    return (about.least + about.most) / 2 if about is not None and about.most <= SOON else None
