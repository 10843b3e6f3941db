"""How a plan is made: list, leave out what is done, put into parts, each step a file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from esesea.corpus.book import Book
from esesea.corpus.dataset.dataset import PLAN, Dataset
from esesea.corpus.dataset.place import LocalPlace, place_of
from esesea.corpus.errors import DiskStayedFull, OutOfReach
from esesea.corpus.part import Failure, Part, PartResult, Waiting, id_of
from esesea.corpus.plan import listing_file
from esesea.corpus.plan.missing import judged, sorted_by, words_in
from esesea.corpus.plan.parquet_file import rows_of, write
from esesea.corpus.plan.plan import PARTS, Plan, packed
from esesea.corpus.settings import Settings
from esesea.corpus.sources.found import Listed
from esesea.files import FULL

LEAST_WORDS, MOST_WORDS = 20_000, 200_000
"""Of a part of short books. A novel is a part alone, so that few books can be shared out evenly; a large corpus has
larger parts, so that its files are fewer."""

MANY_PARTS = 5_000
"""From so many on they become larger."""

MOST_BOOKS = 500
"""Books of a part, however short they are."""

FAILURES_AT_ONCE = 500
LISTED = "listed"
"""The file of the plan that says how many books there are."""

COLUMNS = {"n": int, "books": int, "words": int, "id": str, "part": bytes}
GROUP = 16
"""Parts in a row group of the plan's file, so that few are in memory at once."""


@contextmanager
def planning(dataset: Dataset) -> Iterator[Path]:
    """A folder for the plan while the block runs: ``_plan`` in the dataset, or a passing one where that is far away.

    What an earlier run left there is taken away first. After a run that was stopped only its `LISTED` stays. Raises
    OutOfReach.
    """
    place = place_of(dataset.out)
    if isinstance(place, LocalPlace):
        folder = place.root / PLAN
        shutil.rmtree(folder, ignore_errors=True)
        with _faults(dataset):
            folder.mkdir(parents=True)
        try:
            yield folder
        except BaseException:
            for left in folder.iterdir():
                if left.name != LISTED:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
            raise
        shutil.rmtree(folder, ignore_errors=True)
    else:
        with tempfile.TemporaryDirectory() as passing:
            yield Path(passing)


def planned(
    listed: Iterable[Listed],
    dataset: Dataset,
    settings: Settings,
    folder: Path,
    *,
    retry_failed: bool,
    heard: Callable[[int], None],
) -> Plan:
    """Plan what of the books ``listed`` is missing in ``dataset``; what is listed and cannot be a book is written.

    ``heard`` is told from time to time how many are listed. At no time are all books in memory. Raises OutOfReach and
    DiskStayedFull.
    """
    with _faults(dataset):
        return _planned(listed, dataset, settings, folder, retry_failed, heard)


def _planned(
    listed: Iterable[Listed],
    dataset: Dataset,
    settings: Settings,
    folder: Path,
    retry_failed: bool,  # noqa: FBT001 - a private step
    heard: Callable[[int], None],
) -> Plan:
    listing = folder / "listing.parquet"
    total = 0
    for total in listing_file.write(listed, listing, settings.reader.fingerprint):
        heard(total)
    file = judged(listing, dataset, folder)
    counts = _Counts()
    unsorted = folder / "unsorted.parquet"
    most = settings.bounds.part_words or suiting(words_in(file, folder))
    parts = _parts(_wanted(rows_of(file), retry_failed, counts, dataset), most)
    _write(_rows(parts), unsorted)
    ordered = folder / "ordered.parquet"
    sorted_by(unsorted, "words DESC, n", ordered, folder)
    _write(_counted(rows_of(ordered), counts), folder / PARTS)
    (folder / LISTED).write_text(f"{counts.listed}\n")
    return Plan(
        folder / PARTS,
        counts.parts,
        counts.books,
        counts.words,
        counts.listed,
        counts.done,
        counts.failed_before,
        total - counts.listed,
        counts.unlisted,
    )


def suiting(words: int) -> int:
    """How many words a part may have in a corpus of so many: the same whoever reads it, and however much is done."""
    return min(MOST_WORDS, max(LEAST_WORDS, words // MANY_PARTS))


@contextmanager
def _faults(dataset: Dataset) -> Iterator[None]:
    """Say faults of the disk on which a plan is written as CorpusErrors."""
    try:
        yield
    except OSError as fault:
        if fault.errno in FULL:
            raise DiskStayedFull(dataset.out, 0.0) from fault
        raise OutOfReach(dataset.out, (fault.strerror or str(fault)).lower()) from fault
    except Exception as fault:
        if type(fault).__module__.partition(".")[0] not in {"duckdb", "_duckdb"}:
            raise
        raise OutOfReach(dataset.out, " ".join(str(fault).split())) from fault


def listed_in(dataset: Dataset) -> int | None:
    """How many contents the run that goes on has listed, or the last one where it was cut off; None where none was."""
    place = place_of(dataset.out)
    content = place.get(f"{PLAN}/{LISTED}")
    return int(content) if content and content.strip().isdigit() else None


@dataclass(slots=True)
class _Counts:
    """What is counted while rows go by; as in `Plan`. ``waiting`` gathers failures that are to be written."""

    listed: int = 0
    done: int = 0
    failed_before: int = 0
    unlisted: int = 0
    parts: int = 0
    books: int = 0
    words: int = 0
    waiting: list[Failure] = field(default_factory=list)


def _wanted(
    rows: Iterable[dict[str, object]],
    retry_failed: bool,  # noqa: FBT001 - a private step
    counts: _Counts,
    dataset: Dataset,
) -> Iterator[tuple[Book, bool]]:
    """Every book and whether it is missing; faults of the listing are written on the way."""
    for cells in rows:
        counts.listed += 1
        row = listing_file.row_of(cells)
        known = bool(cells["tried"]) and not retry_failed
        if row.book is None:
            if known:
                counts.failed_before += 1
            elif row.failure is not None:
                counts.waiting.append(row.failure)
                if len(counts.waiting) == FAILURES_AT_ONCE:
                    _keep(counts, dataset)
            continue
        done = bool(cells["is_done"])
        counts.done += done
        counts.failed_before += known and not done
        yield row.book, not done and not known
    _keep(counts, dataset)


def _keep(counts: _Counts, dataset: Dataset) -> None:
    def silent(_waiting: Waiting) -> None:
        pass

    if counts.waiting:
        failures = tuple(counts.waiting)
        dataset.write(id_of(f"{each.key} {each.attempts}" for each in failures), PartResult((), failures), silent)
        counts.unlisted += len(failures)
        counts.waiting.clear()


def _parts(books: Iterable[tuple[Book, bool]], most: int) -> Iterator[Part]:
    """The missing books in parts of at most ``most`` words; a longer book is a part alone.

    Where a part ends does not depend on what is missing: so a run that was stopped plans the same parts again, less
    those that are done, and what its writers left half-written is written over.
    """
    held: list[Book] = []
    words = number = 0
    for book, missing in books:
        if number and (words + book.words > most or number == MOST_BOOKS):
            if held:
                yield Part.of(held)
            held, words, number = [], 0, 0
        words, number = words + book.words, number + 1
        if missing:
            held.append(book)
    if held:
        yield Part.of(held)


def _rows(parts: Iterable[Part]) -> Iterator[dict[str, object]]:
    for n, part in enumerate(parts):
        yield {"n": n, "id": part.id, "books": len(part.books), "words": part.words, "part": packed(part)}


def _counted(rows: Iterable[dict[str, object]], counts: _Counts) -> Iterator[dict[str, object]]:
    for row in rows:
        counts.parts += 1
        counts.books += int(str(row["books"]))
        counts.words += int(str(row["words"]))
        yield row


def _write(rows: Iterable[dict[str, object]], file: Path) -> None:
    for _ in write(rows, file, COLUMNS, GROUP):
        pass
