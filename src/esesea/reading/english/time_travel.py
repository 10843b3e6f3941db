"""Words of travel in time. In ordinary stories none of these is asserted of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.calendar_words import MONTH, SEASON
from esesea.reading.english.modality import is_asserted
from esesea.reading.english.word_list import words

DEVICES = re.compile(
    r"\btime[- ](?:machine|portal|vortex|gate|ship|capsule|tunnel|rift|loop|warp|engine|traveller|traveler|device)s?\b"
    r"|\btimeships?\b",
    re.IGNORECASE,
)
NOT_A_DEVICE = re.compile(r"\btime[- ]capsules?\b", re.IGNORECASE)
USING = words(
    """
    enter step climb board leave use drive pilot steer fly start activate ride land walk fall drag pull push
    throw send go dive leap jump run slip crawl open set operate build travel sit emerge return reach
    """
)
THROUGH_TIME = re.compile(
    r"\b(?:back(?:wards?)?|forwards?|ahead) (?:in|through) time\b(?! (?:for|to)\b)"
    r"|\b(?:through|across) (?:time|the centuries|the ages)\b"
    r"|\btravel(?:s|ed|led|ing|ling)? in time\b",
    re.IGNORECASE,
)
TO_A_YEAR = re.compile(
    r"\b(?:back|forwards?|ahead) (?:in)?to (?:the year )?(?:1[0-9]{3}|2[0-9]{3})\b"
    r"|\b(?:in)?to the year (?:[1-9][0-9]{2,4}|one|two|three|four|five|six|ten)\b"
    rf"|\binto (?:the (?:early |late )?(?:{SEASON}) of |{MONTH}(?: of)? )?(?:1[0-9]{{3}}|20[0-9]{{2}})(?!['’]?s)\b"
    r"|\b(?:back|forwards?|ahead) to the (?:first|second|third|\w+teenth|\w+tieth|twenty-\w+|thirty-\w+) century\b",
    re.IGNORECASE,
)
ERAS = ("time", "year", "century", "centuries", "ages")
MOVING = words(
    """
    travel go send jump fly step fall leap slip transport carry throw take fling hurl whisk bring journey come return
    move cross tumble walk climb stumble stride emerge
    """
)
IN_THOUGHT = re.compile(
    r"\b(?:minds?|thoughts?|memor(?:y|ies)|imagination|heads?|dreams?|fancy|books?|stor(?:y|ies)|films?|movies?|eyes?)\b"
    r"|\bas if\b|\blike\b",
    re.IGNORECASE,
)
_OWN = r"(?:his|her|their|my|our)"
SELVES = re.compile(
    rf"\b{_OWN} (?:own )?(?:older|younger|future|past|earlier|later|former|other|elder) sel(?:f|ves)\b", re.IGNORECASE
)
MEETING = words("meet see face watch find recognise recognize confront greet embrace follow grab stop warn shoot")
CROSSED_LIVES = re.compile(
    rf"\b(?P<one>{_OWN}) (?:first|beginning|past|tomorrow)\b.{{0,30}}"
    rf"\b(?P<other>{_OWN}) (?:last|end|future|yesterday)\b",
    re.IGNORECASE,
)


def time_travels(sentence: TokenSpan) -> Iterator[tuple[Token, float]]:
    """The verbs of a narrated sentence by which somebody goes through time, each with its confidence.

    Example: "She *stepped* into the time machine.", "They *travelled* back to 1889.", "He *met* his younger self."
    Counter-example: "The smell took her back in time." (nobody of the story goes), "The house goes back to 1889.",
    "In her mind she went back to 1950."
    """
    text = sentence.text
    if IN_THOUGHT.search(text):
        return
    device = DEVICES.search(text) is not None and NOT_A_DEVICE.search(text) is None
    moved = THROUGH_TIME.search(text) is not None or TO_A_YEAR.search(text) is not None
    self_met = SELVES.search(text) is not None
    for token in sentence:
        if token.pos_ != "VERB" or not is_asserted(token):
            continue
        if (device and token.lemma_ in USING and _under(token, "time")) or (
            moved and token.lemma_ in MOVING and _under(token, *ERAS, digits=True)
        ):
            yield token, 0.85
        elif self_met and token.lemma_ in MEETING and _under(token, "self", "selves"):
            yield token, 0.8


def lives_cross(sentence: TokenSpan) -> bool:
    """Whether a sentence says that what is first for one is last for another: "her first is his last"."""
    found = CROSSED_LIVES.search(sentence.text)
    return found is not None and found["one"].lower() != found["other"].lower()


def _under(verb: Token, *nouns: str, digits: bool = False) -> bool:
    return any(
        token.i > verb.i and (token.lower_ in nouns or (digits and token.text.isdigit() and len(token.text) == 4))
        for token in verb.subtree
    )
