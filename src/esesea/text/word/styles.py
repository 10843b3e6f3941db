"""The styles of a DOCX file: which paragraphs are headings, titles, or elements of a screenplay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from esesea.text.document import ParagraphKind as Kind

_HEADING = re.compile(r"heading (\d)")
_CHAPTER = re.compile(r"(?:chapter|part|book)(?:[ -]?(?:title|heading|head|name|number|#))?")
_DEEPEST = 9
_NAMED = {
    "title": Kind.FRONT,
    "subtitle": Kind.FRONT,
    "author": Kind.FRONT,
    "book title": Kind.FRONT,
    "toc heading": Kind.FRONT,
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
_CONTENTS_LINE = re.compile(r"toc \d")
_SET_OFF = re.compile(r"(?:intense |block )?quot(?:e|ation)s?|block text|verse|poem|poetry|letter")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks, by its style and by itself; ``level`` 0 where it is no heading."""

    kind: Kind | None = None
    level: int = 0
    centred: bool = False
    set_off: bool = False
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    centred: bool | None
    on_new_page: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids; ``screenplay``: the file has a style for scene headings and one for characters."""

    by_id: dict[str, _Style]
    screenplay: bool = False

    def look(self, identity: str | None, properties: etree._Element | None) -> Look:
        """How a paragraph looks whose style is ``identity`` and whose own ``w:pPr`` is ``properties``."""
        chain = list(self._chain(identity))
        kind, level = next((found for style in chain if (found := self._means(style.name)) != (None, 0)), (None, 0))
        outline = _number(properties, "outlineLvl")
        outline = outline if outline is not None else next((s.outline for s in chain if s.outline is not None), None)
        if kind is None and not level and outline is not None and outline < _DEEPEST:
            level = outline + 1
        own = _justification(properties)
        centred = own if own is not None else next((s.centred for s in chain if s.centred is not None), False)
        page = _switched_on(properties, "pageBreakBefore") or any(style.on_new_page for style in chain)
        set_off = any(_SET_OFF.fullmatch(style.name) for style in chain)
        return Look(Kind.HEADING if level else kind, level, centred, set_off, page)

    def _chain(self, identity: str | None) -> Iterator[_Style]:
        seen: set[str] = set()
        while identity and identity not in seen and (style := self.by_id.get(identity)):
            seen.add(identity)
            yield style
            identity = style.based_on

    def _means(self, name: str) -> tuple[Kind | None, int]:
        if found := _HEADING.fullmatch(name):
            return Kind.HEADING, int(found.group(1))
        if _CHAPTER.fullmatch(name):
            return Kind.HEADING, 1
        if _CONTENTS_LINE.fullmatch(name):
            return Kind.FRONT, 0
        kind = _NAMED.get(name)
        return (kind, 0) if kind is Kind.FRONT or self.screenplay else (None, 0)


def styles(root: etree._Element | None) -> Styles:
    """The styles in ``word/styles.xml``, whose root is ``root``; none where the file has none."""
    found: dict[str, _Style] = {}
    for element in root.iter("{*}style") if root is not None else ():
        identity = attribute(element, "styleId")
        if identity:
            found[identity] = _style(element, identity)
    names = {style.name for style in found.values()}
    return Styles(found, screenplay=bool(names & {"scene heading", "slugline", "slug line"}) and "character" in names)


def _style(element: etree._Element, identity: str) -> _Style:
    name = element.find("{*}name")
    based = element.find("{*}basedOn")
    properties = element.find("{*}pPr")
    return _Style(
        name=(attribute(name, "val") or identity).lower() if name is not None else identity.lower(),
        based_on=attribute(based, "val") if based is not None else None,
        outline=_number(properties, "outlineLvl"),
        centred=_justification(properties),
        on_new_page=_switched_on(properties, "pageBreakBefore"),
    )


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute ``name`` of ``element`` in whatever namespace (Strict and Transitional files differ in it)."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _number(properties: etree._Element | None, name: str) -> int | None:
    found = properties.find("{*}" + name) if properties is not None else None
    value = attribute(found, "val") if found is not None else None
    return int(value) if value is not None and value.isascii() and value.isdigit() else None


def _justification(properties: etree._Element | None) -> bool | None:
    found = properties.find("{*}jc") if properties is not None else None
    return attribute(found, "val") == "center" if found is not None else None


def _switched_on(properties: etree._Element | None, name: str) -> bool:
    found = properties.find("{*}" + name) if properties is not None else None
    return found is not None and attribute(found, "val") not in {"0", "false", "off"}
