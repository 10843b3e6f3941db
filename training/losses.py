"""What the network is taught by: marks of annotators, answers of a teacher, entities."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.network import Answers
from training.texts import NOT_ASKED

EVENT_WEIGHT = 3.0
"""One word in twenty is an event, one span in fifty a mention: the heads learn at a like pace with this (trial)."""


def head_loss(answers: Answers, events: Tensor, mentions: Tensor, entities: Tensor) -> Tensor:
    """Cross entropy a word, of what is asked."""
    count = max(1, answers.events.numel())
    asked = events != NOT_ASKED
    loss = answers.events.new_zeros(())
    if asked.any():
        loss = (
            loss
            + EVENT_WEIGHT
            * functional.binary_cross_entropy_with_logits(answers.events[asked], events[asked].float(), reduction="sum")
            / count
        )
    for said, wanted in ((answers.mentions, mentions), (answers.entities, entities)):
        known = wanted != NOT_ASKED
        if known.any():
            loss = loss + functional.cross_entropy(said[known], wanted[known], reduction="sum") / count
    return loss


def taught_loss(
    answers: Answers, events: Tensor, mentions: Tensor, entities: Tensor, asked: Tensor, possible: Tensor
) -> Tensor:
    """Cross entropy with a teacher's probabilities (Hinton, Vinyals and Dean 2015, temperature 1).

    ``events`` (windows, words) and ``mentions``, ``entities`` (windows, widths, words, labels) are probabilities.
    """
    count = max(1, answers.events.numel())
    loss = (
        EVENT_WEIGHT
        * functional.binary_cross_entropy_with_logits(answers.events[asked], events[asked], reduction="sum")
        / count
    )
    for said, wanted in ((answers.mentions, mentions), (answers.entities, entities)):
        loss = loss - (wanted[possible] * torch.log_softmax(said[possible], -1)).sum() / count
    return loss


def entity_loss(scores: Tensor, entity: Tensor) -> Tensor:
    """Marginal likelihood of any right antecedent (Lee et al. 2017), a mention.

    ``scores`` (mentions, mentions + 1): of every earlier mention, -1e9 for others; the last column, 0, is "new".
    """
    count = len(entity)
    earlier = torch.arange(count)[:, None] > torch.arange(count)[None]
    same = (entity[:, None] == entity[None]) & earlier
    right = torch.cat([same, (~same.any(1))[:, None]], 1)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)).sum() / count
