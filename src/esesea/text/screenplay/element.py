"""What each line of a screenplay is, seen between its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.text.document import ParagraphKind as Kind
from esesea.text.screenplay.lines import (
    is_cue,
    is_parenthetical,
    is_shouted_slug,
    is_slug,
    is_transition,
    slug_words,
)

_SECTION = re.compile(r"\s*(#{1,6})\s*(?=[^\s#])")
_SYNOPSIS = re.compile(r"\s*=(?!=)\s*")
_PAGE_END = re.compile(r"\s*={3,}\s*")
_CENTRED = re.compile(r"\s*>\s*(?P<words>.*\S)\s*<\s*")
_FORCED_SLUG = re.compile(r"\s*\.(?=[^\W_])")
_FORCED = re.compile(r"\s*(?P<mark>[!@>~])\s*")
_KINDS = {"!": Kind.ACTION, "@": Kind.CUE, ">": Kind.TRANSITION, "~": Kind.DIALOGUE}
_DUAL = re.compile(r"\s*\^\s*\Z")
#: How many columns further in than action a speaker's name is typed at least.
CUE_INDENT = 8


@dataclass(frozen=True, slots=True)
class Manner:
    """How a script is typed.

    ``marked``: Fountain's marks have their meaning. ``margin``: the column, from 0, at which action begins.
    ``indented``: speakers' names stand far in from the margin, so capitals at the margin are action.
    """

    marked: bool
    margin: int = 0
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands.

    ``opened``, ``closed``: no words on the line before, or after. ``speaking``: in somebody's speech.
    ``bracketed``: in a bracket that an earlier line of the speech opened. ``indent`` in columns.
    """

    opened: bool
    closed: bool
    speaking: bool
    bracketed: bool
    indent: int


@dataclass(frozen=True, slots=True)
class Element:
    """What a line is: its kind, and which of its characters are its words. None for ``kind``: it says nothing."""

    kind: Kind | None
    start: int
    end: int
    level: int = 0


def element(line: str, place: Place, manner: Manner) -> Element:
    """What ``line``, which is not empty, is at ``place``."""
    forced = _by_mark(line, place) if manner.marked else None
    return forced or _by_look(line, place, manner)


def _by_mark(line: str, place: Place) -> Element | None:
    """By a mark of Fountain's at its beginning, None where it has none."""
    if _PAGE_END.fullmatch(line):
        return Element(None, 0, 0)
    if found := _SECTION.match(line):
        return Element(Kind.HEADING, found.end(), len(line), len(found.group(1)))
    if found := _SYNOPSIS.match(line):
        return Element(Kind.NOTE, found.end(), len(line))
    if found := _CENTRED.fullmatch(line):
        return Element(Kind.ACTION, found.start("words"), found.end("words"))
    return _forced(line, place)


def _forced(line: str, place: Place) -> Element | None:
    """By the one character that forces what a line is."""
    if place.opened and (found := _FORCED_SLUG.match(line)):
        start, end = slug_words(line[found.end() :])
        return Element(Kind.SLUG, found.end() + start, found.end() + end)
    found = _FORCED.match(line)
    if not found:
        return None
    kind = _KINDS[found["mark"]]
    if kind is Kind.DIALOGUE and not place.speaking:
        kind = Kind.ACTION
    return Element(kind, found.end(), _without_dual(line) if kind is Kind.CUE else len(line))


def _without_dual(line: str) -> int:
    found = _DUAL.search(line)
    return found.start() if found else len(line)


def _by_look(line: str, place: Place, manner: Manner) -> Element:
    if (place.opened and is_slug(line)) or (not manner.marked and is_shouted_slug(line)):
        return Element(Kind.SLUG, *slug_words(line))
    if place.opened and place.closed and is_transition(line):
        return Element(Kind.TRANSITION, 0, len(line))
    if place.speaking:
        bracket = place.bracketed or is_parenthetical(line)
        return Element(Kind.PARENTHETICAL if bracket else Kind.DIALOGUE, 0, len(line))
    far_in = place.indent >= manner.margin + CUE_INDENT
    if place.opened and not place.closed and is_cue(line) and (far_in or not manner.indented):
        return Element(Kind.CUE, 0, _without_dual(line))
    return Element(Kind.ACTION, 0, len(line))
