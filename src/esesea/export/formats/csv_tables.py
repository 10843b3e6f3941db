"""``.csv``: a folder of tables, one CSV file each, with a `datapackage.json` that describes them."""

from __future__ import annotations

from pathlib import Path

from esesea.export.data_package import DESCRIPTION, Json, described, resource, write_folder
from esesea.export.export import Export, Wanted
from esesea.export.spreadsheet import csv_bytes
from esesea.story.tables import Table, tables

FORMAT = "esesea.tables/1"


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the tables into the folder ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    found = tuple(tables(wanted.story, with_text=wanted.with_text))
    contents = {f"{table.name}.csv": encoded(table) for table in found}
    contents[DESCRIPTION] = described(wanted.story, FORMAT, map(_resource, found))
    return write_folder(target, contents, FORMAT)


def encoded(table: Table) -> bytes:
    """The table as CSV; see `csv_bytes`."""
    return csv_bytes([column.name for column in table.columns], table.rows)


def _resource(table: Table) -> Json:
    return resource(table, f"{table.name}.csv", {"missingValues": [""]}, profile="tabular-data-resource")


EXPORT = Export(
    ".csv",
    FORMAT,
    write,
    about="a folder of CSV tables, for spreadsheets and statistics",
    keeps="every scene, person, place and statement as a row with an id that stays, and the words behind each as rows"
    " of `evidence`; with `--with-text` the paragraphs.",
    loses="the calendar and journeys that the author declared (days are kept as numbers), and the nonlinearity index.",
)
