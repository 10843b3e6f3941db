"""The network that compares the end of a passage with the beginning of another."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from esesea.reading.literary.succession import PIECES

STATE, SIZE, COMPARED, PLACES, BEST = 400, 64, 48, 16, 8
"""Of a word from the encoder, of a word when compared, of what comes of comparing it; how many distances from the
border are told apart; how many of the likest words of a side are looked at."""

NEVER = -1e4


class Head(nn.Module):
    """Both sides and their comparison; ``pooled``: the baseline's.

    ``whiten``: states to as many independent parts of equal spread (their principal components over the books that
    teach); fixed, because likeness of whitened states alone tells neighbours from others, and learning starts there.
    """

    def __init__(self, states: np.ndarray, dropout: float = 0.2, *, pooled: bool = False) -> None:
        super().__init__()
        self.whiten = _whitening(states)
        self.tail, self.head = Side(self.whiten, dropout), Side(self.whiten, dropout)
        self.compare: Comparison | Pooled = Pooled(dropout) if pooled else Comparison(dropout)

    @torch.no_grad()
    def calibrate(self, slopes: tuple[float, float], bias: float) -> None:
        """Make the two judgements ``slopes`` times as strong; ``bias`` goes to the first."""
        self.compare.slopes *= torch.tensor(slopes)
        self.compare.bias += torch.tensor([bias, 0.0])


class Side(nn.Module):
    """The words of ends, or of beginnings, as directions. Word 0 stands next to the border."""

    def __init__(self, whiten: nn.Linear, dropout: float) -> None:
        super().__init__()
        self.whiten, self.dropout = whiten, nn.Dropout(dropout)
        self.turn = nn.Linear(SIZE, SIZE, bias=False)
        nn.init.eye_(self.turn.weight)

    def forward(self, states: Tensor) -> Tensor:
        """(passages, PIECES, STATE) → (passages, PIECES, SIZE), each of length one."""
        return functional.normalize(self.turn(self.dropout(self.whiten(states))), dim=-1)


class Judge(nn.Module):
    """What both comparisons end with: two log-odds, to be set to scale afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("slopes", torch.ones(2))
        self.register_buffer("bias", torch.zeros(2))

    def scaled(self, found: Tensor) -> Tensor:
        """The log-odds after ``Head.calibrate``."""
        return found * self.slopes + self.bias


class Comparison(Judge):
    """The likeness of the sides; and each word with what it finds on the other (Parikh et al. 2016), attended."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.sharp = nn.Parameter(torch.tensor(8.0))
        self.compare = nn.ModuleList(nn.Linear(3 * SIZE + 1, COMPARED) for _ in range(2))
        self.place = nn.ModuleList(nn.Embedding(PLACES, COMPARED) for _ in range(2))
        self.weigh = nn.ModuleList(nn.Linear(COMPARED, 1) for _ in range(2))
        self.dropout = nn.Dropout(dropout)
        self.join = nn.Linear(4 * COMPARED, COMPARED)
        self.judge = nn.Linear(COMPARED, 2)
        self.likest = nn.Linear(2 * BEST + 1, 2)
        with torch.no_grad():
            self.likest.weight[0] = 0.1
            self.likest.weight[1] = 0.0
            self.judge.weight *= 0.1

    def forward(self, tails: Tensor, heads: Tensor, tail_words: Tensor, head_words: Tensor) -> Tensor:
        """(pairs, PIECES, SIZE) twice, and how many of them are words → (pairs, 2)."""
        alike = tails @ heads.transpose(1, 2)
        masks = (_mask(tail_words), _mask(head_words))
        one, one_best = self._seen(0, tails, heads, masks, alike)
        other, other_best = self._seen(1, heads, tails, masks[::-1], alike.transpose(1, 2))
        hidden = functional.gelu(self.join(self.dropout(torch.cat([one, other], -1))))
        means = (_mean(tails, masks[0]) * _mean(heads, masks[1])).sum(-1, keepdim=True)
        likeness = torch.cat([5 * (one_best - 0.6), 5 * (other_best - 0.6), 20 * means], -1)
        return self.scaled(self.judge(self.dropout(hidden)) + self.likest(likeness))

    def _seen(
        self, side: int, own: Tensor, other: Tensor, masks: tuple[Tensor, ...], alike: Tensor
    ) -> tuple[Tensor, Tensor]:
        mask, there = masks
        alike = alike.masked_fill(~there[:, None, :], -1.0)
        found = torch.softmax(alike * self.sharp, -1) @ other
        best = alike.max(-1, keepdim=True).values
        seen = self.compare[side](torch.cat([own, found, 4 * own * found, best], -1))
        compared = functional.gelu(seen + self.place[side](torch.arange(PIECES) // (PIECES // PLACES)))
        weight = torch.softmax(self.weigh[side](compared).masked_fill(~mask[..., None], NEVER), 1)
        likest = best.squeeze(-1).masked_fill(~mask, -1.0).topk(BEST).values
        return torch.cat([(weight * compared).sum(1), _mean(compared, mask)], -1), likest


class Pooled(Judge):
    """The baseline: the mean of each side, and the word next to the border, in a bilinear form of low rank."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.tail, self.head = nn.Linear(2 * SIZE, SIZE), nn.Linear(2 * SIZE, SIZE)
        self.each, self.judge = nn.Linear(4 * SIZE, 2), nn.Linear(SIZE + 1, 2)

    def forward(self, tails: Tensor, heads: Tensor, tail_words: Tensor, head_words: Tensor) -> Tensor:
        """As ``Comparison``."""
        means = [_mean(side, _mask(words)) for side, words in ((tails, tail_words), (heads, head_words))]
        one, other = torch.cat([means[0], tails[:, 0]], -1), torch.cat([means[1], heads[:, 0]], -1)
        product = self.dropout(self.tail(one) * self.head(other))
        likeness = 20 * (means[0] * means[1]).sum(-1, keepdim=True)
        return self.scaled(self.judge(torch.cat([product, likeness], -1)) + self.each(torch.cat([one, other], -1)))


def _whitening(states: np.ndarray) -> nn.Linear:
    """The first principal components of ``states`` (words, STATE), each with spread one."""
    mean = states.mean(0)
    spread, parts = np.linalg.eigh(np.cov((states - mean).T))
    matrix = (parts[:, ::-1][:, :SIZE] / np.sqrt(spread[::-1][:SIZE])).T
    found = nn.Linear(STATE, SIZE)
    with torch.no_grad():
        found.weight.copy_(torch.from_numpy(matrix.copy()))
        found.bias.copy_(torch.from_numpy(-matrix @ mean))
    return found.requires_grad_(requires_grad=False)


def _mask(words: Tensor) -> Tensor:
    return torch.arange(PIECES) < words[:, None]


def _mean(values: Tensor, mask: Tensor) -> Tensor:
    return values.masked_fill(~mask[..., None], 0).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
