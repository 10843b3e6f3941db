"""``.csv``: a folder of tables, one CSV file each, with a `datapackage.json` that describes them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from esesea.export.errors import SomethingInTheWay
from esesea.export.export import Export, Wanted
from esesea.export.faults import write_faults
from esesea.files import replace_folder
from esesea.story.story import Story
from esesea.story.tables import Cell, Table, tables

FORMAT = "esesea.tables/1"
DESCRIPTION = "datapackage.json"

LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems leave in folders by themselves."""

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""Where a spreadsheet would take text for a formula (OWASP, "CSV Injection"), after any marks of our own."""


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the tables into the folder ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    found = tuple(tables(wanted.story, with_text=wanted.with_text))
    contents = {f"{table.name}.csv": encoded(table) for table in found}
    contents[DESCRIPTION] = _described(wanted.story, found)
    with write_faults(target):
        _check_free(target)
        replace_folder(target, contents)
    return tuple(target / name for name in contents)


def encoded(table: Table) -> bytes:
    """UTF-8 with a header and a line feed after each row; unknown is an empty cell, truth ``true`` or ``false``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def guarded(text: str) -> str:
    """``text`` so that no spreadsheet runs it: an apostrophe before what begins like a formula.

    Text that begins with apostrophes and then like a formula gets one more, so that `unguarded` is exact.
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _plain(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else cell


def _described(story: Story, found: Iterable[Table]) -> bytes:
    """A Frictionless Data Package (specs.frictionlessdata.io/data-package), which also marks the folder as ours."""
    package = {
        "profile": "data-package",
        "format": FORMAT,
        "title": story.title,
        "sources": [{"title": story.document.name, "sha256": story.document.sha256}],
        "resources": [
            {
                "name": table.name.replace("_", "-"),
                "path": f"{table.name}.csv",
                "profile": "tabular-data-resource",
                "schema": {
                    "fields": [{"name": column.name, "type": column.type.value} for column in table.columns],
                    "primaryKey": "id",
                    "missingValues": [""],
                },
            }
            for table in found
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _check_free(target: Path) -> None:
    """Raise SomethingInTheWay unless ``target`` is free, or a folder in which every file is an export's."""
    if not target.exists():
        return
    if not target.is_dir():
        raise SomethingInTheWay(str(target), "is a file, and tables need a folder")
    strange = sorted(set(_names(target)) - _ours(target) - LITTER)
    if strange:
        raise SomethingInTheWay(str(target), f"holds {strange[0]}, which was not exported by Esesea")


def _names(folder: Path) -> Iterator[str]:
    return (file.name for file in folder.iterdir())


def _ours(folder: Path) -> frozenset[str]:
    """The names of files that an earlier export wrote there, by its own account."""
    try:
        package = json.loads((folder / DESCRIPTION).read_bytes())
        if package["format"] != FORMAT:
            return frozenset()
        return frozenset({DESCRIPTION, *(resource["path"] for resource in package["resources"])})
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return frozenset()


EXPORT = Export(".csv", FORMAT, write)
