"""How long one thing took somebody, by what it is called: an illness, a crossing, the years since two met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.amounts import AMOUNT, Amount, amount
from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.passages import places_of
from esesea.continuity.persons import Marked
from esesea.patterns import late
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class SaidSpan:
    """``what`` (ids, and what it is) lasted ``amount``, as ``span`` in ``scene`` says.

    ``whole``: it is over, and that was all; ``stated``: the words leave no doubt that there was but one.
    """

    what: tuple[str, ...]
    amount: Amount
    span: Span
    scene: str
    whole: bool
    stated: bool


_HINTS = (" hour", " day", " night", " week", " fortnight", " month", " year")
_LENGTH = late(
    rf"\b(?:{AMOUNT})(?!\s+(?:ago|later|before|after|earlier|hence|old|of\s+age|older|younger|back|off|more|or)\b)",
    re.IGNORECASE,
)
_ROUNDED = late(
    r"\b(?:about|some|nearly|almost|perhaps|over|than|least|most|maybe|around|odd|if|would|could|might|may|seem\w*|felt|like|though|every|each\s+(?!other)\w+"
    r"|another|next|first|last|within|twice|(?:that|this|in\s+the|one)\s+(?:spring|summer|autumn|winter|year))\b|n[’']t\b",
    re.IGNORECASE,
)
_SURE = late(
    r"\b(?:in\s+all|altogether|only|just|neither\s+more\s+nor\s+less|exactly|not\s+a\s+(?:day|week|hour|month)\s+(?:longer|more)|the\s+(?:whole|entire)|lasted|in\s+(?:his|her)\s+life"
    r"|that\s+same)\b",
    re.IGNORECASE,
)
_TOPICS = (
    ("engaged", r"\bengage(?:d\s+to\s+be\s+married|ment)\b|\bbetroth(?:ed|al)\b", ""),
    ("ill", r"\b(?:been|was|lay|lain)\s+(?:very\s+)?(?:ill|sick)\b|\billness\b", ""),
    ("blind", r"\bblind(?:ness)?\b", ""),
    ("prison", r"\b(?:in|at)\s+(?:prison|gaol|jail)\b|\bimprison(?:ed|ment)\b|\bcaptiv(?:e|ity)\b", ""),
    (
        "voyage",
        r"(?:\b(?:the|that\s+same|that|this)|[’']s)\s+(?:crossing|voyage|passage)\b(?!\s+(?:out|home|back|there))",
        "",
    ),
    ("voyage out", r"\b(?:crossing|voyage|passage)\s+(?:out|there)\b", ""),
    ("voyage home", r"\b(?:crossing|voyage|passage)\s+(?:home|back)\b", ""),
    ("school", r"\b(?:taught|teaching|master|mistress)?\s*\bat\s+the\s+(?:\w+\s+)?school\b", ""),
    ("house", r"\b(?:lived|living|dwelt)\s+in\s+(?:that|this|the\s+same)\s+(?:house|room|street|village|town)\b", ""),
    ("sea", r"\bat\s+sea\b", ""),
    ("siege", r"\bthe\s+siege\b|\bthe\s+famine\b|\bthe\s+blockade\b", ""),
    ("known", r"\b(?:known|knew)\s+(?:each\s+other|one\s+another|\x01)|\b(?:been\s+)?(?:friends|acquainted)\b", "two"),
    ("met", r"\b(?:met|seen|set\s+eyes\s+(?:up)?on|spoken|parted)\b", "two"),
)
_FORMS = tuple((name, late(form, re.IGNORECASE), two) for name, form, two in _TOPICS)
_AT = late(r"\b(?:at|in|to)\s+(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)")
_STAY = late(
    r"\b(?:stay(?:ed)?|visit(?:ed)?|sojourn\w*|liv(?:ed|e|ing)|lodg(?:ed|ing)|resid(?:ed|ing))\b", re.IGNORECASE
)
_OVER = late(
    r"\b(?:served|lasted|took|taken|stayed|spent|passed|had\s+been|lived|were\s+the|was\s+the|the\s+\w+\s+(?:days|weeks|months|years|hours)\s+(?:of|that|in))\b",
    re.IGNORECASE,
)


def said_spans(hearing: Hearing) -> Iterator[SaidSpan]:
    """Each length of what somebody went through, in text order.

    Example: "Ann had been ill for nine weeks", "the ten days of Ann's blindness", "Ann and Tom had known each other for
    six years". Counter-example: "about nine weeks", "two days later", "twice in ten days".
    """
    for scene, each in hearing.each(_heard, hearing.narration.sentences(_hinted)):
        yield replace(each, scene=scene.id)


def _heard(hearing: Hearing, sentence: Span) -> Iterator[SaidSpan]:
    if not hearing.narration.tells(sentence):
        return
    marked = hearing.persons.marked(sentence)
    lengths = list(_LENGTH.finditer(marked.text))
    measured = amount(lengths[0]) if len(lengths) == 1 else None
    if (
        measured is None
        or not marked.everybody
        or _ROUNDED.search(marked.text)
        or lengths[0]["n"].lower() in {"another", "half an"}
    ):
        return
    over, sure = _OVER.search(marked.text) is not None, _SURE.search(marked.text) is not None
    for what in _topics(marked):
        yield SaidSpan(what, measured, marked.place(lengths[0]), UNPLACED, over, sure)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _topics(marked: Marked) -> Iterator[tuple[str, ...]]:
    people = sorted(marked.everybody)
    for name, form, two in _FORMS:
        if form.search(marked.text) and len(people) == (2 if two else 1):
            yield (*people, name)
    places = {found["place"] for found in _AT.finditer(marked.text)}
    if len(people) == 1 and len(places) == 1 and _STAY.search(marked.text):
        yield (*people, "stay", *places)
