"""A thing that was set up in a scene that is gone, or is told only later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.prop_words import PROPS
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.text.span import Span

NAME = "thing"

SURE = 0.65
"""The thing may be another, or known to everybody."""

_NOUN = re.compile(rf"\b(?:{'|'.join(PROPS.split())})s?\b(?![-'’])", re.IGNORECASE)

_NOT_BETWEEN = (
    "a|an|the|this|that|his|her|their|my|your|our|its|is|was|were|are|has|had|have|of|in|on|at|to|with|from|by|and|or"
    "|for"
)
_BEFORE = re.compile(
    r"\b(?:(?P<first>an?|another|one|two|three|some)|(?P<known>the|that|this|these|those))\s+"
    rf"(?:(?!(?:{_NOT_BETWEEN})\s)[a-z]+(?:-[a-z]+)*\s+){{0,2}}$",
    re.IGNORECASE,
)
"""What stands before a thing that is new, and one that is known."""

_WHOSE = re.compile(r"\s+(?:of|to|for|from|that|which|who)\b")
"""Behind these a thing is told by what it belongs to."""

REACH = 40
"""So many characters before a thing are looked at."""


class _Named(NamedTuple):
    """A thing as a scene names it: for the first time ("a key"), as known ("the key"), or neither."""

    scene: str
    span: Span
    first: bool
    known: bool


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Things that are spoken of as known, and no scene before has them.

    Example: "He found a brass key" is cut, and "She took the key." stays. Counter-example: another scene told before
    names one, too; "his key" and "the key of the house", which need no other.
    """
    text = told.before.document.text
    sought: set[str] = set()
    for scene in told.carriers():
        span = told.scene(scene).span
        nouns = _NOUN.finditer(text, span.start, span.end)
        sought |= {_singular(noun[0]) for noun in nouns if _says(text, noun.start()) == "first"}
    for name in sorted(sought):
        found = _from_nowhere(told, name, _named(told, name))
        if found is not None:
            yield found


def _named(told: Retelling, name: str) -> list[_Named]:
    """Where the thing is named, as told before."""
    text = told.before.document.text
    found: list[_Named] = []
    for noun in re.compile(rf"\b{name}s?\b(?![-'’])", re.IGNORECASE).finditer(text):
        scene, says = told.finder.at(noun.start()), _says(text, noun.start())
        if scene is not None:
            known = says == "known" and _WHOSE.match(text, noun.end()) is None
            found.append(_Named(scene, Span(noun.start(), noun.end()), says == "first", known))
    return sorted(found, key=lambda each: (told.was[each.scene], each.span))


def _says(text: str, start: int) -> str | None:
    """``first`` or ``known``, as the words before the thing at ``start`` have it; None where they say neither."""
    before = _BEFORE.search(text[max(0, start - REACH) : start])
    return before.lastgroup if before else None


def _singular(noun: str) -> str:
    return noun.casefold().removesuffix("s") if noun.casefold() not in PROPS.split() else noun.casefold()


def _from_nowhere(told: Retelling, name: str, named: list[_Named]) -> Consequence | None:
    first = named[0]
    now = sorted((each for each in named if each.scene in told.now), key=lambda each: (told.now[each.scene], each.span))
    if not first.first or not now or not now[0].known or now[0].scene == first.scene:
        return None
    if told.lost(first.scene, now[0].scene) is None:
        return None
    gone = first.scene in told.gone
    return Consequence(
        NAME,
        Severity.WARNING if gone else Severity.INFO,
        f"The {name} is spoken of as known; {told.number(first.scene)}, where it comes from, "
        + ("is gone." if gone else "is told only later now."),
        now[0].scene,
        tuple(dict.fromkeys(told.sentence(each.span, each.scene) for each in now)),
        (first.scene,),
        (told.sentence(first.span, first.scene),),
        SURE,
    )
