"""The forms a story can be written in: those that ship with Esesea, and those of installed packages."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from esesea.export.errors import BrokenExport, UnknownForm
from esesea.export.export import Export, Wanted
from esesea.export.formats import (
    aeon,
    booknlp,
    csv_tables,
    gexf,
    graphml,
    html_report,
    json_file,
    parquet,
    sarif,
    tei,
    timelinejs,
)

GROUP = "esesea.exports"
"""The entry points by which a package adds an `Export`; their names are suffixes without the first dot (``gexf``)."""

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
            with suppress(BrokenExport):
                found.append(replace(_loaded(point), suffix=suffix))
    return tuple(found)


def export_for(target: Path) -> Export:
    """The export that the ending of ``target`` asks for, case ignored; a built-in one cannot be replaced.

    The longest ending that is known wins: ``novel.aeon.csv`` is not ``novel.csv``. Something must stand before it.
    Raises UnknownForm, or BrokenExport where a package's export cannot be loaded.
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
    """
    return export_for(target).write(wanted, target)


def _installed() -> dict[str, EntryPoint]:
    return {f".{point.name.lower()}": point for point in entry_points(group=GROUP)}


def _loaded(point: EntryPoint) -> Export:
    try:
        found = point.load()
    except Exception as fault:
        raise BrokenExport(point.name, f"{type(fault).__name__}: {fault}") from fault
    if not isinstance(found, Export):
        raise BrokenExport(point.name, "it is not an Export")
    return found
