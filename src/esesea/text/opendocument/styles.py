"""The styles of an OpenDocument text: those with names, and those the program made for single paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from esesea.text.package import local_name
from esesea.text.styles import Style, Styles, named_styles

_RULE = "horizontal line"
_NEW_PAGE = frozenset({"page", "left", "right"})


@dataclass(frozen=True, slots=True)
class TextStyles:
    """``paragraphs`` by their ids; by their ids, those after which a page ends, that draw a rule, that hide words."""

    paragraphs: Styles
    page_after: frozenset[str]
    rules: frozenset[str]
    hidden_paragraphs: frozenset[str]
    hidden_words: frozenset[str]


def text_styles(roots: Iterable[etree._Element]) -> TextStyles:
    """The styles in ``roots`` (``styles.xml`` before ``content.xml``, whose own styles hold where both name one)."""
    paragraphs: dict[str, Style] = {}
    after: set[str] = set()
    hidden: dict[str, set[str]] = {"paragraph": set(), "text": set()}
    for element in _styles(roots):
        identity, family = said(element, "name") or "", said(element, "family")
        if family in hidden and _says(element, "text-properties", "display") == "none":
            hidden[family].add(identity)
        if family == "paragraph" and identity:
            paragraphs[identity] = _style(element, identity)
            if _says(element, "paragraph-properties", "break-after") in _NEW_PAGE:
                after.add(identity)
    found = named_styles(paragraphs)
    rules = frozenset(identity for identity in paragraphs if _draws_rule(paragraphs, identity))
    return TextStyles(found, frozenset(after), rules, frozenset(hidden["paragraph"]), frozenset(hidden["text"]))


def said(element: etree._Element, name: str) -> str | None:
    """The attribute ``name`` of ``element`` in whatever namespace, None where it has none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def small_number(words: str | None) -> int | None:
    """The number ``words`` are, None where they are none below 10,000."""
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 5 else None


def _styles(roots: Iterable[etree._Element]) -> Iterator[etree._Element]:
    for root in roots:
        for element in root.iter("{*}style"):
            if local_name(element) == "style":
                yield element


def _style(element: etree._Element, identity: str) -> Style:
    # LibreOffice writes a space in an id as _20_ and keeps the name as it is shown beside it.
    name = said(element, "display-name") or identity.replace("_20_", " ")
    outline = small_number(said(element, "default-outline-level"))
    align = _says(element, "paragraph-properties", "text-align")
    before = _says(element, "paragraph-properties", "break-before")
    # A paragraph that names a page style begins a page of that style.
    new_page = True if said(element, "master-page-name") else None if before is None else before in _NEW_PAGE
    return Style(
        name=name.lower(),
        based_on=said(element, "parent-style-name"),
        outline=outline or None,
        centred=align == "center" if align is not None else None,
        on_new_page=new_page,
    )


def _says(style: etree._Element, properties: str, name: str) -> str | None:
    found = style.find("{*}" + properties)
    return said(found, name) if found is not None else None


def _draws_rule(styles: dict[str, Style], identity: str) -> bool:
    seen: set[str] = set()
    at: str | None = identity
    while at and at not in seen and (style := styles.get(at)):
        if style.name == _RULE:
            return True
        seen.add(at)
        at = style.based_on
    return False
