"""What Esesea must reach, measured: ``python bench/reach.py [--only PART] [--details] [--json] [--page FILE]``.

Parts: ``seed`` (the story the project grew from), ``examples``, ``films`` (scenes of four screenplays), ``start``
(``esesea --help``), ``book`` (a novel of 80,529 words read, stored and exported), ``exports`` (the same novel in every
form: ``bench/exports.py``), ``speed`` (the novel by each reader, and the memory at 120,000 words), ``accuracy`` (the
field's measures on the test parts of LitBank, and on PDNC; docs/evaluation.md explains them), ``solve`` (the order
engine), ``order`` (films and novels: ``bench/order.py``), ``walk`` (the page's answers and a window in Chromium:
``python -m bench.page``). Texts that are not the project's own are looked for in ``../shared`` beside the repository;
what is not there is not measured. Times are seconds of wall clock on this machine, memory is the peak of one process.
Ends with 1 where something falls short.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import esesea
from esesea.evaluation.evaluation import Evaluation
from esesea.evaluation.gold import Gold, read_gold
from esesea.evaluation.story_scores import StoryScores, score
from esesea.reading.defaults import LITERARY, RULES

READERS = LITERARY, RULES
"""The readers that ask nobody."""
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed"
FILMS = {"annie_hall": 73, "pulp_fiction": 98, "reservoir_dogs": 50, "usual_suspects": 137}
BOOK = SHARED / "data" / "litbank" / "113_the_secret_garden.full.txt"
LONG_BOOK = SHARED / "data" / "pdnc" / "PrideAndPrejudice" / "novel_text.txt"
ESESEA = (sys.executable, "-m", "esesea")
LITBANK, PDNC = SHARED / "data" / "litbank", SHARED / "data" / "pdnc"
ACCURACY = {
    ("entities", LITBANK): {"mentions_typed_f1": 0.89, "mentions_nonpronoun_typed_f1": 0.77, "typed_f1": 0.75},
    ("events", LITBANK): {"f1": 0.75},
    ("coreference", LITBANK): {"conll_f1": 0.71, "gold_mentions_conll_f1": 0.80},
    ("quotations", PDNC): {"speaker_accuracy": 0.60},
    ("names", PDNC): {"b3_f1": 0.88},
}
"""By task and corpus, the measures and what they are to reach."""
MARKS = {True: "yes", False: "**no**", None: "not measured"}
HEAVY = ("spacy", "ortools", "fastapi", "uvicorn")
MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing to reach. ``met`` is None where it could not be measured."""

    part: str
    name: str
    wanted: str
    measured: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Run:
    """A finished process: wall clock seconds and peak resident memory in bytes."""

    seconds: float
    peak: int
    status: int
    output: str
    errors: str


def seed(details: Callable[[str], None]) -> Iterator[Figure]:
    if not SEED.is_dir():
        yield absent("seed", SEED)
        return
    gold = read_gold(SEED / "gold.json")
    scores = score(gold, esesea.read(SEED / "story.txt"))
    details(scores.table(details=True))
    yield from whole("seed", scores, "scenes", "cast", "visits", "before", "unordered")
    deaths = scores.tally("deaths")
    yield Figure("seed", "deaths found", str(deaths.expected), str(deaths.found), not deaths.missed)
    contacts = scores.tally("contacts")
    measured = f"{contacts.found}, {len(contacts.false)} false"
    yield Figure("seed", "contacts", "14 of 17, 3 false", measured, contacts.found >= 14 and len(contacts.false) <= 3)
    yield asides_of("anecdote", "hypothetical", "simile", gold=gold, scores=scores)
    strangers = scores.tally("not cast").false
    yield Figure("seed", "mentioned, not present", "none present", ", ".join(strangers) or "none", not strangers)


def asides_of(*kinds: str, gold: Gold, scores: StoryScores) -> Figure:
    wanted = [f"scene {aside.scene}: {aside.kind}: {aside.quote}" for aside in gold.asides if aside.kind in kinds]
    missed = [aside for aside in wanted if aside in scores.tally("asides").missed]
    return Figure("seed", " and ".join(kinds), str(len(wanted)), str(len(wanted) - len(missed)), not missed)


def examples(details: Callable[[str], None]) -> Iterator[Figure]:
    for path in sorted((ROOT / "examples").glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        manuscript = next(other for other in path.parent.glob(f"{name}.*") if other.suffix != ".json")
        scores = score(read_gold(path), esesea.read(manuscript))
        details(scores.table(details=True))
        yield from whole("examples", scores, "scenes", "order", of=f"{name}: ")


def whole(part: str, scores: StoryScores, *names: str, of: str = "") -> Iterator[Figure]:
    """Figures of which nothing may be missed or made up; ``of`` stands before their names."""
    for name in names:
        tally = scores.tally(name)
        false = f", {len(tally.false)} false" if tally.false else ""
        yield Figure(part, f"{of}{name}", str(tally.expected), f"{tally.found}{false}", tally.perfect)


def films(_: Callable[[str], None]) -> Iterator[Figure]:
    for name, slugs in FILMS.items():
        path = SHARED / "data" / "films" / f"{name}.fountain"
        if path.is_file():
            found = len(esesea.read(path).scenes)
            yield Figure("films", f"scenes of {name}", str(slugs), str(found), found == slugs)
        else:
            yield absent("films", path)


def start(_: Callable[[str], None]) -> Iterator[Figure]:
    seconds = statistics.median(measured(*ESESEA, "--help").seconds for _ in range(5))
    yield Figure("start", "esesea --help", "under 0.3 s", f"{seconds:.2f} s", seconds < 0.3)
    imports = measured(sys.executable, "-X", "importtime", *ESESEA[1:], "--help").errors
    modules = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in imports.splitlines()}
    loaded = sorted(modules & set(HEAVY))
    yield Figure("start", "heavy imports of --help", "none", ", ".join(loaded) or "none", not loaded)


def book(details: Callable[[str], None]) -> Iterator[Figure]:
    if not BOOK.is_file():
        yield absent("book", BOOK)
        return
    with tempfile.TemporaryDirectory() as folder:
        read = measured(*ESESEA, "read", str(BOOK), "--output", folder)
        kept = next(Path(folder).glob("*.story"), Path(folder))
        exported = measured(*ESESEA, "export", str(kept), str(Path(folder) / "book.json"))
        checked = measured(*ESESEA, "check", str(kept), "--json")
    details(read.errors + exported.errors + checked.output + checked.errors)
    seconds, peak = read.seconds + exported.seconds, max(read.peak, exported.peak)
    done = read.status == exported.status == 0
    took = f"{seconds:.0f} s ({read.seconds:.0f} + {exported.seconds:.0f})" if done else "failed"
    yield Figure("book", "read, stored, exported", "under 150 s", took, done and seconds < 150)
    memory = f"{peak // MEBIBYTE} MiB"
    yield Figure("book", "peak memory", "under 2,048 MiB", memory, done and peak < 2048 * MEBIBYTE)
    alarms = [finding for finding in json.loads(checked.output or "[]") if finding["severity"] != "info"]
    quiet = checked.status in {0, 1} and len(alarms) <= 2
    yield Figure("book", "alarms (errors, warnings)", "2 at most", str(len(alarms)), quiet)


def exports(details: Callable[[str], None]) -> Iterator[Figure]:
    """What ``python -m bench.exports`` finds: the novel in each form, its text too where the form has room."""
    if not BOOK.is_file():
        yield absent("exports", BOOK)
        return
    with tempfile.TemporaryDirectory() as folder:
        read = measured(*ESESEA, "read", str(BOOK), "--output", folder)
        kept = next(Path(folder).glob("*.story"), Path(folder))
        run = measured(sys.executable, "-m", "bench.exports", str(kept), "--json", under=ROOT)
    details(read.errors + run.errors)
    if not run.output:
        yield Figure("exports", "python -m bench.exports", "its figures", "failed", met=False)
        return
    found = json.loads(run.output)
    for each in found["forms"]:
        took = f"{each['seconds']:.2f} s, {each['bytes']:,} bytes"
        yield Figure("exports", each["form"], f"under {found['limit']:.0f} s", took, each["seconds"] < found["limit"])


def speed(details: Callable[[str], None]) -> Iterator[Figure]:
    for reader in READERS:
        found = read_by(reader, BOOK, details)
        if found is None:
            yield absent("speed", BOOK)
            continue
        took = f"{found['seconds']:.1f} s, {found['words_per_second']:,} words/s"
        yield Figure("speed", f"{reader}: read, stored, exported", "30 s at most", took, found["seconds"] <= 30)
        long = read_by(reader, LONG_BOOK, details)
        if long is None:
            yield absent("speed", LONG_BOOK)
            continue
        memory = long["peak_mebibytes"] + long["peak_mebibytes_of_a_helper"]
        name = f"{reader}: memory at {long['words']:,} words"
        yield Figure("speed", name, "1,536 MiB at most", f"{memory:,} MiB, helper included", memory <= 1536)


def accuracy(details: Callable[[str], None]) -> Iterator[Figure]:
    for (task, corpus), wanted in ACCURACY.items():
        if not corpus.is_dir():
            yield absent("accuracy", corpus)
            continue
        for reader in READERS:
            found = esesea.evaluate(task, corpus, reader=reader)
            details(json.dumps(found.as_json(details=True), indent=2))
            yield from reached(found, wanted)


def reached(found: Evaluation, wanted: dict[str, float]) -> Iterator[Figure]:
    """What the literary reader is to reach; rules, which are its baseline, are shown beside it."""
    for panel in found.panels:
        figures, intervals = panel.measures, panel.intervals
        for name in (name for name in wanted if name in figures):
            low, high = intervals[name]
            measured = f"{figures[name]:.3f} ({low:.3f} to {high:.3f})"
            met = figures[name] >= wanted[name] if found.reader == "literary" else None
            told = f"{found.reader}: {found.task}, {name.replace('_', ' ')}, {found.split}"
            yield Figure("accuracy", told, f"{wanted[name]:.2f}", measured, met)


def read_by(reader: str, book: Path, details: Callable[[str], None]) -> dict[str, Any] | None:
    """What ``bench/reading.py`` measures; None where the book is not there or was not read."""
    if not book.is_file():
        return None
    command = [sys.executable, str(ROOT / "bench" / "reading.py"), str(book), "--reader", reader, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    details(done.stdout + done.stderr)
    found: dict[str, Any] | None = json.loads(done.stdout) if done.returncode == 0 else None
    return found


def solve(details: Callable[[str], None]) -> Iterator[Figure]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "solve.py"), "--json"], capture_output=True, text=True, check=False
    )
    details(done.stderr)
    cases = json.loads(done.stdout)["cases"] if done.stdout else []
    for case in cases:
        if case["limit"] is not None:
            name, wanted = f"solve {case['case']}", f"under {case['limit']:.0f} s"
            yield Figure("solve", name, wanted, f"{case['seconds']} s", case["met"])
    if not cases:
        yield Figure("solve", "bench/solve.py", "its figures", "failed", met=False)


def order(_: Callable[[str], None]) -> Iterator[Figure]:
    """What ``bench/order.py`` finds."""
    if not (SHARED / "data" / "films").is_dir():
        yield absent("order", SHARED / "data" / "films")
        return
    run = measured(sys.executable, str(ROOT / "bench" / "order.py"), "--json")
    for each in json.loads(run.output):
        yield Figure("order", each["name"], each["wanted"], each["found"], each["met"])


def walk(details: Callable[[str], None]) -> Iterator[Figure]:
    """What ``python -m bench.page`` finds, with the novel and with a made one."""
    with tempfile.TemporaryDirectory() as folder:
        read = [measured(*ESESEA, "read", str(BOOK), "--output", folder)] if BOOK.is_file() else []
        stories = [str(path) for path in Path(folder).glob("*.story")]
        run = measured(sys.executable, "-m", "bench.page", *stories, "--json", under=ROOT)
    details("".join(each.errors for each in (*read, run)))
    if not run.output:
        yield Figure("walk", "python -m bench.page", "its figures", "failed", met=False)
        return
    found = json.loads(run.output)
    limits = found["limits"]
    for row in (row for row in found["answers"] if row["answer"] == "all"):
        wanted, p95 = f"under {limits['answer_ms']:.0f} ms", row["p95"]
        name = f"{row['story']}: {row['asked']:,} answers, 95th percentile"
        yield Figure("walk", name, wanted, f"{p95:.0f} ms", p95 < limits["answer_ms"])
    for window in found["windows"]:
        yield from of_window(window, limits)


def of_window(window: dict[str, Any], limits: dict[str, float]) -> Iterator[Figure]:
    """What a window of one story is to reach."""
    story, paint, step = window["story"], window["first_paint"], window["step_p95"]
    wanted = f"under {limits['first_paint_ms'] / 1000:.0f} s"
    yield Figure("walk", f"{story}: first paint", wanted, f"{paint / 1000:.2f} s", paint < limits["first_paint_ms"])
    wanted = f"under {limits['step_ms']:.0f} ms"
    yield Figure("walk", f"{story}: a cursor step, 95th percentile", wanted, f"{step:.0f} ms", step < limits["step_ms"])
    wanted, weight = f"under {limits['weight']:,} bytes", window["weight"]
    yield Figure("walk", f"{story}: the page, packed", wanted, f"{weight:,} bytes", weight < limits["weight"])
    strangers = window["strangers"]
    yield Figure("walk", f"{story}: hosts asked", "this machine", ", ".join(strangers) or "this machine", not strangers)


def measured(*command: str, under: Path | None = None) -> Run:
    """Run a command to its end, in the folder ``under`` where one is given."""
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as output,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
    ):
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=errors, cwd=under)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        unit = 1 if sys.platform == "darwin" else 1024
        return Run(seconds, usage.ru_maxrss * unit, process.returncode, output.read(), errors.read())


def absent(part: str, path: Path) -> Figure:
    return Figure(part, path.name, "measured", f"not there: {path.parent}", None)


PARTS = (seed, examples, films, start, book, exports, speed, accuracy, solve, order, walk)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [part.__name__ for part in PARTS]
    parser.add_argument("--only", choices=names, action="append", help="this part alone (may be given again)")
    parser.add_argument("--details", action="store_true", help="also what was missed and made up, to stderr")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    parser.add_argument("--page", type=Path, help="also write the figures as a page of the docs")
    options = parser.parse_args()
    figures: list[Figure] = []
    for part in PARTS:
        if part.__name__ in (options.only or names):
            for figure in part(note if options.details else silent):
                figures.append(figure)
                if not options.json:
                    print(line(figure), flush=True)
    if options.json:
        print(json.dumps([asdict(figure) for figure in figures], indent=2, ensure_ascii=False))
    if options.page:
        known = options.page.read_text(encoding="utf-8") if options.page.is_file() else ""
        options.page.write_text(page(figures, known), encoding="utf-8")
    return 1 if any(figure.met is False for figure in figures) else 0


def page(figures: list[Figure], known: str = "") -> str:
    """The figures as Markdown, part by part; parts not measured now keep their rows of ``known``, the old page."""
    head = f"""# What it reaches

Written by `make reach` ({platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}).
Each line is one that the project set itself to reach; times are wall clock on that machine. Parts may be measured at
different times (`--only`).

| part | what | to reach | measured | |
|---|---|---|---|---|
"""
    now = [row(figure) for figure in figures]
    measured_now = {part_of(each) for each in now}
    rows = [each for each in known.splitlines() if part_of(each) not in measured_now] + now
    return head + "".join(f"{each}\n" for part in PARTS for each in rows if part_of(each) == part.__name__)


def row(figure: Figure) -> str:
    return f"| {figure.part} | {figure.name} | {figure.wanted} | {figure.measured} | {MARKS[figure.met]} |"


def part_of(row: str) -> str:
    """The part that a row of the page belongs to; empty for a line that is no row."""
    return row.split(" | ", maxsplit=1)[0].removeprefix("| ") if row.startswith("| ") else ""


def line(figure: Figure) -> str:
    mark = {True: "pass", False: "FAIL", None: "  - "}[figure.met]
    return f"{mark}  {figure.part:20} {figure.name:34} {figure.wanted:>20}   {figure.measured}"


def note(text: str) -> None:
    print(text, file=sys.stderr)


def silent(_: str) -> None:
    """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
