"""``.parquet``: a folder of the same tables as ``.csv``, one Parquet file each, with their types."""

from __future__ import annotations

import io
from pathlib import Path

from esesea.export.data_package import DESCRIPTION, Json, described, resource, write_folder
from esesea.export.export import Export, Wanted
from esesea.export.frames import frame
from esesea.story.tables import Table, tables

FORMAT = "esesea.parquet/1"


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the tables into the folder ``target``, in place of an earlier export but of nothing else.

    Raises NeedsPackage, SomethingInTheWay, NoRoom or CannotWrite.
    """
    found = tuple(tables(wanted.story, with_text=wanted.with_text))
    contents = {f"{table.name}.parquet": encoded(table) for table in found}
    contents[DESCRIPTION] = described(wanted.story, FORMAT, map(_resource, found))
    return write_folder(target, contents, FORMAT)


def encoded(table: Table) -> bytes:
    """The table as one Parquet file: text, 64-bit whole numbers and floats, truth; unknown is null."""
    file = io.BytesIO()
    frame(table).write_parquet(file, compression="zstd", statistics=True)
    return file.getvalue()


def _resource(table: Table) -> Json:
    return resource(table, f"{table.name}.parquet", {}, format="parquet", mediatype="application/vnd.apache.parquet")


EXPORT = Export(
    ".parquet",
    FORMAT,
    write,
    about="a folder of Parquet tables, for Polars, pandas, R, DuckDB and Spark",
    keeps="what `.csv` keeps, with the types of the columns, and text exactly as it is.",
    loses="what `.csv` loses.",
)
