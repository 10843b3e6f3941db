"""A plan as a source of Ray Data: its parts one by one, read where the plan lies and no faster than they are done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from ray.data import DataContext, Datasource
from ray.data.block import BlockMetadata
from ray.data.datasource import ReadTask

COLUMN = "part"


LEG = 1000
"""Row groups of a plan for one run of Ray Data, which keeps some 4 KB for each part that was done until it ends."""


class PlanSource(Datasource):
    """The parts of some row groups of a plan's file, packed, a block for each: what is lost with a machine is one part.

    A task reads one row group. Tasks run on the driver's own machine, since only that one has the plan.
    """

    def __init__(self, file: Path, groups: range) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Ray's
        self._file = file
        self._groups = groups
        with pq.ParquetFile(file) as opened:
            self._rows = [opened.metadata.row_group(at).num_rows for at in groups]
            self._bytes = [opened.metadata.row_group(at).total_byte_size for at in groups]

    @classmethod
    def legs(cls, file: Path) -> Iterator[PlanSource]:
        """The whole plan, `LEG` row groups at a time."""
        with pq.ParquetFile(file) as opened:
            count = opened.metadata.num_row_groups
        for since in range(0, count, LEG):
            yield cls(file, range(since, min(since + LEG, count)))

    @property
    def groups(self) -> int:
        """How many tasks read the plan, one after another."""
        return len(self._groups)

    @property
    def supports_distributed_reads(self) -> bool:
        """No: other machines have not got the file."""
        return False

    def estimate_inmemory_data_size(self) -> int | None:
        """Bytes of the plan, uncompressed."""
        return sum(int(each) for each in self._bytes)

    def get_read_tasks(
        self,
        parallelism: int,  # noqa: ARG002 - Ray Data gives these three
        per_task_row_limit: int | None = None,  # noqa: ARG002
        data_context: DataContext | None = None,  # noqa: ARG002
    ) -> list[ReadTask]:
        """A task for each row group, whatever parallelism is wished."""
        return [
            ReadTask(
                _reading(self._file, group),
                BlockMetadata(num_rows=rows, size_bytes=size, input_files=None, exec_stats=None),
            )
            for group, rows, size in zip(self._groups, self._rows, self._bytes, strict=True)
        ]


def _reading(file: Path, group: int) -> Callable[[], Iterable[pa.Table]]:
    def blocks() -> Iterable[pa.Table]:
        with pq.ParquetFile(file) as opened:
            rows = opened.read_row_group(group, columns=[COLUMN])
        for at in range(rows.num_rows):
            # Taken, not sliced: a slice would carry the whole group's bytes with it.
            yield rows.take([at])

    return blocks
