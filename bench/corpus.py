"""What reading a corpus costs beside the bare reading, how it grows with workers, and what planning many books takes.

    python -m bench.corpus [NOVEL …] [--rounds N] [--full] [--json]

NOVEL: manuscripts to be read; the examples if none is given, which are too short for the shares to mean much.
--full plans 100,000 short stories in place of 5,000. Every reader keeps to one core, the bare one too. Seconds are wall
clock from the start of a process to its end, models loaded and Parquet written; processor seconds are those of a
process and all that it started, which others on the machine disturb less. With N rounds the bare reading, one worker
and two take turns, and of each the least is told: a machine that is quick now and slow then says nothing of 5 %.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self

from bench.made_stories import EXAMPLES, stories, write_lines

ONE_CORE = os.environ | {"OMP_NUM_THREADS": "1"}
if TYPE_CHECKING:
    from esesea.corpus.book import Book
    from esesea.corpus.part import BookRead, Part, PartResult

FEW, MANY, FULL = 40, 5_000, 100_000
MEBIBYTE = 2**20

BARE = """
import sys, esesea
print(sum(esesea.read(each).document.words for each in sys.argv[1:]))
"""

PLANNING = """
import json, resource, sys, time
from pathlib import Path
from bench.corpus import plan_half
print(json.dumps(plan_half(Path(sys.argv[1]), Path(sys.argv[2]))))
"""


class Clock:
    """How many seconds a block took: on the clock of the ``wall``, and of processors in what it started."""

    wall = processor = 0.0

    def __enter__(self) -> Self:
        self._began, self._used = time.perf_counter(), _used()
        return self

    def __exit__(self, *_fault: object) -> None:
        self.wall, self.processor = time.perf_counter() - self._began, _used() - self._used


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Measured:
    """A run over a corpus: seconds as in `Clock`, the words that it read, the most memory of a worker."""

    wall: float
    processor: float
    words: int
    mebibytes: int


def novels(files: list[Path], folder: Path, rounds: int = 1) -> dict[str, object]:
    """The bare reading of ``files`` against one worker and two."""
    turns = [
        (_bare(files), *(_corpus(files, folder / f"{turn} {workers} workers", workers) for workers in (1, 2)))
        for turn in range(rounds)
    ]
    bare, one, two = map(_least, zip(*turns, strict=True))
    words = bare.words
    return {
        "books": len(files),
        "words": words,
        "bare_seconds": round(bare.wall, 2),
        "seconds_of_one_worker": round(one.wall, 2),
        "seconds_of_two_workers": round(two.wall, 2),
        "bare_processor_seconds": round(bare.processor, 2),
        "processor_seconds_of_one_worker": round(one.processor, 2),
        "processor_seconds_of_two_workers": round(two.processor, 2),
        "overhead": round(one.wall / bare.wall - 1, 4),
        "overhead_in_processor_seconds": round(one.processor / bare.processor - 1, 4),
        "efficiency_of_two": round(one.wall / two.wall / 2, 4),
        "words_per_core_second": round(words / one.processor, 1),
        "most_mebibytes_of_a_worker": one.mebibytes,
        "longest_share": round(max(_words(each) for each in files) / words, 3),
    }


def short_stories(count: int, folder: Path) -> dict[str, object]:
    """How fast short stories are read by one worker, and whether its memory grows with how many there were."""
    found: dict[str, object] = {"stories": count}
    for share, number in (("quarter", count // 4), ("all", count)):
        shelf = folder / share
        shelf.mkdir()
        for n, text in enumerate(stories(number)):
            (shelf / f"{n:06}.txt").write_text(text, encoding="utf-8")
        read = _corpus([shelf], folder / f"{share} read", 1)
        found[f"mebibytes_after_{share}"] = read.mebibytes
        found["words_per_core_second"] = round(read.words / read.processor, 1)
    return found


def planning(count: int, folder: Path) -> dict[str, object]:
    """How long, and with how much memory, ``count`` short stories are planned, and planned again half done."""
    lines, out = folder / "stories.jsonl", folder / "planned"
    write_lines(lines, count)
    return {"stories": count, "file_mebibytes": round(lines.stat().st_size / MEBIBYTE, 1)} | {
        f"{when}_{name}": value
        for when in ("first", "half_done")
        for name, value in json.loads(_python("-c", PLANNING, str(lines), str(out))).items()
    }


def plan_half(lines: Path, out: Path) -> dict[str, object]:
    """Plan what is missing, then say of half the parts that they were read, as workers do; see `planning`."""
    from esesea.corpus.dataset.dataset import Dataset  # noqa: PLC0415 - in the process that is measured
    from esesea.corpus.keys import fingerprint  # noqa: PLC0415
    from esesea.corpus.plan.making import planned, planning  # noqa: PLC0415
    from esesea.corpus.settings import Reader, Settings  # noqa: PLC0415
    from esesea.corpus.sources.listing import Sources  # noqa: PLC0415
    from esesea.reading.defaults import READER, SPACY_MODEL  # noqa: PLC0415

    began = time.perf_counter()
    settings = Settings(str(out), Reader(fingerprint(READER, SPACY_MODEL)))
    dataset = Dataset(settings.out)
    dataset.begin(settings.reader)
    with planning(dataset) as folder:
        listed = Sources((str(lines),))
        plan = planned(listed, dataset, settings, folder, retry_failed=False, heard=lambda _books: None)
        seconds = time.perf_counter() - began
        handed = sum(1 for _ in plan)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        for part in islice(plan, plan.parts // 2 if plan.done == 0 else 0):
            dataset.write(part.id, _as_read(part), lambda _waiting: None)
    return {
        "seconds": round(seconds, 2),
        "mebibytes": peak // MEBIBYTE,
        "books": plan.books,
        "done": plan.done,
        "parts": handed,
    }


def _as_read(part: Part) -> PartResult:
    """The rows of a part in ``stories``, as a worker would send them."""
    import io  # noqa: PLC0415 - as above

    from esesea.corpus.part import BookRead, PartResult  # noqa: PLC0415
    from esesea.corpus.schema import OWN, STORIES  # noqa: PLC0415
    from esesea.export.frames import frame  # noqa: PLC0415
    from esesea.story.tables.table import Table  # noqa: PLC0415

    def read(book: Book) -> BookRead:
        row = (book.key, book.source, book.title, None, book.metadata, book.name, "text", book.content)
        counts = (book.words, 6 * book.words, 1, 2, 1, 0.0, "made")
        stream = io.BytesIO()
        frame(Table(STORIES, OWN[STORIES], ((*row, *counts),))).write_ipc_stream(stream)
        return BookRead(book.key, {STORIES: stream.getvalue()}, book.words, 1.0, 300)

    return PartResult(tuple(map(read, part.books)), ())


def _corpus(sources: Iterable[Path], out: Path, workers: int) -> Measured:
    """A run by the command line, and what its status says after it."""
    command = ("-m", "esesea", "corpus")
    with Clock() as clock:
        _python(*command, "read", *map(str, sources), str(out), "--workers", str(workers), "--json")
    found = json.loads(_python(*command, "status", str(out), "--json"))
    return Measured(clock.wall, clock.processor, found["words"], found["mebibytes"])


def _bare(files: list[Path]) -> Measured:
    with Clock() as clock:
        words = int(_python("-c", BARE, *map(str, files)))
    return Measured(clock.wall, clock.processor, words, 0)


def _least(runs: Sequence[Measured]) -> Measured:
    """The least of each figure."""
    return Measured(*(min(getattr(run, field.name) for run in runs) for field in fields(Measured)))


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=ONE_CORE, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def _words(file: Path) -> int:
    return len(file.read_text(encoding="utf-8", errors="replace").split())


def measured(files: list[Path], *, full: bool, rounds: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        return {
            "novels": novels(files, folder, rounds),
            "short_stories": short_stories(FEW * (10 if full else 1), folder),
            "planning": planning(FULL if full else MANY, folder),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("novels", nargs="*", type=Path, help="manuscripts")
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="take the least of so many turns of each")
    parser.add_argument("--full", action="store_true", help="plan 100,000 stories, read 400")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    options = parser.parse_args()
    found = measured(options.novels or sorted(EXAMPLES.glob("the_*.[tm]*")), full=options.full, rounds=options.rounds)
    if options.json:
        print(json.dumps(found, indent=2))
        return
    for part, figures in found.items():
        print(part.replace("_", " "))
        assert isinstance(figures, dict)
        for name, value in figures.items():
            print(f"  {name.replace('_', ' '):<32} {value:,}")


if __name__ == "__main__":
    main()
