"""How the shipped head does on books that taught it nothing: neighbours, others, neighbours turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from esesea.reading.literary.succession import Head, follows, forward, projected
from training.passages import Border
from training.succession_pairs import SCENES, Shelf

OTHERS, BINS, MOST = 19, 10, 60
"""Beside the true one of twenty candidates; of the reliability table; borders of one kind asked about in one book, so
that no long book speaks for the rest."""

BORDERS: dict[str, tuple[Border, ...]] = {
    "paragraphs": (Border.PARAGRAPH,),
    "scenes": SCENES,
    "scenes found": (Border.FOUND,),
    "scenes and chapters marked": (Border.MARKED,),
}

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Log-odds: of true neighbours; of others in place of each, (neighbours, OTHERS); and of the true direction."""

    true: np.ndarray
    others: np.ndarray
    direction: np.ndarray


def asked(books: Sequence[Shelf], kinds: Sequence[Border], head: Head, seed: int = 0) -> Asked:
    """Ask about every border of ``kinds``. Others begin with the same kind of border, anywhere else in the book."""
    found = [_asked(book if Border.PARAGRAPH in kinds else book.scenes(), kinds, head, Random(seed)) for book in books]
    found = [one for one in found if len(one.true)]
    return Asked(*(np.concatenate([getattr(one, name) for one in found]) for name in Asked.__dataclass_fields__))


def _asked(shelf: Shelf, kinds: Sequence[Border], head: Head, chance: Random) -> Asked:
    sides = (side.astype(np.float32) for side in (shelf.heads, shelf.tails))
    ends = projected(*sides, shelf.head_words, shelf.tail_words, head)
    rows: list[list[int]] = []
    for borders in (shelf.borders(kind) for kind in kinds):
        for at in sorted(chance.sample(borders, min(MOST, len(borders)))):
            apart = [one for one in borders if abs(one - at) > 1]
            rows.append([at, *(chance.choice(apart) for _ in range(OTHERS))])
    said = follows(ends, [(row[0] - 1, one) for row in rows for one in row], head).reshape(-1, 1 + OTHERS)
    straight = forward(ends, [(row[0] - 1, row[0]) for row in rows if shelf.turns(row[0])], head)
    return Asked(said[:, 0], said[:, 1:], straight)


def figures(said: Asked) -> Figures:
    """All in [0, 1] but the counts, the mean rank (1 to 20) and the log-odds' spread.

    ``auc``: the true neighbour above another; ``accuracy``: the sign of the log-odds, true and false alike in number;
    ``direction``: the sign of its; ``first``, ``first_three``: the true one among twenty; ``ece``: expected calibration
    error, ten bins (Naeini et al. 2015).
    """
    rank = 1 + (said.others > said.true[:, None]).sum(1) + (said.others == said.true[:, None]).sum(1) / 2
    return {
        "borders": len(said.true),
        "auc": float(np.mean((20 - rank) / OTHERS)),
        "accuracy": float(np.mean(said.true > 0) + np.mean(said.others <= 0)) / 2,
        "rank": float(rank.mean()),
        "first": float((rank < 2).mean()),
        "first_three": float((rank < 4).mean()),
        "ece": calibration_error(*_balanced(said)),
        "turned": len(said.direction),
        "direction": float((said.direction > 0).mean()),
        "direction_ece": calibration_error(*_mirrored(said.direction)),
    }


def calibration_error(chances: np.ndarray, true: np.ndarray, weight: np.ndarray) -> float:
    """The mean distance between what is said and what is so, by tenths of what is said."""
    tenth = np.minimum((chances * BINS).astype(int), BINS - 1)
    gaps = [abs((weight * (chances - true))[tenth == one].sum()) for one in range(BINS)]
    return float(sum(gaps) / weight.sum())


def _balanced(said: Asked) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    scores = np.r_[said.true, said.others.ravel()]
    true = np.r_[np.ones(len(said.true)), np.zeros(said.others.size)]
    return chance_of(scores), true, np.where(true, 1.0, 1 / OTHERS)


def _mirrored(direction: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each pair both ways round."""
    true = np.r_[np.ones(len(direction)), np.zeros(len(direction))]
    return chance_of(np.r_[direction, -direction]), true, np.ones(len(true))


def chance_of(log_odds: np.ndarray) -> np.ndarray:
    """As a probability."""
    return 1 / (1 + np.exp(-np.clip(log_odds, -50, 50)))


def slopes_of(said: Asked) -> tuple[tuple[float, float], float]:
    """By what the two log-odds must be multiplied, and what added to the first, to mean what they say (Platt 2000)."""
    slope, bias = _fit(np.r_[said.true, said.others.ravel()], *_balanced(said)[1:], with_bias=True)
    straight, _ = _fit(np.r_[said.direction, -said.direction], *_mirrored(said.direction)[1:], with_bias=False)
    return (slope, straight), bias


def _fit(scores: np.ndarray, true: np.ndarray, weight: np.ndarray, *, with_bias: bool) -> tuple[float, float]:
    """Logistic regression on one number by Newton's method."""
    columns = np.stack([scores, np.ones(len(scores))] if with_bias else [scores], 1).astype(np.float64)
    found = np.r_[1.0, np.zeros(columns.shape[1] - 1)]
    for _ in range(30):
        chances = chance_of(columns @ found)
        bend = (columns * (weight * chances * (1 - chances))[:, None]).T @ columns + 1e-3 * np.eye(len(found))
        found = found + np.linalg.solve(bend, columns.T @ (weight * (true - chances)))
    return float(found[0]), float(found[1]) if with_bias else 0.0
