"""A corpus is opened to be asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.corpus.asking.library import Library
from esesea.corpus.dataset.dataset import Dataset

if TYPE_CHECKING:
    import polars as pl


def open(out: str | Path) -> Library:  # noqa: A001 - as `esesea.open`
    """The corpus at ``out``, a folder or an fsspec URL: a mapping of its tables to lazy frames of Polars.

    Only parts that are whole are seen, while a run goes on too. Raises NotACorpus or OutOfReach.
    """
    dataset = Dataset(str(out))
    dataset.existing()
    return Library(dataset)


def query(out: str | Path, sql: str) -> pl.DataFrame:
    """The answer to ``sql`` over the tables and views of the corpus at ``out``, as a frame of Polars.

    ``sql`` is one question in DuckDB's SQL, or the name of a table or view. It reads the corpus and nothing else.
    Raises NotACorpus, OutOfReach, OnlyQuestions or QuestionNotUnderstood.
    """
    return open(out).query(sql)
