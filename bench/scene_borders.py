"""Where scenes begin in unmarked prose: fit the weights of ``esesea.reading.cutting.border_signs`` and measure them.

    python bench/scene_borders.py BOOK.txt …

Each book's own marks and chapter openings are the truth and are hidden from the signs. Prints precision, recall and F1
within three sentences, each book judged by weights fitted on the others, then the weights fitted on all.
"""

from __future__ import annotations

import sys
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np

from esesea.reading.annotators.parsing import parsing
from esesea.reading.cutting.border_signs import BorderSigns, border_signs, look_at
from esesea.reading.cutting.borders import SHORTEST, marked_starts
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.text.manuscript import open_manuscript

NEAR = 3
"""Sentences by which a found border may miss."""
RIDGE = 1.0

Book = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def book(path: Path) -> Book:
    """Signs, marks, "may begin", tokens and sentences, by paragraph."""
    document = open_manuscript(path)
    (parse,) = (made for made in parsing(document, Layers()) if isinstance(made, Parse))
    marked = marked_starts(document)
    looked = [look_at(paragraph) for paragraph in parse.paragraphs]
    return (
        np.array([(1.0, *astuple(border_signs(looked, index))) for index in range(len(looked))]),
        np.array([paragraph.span.start in marked for paragraph in parse.paragraphs]),
        np.array([index > 0 and not one.spoken for index, one in enumerate(looked)]),
        np.array([one.tokens for one in looked]),
        np.array([sum(1 for _ in paragraph.doc.sents) for paragraph in parse.paragraphs]),
    )


def fit(books: list[Book]) -> np.ndarray:
    """Ridge logistic regression by Newton's method."""
    signs = np.vstack([one[0][one[2]] for one in books])
    truth = np.concatenate([one[1][one[2]] for one in books]).astype(float)
    weights, ridge = np.zeros(signs.shape[1]), RIDGE * np.eye(signs.shape[1])
    ridge[0, 0] = 0
    for _ in range(30):
        chances = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (chances - truth) + ridge @ weights
        bend = (signs * (chances * (1 - chances))[:, None]).T @ signs + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def borders(one: Book, weights: np.ndarray, least: float) -> list[int]:
    """The paragraphs at which scenes are found to begin."""
    signs, _, may, tokens, _ = one
    chances = np.where(may, 1 / (1 + np.exp(-signs @ weights)), 0)
    reached = np.r_[0, np.cumsum(tokens)]
    found: list[int] = []
    for index in np.argsort(-chances, kind="stable"):
        if chances[index] < least:
            break
        if all(abs(reached[index] - reached[other]) >= SHORTEST for other in (0, *found)):
            found.append(int(index))
    return found


def hits(one: Book, found: list[int]) -> tuple[int, int, int]:
    """Right, found, marked."""
    sentences = np.r_[0, np.cumsum(one[4])]
    left = [int(sentences[index]) for index in np.flatnonzero(one[1]) if index]
    marks, right = len(left), 0
    for index in sorted(found):
        near = [mark for mark in left if abs(mark - sentences[index]) <= NEAR]
        if near:
            left.remove(min(near, key=lambda mark: abs(mark - sentences[index])))
            right += 1
    return right, len(found), marks


def main(paths: list[Path]) -> None:
    books = [book(path) for path in paths]
    held_out = [fit([other for other in books if other is not one]) for one in books]
    for least in (0.06, 0.08, 0.1, 0.12, 0.15, 0.2):
        counts = [hits(one, borders(one, weights, least)) for one, weights in zip(books, held_out, strict=True)]
        right, found, marks = (sum(column) for column in zip(*counts, strict=True))
        precision, recall = right / max(1, found), right / max(1, marks)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        figures = f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
        print(f"chance {least:.2f}: {figures} ({found} found, {marks} marked)")
    names = ("bias", *(field.name for field in fields(BorderSigns)))
    print(" ".join(f"{name} {weight:.2f}" for name, weight in zip(names, fit(books), strict=True)))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
