"""Nouns that a scene sets up ("a key", "a maid"), and that others then speak of as known ("the key", "the maid")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from esesea.continuity.consequences.retelling import Retelling
from esesea.text.span import Span

_WORD = re.compile(r"\w++(?![-'’])")
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
    """Something as words name it: for the first time ("a key"), as known ("the key"), or neither."""

    span: Span
    first: bool
    known: bool


class Named(NamedTuple):
    """The same in a scene."""

    scene: str
    span: Span
    first: bool
    known: bool


class FromNowhere(NamedTuple):
    """``noun`` was set up by ``first``, in a scene that is lost; ``now``: all that names it still, at once as known."""

    noun: str
    first: Named
    now: tuple[Named, ...]


def from_nowhere(told: Retelling, nouns: str) -> Iterator[FromNowhere]:
    """Those of ``nouns``, parted by blanks, that lose what set them up, in the order of the alphabet."""
    said = told.recall(_said, told.before.document.text, nouns)
    carriers = frozenset(told.carriers())
    for noun in sorted(said):
        if any(each.first and told.finder.at(each.span.start) in carriers for each in said[noun]):
            named = _named(told, said[noun])
            first = named[0]
            now = sorted((each for each in named if each.scene in told.now), key=lambda each: told.place_now(each[:2]))
            if first.first and now and now[0].known and told.lost(first.scene, now[0].scene) is not None:
                yield FromNowhere(noun, first, tuple(now))


def _named(told: Retelling, said: tuple[_Said, ...]) -> list[Named]:
    """Where it is named, as told before."""
    scenes = ((told.finder.at(each.span.start), each) for each in said)
    found = [Named(scene, each.span, each.first, each.known) for scene, each in scenes if scene is not None]
    return sorted(found, key=lambda each: (told.was[each.scene], each.span))


def _said(text: str, nouns: str) -> Mapping[str, tuple[_Said, ...]]:
    """Where each of ``nouns`` stands in the text, also in the plural."""
    forms = {form: noun for noun in nouns.split() for form in (f"{noun}s", noun)}
    found: dict[str, list[_Said]] = defaultdict(list)
    for word in _WORD.finditer(text):
        name = forms.get(word[0].casefold())
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
