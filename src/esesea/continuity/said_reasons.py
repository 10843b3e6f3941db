"""Reasons that the narrator gives, and sentences that tell the same thing as happening afterwards."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.amounts import AMOUNT
from esesea.continuity.narration import UNPLACED, Narration
from esesea.continuity.passages import places_of
from esesea.continuity.persons import Marked, Persons
from esesea.continuity.word_lists import words_of
from esesea.patterns import late
from esesea.story.scene import Mode
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Belated:
    """What the words at ``reason`` in ``effect`` (a scene) give as why, ``happens`` tells later as happening then."""

    reason: Span
    happens: Span
    effect: str
    scene: str


@dataclass(frozen=True, slots=True)
class _Reason:
    """The words at ``span``, with the stems of their things (``things``) and of all else they say (``acts``)."""

    span: Span
    scene: str
    things: frozenset[str]
    acts: frozenset[str]
    bare: bool
    """A thing alone, with no clause: "because of the storm"."""


_HINTS = ("ecause ", "wing to ", "n account of ", "hanks to ", "n consequence of ", "ue to ")
_REASON = late(
    r"\b(?:(?P<bare>because\s+of|owing\s+to|on\s+account\s+of|thanks\s+to|in\s+consequence\s+of|due\s+to)|because)\s+(?P<why>[^,.;:!?]{6,120})",
    re.IGNORECASE,
)
_LATE_HINTS = (" later", " after", "fterwards", "next day", "next morning", "next night", " following ", "ntil then")
_LATE = late(
    rf"(?:{AMOUNT}\s+(?:later|after(?:wards?)?)\b|\bthe\s+(?:very\s+)?(?:day|night|morning|evening|week|month|year)\s+after\b"
    r"|\bthe\s+(?:next|following)\s+(?:day|night|morning|evening|week|month|year|spring|summer|autumn|winter)\b|\buntil\s+then\b)",
    re.IGNORECASE,
)
_THING = late(
    r"\b(?:the|an?|his|her|their|that)\s+(?P<one>[a-z’'-]{3,})(?:\s+(?!the\b|an?\b|of\b)(?P<two>[a-z’'-]{3,}))?",
    re.IGNORECASE,
)
_DEFINITE = frozenset({"the", "his", "her", "their", "that"})
_WORD = late(r"[a-z’'-]{3,}", re.IGNORECASE)
_COMMON = words_of(
    "been have were with from that this they them their there then than when what which while where would "
    "could about after before until because more most very much many some such said come came goes went good "
    "great only other time times day days night morning evening week month year hand hands face eyes head "
    "room house door thing things man woman men women people word words way life made make take took told "
    "tell upon over into same like know knew thought the and for his her had has was you she him who but not "
    "all one two out off now our own old new way day man end eye arm air let got put saw say may can any are "
    "its use see sat set run ran too yet nor far few lay lot men son why did how fear love fact need want "
    "weather rest work state place part side matter sake reason"
)
_COMES = late(
    r"\s+(?:had\s+not\s+yet\s+)?(?:broke|came|began|burst|started|happened|took\s+place|arose|arrived|rose|fell|struck)\b",
    re.IGNORECASE,
)
_OFF = late(
    r"\b(?:would|could|might|may|must|should|if|as\s+if|as\s+though|never|not)\b|\bhad\s+(?!not\s+yet|arrived)",
    re.IGNORECASE,
)
_LOOKS_BACK = late(r"\b(?:that|which|who|whom)\s+(?:\S+\s+)?had\b[^,.;]*", re.IGNORECASE)
STEM = 4
"""Letters by which "broken" is known for "broke"; a verb that English bends within them is missed."""


def belated(narration: Narration, persons: Persons) -> Iterator[Belated]:
    """Each thing that is given as a reason and told further on as happening, by its own words, later than something.

    Example: "He was dismissed because of the broken vase. … Two days after his dismissal he broke the vase."
    Counter-example: no word that it is later; another thing; a look back ("the vase that he had broken").
    """
    reasons = list(_reasons(narration, persons))
    if not reasons:
        return
    by_thing: dict[str, list[_Reason]] = defaultdict(list)
    for reason in reasons:
        for thing in sorted(reason.things):
            by_thing[thing].append(reason)
    for sentence in narration.sentences(_later):
        scene = narration.scene(sentence.start)
        if scene is None or scene.mode is not Mode.MAIN or not narration.asserts(sentence):
            continue
        marked = persons.marked(sentence)
        late = narration.recall(_late, marked)
        if late is None:
            continue
        yield from _told_again(by_thing, marked, late, scene.id)


def _later(text: str) -> Iterator[int]:
    return (at for word in _LATE_HINTS for at in places_of(word, text))


def _late(marked: Marked) -> re.Match[str] | None:
    return _LATE.search(marked.text)


def _told_again(
    by_thing: dict[str, list[_Reason]], marked: Marked, late: re.Match[str], scene: str
) -> Iterator[Belated]:
    words = _stems(_LOOKS_BACK.sub(" ", marked.text))
    if _OFF.search(marked.text, 0, late.start()):
        return
    for found in _THING.finditer(marked.text):
        if found.group().split()[0].lower() not in _DEFINITE:
            continue
        for part in ("one", "two"):
            thing = _stem(found[part] or "")
            for reason in by_thing.get(thing, ()):
                comes = reason.bare and _COMES.match(marked.text, found.end(part))
                same = not comes and reason.acts & words - {thing}
                if (comes or same) and reason.span.start < marked.span.start:
                    yield Belated(reason.span, marked.place(late), reason.scene, scene)
                    return


def _reasons(narration: Narration, persons: Persons) -> Iterator[_Reason]:
    for sentence in narration.sentences(_hinted):
        scene = narration.scene(sentence.start)
        if scene is not None and scene.mode is Mode.MAIN and narration.asserts(sentence):
            for reason in narration.recall(_given, persons.marked(sentence)):
                yield replace(reason, scene=scene.id)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _given(marked: Marked) -> tuple[_Reason, ...]:
    """The reasons in one sentence."""
    given: list[_Reason] = []
    for found in _REASON.finditer(marked.text):
        bare = found["bare"] is not None
        named = list(_THING.finditer(found["why"]))[: 1 if bare else None]
        things = frozenset(_stem(word) for each in named for word in each.groups() if word) - _STEMS
        acts = things if bare else _stems(found["why"])
        past = bare or re.search(r"\bhad\b", found["why"])
        if things and past:
            end = found.start("why") + named[0].end() if bare else found.end()
            span = Span(found.start(), end).shifted(marked.span.start)
            given.append(_Reason(span, UNPLACED, things, acts, bare))
    return tuple(given)


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text) if word.lower() not in _COMMON) - _STEMS


def _stem(word: str) -> str:
    return word.lower()[:STEM] if len(word) < 7 else word.lower()[: STEM + 1]


_STEMS = frozenset(_stem(word) for word in _COMMON)
