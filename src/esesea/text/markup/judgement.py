"""What an element of HTML is to the manuscript."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from esesea.text.document import ParagraphKind as Kind
from esesea.text.package import local_name

_UNREAD = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "nav",
        "form",
        "button",
        "select",
        "textarea",
        "input",
        "rt",
        "rp",
        "img",
        "map",
    ]
)
_NOTES = frozenset(["footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes", "note"])
_PAGE_NUMBER_CLASSES = frozenset(["pagenum", "pageno", "page-number", "pagebreak"])
_PAGE_BREAK = re.compile(r"(?:page-)?break-before\s*:\s*(?:always|page|left|right|recto|verso)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]+)[\])]?\s*")
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an element is. ``left_out``: neither it nor what is in it is read; ``kind`` and ``level`` as in `Passage`.

    ``kind`` holds for everything inside unless something inside is judged otherwise.
    """

    kind: Kind | None = None
    level: int = 0
    left_out: bool = False


Judge = Callable[[etree._Element], Judgement | None]
LEFT_OUT = Judgement(left_out=True)


def classes(element: etree._Element) -> frozenset[str]:
    """The element's classes without the numbers that e-book converters append to them."""
    return frozenset(name.rstrip("0123456789") for name in element.get("class", "").lower().split())


def words(element: etree._Element) -> str:
    """All text in the element, its white space collapsed."""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def by_html(element: etree._Element) -> Judgement | None:
    """What HTML's and EPUB's own vocabulary says of the element, None where it says nothing."""
    name = local_name(element).lower()
    if name in _UNREAD or _is_hidden(element) or _is_reference(element, name):
        return LEFT_OUT
    kinds = frozenset(element.get(EPUB_TYPE, "").split()) | frozenset(
        element.get("role", "").replace("doc-", "").split()
    )
    if "pagebreak" in kinds or classes(element) & _PAGE_NUMBER_CLASSES:
        return LEFT_OUT
    if kinds & _NOTES:
        return Judgement(Kind.NOTE)
    if re.fullmatch(r"h[1-6]", name):
        return Judgement(Kind.HEADING, int(name[1]))
    return None


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_reference(element: etree._Element, name: str) -> bool:
    """Whether the element is the mark of a note (a raised number that is a link)."""
    if element.get(EPUB_TYPE) == "noteref" or element.get("role") == "doc-noteref":
        return True
    if name == "sup":
        return element.find(".//{*}a") is not None and bool(_REFERENCE.fullmatch(words(element)))
    inner = element.find("{*}sup") if name == "a" and element.get("href", "").find("#") >= 0 else None
    return inner is not None and bool(_REFERENCE.fullmatch(words(element)))


def begins_page(element: etree._Element) -> bool:
    """Whether the element's own style puts it on a new page."""
    return bool(_PAGE_BREAK.search(element.get("style", "")))


def is_centred(element: etree._Element) -> bool:
    """Whether the element says of itself that it is centred."""
    style = element.get("style", "").replace(" ", "").lower()
    return (
        local_name(element) == "center" or element.get("align", "").lower() == "center" or "text-align:center" in style
    )
