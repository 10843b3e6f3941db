"""Bytes or characters of HTML → a tree."""

from __future__ import annotations

from lxml import etree

from esesea.text.package import parsed


def html_tree(text: str) -> etree._Element | None:
    """The root of ``text`` read as browsers read it, None where there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if isinstance(root, etree._Element) else None


def xhtml_tree(data: bytes) -> etree._Element | None:
    """The root of an XHTML file; one that is not well formed is read as HTML."""
    root = parsed(data)
    if root is not None:
        return root
    try:
        return html_tree(data.decode("utf-8-sig"))
    except UnicodeError:
        return html_tree(data.decode("cp1252", "replace"))
