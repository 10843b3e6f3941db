"""Where a corpus is: what is read, what failed and why, and whether a run goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

    from esesea.corpus.dataset.dataset import Dataset

NAMED = 20
"""So many failures are named, the newest first."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A book that is not in the corpus since reading it failed; fields as in the table ``failures``."""

    source: str
    kind: str
    reason: str
    hint: str
    attempts: int
    at: str


@dataclass(frozen=True, slots=True)
class Status:
    """What a corpus holds.

    ``stories`` and ``words`` are read; ``failed`` books failed and were not read since, ``kinds`` counts them by the
    error's name, ``failures`` names some. ``seconds`` is how long the readings took, added up over all workers, and
    ``words_per_second`` what one worker reads. ``mebibytes`` is the most memory that one book took. ``running`` is
    whether a run goes on now, None where that is not known (on another file system). ``listed`` is how many books the
    sources of that run have, or of the last one where it was cut off; None where no plan lies about.
    """

    out: str
    reader: str
    stories: int
    words: int
    failed: int
    kinds: dict[str, int]
    failures: tuple[Failed, ...]
    seconds: float
    words_per_second: float | None
    mebibytes: int
    running: bool | None
    listed: int | None


def status(out: str | Path) -> Status:
    """Where the corpus at ``out`` is; also while a run goes on. Raises NotACorpus, NeedsCorpus or OutOfReach."""
    from esesea.corpus.dataset.dataset import Dataset  # noqa: PLC0415 - `import esesea.corpus` stays light
    from esesea.corpus.dataset.standing import standing  # noqa: PLC0415 - loads DuckDB

    dataset = Dataset(str(out))
    about = dataset.existing()
    with standing(dataset) as held:
        stories, words = _one(held, "SELECT count(*), coalesce(sum(words), 0) FROM stories")
        seconds, read, mebibytes = _one(
            held, "SELECT coalesce(sum(seconds), 0), coalesce(sum(words), 0), coalesce(max(mebibytes), 0) FROM runs"
        )
        kinds = held.execute("SELECT kind, count(*) FROM unread GROUP BY kind ORDER BY 2 DESC, 1").fetchall()
        named = held.execute(
            f'SELECT source, kind, reason, hint, attempts, "at" FROM unread ORDER BY "at" DESC, source LIMIT {NAMED}'  # noqa: S608 - a number of ours
        ).fetchall()
    return Status(
        dataset.out,
        about.reader,
        int(stories),
        int(words),
        sum(count for _, count in kinds),
        dict(kinds),
        tuple(Failed(*row) for row in named),
        float(seconds),
        read / seconds if seconds else None,
        int(mebibytes),
        _running(dataset),
        _listed(dataset),
    )


def _one(held: duckdb.DuckDBPyConnection, sql: str) -> tuple[float, ...]:
    found = held.execute(sql).fetchone()
    assert found is not None
    return found


def _running(dataset: Dataset) -> bool | None:
    from esesea.corpus.dataset.place import LocalPlace, place_of  # noqa: PLC0415 - loaded by now
    from esesea.store.errors import FolderBusy  # noqa: PLC0415
    from esesea.store.lock import LOCK, locked  # noqa: PLC0415

    place = place_of(dataset.out)
    if not isinstance(place, LocalPlace):
        return None
    if not (place.root / LOCK).exists():
        return False
    try:
        with locked(place.root, wait=0):
            return False
    except FolderBusy:
        return True
    except OSError:
        return None


def _listed(dataset: Dataset) -> int | None:
    from esesea.corpus.plan.making import listed_in  # noqa: PLC0415 - loaded by now

    return listed_in(dataset)
