"""Errors planted into clean novels, and how many of them Esesea finds.

    python -m bench.mutate measure --stories 40 --split develop --kinds eyes hair --each
    python -m bench.mutate make OUT --stories 3

``measure`` reads stretches of novels into which errors of several kinds were put, and passages in which nothing is
wrong, and prints by kind how many errors were found, and what was found that is none. ``--split develop`` takes the
wordings for developing, ``--split measure`` those held out: whoever writes checks looks at the first only (``--each``
lists what was planted: not for the second). What was measured is kept, and a broken run goes on where it stopped.
``make`` writes the manuscripts, and beside each what is planted in it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.many import add_judging, asked_for, worked
from bench.mutate.measure import Figures, figures
from bench.mutate.planting import KINDS, Planted, planted
from bench.mutate.stretches import novels, stretch
from bench.mutate.summary import listed, report, summed
from bench.mutate.wordings import DEVELOP, MEASURE
from bench.retell.linear import FOLDER

KEPT = Path("build/mutate")
BOOKS = Path("build/retell/books")
"""Where novels cut into scenes are kept: with those of ``bench/retell``."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: which manuscript, with errors of which kinds, read by whom."""

    number: int
    seed: int
    split: str
    kinds: tuple[str, ...]
    novels: tuple[Path, ...]
    reader: str
    kept: Path

    def made(self) -> Planted | None:
        """The manuscript; None where its novel is too short, or nothing could be planted."""
        found = stretch(self.number, self.seed, self.novels, BOOKS)
        if found is None:
            return None
        made = planted(found, self.number, self.seed, split=self.split, only=self.kinds)
        return made if made.plants else None


def measured(order: Order) -> Figures | None:
    """Make the manuscript, read it and judge it."""
    made = order.made()
    return figures(made, order.reader, order.kept / "figures") if made is not None else None


def orders(options: argparse.Namespace) -> Iterator[Order]:
    """The manuscripts asked for."""
    found = novels()
    if not found:
        raise SystemExit(f"there are no novels in {FOLDER}")
    for number in range(options.first, options.first + options.stories):
        yield Order(number, options.seed, options.split, tuple(options.kinds), found, options.reader, options.kept)


def measure(options: argparse.Namespace) -> int:
    """Read and judge the manuscripts, and print the sums."""
    found = worked(measured, list(orders(options)), options.processes)
    ordered = [each for each in found if each is not None]
    if options.json:
        sums = summed(ordered)
        print(json.dumps({**sums, "each": list(map(asdict, ordered))} if options.each else sums, indent=2))
    else:
        print(f"{listed(ordered)}\n\n{report(ordered)}" if options.each else report(ordered))
    return 0


def make(options: argparse.Namespace) -> int:
    """Write the manuscripts into the folder, and NAME.planted.json beside each."""
    options.out.mkdir(parents=True, exist_ok=True)
    for order in orders(options):
        made = order.made()
        if made is not None:
            (options.out / f"{made.name}.txt").write_text(made.text, encoding="utf-8")
            told = json.dumps([asdict(plant) for plant in made.plants], ensure_ascii=False, indent=1)
            (options.out / f"{made.name}.planted.json").write_text(told + "\n", encoding="utf-8")
            print(made.name, flush=True)
    return 0


def main() -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.mutate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    common = asked_for("manuscripts", KEPT, "literary")
    common.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="kinds of error, by turns")
    common.add_argument("--split", choices=(DEVELOP, MEASURE), default=DEVELOP, help="which wordings")
    judging = commands.add_parser("measure", parents=[common], help="read manuscripts and count what is found")
    add_judging(judging)
    judging.set_defaults(run=measure)
    making = commands.add_parser("make", parents=[common], help="write manuscripts")
    making.add_argument("out", type=Path, help="the folder to write them into")
    making.set_defaults(run=make)
    options = parser.parse_args()
    run: int = options.run(options)
    return run


if __name__ == "__main__":
    sys.exit(main())
