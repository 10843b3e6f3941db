"""``.parquet``: a folder of the same tables as ``.csv``, one Parquet file each, with their types."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.export.data_package import DESCRIPTION, Json, described, write_folder
from esesea.export.errors import NeedsPackage
from esesea.export.export import Export, Wanted
from esesea.story.tables import Table, tables
from esesea.story.tables.table import CellType

if TYPE_CHECKING:
    import polars as pl

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


def frame(table: Table) -> pl.DataFrame:
    """The table as a Polars frame; a column has its type also where it is empty. Raises NeedsPackage."""
    try:
        import polars as pl  # noqa: PLC0415 - loaded only where a frame is made; extra: esesea[tables]
    except ModuleNotFoundError as fault:
        raise NeedsPackage("Parquet", "polars", "tables") from fault

    types = {
        CellType.STRING: pl.String,
        CellType.INTEGER: pl.Int64,
        CellType.NUMBER: pl.Float64,
        CellType.BOOLEAN: pl.Boolean,
    }
    schema = {column.name: types[column.type] for column in table.columns}
    return pl.DataFrame(table.rows, schema=schema, orient="row")


def _resource(table: Table) -> Json:
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": {
            "fields": [{"name": column.name, "type": column.type.value} for column in table.columns],
            "primaryKey": "id",
        },
    }


EXPORT = Export(
    ".parquet",
    FORMAT,
    write,
    about="a folder of Parquet tables, for Polars, pandas, R, DuckDB and Spark",
    keeps="what `.csv` keeps, with the types of the columns, and text exactly as it is.",
    loses="what `.csv` loses.",
)
