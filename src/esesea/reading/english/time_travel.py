"""Words of travel in time as a narrator uses them. In ordinary stories none of these is asserted of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.patterns import late
from esesea.reading.english.calendar_words import MONTH, SEASON
from esesea.reading.english.modality import is_asserted
from esesea.reading.english.numerals import NUMBER
from esesea.reading.english.unreal_frames import is_only_thought
from esesea.reading.english.word_list import words

_OWN = r"(?:his|her|their|my|our|its)"
_YEAR = r"(?:1[0-9]{3}|2[0-9]{3})"
_COUNTED = rf"(?:{NUMBER}|(?:several|many|some|a few)|(?:half )?an?) (?:hundred |thousand |million )?"
_LONG = r"(?:years|decades?|centur(?:y|ies)|millenni(?:um|a)|generations?)"

DEVICES = late(
    r"\b(?:time|temporal)[- ](?:machine|portal|vortex|gate|ship|tunnel|rift|loop|warp|engine|device|circle|door)s?\b"
    r"|\btimeships?\b|\bchrono(?:port|scaphe|sphere|gate|ship|pod)s?\b",
    re.IGNORECASE,
)
USING = words(
    """
    enter step climb board leave use drive pilot steer fly start activate ride land walk fall drag pull push
    throw send go dive leap jump run slip crawl open set operate travel sit emerge return reach
    """
)
"""Acts by which one is carried by a device; who only builds or finds one has gone nowhere."""

THROUGH_TIME = late(
    r"\b(?:back(?:wards?)?|forwards?|ahead) (?:in|through) time\b(?! (?:for|to)\b)"
    r"|\b(?:through|across) (?:time|the centuries|the ages)\b"
    r"|\btravel(?:s|ed|led|ing|ling)? in time\b",
    re.IGNORECASE,
)
TO_A_YEAR = late(
    rf"\b(?:back|forwards?|ahead) (?:in)?to (?:the year )?{_YEAR}\b"
    r"|\b(?:in)?to the year (?:[1-9][0-9]{2,4}|one|two|three|four|five|six|ten)\b"
    rf"|\binto (?:the (?:early |late )?(?:{SEASON}) of |{MONTH}(?: of)? )?{_YEAR}(?!['’]?s)\b"
    r"|\b(?:back|forwards?|ahead) to the (?:first|second|third|\w+teenth|\w+tieth|twenty-\w+|thirty-\w+) century\b",
    re.IGNORECASE,
)
TO_ONES_OWN_TIME = late(
    rf"\b(?:to|into|for|from) {_OWN} own (?:time|century|year|age|era|present|day|decade)(?![\w-])", re.IGNORECASE
)
SO_MANY_YEARS = late(
    rf"\b{_COUNTED}{_LONG} (?:back(?:wards?)?|forwards?|ahead|into the (?:past|future))(?! to | at | with )\b"
    rf"|\b(?:back(?:wards?)?|forwards?|ahead) {_COUNTED}{_LONG}\b"
    rf"|\b{_COUNTED}{_LONG} (?:before|after) (?:he|she|they|I) (?:was|were) (?:born|to be born)\b",
    re.IGNORECASE,
)
LOOSE = late(
    rf"\b(?:unstuck|loose|adrift|free) (?:in|from) (?:time|the years?|the calendar)\b"
    rf"|\bout of {_OWN} own (?:time|century|year|age|era)(?![\w-])",
    re.IGNORECASE,
)
WAKING_ELSEWHEN = late(rf"\b(?:himself|herself|themselves|myself|up|woke)(?: back)? in (?:the year )?{_YEAR}\b")

MOVING = words(
    """
    travel go send jump fly step fall leap slip transport carry throw take fling hurl whisk bring journey come return
    move cross tumble walk climb stumble stride emerge pull drag tear suck sweep pass ride land arrive get skip
    """
)
CASTING = words("travel send jump leap slip transport fling hurl whisk throw skip tumble tear pull drag fall")
"""Verbs that with "forty years back" are no figure of speech: one "goes back twenty years with" a friend."""
DRIFTING = words("come fall slip drop tear break be get drift float shake pull")
SENDING = words("send throw fling hurl push")
"""Who does it to somebody else stays where they are."""

SELVES = late(
    rf"(?<! of )\b{_OWN} (?:own )?(?:older|younger|future|past|earlier|later|elder) sel(?:f|ves)\b(?! in )"
    r"|\b(?:himself|herself|themselves|myself), (?:[\w-]+ ){0,3}(?:older|younger)\b",
    re.IGNORECASE,
)
FACING = words("meet confront greet embrace follow grab stop warn shoot kiss sit stand hug strike lead wait")
SEEING = words("see face watch find recognise recognize speak talk nod")

PORTALS = late(
    r"\bthrough (?:the|a|an|that|this) (?:[\w-]+ )?(?:gap|gate|portal|mirror|looking-glass|wardrobe|stones?"
    r"|arch(?:way)?|hedge|painting|mist|rift|tear|crack|ring|circle|doorway)\b",
    re.IGNORECASE,
)
PASSING = MOVING | words("crawl squeeze duck push wriggle slide scramble creep float")

CROSSED_LIVES = late(
    rf"\b(?P<one>{_OWN}) (?:first|beginning|past|tomorrow)\b.{{0,30}}"
    rf"\b(?P<other>{_OWN}) (?:last|end|future|yesterday)\b",
    re.IGNORECASE,
)
TRAVELLERS = late(r"\btime[- ]travell?ers?\b|\bchrononauts?\b", re.IGNORECASE)

_HINT = late(
    r"time|temporal|chrono|centur|the ages|\d|the year| own |(?:years|decades?|millenni(?:um|a)|generations?) "
    r"|(?:back(?:wards?)?|forwards?|ahead) |(?:older|younger|future|past|earlier|later|elder) sel|older|younger"
    r"|loose|adrift|free |unstuck|through (?:the|an?|that|this) |(?:first|beginning|past|tomorrow)\b"
)
"""In small letters: none of the patterns above is found in a text without one of these."""

SURE, FAIRLY, HARDLY = 0.85, 0.8, 0.6
"""Confidence in a journey that nothing else can be meant by, in one seldom meant otherwise, and in words that other
stories use of memory and likeness. Set by hand; see `esesea.reading.travel.weighing` for what is made of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """``verb`` tells of somebody's going through time; ``sends``: only those whom it is done to go.

    ``self_met``: what it tells is that somebody meets themselves.
    """

    verb: Token
    confidence: float
    sends: bool = False
    self_met: bool = False


_JOURNEYS = (
    (THROUGH_TIME, MOVING, SURE),
    (TO_A_YEAR, MOVING - {"get", "pass", "skip"}, SURE),
    (TO_ONES_OWN_TIME, MOVING, FAIRLY),
    (SO_MANY_YEARS, CASTING, FAIRLY),
    (LOOSE, DRIFTING, FAIRLY),
    (WAKING_ELSEWHEN, words("find wake"), FAIRLY),
)


def may_travel(text: str) -> bool:
    """Whether some sentence of ``text`` may tell of a journey, a portal or crossed lives; False for most."""
    return _HINT.search(text.lower()) is not None


def time_travels(sentence: TokenSpan) -> Iterator[Journey]:
    """The verbs of a narrated sentence by which somebody goes through time, each once.

    Example: "She *stepped* into the time machine.", "They *travelled* back to 1889.", "He *met* his younger self.",
    "She *returned* to her own century.", "He *came* loose in time."
    Counter-example: "The smell took her back in time." (nobody of the story goes), "The house goes back to 1889.",
    "In her mind she went back to 1950.", "She saw her older self in the glass."
    """
    found: dict[int, Journey] = {}
    text = sentence.text
    for journey in (*_by_phrase(sentence, text), *_by_device(sentence, text), *_by_self(sentence, text)):
        found.setdefault(journey.verb.i, journey)
    yield from found.values()


def arrivals_in(sentence: TokenSpan) -> Iterator[re.Match[str]]:
    """The words of a narrated sentence that name the year to which somebody travels: "out *into 1905*"."""
    for match in TO_A_YEAR.finditer(sentence.text):
        verb = _verb_above(sentence, match, MOVING)
        if verb is not None and is_asserted(verb) and not is_only_thought(sentence.text, match.end()):
            yield match


def _by_phrase(sentence: TokenSpan, text: str) -> Iterator[Journey]:
    for pattern, verbs, sure in _JOURNEYS:
        for match in pattern.finditer(text):
            verb = _verb_above(sentence, match, verbs)
            if verb is not None and is_asserted(verb) and not is_only_thought(text, match.end()):
                yield Journey(verb, sure, verb.lemma_ in SENDING and _has_object(verb))


def _by_device(sentence: TokenSpan, text: str) -> Iterator[Journey]:
    for match in DEVICES.finditer(text):
        verb = _verb_above(sentence, match, USING)
        if verb is not None and is_asserted(verb) and not is_only_thought(text, match.end()):
            yield Journey(verb, SURE, verb.lemma_ in SENDING and _has_object(verb))
    for match in TRAVELLERS.finditer(text):
        verb = _verb_above(sentence, match, frozenset({"be"}))
        named = verb is not None and any(child.dep_ == "attr" and child.i > verb.i for child in verb.children)
        if verb is not None and named and is_asserted(verb) and not is_only_thought(text, match.end()):
            yield Journey(verb, FAIRLY)


def _by_self(sentence: TokenSpan, text: str) -> Iterator[Journey]:
    for match in SELVES.finditer(text):
        verb = _verb_above(sentence, match, FACING | SEEING)
        if verb is not None and is_asserted(verb) and not is_only_thought(text, match.end()):
            yield Journey(verb, FAIRLY if verb.lemma_ in FACING else HARDLY, self_met=True)


def _verb_above(sentence: TokenSpan, match: re.Match[str], verbs: frozenset[str]) -> Token | None:
    """The nearest of ``verbs`` that the matched words hang on, themselves among them; it stands before their end."""
    words_found = sentence.char_span(match.start(), match.end(), alignment_mode="expand")
    if words_found is None or not len(words_found):
        return None
    for token in (words_found.root, *words_found.root.ancestors):
        if token.pos_ in {"VERB", "AUX"} and token.i < words_found.end and token.lemma_.lower() in verbs:
            return token
    return None


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)


def portals_passed(sentence: TokenSpan) -> Iterator[Token]:
    """The verbs by which somebody goes through a gap, a gate, a mirror: in a few stories a way to elsewhen."""
    for match in PORTALS.finditer(sentence.text):
        verb = _verb_above(sentence, match, PASSING)
        if verb is not None and is_asserted(verb):
            yield verb


def lives_cross(sentence: TokenSpan) -> bool:
    """Whether a sentence says that what is first for one is last for another: "her first is his last"."""
    found = CROSSED_LIVES.search(sentence.text)
    return found is not None and found["one"].lower() != found["other"].lower()
