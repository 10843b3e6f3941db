"""The forms a story can be written in: those that ship with Esesea, and those of installed packages."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from esesea.export.errors import BrokenExport, UnknownForm
from esesea.export.export import Export, Wanted
from esesea.export.formats import csv_tables, json_file, sarif
from esesea.story.rule import Rule
from esesea.story.story import Story

GROUP = "esesea.exports"
"""The entry points by which a package adds an `Export`; their names are suffixes without the dot (``gexf``)."""

BUILT_IN = {export.suffix: export for export in (json_file.EXPORT, csv_tables.EXPORT, sarif.EXPORT)}


def suffixes() -> tuple[str, ...]:
    """The endings that ask for a form, the built-in ones first. Loads no other package."""
    return (*BUILT_IN, *sorted(set(_installed()) - set(BUILT_IN)))


def export_for(target: Path) -> Export:
    """The export that the ending of ``target`` asks for, case ignored; a built-in one cannot be replaced.

    Raises UnknownForm, or BrokenExport where a package's export cannot be loaded.
    """
    suffix = target.suffix.lower()
    if suffix in BUILT_IN:
        return BUILT_IN[suffix]
    installed = _installed()
    if suffix not in installed:
        raise UnknownForm(str(target), suffixes())
    return _loaded(installed[suffix])


def write(
    story: Story,
    target: Path,
    *,
    nonlinearity: float | None = None,
    with_text: bool = False,
    rules: tuple[Rule, ...] = (),
) -> tuple[Path, ...]:
    """Write ``story`` to ``target`` in the form of its ending and return every file written.

    ``nonlinearity``, ``with_text`` and ``rules`` as in `Wanted`. The same story gives the same bytes. Nothing is
    replaced but an earlier export. Raises ExportError, and then nothing is half-written.
    """
    return export_for(target).write(Wanted(story, nonlinearity, with_text, rules), target)


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
