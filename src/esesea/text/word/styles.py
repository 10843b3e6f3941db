"""The styles of a DOCX file."""

from __future__ import annotations

from lxml import etree

from esesea.text.styles import Style, Styles, named_styles

_OFF = frozenset({"0", "false", "off"})


def styles(root: etree._Element | None) -> Styles:
    """The styles in ``word/styles.xml``, whose root is ``root``; none where the file has none."""
    found: dict[str, Style] = {}
    for element in root.iter("{*}style") if root is not None else ():
        identity = attribute(element, "styleId")
        if identity:
            found[identity] = _style(element, identity)
    return named_styles(found)


def own_style(properties: etree._Element | None) -> Style:
    """What a paragraph whose ``w:pPr`` is ``properties`` says of itself."""
    style = properties.find("{*}pStyle") if properties is not None else None
    return _saying(properties, "", attribute(style, "val") if style is not None else None)


def _style(element: etree._Element, identity: str) -> Style:
    name = element.find("{*}name")
    based = element.find("{*}basedOn")
    words = (attribute(name, "val") or identity) if name is not None else identity
    return _saying(element.find("{*}pPr"), words.lower(), attribute(based, "val") if based is not None else None)


def _saying(properties: etree._Element | None, name: str, based_on: str | None) -> Style:
    outline = _number(properties, "outlineLvl")
    return Style(
        name=name,
        based_on=based_on,
        # Level 9 of 0 to 9 is the body's; 99 is deeper than any heading.
        outline=None if outline is None else outline + 1 if outline < 9 else 99,
        centred=_justification(properties),
        on_new_page=_switched(properties, "pageBreakBefore"),
    )


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute ``name`` of ``element`` in whatever namespace (Strict and Transitional files differ in it)."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _number(properties: etree._Element | None, name: str) -> int | None:
    found = properties.find("{*}" + name) if properties is not None else None
    value = attribute(found, "val") if found is not None else None
    return int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 5 else None


def _justification(properties: etree._Element | None) -> bool | None:
    found = properties.find("{*}jc") if properties is not None else None
    return attribute(found, "val") == "center" if found is not None else None


def _switched(properties: etree._Element | None, name: str) -> bool | None:
    found = properties.find("{*}" + name) if properties is not None else None
    return attribute(found, "val") not in _OFF if found is not None else None
