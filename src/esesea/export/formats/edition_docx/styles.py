"""The looks of an edition's paragraphs in DOCX: styles beside those that pandoc brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = "word/styles.xml"
GREY = "595959"


@dataclass(frozen=True, slots=True)
class Look:
    """How a style sets its paragraphs. Lengths are in twentieths of a point, ``size`` in half points (0: as the body).

    ``after`` and ``before`` are the space around a paragraph, ``left``, ``right`` and ``first`` its indents.
    """

    before: int = 0
    after: int = 120
    left: int = 0
    right: int = 0
    first: int = 0
    size: int = 0
    align: str = ""
    italic: bool = False
    bold: bool = False
    grey: bool = False
    keep: bool = False


LOOKS = {
    "Scene Note": Look(after=160, size=17, grey=True, keep=True),
    "Scene Break": Look(before=240, after=120, align="center", keep=True),
    "About": Look(after=160),
    "Contents Part": Look(before=160, after=40, bold=True),
    "Contents Section": Look(after=20, left=360),
    "Inner Heading": Look(before=240, align="center", keep=True),
    "Slug": Look(before=240, bold=True, keep=True),
    "Action": Look(),
    "Cue": Look(before=120, after=0, left=2880, keep=True),
    "Parenthetical": Look(after=0, left=2160, right=1440, italic=True, keep=True),
    "Dialogue": Look(left=1440, right=1440),
    "Transition": Look(align="right"),
}
"""By the names that pandoc gives the styles of `Style`, `about` and the contents."""


def with_styles(reference: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members of pandoc's reference document with the looks of `LOOKS` among its styles."""
    from lxml import etree  # noqa: PLC0415 - loaded only to write XML

    top = etree.fromstring(reference[STYLES])
    for name, look in LOOKS.items():
        style = etree.SubElement(top, _w("style"), {_w("type"): "paragraph", _w("customStyle"): "1"})
        style.set(_w("styleId"), name.replace(" ", ""))
        etree.SubElement(style, _w("name"), {_w("val"): name})
        etree.SubElement(style, _w("basedOn"), {_w("val"): "BodyText"})
        etree.SubElement(style, _w("qFormat"))
        _add_paragraph(etree.SubElement(style, _w("pPr")), look)
        _add_letters(etree.SubElement(style, _w("rPr")), look)
    made = etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {**reference, STYLES: made}


def _add_paragraph(into: _Element, look: Look) -> None:
    """Its paragraph's properties, in the order of the schema."""
    from lxml import etree  # noqa: PLC0415 - as above

    if look.keep:
        etree.SubElement(into, _w("keepNext"))
    etree.SubElement(into, _w("spacing"), {_w("before"): str(look.before), _w("after"): str(look.after)})
    sides = {"left": look.left, "right": look.right, "firstLine": look.first}
    etree.SubElement(into, _w("ind"), {_w(side): str(value) for side, value in sides.items()})
    if look.align:
        etree.SubElement(into, _w("jc"), {_w("val"): look.align})


def _add_letters(into: _Element, look: Look) -> None:
    from lxml import etree  # noqa: PLC0415 - as above

    for name, wanted in (("b", look.bold), ("i", look.italic)):
        if wanted:
            etree.SubElement(into, _w(name))
    if look.grey:
        etree.SubElement(into, _w("color"), {_w("val"): GREY})
    if look.size:
        etree.SubElement(into, _w("sz"), {_w("val"): str(look.size)})


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
