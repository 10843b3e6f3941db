"""What the named styles of a word processor's document say of its paragraphs, whatever the file's format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.text.document import ParagraphKind as Kind

_HEADING = re.compile(r"heading (\d{1,2})")
_CHAPTER = re.compile(r"(?:chapter|part|book)(?:[ -]?(?:title|heading|head|name|number|#))?")
_NAMED = {
    "title": Kind.FRONT,
    "subtitle": Kind.FRONT,
    "author": Kind.FRONT,
    "book title": Kind.FRONT,
    "toc heading": Kind.FRONT,
    "contents heading": Kind.FRONT,
    "scene heading": Kind.SLUG,
    "slugline": Kind.SLUG,
    "slug line": Kind.SLUG,
    "action": Kind.ACTION,
    "character": Kind.CUE,
    "dialogue": Kind.DIALOGUE,
    "dialog": Kind.DIALOGUE,
    "parenthetical": Kind.PARENTHETICAL,
    "transition": Kind.TRANSITION,
}
_CONTENTS_LINE = re.compile(r"(?:toc|contents) \d{1,2}")
_SET_OFF = re.compile(r"(?:intense |block )?quot(?:e|ation)s?|block text|verse|poem|poetry|letter")
_SLUG_NAMES = frozenset({"scene heading", "slugline", "slug line"})
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks, by its style and by itself; ``level`` 0 where it is no heading."""

    kind: Kind | None = None
    level: int = 0
    centred: bool = False
    set_off: bool = False
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, or what one paragraph says of itself (then without a name).

    ``name`` in lower case. ``outline`` is the heading level from 1. None where nothing is said.
    """

    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    centred: bool | None = None
    on_new_page: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids; ``screenplay``: the file has a style for scene headings and one for characters."""

    by_id: Mapping[str, Style]
    screenplay: bool = False

    def look(self, own: Style) -> Look:
        """How a paragraph looks that says ``own`` of itself; its named style is what ``own`` is based on."""
        chain = list(self._chain(own))
        kind, level = next((found for style in chain if (found := self._means(style.name)) != (None, 0)), (None, 0))
        outline = next((style.outline for style in chain if style.outline is not None), None)
        if kind is None and not level and outline is not None and 0 < outline <= _DEEPEST:
            level = outline
        centred = next((style.centred for style in chain if style.centred is not None), False)
        page = next((style.on_new_page for style in chain if style.on_new_page is not None), False)
        set_off = any(_SET_OFF.fullmatch(style.name) for style in chain)
        return Look(Kind.HEADING if level else kind, level, centred, set_off, page)

    def _chain(self, own: Style) -> Iterator[Style]:
        yield own
        identity, seen = own.based_on, set[str]()
        while identity and identity not in seen and (style := self.by_id.get(identity)):
            seen.add(identity)
            yield style
            identity = style.based_on

    def _means(self, name: str) -> tuple[Kind | None, int]:
        if found := _HEADING.fullmatch(name):
            return Kind.HEADING, max(1, int(found.group(1)))
        if _CHAPTER.fullmatch(name):
            return Kind.HEADING, 1
        if _CONTENTS_LINE.fullmatch(name):
            return Kind.FRONT, 0
        kind = _NAMED.get(name)
        return (kind, 0) if kind is Kind.FRONT or self.screenplay else (None, 0)


def named_styles(found: Mapping[str, Style]) -> Styles:
    """The styles ``found``, by their ids, as one set."""
    names = {style.name for style in found.values()}
    return Styles(found, screenplay=bool(names & _SLUG_NAMES) and "character" in names)
