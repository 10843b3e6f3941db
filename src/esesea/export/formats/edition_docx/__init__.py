"""``.edition.docx``: the manuscript rearranged, as a text document to write in (Word, LibreOffice), made by pandoc."""

from __future__ import annotations

from pathlib import Path

from esesea.export.edition.edition import Edition
from esesea.export.edition.packed import MARK, digest, members, write_packed, zipped
from esesea.export.edition.pandoc import converted, data_file, tree_of
from esesea.export.export import Export, Wanted
from esesea.export.formats.edition_docx.styles import with_styles

FORM = "DOCX edition"
REFERENCE = "reference.docx"
MARKED = "docProps/custom.xml"
"""The document's own properties, where programs may keep theirs (ECMA-376, 15.2.12.2)."""

FIRST = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
"""The members by which programs tell what a zip is, before the others."""

UNSEALED = MARK + " unsealed"


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the document to ``target``, in place of an unchanged earlier one but of nothing else.

    Raises NeedsPackage, PandocFailed, SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_packed(target, lambda: document(wanted.arranged()), MARKED)


def document(edition: Edition) -> bytes:
    """The document, with contents of links: a list of pages would wait for Word to count them."""
    tree = tree_of(edition, {"title": edition.title, "subtitle": edition.subtitle, "esesea": UNSEALED}, contents=True)
    reference = with_styles(members(data_file(REFERENCE, FORM)))
    made = members(converted(tree, "docx", (f"--reference-doc={REFERENCE}",), {REFERENCE: zipped(reference)}, FORM))
    ordered = {name: made[name] for name in (*FIRST, *sorted(set(made) - set(FIRST)))}
    sealed = f"{MARK} {digest(ordered, MARKED)}".encode()
    ordered[MARKED] = ordered[MARKED].replace(UNSEALED.encode(), sealed)
    return zipped(ordered)


EXPORT = Export(
    ".edition.docx",
    FORM,
    write,
    about="the manuscript itself in story order, or as somebody lived it (`--clock`), for Word and LibreOffice",
    keeps="what `.edition.md` keeps, in named styles, with contents that link to the scenes.",
    loses="what `.edition.md` loses.",
    along=True,
)
