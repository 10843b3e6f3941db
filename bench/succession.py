"""Does the learned succession carry over? ``python bench/succession.py [FILE ...]``.

For each of the four screenplays whose chronology was set by hand (``../shared/data/films``; a check, nothing is fitted
on them): how often a pair of scenes that is consecutive in that chronology gets more than another pair with the same
first scene (AUC), the same where a leap is told between the two, borders told one after the other that go on against
those that leap, the rank of the true next among twenty, and direction. For a FILE told in order: the same of its
scenes. And the seconds that scene ends and all told borders with ten candidates each take.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np

from esesea.reading import readers
from esesea.reading.annotators.scene_ends import scene_ends
from esesea.reading.literary.succession import Ends, follows, forward, head
from esesea.reading.passages import SceneSpan
from esesea.text.manuscript import open_manuscript

FILMS = Path(__file__).resolve().parents[2] / "shared" / "data" / "films"
OTHERS, CANDIDATES = 19, 10

Pair = tuple[int, int]


def ends_in(path: Path) -> tuple[Ends, int, float]:
    """The ends of the scenes in the manuscript at ``path``, how many scenes, and the seconds they took."""
    document = open_manuscript(path)
    layers = readers.reader("literary").read(document)
    began = time.perf_counter()
    (found,) = (made for made in scene_ends(document, layers) if isinstance(made, Ends))
    return found, len(layers.of(SceneSpan)), time.perf_counter() - began


def above(true: np.ndarray, others: np.ndarray) -> float:
    """The chance that one of ``true`` is above one of ``others``; half for a tie."""
    gaps = true[:, None] - others[None]
    return float((gaps > 0).mean() + (gaps == 0).mean() / 2) if gaps.size else float("nan")


def told(name: str, ends: Ends, order: Sequence[int]) -> str:
    """The figures in a line. ``order``: the scenes, by number as told, in the order in which they happen."""
    chance = Random(0)
    true = list(pairwise(order))
    rows = [
        [after, *chance.choices([x for x in order if x not in {before, after}], k=OTHERS)] for before, after in true
    ]
    pairs = [(before, one) for (before, _), row in zip(true, rows, strict=True) for one in row]
    said = follows(ends, pairs, head()).reshape(-1, 1 + OTHERS)
    wins = (said[:, :1] > said[:, 1:]).mean(1) + (said[:, :1] == said[:, 1:]).mean(1) / 2
    leaps = np.array([after != before + 1 for before, after in true])
    borders = [(at, at + 1) for at in range(len(order) - 1)]
    goes_on = np.array([pair in set(true) for pair in borders])
    here = follows(ends, borders, head())
    rank = 1 + OTHERS * (1 - wins)
    parts = [
        f"{name}: {len(order)} scenes",
        f"AUC {wins.mean():.3f}",
        f"over {leaps.sum()} leaps {wins[leaps].mean() if leaps.any() else float('nan'):.3f}",
        f"told borders that go on above those that leap {above(here[goes_on], here[~goes_on]):.3f}",
        f"first of twenty {(rank < 1.99).mean():.3f}, first three {(rank < 3.99).mean():.3f}",
        f"direction {(forward(ends, true, head()) > 0).mean():.3f}",
    ]
    return ", ".join(parts)


def main(paths: Sequence[Path]) -> None:
    for path in paths or sorted(FILMS.glob("*.fountain")):
        ends, scenes, seconds = ends_in(path)
        gold = path.with_suffix(".gold.json")
        ranks = json.loads(gold.read_text(encoding="utf-8"))["story_order"] if gold.exists() else range(scenes)
        began = time.perf_counter()
        chance = Random(0)
        follows(ends, [(at, chance.randrange(scenes)) for at in range(scenes) for _ in range(1 + CANDIDATES)], head())
        asked = time.perf_counter() - began
        print(told(path.stem, ends, sorted(range(scenes), key=lambda at: ranks[at])), flush=True)
        print(f"    ends {seconds:.2f} s, {scenes * (1 + CANDIDATES)} pairs {asked:.2f} s", flush=True)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
