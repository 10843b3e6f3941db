"""HTML pages, with the downloads of the Archive of Our Own known as such."""

from __future__ import annotations

import re

from lxml import etree

from esesea.text.decoding import decode
from esesea.text.draft import Draft, weave
from esesea.text.errors import NotAStory
from esesea.text.limits import Limits
from esesea.text.markup import archive
from esesea.text.markup.judgement import words
from esesea.text.markup.passages import passages
from esesea.text.markup.tree import html_tree
from esesea.text.source import Source

NAME = "html"
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE)
_LOOKS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HEAD = 4096


def recognises(source: Source) -> bool:
    """Whether the bytes begin as a page does."""
    return bool(_LOOKS.match(source.data.removeprefix(b"\xef\xbb\xbf")[:_HEAD]))


def read(source: Source, limits: Limits) -> Draft:
    """The page's text, block by block; the Archive's preface, tags and notes with their kinds.

    Raises EmptyManuscript, NotText, TooLong or NotAStory.
    """
    decoded = decode(source, limits, declared=_declared(source.data))
    root = html_tree(decoded.text)
    if root is None:
        raise NotAStory(source.file, "nothing but markup")
    if archive.is_archive_work(root):
        facts = archive.work(root)
        text, blocks, origins = weave(passages(archive.story_root(root), judge=archive.judge(facts.title)))
        return Draft(NAME, text, blocks, origins, facts.title, facts.author, (*decoded.notes, archive.KEPT_OUT))
    text, blocks, origins = weave(passages(root))
    return Draft(NAME, text, blocks, origins, _title(root), _author(root), decoded.notes)


def _declared(data: bytes) -> str | None:
    """The encoding the page says it is in."""
    found = _CHARSET.search(data[:_HEAD])
    return (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None


def _title(root: etree._Element) -> str | None:
    found = root.find(".//head/title")
    return (words(found) or None) if found is not None else None


def _author(root: etree._Element) -> str | None:
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() in {"author", "dc.creator", "dcterms.creator"}:
            return (meta.get("content") or "").strip() or None
    return None
