"""The element types of a Final Draft file: what a paragraph of each is to the story."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from esesea.text.document import ParagraphKind as Kind

_KINDS = {
    "scene heading": Kind.SLUG,
    "action": Kind.ACTION,
    "general": Kind.ACTION,
    "shot": Kind.ACTION,
    "stage direction": Kind.ACTION,
    "character": Kind.CUE,
    "parenthetical": Kind.PARENTHETICAL,
    "dialogue": Kind.DIALOGUE,
    "singing": Kind.DIALOGUE,
    "lyrics": Kind.DIALOGUE,
    "transition": Kind.TRANSITION,
    "new act": Kind.HEADING,
    "cold opening": Kind.HEADING,
    "end of act": Kind.NOTE,
    "cast list": Kind.NOTE,
    "show/ep. title": Kind.FRONT,
    "sequence": Kind.NOTE,
}
# The outline that Final Draft 12 and later keep among the script's lines, and print only when asked.
_OUTLINE = "outline"


def kind_of(element_type: str, own: Mapping[str, Kind]) -> Kind:
    """What a paragraph of ``element_type`` is; ``own`` the kinds of the writer's own. Action where unknown."""
    name = element_type.strip().lower()
    if name in _KINDS:
        return _KINDS[name]
    if name.startswith(_OUTLINE):
        return Kind.NOTE
    return own.get(name, Kind.ACTION)


def own_types(root: etree._Element) -> dict[str, Kind]:
    """The element types that this file adds to Final Draft's, each as the built-in type it is paginated as."""
    found: dict[str, Kind] = {}
    for settings in root.iterchildren("ElementSettings"):
        name = (settings.get("Type") or "").strip().lower()
        behaviour = settings.find("Behavior")
        alike = (behaviour.get("PaginateAs") or "").strip().lower() if behaviour is not None else ""
        if name and alike in _KINDS:
            found[name] = _KINDS[alike]
    return found


def types_in_capitals(root: etree._Element) -> frozenset[str]:
    """The element types that Final Draft shows in capitals, however they were typed; in lower case."""
    return frozenset(
        (settings.get("Type") or "").strip().lower()
        for settings in root.iterchildren("ElementSettings")
        if any("AllCaps" in (font.get("Style") or "") for font in settings.iterchildren("FontSpec"))
    )
