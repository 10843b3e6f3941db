"""Two small convex models, fitted exactly: PyTorch's L-BFGS in double precision, so that a fit is deterministic."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Doubles = NDArray[np.float64]


def fit_logistic(signs: NDArray[np.floating], right: NDArray[np.floating], ridge: float) -> tuple[Doubles, float]:
    """Weights (signs,) and bias of a logistic regression.

    ``signs``: (cases, signs); ``right``: 0 or 1; ``ridge``: half the squared weights, the bias apart, are charged so
    much.
    """
    x, y = (torch.tensor(np.asarray(each, np.float64)) for each in (signs, right))
    weights = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)

    def loss() -> Tensor:
        summed = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights + bias, y, reduction="sum")
        return summed + ridge / 2 * weights.square().sum()

    _least(loss, [weights, bias])
    return weights.detach().numpy(), float(bias.detach())


def fit_choice(choices: Sequence[tuple[NDArray[np.floating], int]], ridge: float) -> Doubles:
    """Weights (signs,) of a conditional logit: of each choice the signs of what could be chosen, and what was."""
    x = torch.tensor(np.concatenate([np.asarray(rows, np.float64) for rows, _ in choices]))
    of = torch.tensor(np.repeat(np.arange(len(choices)), [len(rows) for rows, _ in choices]))
    starts = np.cumsum([0, *(len(rows) for rows, _ in choices[:-1])])
    chosen = torch.tensor([int(start) + at for start, (_, at) in zip(starts, choices, strict=True)])
    weights = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)

    def loss() -> Tensor:
        scores = x @ weights
        highest = torch.full((len(choices),), -torch.inf, dtype=torch.float64)
        highest = highest.scatter_reduce(0, of, scores.detach(), "amax")
        summed = torch.zeros(len(choices), dtype=torch.float64).scatter_add(0, of, (scores - highest[of]).exp())
        return (summed.log() + highest - scores[chosen]).sum() + ridge / 2 * weights.square().sum()

    _least(loss, [weights])
    return weights.detach().numpy()


def _least(loss: Callable[[], Tensor], parameters: list[Tensor]) -> None:
    optimizer = torch.optim.LBFGS(parameters, max_iter=500, tolerance_grad=1e-9, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimizer.zero_grad()
        found = loss()
        found.backward()
        return found

    optimizer.step(step)
