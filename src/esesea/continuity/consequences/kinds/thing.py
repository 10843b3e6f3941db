"""A thing that was set up in a scene that is gone, or is told only later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.prop_words import PROPS
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.text.span import Span

NAME = "thing"

SURE = 0.65
"""The thing may be another, or known to everybody."""

_WORD = re.compile(r"\w++(?![-'’])")
_THINGS = {form: prop for prop in PROPS.split() for form in (f"{prop}s", prop)}
"""What each form of a thing's noun is a form of."""

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

_EXPLAINED = re.compile(
    r",?\s+the\s+(?:[a-z-]+\s+){1,3}ones?\b"
    r"|,?\s+(?:that|which)\s+(?:had|was|were|has|he|she|they|I|we|his|her|their|my|our|[A-Z][\w-]*)\b"
)
"""Behind "the ring" these make it one that is told of for the first time: ", the silver one", " that had been hers"."""

REACH = 40
"""So many characters before a thing are looked at."""


class _Said(NamedTuple):
    """A thing as words name it: for the first time ("a key"), as known ("the key"), or neither."""

    span: Span
    first: bool
    known: bool


class _Named(NamedTuple):
    """The same in a scene."""

    scene: str
    span: Span
    first: bool
    known: bool


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Things that are spoken of as known, and no scene before has them.

    Example: "He found a brass key", or "the key, the brass one", is cut, and "She took the key." stays.
    Counter-example: another scene told before names one, too; "his key" and "the key of the house", which need no
    other.
    """
    said = told.recall(_said, told.before.document.text)
    carriers = frozenset(told.carriers())
    for name in sorted(said):
        if any(each.first and told.finder.at(each.span.start) in carriers for each in said[name]):
            found = _from_nowhere(told, name, _named(told, said[name]))
            if found is not None:
                yield found


def _named(told: Retelling, said: tuple[_Said, ...]) -> list[_Named]:
    """Where the thing is named, as told before."""
    scenes = ((told.finder.at(each.span.start), each) for each in said)
    found = [_Named(scene, each.span, each.first, each.known) for scene, each in scenes if scene is not None]
    return sorted(found, key=lambda each: (told.was[each.scene], each.span))


def _said(text: str) -> Mapping[str, tuple[_Said, ...]]:
    """Where each thing stands in the text."""
    found: dict[str, list[_Said]] = defaultdict(list)
    for word in _WORD.finditer(text):
        name = _THINGS.get(word[0].casefold())
        if name is not None:
            says = _says(text, word.start())
            known = says == "known" and _WHOSE.match(text, word.end()) is None
            first = says == "first" or (says == "known" and _EXPLAINED.match(text, word.end()) is not None)
            found[name].append(_Said(Span(*word.span()), first, known and not first))
    return {name: tuple(each) for name, each in found.items()}


def _says(text: str, start: int) -> str | None:
    """``first`` or ``known``, as the words before the thing at ``start`` have it; None where they say neither."""
    before = _BEFORE.search(text[max(0, start - REACH) : start])
    return before.lastgroup if before else None


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
