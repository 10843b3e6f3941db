"""A plan: files with what is missing, in parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from esesea.corpus.part import Part

if TYPE_CHECKING:
    import pyarrow as pa

PARTS = "parts.parquet"
"""The plan's file: a row for each part, the longest first, with ``id``, ``books`` and ``words`` (numbers) and
``part`` (the part itself, packed)."""

AT_ONCE = 16
"""Rows read at once; a part of short stories has some 200 books."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is missing. ``file`` holds the parts (see `PARTS`); ``parts``, ``books`` and ``words`` count them.

    ``listed`` counts the books of the sources, each content once; ``done`` those that were read before;
    ``failed_before`` those that failed before and are not tried again; ``twice`` the books that have the same content
    as another; ``unlisted`` what cannot even be listed, which the planning wrote to ``failures``.
    """

    file: Path
    parts: int
    books: int
    words: int
    listed: int
    done: int
    failed_before: int
    twice: int
    unlisted: int

    def __iter__(self) -> Iterator[Part]:
        """The parts, the longest first, some at a time in memory."""
        import pyarrow.parquet as pq  # noqa: PLC0415 - extra: esesea[corpus]

        with pq.ParquetFile(self.file) as opened:
            batch: pa.RecordBatch
            for batch in opened.iter_batches(AT_ONCE, columns=["part"]):
                for packed in batch.column("part").to_pylist():
                    yield unpacked(packed)


def packed(part: Part) -> bytes:
    """A part as bytes, as it stands in the plan."""
    return msgspec.msgpack.encode(part)


def unpacked(content: bytes) -> Part:
    """The part in these bytes."""
    return msgspec.msgpack.decode(content, type=Part)
