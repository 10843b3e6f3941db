"""Writing a story as XML 1.0: its words, its ids, its elements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is not an XML character (XML 1.0, production 2)."""

STARTS_ID = re.compile(r"[^\W\d]")
NOT_ID = re.compile(r"[^\w.\-]")

Value = str | int | float | bool | None


def legal(text: str) -> str:
    """``text`` with U+FFFD for each character that XML cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)


def xml_id(name: str) -> str:
    """``name`` as an XML id (an NCName): other characters as ``-x3a-``; two different names stay different.

    Names as Esesea gives them (``s12``, ``contact-0a1b``) stay as they are.
    """
    made = NOT_ID.sub(lambda found: f"-x{ord(found[0]):x}-", name.replace("-x", "-x2d-x"))
    return made if STARTS_ID.match(made) else f"_{made}"


def root(name: str, namespace: str, **attributes: str) -> _Element:
    """The element that holds all others, in ``namespace``, which needs no prefix."""
    from lxml import etree  # noqa: PLC0415 - loaded only to write XML

    plain = {None: namespace}
    return etree.Element(f"{{{namespace}}}{name}", attributes, nsmap=plain)  # type: ignore[arg-type]  # lxml-stubs: no None


def child(
    into: _Element,
    element: str,
    text: str | None = None,
    /,
    reserved: Mapping[str, Value] | None = None,
    **facts: Value,
) -> _Element:
    """A new last ``element`` of ``into``, in its namespace; ``facts`` are attributes, those that are None left out.

    ``reserved``: attributes whose names Python cannot say.
    """
    from lxml import etree  # noqa: PLC0415 - as above

    namespace = into.tag[: into.tag.index("}") + 1]
    said = {key: _shown(value) for key, value in {**(reserved or {}), **facts}.items() if value is not None}
    made = etree.SubElement(into, namespace + element, said)
    if text is not None:
        made.text = legal(text)
    return made


def written(top: _Element) -> bytes:
    """UTF-8, a line for each element that holds no words."""
    from lxml import etree  # noqa: PLC0415 - as above

    return etree.tostring(top, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _shown(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else legal(str(value))
