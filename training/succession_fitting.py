"""Fitting the head of succession, and setting its scale, so that it means what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.fitting import Course, Report, learn
from training.passages import Border
from training.succession_head import Head
from training.succession_pairs import SCENES, Pairs, Shelf, chunks, pairs_of

COURSE = Course(epochs=6, rate=1e-3, head_rate=1e-3, frozen=0, average=0.98, decay=0.05)
STRAIGHT = 0.5
"""What a wrong direction costs beside a wrong neighbour."""

Task = tuple[Shelf, Border]


def tasks(books: Sequence[Shelf]) -> Iterator[Task]:
    """What each book teaches: paragraphs by its passages, scenes by its scenes."""
    for passages in books:
        yield passages, Border.PARAGRAPH
        scenes = passages.scenes()
        yield from ((scenes, kind) for kind in SCENES)


def logits(head: Head, shelf: Shelf, pairs: Pairs) -> Tensor:
    """(pairs, 2). Each side of a passage is projected once."""
    tails, before = np.unique(pairs.before, return_inverse=True)
    heads, after = np.unique(pairs.after, return_inverse=True)
    ends = head.tail(torch.from_numpy(shelf.tails[tails].astype(np.float32)))
    begins = head.head(torch.from_numpy(shelf.heads[heads].astype(np.float32)))
    words = (torch.from_numpy(shelf.tail_words[pairs.before]), torch.from_numpy(shelf.head_words[pairs.after]))
    found: Tensor = head.compare(ends[before], begins[after], *words)
    return found


def loss_of(found: Tensor, pairs: Pairs) -> Tensor:
    """Whether the second follows, and which way round it is, where that was asked."""
    weight, true = torch.from_numpy(pairs.weight), torch.from_numpy(pairs.true).float()
    follows = functional.binary_cross_entropy_with_logits(found[:, 0], true, weight, reduction="sum") / weight.sum()
    forward = forward_of(found, pairs)
    return follows + STRAIGHT * functional.softplus(-forward).sum() / max(1, len(forward))


def forward_of(found: Tensor, pairs: Pairs) -> Tensor:
    """The log-odds that the pairs of which both directions are asked are the right way round."""
    there = np.flatnonzero(pairs.turned >= 0)
    return found[there, 1] - found[pairs.turned[there], 1]


def fitted(
    train: Sequence[Shelf],
    dev: Sequence[Shelf],
    kept: Path,
    report: Report,
    *,
    pooled: bool = False,
    course: Course = COURSE,
) -> tuple[Head, float]:
    """Teach a head on ``train``; goes on from ``kept`` where it was stopped. Gives the seconds it took, too."""
    torch.manual_seed(0)
    head = Head(_some_states(train), pooled=pooled)
    taught = list(tasks(train))

    def step(shelf: Shelf, run: Sequence[int], chance: Random) -> Tensor:
        pairs = pairs_of(shelf, run, chance)
        return loss_of(logits(head, shelf, pairs), pairs)

    def steps(chance: Random) -> list[Callable[[], Tensor]]:
        found = [partial(step, shelf, run, chance) for shelf, kind in taught for run in chunks(shelf, kind, chance)]
        chance.shuffle(found)
        return found

    name = "pooled" if pooled else "head"
    found, seconds = learn(head, course, steps, kept / f"{name}.checkpoint", report, partial(judged, books=dev))
    return found.eval(), seconds


def _some_states(books: Sequence[Shelf]) -> np.ndarray:
    """Every seventh beginning's words."""
    sides = [(book.heads[at], book.head_words[at]) for book in books for at in range(0, len(book.border), 7)]
    return np.concatenate([states[:count] for states, count in sides]).astype(np.float64)


@torch.no_grad()
def judged(head: Head, books: Sequence[Shelf]) -> str:
    """How a head in training does, in a line: true neighbours above others and right way round, in shares."""
    head.eval()
    above: dict[Border, list[float]] = {}
    straight: dict[Border, list[bool]] = {}
    for shelf, kind in tasks(books):
        for run in chunks(shelf, kind, Random(1)):
            pairs = pairs_of(shelf, run, Random(1))
            said, true = logits(head, shelf, pairs), pairs.true == 1
            above.setdefault(kind, []).extend((one > said[~true, 0]).float().mean().item() for one in said[true, 0])
            straight.setdefault(kind, []).extend((forward_of(said, pairs) > 0).tolist())
    return ", ".join(f"{kind.name} {np.mean(above[kind]):.3f}, forward {np.mean(straight[kind]):.3f}" for kind in above)
