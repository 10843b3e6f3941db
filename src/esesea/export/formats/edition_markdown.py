"""``.edition.md``: the manuscript rearranged, as one Markdown file. It needs no other program."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from esesea.export.edition.edition import Edition
from esesea.export.edition.markdown import encoded
from esesea.export.edition.packed import MARK
from esesea.export.errors import SomethingInTheWay
from esesea.export.export import Export, Wanted
from esesea.export.faults import write_faults
from esesea.export.one_file import check_free
from esesea.files import replace_file

FORM = "Markdown edition"
OURS = re.compile(rb'\A---\nesesea: "esesea\.edition/1 (?P<digest>[0-9a-f]{64})"\n')


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the edition to ``target``, in place of an unchanged earlier one but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    check_free(target, OURS)
    with write_faults(target):
        if target.exists() and not _is_unchanged(target.read_bytes()):
            raise SomethingInTheWay(str(target), "was changed since it was exported")
        replace_file(target, whole(wanted.arranged()))
    return (target,)


def whole(edition: Edition) -> bytes:
    """The file: a front matter with the hash of all that follows it, and the edition."""
    facts = {"title": edition.title, "subtitle": edition.subtitle, "author": edition.author}
    rows = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items() if value)
    rest = encoded(edition, f"{rows}---")
    return f'---\nesesea: "{MARK} {hashlib.sha256(rest).hexdigest()}"\n'.encode() + rest


def _is_unchanged(content: bytes) -> bool:
    found = OURS.match(content)
    return found is not None and hashlib.sha256(content[found.end() :]).hexdigest().encode() == found["digest"]


EXPORT = Export(
    ".edition.md",
    FORM,
    write,
    about="the manuscript itself in story order, or as somebody lived it (`--clock`), as Markdown",
    keeps="every word of the manuscript, each scene once, with chapters' titles, line ends of verse, emphasis where it"
    " is marked in plain text (`_so_`, `*so*`), and above each scene where it stands in the telling, and when it is.",
    loses="italics and other looks of DOCX, EPUB and the like (no reading keeps them), the author's notes, and what is"
    " known of the story beside its order.",
    along=True,
)
