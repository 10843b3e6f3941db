"""The tables of a corpus as Arrow sees them: files that are read when they are asked for, and no sooner."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from esesea.corpus.schema import columns
from esesea.story.tables.table import CellType

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.dataset as ds
    from pyarrow.fs import FileSystem

    from esesea.corpus.dataset.dataset import Dataset


def arrow_table(dataset: Dataset, table: str, parts: Container[str] | None = None) -> ds.Dataset | pa.Table:
    """The table of these ``parts``, None for those that are there now; an empty one where none has rows in it.

    KeyError for no table.
    """
    import pyarrow.dataset as ds  # noqa: PLC0415 - extra: esesea[corpus]

    schema = arrow_schema(table)
    files = dataset.files(table, parts)
    if not files:
        return schema.empty_table()
    system, paths = _system(dataset.out, files)
    return ds.FileSystemDataset.from_paths(paths, schema=schema, format=ds.ParquetFileFormat(), filesystem=system)


def arrow_schema(table: str) -> pa.Schema:
    """Its columns with Arrow's types. KeyError for no table."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    types = {
        CellType.STRING: pa.string(),
        CellType.INTEGER: pa.int64(),
        CellType.NUMBER: pa.float64(),
        CellType.BOOLEAN: pa.bool_(),
    }
    return pa.schema([(column.name, types[column.type]) for column in columns()[table]])


def _system(out: str, files: list[str]) -> tuple[FileSystem, list[str]]:
    """Arrow's own file system for files of this machine, else fsspec's; and the files as it names them."""
    from fsspec.core import url_to_fs  # noqa: PLC0415 - as above
    from fsspec.implementations.local import LocalFileSystem as LocalFiles  # noqa: PLC0415
    from pyarrow.fs import FSSpecHandler, LocalFileSystem, PyFileSystem  # noqa: PLC0415

    system, _ = url_to_fs(out)
    paths = [str(system._strip_protocol(each)) for each in files]  # fsspec has no other name for it
    if isinstance(system, LocalFiles):
        return LocalFileSystem(), paths
    return PyFileSystem(FSSpecHandler(system)), paths
