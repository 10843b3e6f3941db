"""Which files of an EPUB are the story, and which stand before or after it."""

from __future__ import annotations

import re
from posixpath import basename

from lxml import etree

from esesea.text.markup.judgement import EPUB_TYPE
from esesea.text.structure.heading_words import Matter, heading_words

_FRONT_TYPES = frozenset(
    [
        "cover",
        "titlepage",
        "title-page",
        "halftitlepage",
        "half-title-page",
        "toc",
        "copyright-page",
        "copyright",
        "dedication",
        "epigraph",
        "foreword",
        "preface",
        "frontmatter",
        "loi",
        "lot",
        "imprint",
        "seriespage",
        "introduction",
    ]
)
_BACK_TYPES = frozenset(
    [
        "backmatter",
        "colophon",
        "index",
        "glossary",
        "bibliography",
        "acknowledgments",
        "afterword",
        "appendix",
        "notes",
        "rearnotes",
        "endnotes",
    ]
)
_STORY_TYPES = frozenset(["bodymatter", "chapter", "part", "volume", "prologue", "epilogue", "text"])
_FRONT_NAMES = re.compile(
    r"\A(?:cover|title_?-?page|half_?-?title|titlepg|toc|nav|contents|copyright|dedication|epigraph|imprint|frontmatter|also_?-?by)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_BACK_NAMES = re.compile(
    r"\A(?:about_?-?(?:the_?-?)?author|back_?-?(?:ad|cover|matter)|colophon|newsletter)(?![a-z])", re.IGNORECASE
)


def role(name: str, kind: str, title: str | None, root: etree._Element) -> Matter | None:
    """What the file ``name`` is by the book's landmark ``kind``, its own types, its title or its name.

    None where nothing says so: then it is story if its text tells one.
    """
    return _by_types({kind}) or _by_types(_own_types(root)) or _by_title(title) or _by_name(name)


def _own_types(root: etree._Element) -> set[str]:
    """The types that the body, or the one section in it, has."""
    body = next(root.iter("{*}body"), None)
    if body is None:
        return set()
    sections = [body, *(body if len(body) == 1 else ())]
    return {kind for section in sections for kind in (section.get(EPUB_TYPE) or "").split()}


def _by_types(kinds: set[str]) -> Matter | None:
    if kinds & _STORY_TYPES - {"bodymatter"}:
        return Matter.STORY
    if kinds & _FRONT_TYPES:
        return Matter.FRONT
    if kinds & _BACK_TYPES:
        return Matter.BACK
    return Matter.STORY if "bodymatter" in kinds else None


def _by_title(title: str | None) -> Matter | None:
    found = heading_words(title) if title else None
    return found.matter if found and found.matter is not Matter.STORY else None


def _by_name(name: str) -> Matter | None:
    base = basename(name)
    if _FRONT_NAMES.match(base):
        return Matter.FRONT
    return Matter.BACK if _BACK_NAMES.match(base) else None
