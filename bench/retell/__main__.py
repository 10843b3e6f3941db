"""Stories told out of order, made and measured: ``python -m bench.retell make`` and ``python -m bench.retell measure``.

    python -m bench.retell make OUT --stories 500 --no-cues --seed 1
    python -m bench.retell measure --stories 40 --reader rules --kept build/retell
    python -m bench.retell habits --stories 40

``make`` writes each story as a manuscript, its gold (``story_order``) and its telling. ``measure`` reads each story
with cues and without, and prints by way of telling what was gained and what was harmed. Measuring takes novels that
nothing was learned from (``--split measure``); what was measured is kept and a broken run goes on where it stopped.
``habits`` counts, over tellings without a text, how often a run ends in a return and how often a strand was left.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import reduce
from pathlib import Path

from bench.many import add_judging, asked_for, worked
from bench.retell.habits import Habits, drawn, habits
from bench.retell.linear import FOLDER, books
from bench.retell.measure import Figures, figures
from bench.retell.stories import RetoldStory, retold, way_of
from bench.retell.summary import Row, report, summed
from bench.retell.tellings import WAYS
from bench.retell.writing import manuscript, write

KEPT = Path("build/retell")


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: which story, told how, from which novels, read by whom."""

    number: int
    seed: int
    ways: tuple[str, ...]
    books: tuple[Path, ...]
    cued: bool
    reader: str
    kept: Path

    def story(self) -> RetoldStory:
        """The story."""
        way = way_of(self.number, self.ways)
        return retold(self.number, self.seed, way, self.books, cued=self.cued, kept=self.kept / "books")


def measured(order: Order) -> Figures:
    """Read the story and judge it."""
    story = order.story()
    return figures(manuscript(story, order.seed), story.telling.ranks, order.reader, order.kept / "figures")


def made(order: Order, folder: Path) -> str:
    """Write the story; its file's name."""
    return write(order.story(), order.seed, folder).name


def orders(options: argparse.Namespace, cued: tuple[bool, ...]) -> Iterator[Order]:
    """The stories asked for."""
    split = None if options.split == "all" else options.split
    found = tuple(path for path in books(options.books, split))
    if len(found) < 2:
        raise SystemExit(f"{options.books} holds fewer than two novels for {options.split}; give a folder: --books")
    for number in range(options.first, options.first + options.stories):
        for cue in cued:
            yield Order(number, options.seed, tuple(options.ways), found, cue, options.reader, options.kept)


def make(options: argparse.Namespace) -> int:
    """Write the stories into the folder."""
    for order in orders(options, (options.cues is not False,)):
        print(made(order, options.out), flush=True)
    return 0


def measure(options: argparse.Namespace) -> int:
    """Read and judge the stories, each with cues and without, and print the sums."""
    cued = (True, False) if options.cues is None else (options.cues,)
    asked = list(orders(options, cued))
    found = worked(measured, asked, options.processes)
    ordered = [
        Row(order.number, way_of(order.number, order.ways), order.cued, result)
        for order, result in zip(asked, found, strict=True)
    ]
    if options.json:
        each = [asdict(row) for row in ordered]
        print(json.dumps({"summary": summed(ordered), "each": each} if options.each else summed(ordered), indent=2))
    else:
        print(report(ordered))
    return 0


def count_habits(options: argparse.Namespace) -> int:
    """Print what tellings do by habit."""
    counted = reduce(Habits.plus, map(habits, drawn(range(options.first, options.first + options.stories))))
    for name, part, whole in (("returns", counted.returns, counted.ends), ("left", counted.left, counted.resumed)):
        print(f"{name:8} {part / whole:.2f}   {part} of {whole}")
    return 0


def main() -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.retell", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    common = asked_for("stories", KEPT, "rules")
    common.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS, help="ways of telling, by turns")
    common.add_argument("--split", choices=("measure", "teach", "all"), default="measure", help="which novels")
    common.add_argument("--books", type=Path, default=FOLDER, help="a folder of novels in plain text, told in order")
    common.add_argument("--cues", action=argparse.BooleanOptionalAction, default=None, help="say that the story leaps")
    making = commands.add_parser("make", parents=[common], help="write stories")
    making.add_argument("out", type=Path, help="the folder to write them into")
    making.set_defaults(run=make)
    judging = commands.add_parser("measure", parents=[common], help="read stories and judge their order")
    add_judging(judging)
    judging.set_defaults(run=measure)
    counting = commands.add_parser("habits", help="count what tellings do by habit, over no text")
    counting.add_argument("--stories", type=int, default=40, metavar="N", help="how many of each length")
    counting.add_argument("--first", type=int, default=0, metavar="N", help="the first seed")
    counting.set_defaults(run=count_habits)
    options = parser.parse_args()
    run: int = options.run(options)
    return run


if __name__ == "__main__":
    sys.exit(main())
