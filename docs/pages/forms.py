"""The pages about what goes in and what comes out, with what each form keeps and loses."""

from __future__ import annotations

from collections.abc import Iterator

from pages.marks import between, head, page, row

from esesea.export.registry import BUILT_IN as FORMS
from esesea.text.folders import BUILT_IN as FOLDERS
from esesea.text.folders import of_chapters
from esesea.text.manuscript import BUILT_IN as FORMATS


def exports() -> str:
    """``exports.md`` with every form that is written."""
    rows = (row(f"`{each.suffix}`", each.form, each.about, each.keeps, each.loses) for each in FORMS.values())
    return between(page("exports.md"), "forms", [*head("ending", "form", "what it is", "kept", "lost"), *rows])


def manuscripts() -> str:
    """``manuscripts.md`` with every format and kind of folder that is read."""
    kinds = (row(it.name, it.about, it.keeps, it.loses) for it in (*FOLDERS, of_chapters(frozenset())))
    files = [*head("ending", "format", "what it is", "kept", "lost"), *_formats()]
    made = between(page("manuscripts.md"), "files", files)
    return between(made, "folders", [*head("kind", "what it is", "kept", "lost"), *kinds])


def _formats() -> Iterator[str]:
    for found in FORMATS:
        endings = " ".join(f"`{each}`" for each in found.suffixes) or "—"
        yield row(endings, found.name, found.about, found.keeps, found.loses)
