"""How long something is said to have lasted: a marriage, a siege, the one stay abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.amounts import AMOUNT, Amount, amount
from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.passages import places_of
from esesea.continuity.persons import PERSON, Marked
from esesea.continuity.word_lists import words_of
from esesea.patterns import late
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class SaidLength:
    """``what`` has lasted ``amount`` in ``scene``, as ``span`` says.

    ``what``: whose it is, by their ids, and the words that name it. ``grows``: it still lasts, and only a smaller
    number later on can be wrong.
    """

    what: tuple[str, ...]
    amount: Amount
    span: Span
    scene: str
    grows: bool


_HINTS = (" hour", " day", " night", " week", " fortnight", " month", " year")
_NO_LENGTH = (
    r"(?!\s+(?:ago|later|before|after|earlier|hence|old|of\s+age|older|younger|back|since|off|from|into|more|or)\b)"
)
_LENGTH = rf"(?:{AMOUNT}){_NO_LENGTH}"
_PEOPLE = rf"(?P<who>{PERSON})(?:\s+and\s+(?P<other>{PERSON}))?"
_FOR = r"(?:for\s+)?(?:now\s+)?(?:the\s+(?:last|past)\s+)?"
_HAS = r"(?:had|have|has)\s+(?:now\s+|already\s+|then\s+|by\s+then\s+)*"
_WITHIN = r"(?:at|in|on|as|with|among)\s+(?:the\s+|an?\s+)?"
_DID = "lived|served|worked|reigned|ruled|studied|taught|preached|languished"
_STATES = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"{_PEOPLE}\s+{_HAS}been\s+(?:now\s+|already\s+)*(?P<state>[a-z’' -]{{3,40}}?)\s+{_FOR}{_LENGTH}",
        rf"{_PEOPLE}\s+{_HAS}been\s+{_LENGTH}\s+(?P<state>(?:an?\s+)?(?:at\s+|in\s+|on\s+)?(?:the\s+)?[a-z’'-]{{3,20}})",
        rf"{_PEOPLE}\s+{_HAS}(?:spent|passed|served)\s+{_LENGTH}\s+(?P<state>{_WITHIN}[\w’'-]{{3,20}})",
        rf"{_PEOPLE}\s+{_HAS}(?P<state>(?:{_DID})\b[\w’' -]{{0,30}}?)\s+{_FOR}{_LENGTH}",
    )
)
_SMALL = words_of(
    "a an the at in on of as to for with among been his her their my its very quite only just now already "
    "happily and lived living"
)
_ROUNDED = late(
    r"\b(?:about|some|nearly|almost|perhaps|not|over|than|or|least|most|maybe|around|hardly|scarcely|odd|if|would|could"
    r"|might|may|seem\w*|felt|thought|like|though)\b",
    re.IGNORECASE,
)
_ONCE = (
    "siege|war|reign|strike|famine|plague|drought|epidemic|blockade|occupation|revolution|regency|interregnum|captivity"
    "|imprisonment|exile|engagement|courtship|honeymoon|apprenticeship|widowhood|crossing|voyage|expedition|campaign"
)
"""What a story mostly has one of."""
_WHOLE = late(
    r"\b(?:lasted|took|taken|in\s+all|altogether|from\s+(?:the\s+)?(?:first|beginning|start)|the\s+(?:whole|entire)|continued|went\s+on\s+for)\b",
    re.IGNORECASE,
)
_EVENT = late(
    rf"\b(?:the|that|this)\s+(?P<noun>{_ONCE})(?:\s+(?P<way>out|home|back|there)\b)?(?:\s+(?:of|to|with|against|in)\s+(?:the\s+)?(?-i:(?P<of>[A-Z]\w+)))?",
    re.IGNORECASE,
)
_ONLY = late(
    r"\b(?:only\s+once|once\s+in\s+(?:his|her|my|their)\s+life|(?:one|only|sole|single)\s+(?:stay|visit|voyage|journey|time|sojourn))\b",
    re.IGNORECASE,
)
_AWAY = late(r"\b(?:in|to|at|of)\s+(?P<place>[A-Z]\w+)")
_MEASURED = late(_LENGTH, re.IGNORECASE)


def said_lengths(hearing: Hearing) -> tuple[SaidLength, ...]:
    """Each length of something that the story has one of, or that goes on for years, in text order.

    Example: "They had been married for seven years", "The siege lasted forty days", "his one stay in Rome, for a
    month". Counter-example: "about seven years", "he had been ill for two days", "seven years later".
    """
    found: dict[Span, SaidLength] = {}
    for scene, each in hearing.each(_heard, hearing.narration.sentences(_hinted)):
        found.setdefault(each.span, replace(each, scene=scene.id))
    return tuple(sorted(found.values(), key=lambda each: each.span))


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _heard(hearing: Hearing, sentence: Span) -> Iterator[SaidLength]:
    if hearing.narration.asserts(sentence) and not _ROUNDED.search(hearing.narration.words(sentence)):
        marked = hearing.persons.marked(sentence)
        yield from _lasting(marked)
        yield from _once(marked)


def _lasting(marked: Marked) -> Iterator[SaidLength]:
    for form in _STATES:
        for match in form.finditer(marked.text):
            what, length = _state(marked, match), amount(match)
            if what and length is not None and length.unit == "year":
                yield SaidLength(what, length, marked.place(match), UNPLACED, grows=True)


def _state(marked: Marked, match: re.Match[str]) -> tuple[str, ...]:
    """Whose state, and what; empty where the words say too little."""
    people = {marked.named(match, group) for group in ("who", "other") if match[group]}
    words = [word for word in re.findall(r"[\w’'-]+", match["state"].lower()) if word not in _SMALL]
    return (*sorted(each for each in people if each), *words) if None not in people and words else ()


def _once(marked: Marked) -> Iterator[SaidLength]:
    """What there is one of: an event like a siege, or a stay that was the only one."""
    event, only = _EVENT.search(marked.text), _ONLY.search(marked.text)
    measured = list(_MEASURED.finditer(marked.text))
    said = [each for each in measured if each["n"].lower() not in {"a", "an"}] or measured
    length = amount(said[0]) if len(said) == 1 else None
    if length is None:
        return
    span = marked.place(said[0])
    if event is not None and _WHOLE.search(marked.text):
        what = (event["noun"].lower(), *filter(None, event.group("way", "of")))
        yield SaidLength(what, length, span, UNPLACED, grows=False)
    elif only is not None and (away := _AWAY.search(marked.text)) is not None and len(marked.everybody) == 1:
        yield SaidLength((*marked.everybody, away["place"]), length, span, UNPLACED, grows=False)
