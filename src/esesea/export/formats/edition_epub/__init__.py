"""``.edition.epub``: the manuscript rearranged, as a book for any reader (EPUB 3), made by pandoc."""

from __future__ import annotations

import re
import uuid
from pathlib import Path

from esesea.export.edition.edition import Edition
from esesea.export.edition.packed import MARK, digest, members, write_packed, zipped
from esesea.export.edition.pandoc import converted, tree_of
from esesea.export.export import Export, Wanted

FORM = "EPUB 3 edition"
STYLE = "edition.css"
HERE = Path(__file__).parent
FIRST = "mimetype"
MARKED = "META-INF/esesea.txt"
"""The container allows files of others beside its own in META-INF (EPUB 3.3, 4.2.6.2)."""

OPTIONS = ("--toc", "--toc-depth=2", "--split-level=2", f"--css={STYLE}", "--epub-title-page=true")
NO_DAY = re.compile(rb"\s*<dc:date [^>]*>[^<]*</dc:date>")
NO_TITLE = re.compile(rb"<title>ch\d+\.xhtml</title>")
HEADING = re.compile(rb"<h[12][^>]*>(?P<words>[^<]*)</h[12]>")
NAMES = uuid.UUID("6d0f7a52-6a3f-5d5c-9a6b-2b1d1a5c7e11")
"""The namespace in which editions are named by what they hold (RFC 9562, version 5)."""


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the book to ``target``, in place of an unchanged earlier one but of nothing else.

    Raises NeedsPackage, PandocFailed, SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_packed(target, lambda: book(wanted.arranged()), MARKED)


def book(edition: Edition) -> bytes:
    """The book; its identifier is made of what it holds, so another draft is another book."""
    title = f"{edition.title}, {edition.subtitle[:1].lower()}{edition.subtitle[1:]}"
    name = uuid.uuid5(NAMES, repr(edition))
    tree = tree_of(edition, {"title": title, "identifier": f"urn:uuid:{name}"}, contents=False)
    made = members(converted(tree, "epub3", OPTIONS, {STYLE: (HERE / STYLE).read_bytes()}, FORM))
    ordered = {FIRST: made[FIRST], **{key: _mended(key, made[key]) for key in sorted(set(made) - {FIRST})}}
    ordered[MARKED] = f"{MARK} {digest(ordered, MARKED)}\n".encode()
    return zipped(ordered, stored=frozenset({FIRST}))


def _mended(name: str, content: bytes) -> bytes:
    """A member without the day that was never the book's, and with the heading of a page as its title."""
    if name.endswith(".opf"):
        return NO_DAY.sub(b"", content)
    heading = HEADING.search(content) if name.endswith(".xhtml") else None
    if heading is None:
        return content
    return NO_TITLE.sub(lambda _: b"<title>%b</title>" % heading["words"], content, count=1)


EXPORT = Export(
    ".edition.epub",
    FORM,
    write,
    about="the manuscript itself in story order, or as somebody lived it (`--clock`), as a book for any reader",
    keeps="what `.edition.md` keeps, with contents to walk by.",
    loses="what `.edition.md` loses.",
    along=True,
)
