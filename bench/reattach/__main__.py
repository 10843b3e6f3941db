"""How many corrections find their passage in the next draft: ``python -m bench.reattach [--drafts 3] [--dev]``.

Novels are edited at random as authors edit (``edits.py``), passages are planted (``planting.py``: scene openings,
mentions, quotes of a contact's size, whole sentences; half of them near the edit), and each is looked for in the new
draft: as `esesea read` does it (``read``), with the old draft alone (``draft``), and by its anchor alone (``words``).
With ``--drafts 3`` so many edits, each of another kind, follow one another, a reading after each. What is right and
what survives is said in ``judging.py``. Thresholds were chosen with ``--dev``, on other novels.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.reattach.edits import EDITS, Source
from bench.reattach.judging import Tally
from bench.reattach.trials import ROADS, trial

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "litbank"
SEED = 5
BAD = frozenset({"wrong", "false", "loose"})


def novels(*, dev: bool) -> list[Path]:
    """Every fourth book is for choosing thresholds, the others and The Secret Garden for the figures."""
    found = sorted((FOLDER / "original").glob("*.txt"))
    return found[::4] if dev else [path for at, path in enumerate(found) if at % 4] + sorted(FOLDER.glob("*.full.txt"))


def sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Endlessly, each novel with the next one's words to write with."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    at = 0
    while True:
        yield Source(texts[at % len(texts)], texts[(at + 1) % len(texts)])
        at += 1


def shown(tally: Tally, road: str) -> Iterator[str]:
    """A road's figures, a line each."""
    yield f"\n{road:28} {'right':>7} {'wrong':>6} {'loose':>6} {'right %':>8}   gone: {'loose':>6} {'wrong':>6}"
    edits = sorted({edit for edit, _, _ in tally.counts})
    kinds = sorted({kind for _, kind, _ in tally.counts})
    for name, row in (
        *((edit, tally.row(edit=edit)) for edit in edits),
        *((kind, tally.row(kind=kind)) for kind in kinds),
        ("all", tally.row()),
    ):
        survive = row["right"] + row["wrong"] + row["loose"]
        part = 100 * row["right"] / survive if survive else 0.0
        yield (
            f"  {name:26} {row['right']:7} {row['wrong']:6} {row['loose']:6} {part:8.2f}"
            f"         {row['silent']:6} {row['false']:6}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.reattach", description=__doc__)
    parser.add_argument("--dev", action="store_true", help="the novels that thresholds are chosen on")
    parser.add_argument("--edits", type=int, default=216, help="how many edited novels (default 216)")
    parser.add_argument("--drafts", type=int, default=1, help="how many drafts in a row (default 1)")
    parser.add_argument("--each", type=int, default=6, help="passages of each kind in a draft (default 6)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--misses", action="store_true", help="print what was wrong or loose")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    tallies = {road: Tally() for road in ROADS}
    supply = sources(novels(dev=asked.dev))
    for number in range(asked.edits):
        edits = [EDITS[number % len(EDITS)]] if asked.drafts == 1 else chance.sample(EDITS, asked.drafts)
        for outcome in trial(next(supply), edits, asked.each, chance):
            tallies[outcome.road].add(outcome.edit, outcome.kind, outcome.said)
            if asked.misses and outcome.said in BAD:
                print(outcome)
    if asked.json:
        json.dump({road: tally.row() for road, tally in tallies.items()}, sys.stdout, indent=2)
    else:
        for road, tally in tallies.items():
            print("\n".join(shown(tally, road)))


if __name__ == "__main__":
    main()
