"""What is listed and not done: an anti-join on disk."""

from __future__ import annotations

from pathlib import Path

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.dataset.duck import bounded, connected
from esesea.corpus.dataset.standing import shown
from esesea.corpus.schema import FAILURES, STORIES

_ALL = """
COPY (
  WITH first AS (SELECT key, min(n) AS n FROM listing GROUP BY key)
  SELECT listing.*, done.key IS NOT NULL AS is_done, failed.tried
  FROM listing JOIN first USING (key, n) LEFT JOIN done USING (key) LEFT JOIN failed USING (key)
  ORDER BY n
) TO $file (FORMAT parquet)
"""
"""Every content once, its first place in the listing, with what earlier runs made of it."""


def judged(listing: Path, dataset: Dataset, folder: Path) -> Path:
    """The listing with, for each content, whether it is done (``is_done``) and how often it failed (``tried``).

    The file stands in ``folder``, which has room for what does not fit into memory. Raises OutOfReach.
    """
    file = folder / "judged.parquet"
    with connected(dataset, folder) as held:
        held.read_parquet(str(listing)).create_view("listing")
        parts = frozenset(dataset.parts())
        for table in (STORIES, FAILURES):
            shown(held, table, dataset.files(table, parts))
        held.execute("CREATE TABLE done AS SELECT DISTINCT key FROM stories")
        held.execute("CREATE TABLE failed AS SELECT key, max(attempts) AS tried FROM failures GROUP BY key")
        held.execute(_ALL, {"file": str(file)})
    return file


def sorted_by(file: Path, order: str, into: Path, folder: Path) -> None:
    """Write the rows of ``file`` to ``into`` in another ``order``, as SQL says it."""
    with bounded(folder) as held:
        held.read_parquet(str(file)).create_view("rows")
        held.execute(f"COPY (SELECT * FROM rows ORDER BY {order}) TO $file (FORMAT parquet)", {"file": str(into)})  # noqa: S608 - an order of ours


def words_in(file: Path, folder: Path) -> int:
    """How many words the books of ``file`` have together, done or not."""
    with bounded(folder) as held:
        found = held.execute("SELECT sum(words) FROM read_parquet($file)", {"file": str(file)}).fetchone()
    return int(found[0] or 0) if found else 0
