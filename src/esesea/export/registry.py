"""The forms a story can be written in: those that ship with Esesea, and those of installed packages."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

from esesea.export.errors import NotAlongAClock, UnknownForm
from esesea.export.export import Export, Wanted
from esesea.export.formats import (
    aeon,
    booknlp,
    csv_tables,
    datasette,
    edition_docx,
    edition_epub,
    edition_markdown,
    gexf,
    graphml,
    html_report,
    json_file,
    longform,
    parquet,
    sarif,
    storyline,
    tei,
    timelinejs,
)
from esesea.plugins import EXPORTS, BrokenPlugin, broken, faults_of, installed, loaded
from esesea.story.time import STORY_CLOCK

BUILT_IN = {
    module.EXPORT.suffix: module.EXPORT
    for module in (
        json_file,
        csv_tables,
        html_report,
        sarif,
        parquet,
        gexf,
        graphml,
        tei,
        aeon,
        timelinejs,
        booknlp,
        edition_epub,
        edition_docx,
        edition_markdown,
        storyline,
        longform,
        datasette,
    )
}


def suffixes() -> tuple[str, ...]:
    """The endings that ask for a form, the built-in ones first. Loads no other package."""
    return (*BUILT_IN, *sorted(set(_installed()) - set(BUILT_IN)))


def known() -> tuple[Export, ...]:
    """Every form there is, the built-in ones first; those of packages that cannot be loaded are left out."""
    found = list(BUILT_IN.values())
    for suffix, point in sorted(_installed().items()):
        if suffix not in BUILT_IN:
            with suppress(BrokenPlugin):
                found.append(_loaded(point))
    return tuple(found)


def export_for(target: Path) -> Export:
    """The export that the ending of ``target`` asks for, case ignored; a built-in one cannot be replaced.

    The longest ending that is known wins: ``novel.aeon.csv`` is not ``novel.csv``. Something must stand before it.
    Raises UnknownForm, or BrokenPlugin where a package's export cannot be loaded.
    """
    name = target.name.lower()
    fitting = [suffix for suffix in suffixes() if name.endswith(suffix) and name != suffix]
    if not fitting:
        raise UnknownForm(str(target), suffixes())
    suffix = max(fitting, key=len)
    return BUILT_IN[suffix] if suffix in BUILT_IN else _loaded(_installed()[suffix])


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write what is ``wanted`` to ``target`` in the form of its ending and return every file written.

    The same story gives the same bytes. Nothing is replaced but an earlier export. Raises ExportError, and then
    nothing is half-written.
    Raises NotAlongAClock where another clock than the story's is wanted in a form that has none to choose.
    """
    export = export_for(target)
    if wanted.clock != STORY_CLOCK and not export.along:
        raise NotAlongAClock(export.suffix, tuple(each.suffix for each in BUILT_IN.values() if each.along))
    return export.write(wanted, target)


def _installed() -> dict[str, EntryPoint]:
    """By its ending, what packages add: an entry point of ``esesea.exports`` is named for it, without the first dot."""
    return {f".{point.name.lower()}": point for point in installed(EXPORTS)}


def _loaded(point: EntryPoint) -> Export:
    """The export of another package; what fails in it names the package. Raises BrokenPlugin."""
    found = loaded(point, Export)

    def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
        with faults_of(point):
            written = tuple(found.write(wanted, target))
        if not all(isinstance(file, Path) for file in written):
            raise broken(point, "it does not say which files it wrote")
        return written

    return replace(found, suffix=f".{point.name.lower()}", write=write)
