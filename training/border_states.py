"""What the shipped encoder says of the ends and beginnings of passages, kept, so that a stopped run goes on."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from esesea.reading.literary.succession import head_of, side_by_side, states, tail_of
from esesea.reading.literary.weights import WORDS, Weights
from esesea.reading.literary.wordpieces import WordPieces
from training.fitting import Report
from training.passages import Book, book
from training.succession_pairs import Shelf

ALSO_IN_PDNC = frozenset(
    {
        "11_alices_adventures_in_wonderland",
        "2641_a_room_with_a_view",
        "5230_the_invisible_man_a_grotesque_romance",
    }
)
"""Their dialogue is somebody else's test; no book of that corpus teaches anything here."""


def shelves_of(paths: Iterable[Path], weights: Weights, kept: Path, report: Report) -> Iterator[Shelf]:
    """The books at ``paths`` in passages, encoded; what is made is kept below ``kept`` and not made again."""
    pieces = weights.pieces
    for path in paths:
        if path.stem in ALSO_IN_PDNC:
            continue
        encoded = kept / "states" / weights.manifest.files[WORDS][:16] / f"{path.stem}.npz"
        if not encoded.exists():
            _keep(_encoded(_cut(path, pieces, kept / "cuts" / f"{path.stem}.pickle"), weights), encoded)
            report(f"{path.stem} is encoded")
        with np.load(encoded) as found:
            yield Shelf(path.stem, *(found[name] for name in ("border", "heads", "tails", "head_words", "tail_words")))


def _cut(path: Path, pieces: WordPieces, kept: Path) -> Book:
    if kept.exists():
        found: Book = pickle.loads(kept.read_bytes())  # noqa: S301 - written by this command
        return found
    made = book(path, pieces)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.with_suffix(".new").write_bytes(pickle.dumps(made))
    kept.with_suffix(".new").replace(kept)
    return made


def _encoded(cut: Book, weights: Weights) -> dict[str, np.ndarray]:
    heads, head_words = side_by_side(states(cut.words, [head_of(cut.words, *one) for one in cut.ranges], weights))
    tails = states(cut.words, [tail_of(cut.words, *one) for one in cut.ranges], weights)
    ends, tail_words = side_by_side([one[::-1] for one in tails])
    sides = {"heads": heads.astype(np.float16), "tails": ends.astype(np.float16)}
    return {"border": cut.border, **sides, "head_words": head_words, "tail_words": tail_words}


def _keep(arrays: dict[str, np.ndarray], path: Path) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"new-{path.name}")
    np.savez(new, **arrays)
    new.replace(path)
