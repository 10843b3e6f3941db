"""Works of the Archive of Our Own, as downloaded (HTML, EPUB) or as their page was saved.

The Archive's download templates put the work's facts into ``#preface`` (message, ``dl.tags``, title, byline,
summary, notes), the text into ``#chapters``, where each chapter's title and notes stand in ``div.meta`` and its
words in ``div.userstuff``, and the rest into ``#afterword``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from esesea.text.document import ParagraphKind as Kind
from esesea.text.markup.judgement import LEFT_OUT, Judge, Judgement, classes, words
from esesea.text.package import local_name

ARCHIVE = "archiveofourown.org"
_HEADING = re.compile(r"h[1-6]")
_END_NOTES = re.compile(r"(?:work_)?endnotes\d*|chapter_\d+_endnotes")
_BY_CLASS = (
    ("landmark", LEFT_OUT),
    ("actions", LEFT_OUT),
    ("navigation", LEFT_OUT),
    ("tags", Judgement(Kind.NOTE)),
    ("work meta", Judgement(Kind.NOTE)),
    ("meta", Judgement(Kind.NOTE)),
    ("summary", Judgement(Kind.NOTE)),
    ("notes", Judgement(Kind.NOTE)),
    ("afterword", Judgement(Kind.BACK)),
)
KEPT_OUT = "The Archive's tags, the summary and the author's notes were kept out of the story."


@dataclass(frozen=True, slots=True)
class Work:
    """What the Archive says of a work; None where it does not."""

    title: str | None
    author: str | None


def is_archive_work(root: etree._Element) -> bool:
    """Whether a page is a work of the Archive: its preface and its chapters, or its saved page."""
    ids = {element.get("id") for element in root.iter("{*}div")}
    if "workskin" in ids or {"preface", "chapters"} <= ids:
        return True
    return "preface" in ids and any(ARCHIVE in (link.get("href") or "") for link in root.iter("{*}a"))


def work(root: etree._Element) -> Work:
    """The title and author in the work's preface."""
    preface = next((element for element in root.iter("{*}div") if _is_work_preface(element)), None)
    if preface is None:
        return Work(None, None)
    titles = [element for element in preface.iter("{*}h1", "{*}h2") if "toc-heading" not in classes(element)]
    bylines = [element for element in preface.iter() if "byline" in classes(element)]
    author = re.sub(r"^by\s+", "", words(bylines[0]), flags=re.IGNORECASE) if bylines else ""
    return Work(words(titles[0]) if titles and words(titles[0]) else None, author or None)


def story_root(root: etree._Element) -> etree._Element:
    """The part of a page that holds the work: a saved page has the site's own menus around it."""
    return next((element for element in root.iter("{*}div") if element.get("id") == "workskin"), root)


def judge(title: str | None) -> Judge:
    """A judge of the elements of a work called ``title``."""

    def by_archive(element: etree._Element) -> Judgement | None:
        name = local_name(element).lower()
        if _HEADING.fullmatch(name):
            return _heading(element, title)
        found = classes(element)
        if _is_work_preface(element):
            return Judgement(Kind.FRONT)
        identity = element.get("id") or ""
        if identity == "afterword" or _END_NOTES.fullmatch(identity):
            return Judgement(Kind.BACK if identity == "afterword" else Kind.NOTE)
        if "userstuff" in found and name == "div":
            return None
        if "meta" in found and _inside(element, "preface"):
            return None
        return next((judgement for key, judgement in _BY_CLASS if set(key.split()) <= found), None)

    return by_archive


def _is_work_preface(element: etree._Element) -> bool:
    found = classes(element)
    return element.get("id") == "preface" or ("preface" in found and "chapter" not in found)


def _inside(element: etree._Element, identity: str) -> bool:
    return any(parent.get("id") == identity for parent in element.iterancestors())


def _heading(element: etree._Element, title: str | None) -> Judgement | None:
    """A chapter's heading; those inside a chapter's own text are left to HTML."""
    found = classes(element)
    text = words(element)
    if "landmark" in found:
        return LEFT_OUT
    if "toc-heading" in found:
        matter = {"preface": Kind.FRONT, "afterword": Kind.BACK}.get(text.lower())
        return Judgement(matter or (Kind.FRONT if text == (title or "").strip() else Kind.HEADING), 1)
    if ("heading" in found or "title" in found) and not _in_text(element):
        chapter = not _inside(element, "preface") and not any(map(_is_work_preface, element.iterancestors()))
        return (
            Judgement(Kind.HEADING, 1) if chapter and "byline" not in found and _names_chapter(found, element) else None
        )
    return None


def _names_chapter(found: frozenset[str], element: etree._Element) -> bool:
    """Not the headings "Notes:" and "Summary:" on a saved page, which stand in their own boxes."""
    boxes = {"summary", "notes", "end", "afterword"}
    return "title" in found or not any(classes(parent) & boxes for parent in element.iterancestors())


def _in_text(element: etree._Element) -> bool:
    return any("userstuff" in classes(parent) and parent.get("id") != "chapters" for parent in element.iterancestors())
