"""Words by which what is told again is no second telling of one moment: played, sung, read out, sworn to, done anew."""

from __future__ import annotations

import re

from esesea.patterns import late

_DIRECTION = late(
    r"\b(?:v\.? ?o\.?|voice[- ]?over|narrat\w+|filtered|recorded|recording|on (?:the )?(?:tape|recorder|tv|radio|screen"
    r"|video|monitor|machine|answering machine)|tape|pre-?lap|playback|memory|echo\w*|flashback"
    r"|read(?:s|ing)|sing(?:s|ing)?|singsong|chant\w*|recit\w+|quot\w+|mimic\w*|imitat\w+|mock\w*|rehears\w+|praying)\b",
    re.IGNORECASE,
)
_BRACKETED = late(r"\([^)]*\)?")

_PASSED_ON = late(
    r"\b(?:tapes?|recordings?|recorder|gramophone|phonograph|dictaphone|voicemail|transcripts?|script|rehears\w+"
    r"|recit\w+|play(?:s|ed|ing)? (?:it |them |the \w+ )?back|testimon\w+|testif\w+|deposition"
    r"|witness (?:box|stand)|sworn|read(?:s|ing)? (?:\w+ ){0,3}(?:aloud|out|over|again)|poems?|verses?|psalms?|hymns?"
    r"|sang|sung|sing(?:s|ing)?|chorus|chant\w*|pray(?:s|ed|ing|ers?)?|actors?|actress\w*|on stage|audience"
    r"|quot(?:e|es|ed|ing)|mimic\w*|imitat\w+|dream\w*|nightmare"
    r"|in (?:his|her|my|their) (?:head|mind|memory|ears|thoughts)"
    r"|the words (?:came|come|echoed|echo|rang|ring)|remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|recollect\w*)\b",
    re.IGNORECASE,
)
_ANEW = late(
    r"\b(?:once (?:more|again)|over again|yet again|all over|as (?:always|usual|ever|he always|she always)"
    r"|(?:every|each) (?:time|day|night|morning|evening|afternoon|week|year|summer|winter)|again and again"
    r"|the (?:second|third|fourth|last|next) time|(?:another|a (?:second|third)) time|used to|always said|would always"
    r"|the same (?:words?|question|answer|story|thing|way|reply|as (?:last|the first))|d[ée]j[àa] vu"
    r"|just like (?:before|last)|repeat(?:s|ed|ing)?|echo(?:es|ed|ing)?)\b",
    re.IGNORECASE,
)
_SHOWN_AGAIN = late(
    r"\b(?:as before|(?:as )?(?:seen|shown|heard) (?:before|earlier|previously|again)|same (?:scene|moment|shot|action)"
    r"|(?:another|different|new|reverse) (?:angle|view|perspective|side)|repeat(?:s|ed)?|replay(?:s|ed)?"
    r"|from \S+(?: \S+)? (?:pov|point of view|perspective|side))\b",
    re.IGNORECASE,
)


def is_not_said_here(direction: str) -> bool:
    """Whether a screenplay's cue ("ADA (V.O.)") or bracketed direction ("(reading)") says so of the speech under it.

    Counter-example: "ADA (O.S.)" speaks here, only out of sight. The name itself says nothing: "THE NARRATOR".
    """
    return any(_DIRECTION.search(part) for part in _BRACKETED.findall(direction))


def is_passed_on(narration: str) -> bool:
    """Whether narration around repeated words has a thing or an act by which words are passed on: a tape, a letter."""
    return bool(_PASSED_ON.search(narration))


def happens_anew(narration: str) -> bool:
    """Whether narration says that something comes again, which is another moment: "once more", "as always"."""
    return bool(_ANEW.search(narration))


def is_shown_again(heading: str) -> bool:
    """Whether a heading or a first line says that this was shown before: "SAME AS BEFORE", "ANOTHER ANGLE"."""
    return bool(_SHOWN_AGAIN.search(heading))
