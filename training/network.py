"""The network: one encoder over word pieces, heads over words and spans, and a scorer of pairs of mentions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from esesea.reading.literary.pair_signs import PAIR_SIGNS, WIDTHS
from esesea.reading.literary.spans import TYPES, WIDEST
from esesea.reading.literary.windows import CASES

CASE_SIZE, HIDDEN, MENTION, PAIR = 16, 256, 256, 128
LABELS = 1 + len(TYPES)

BERT_MARKS = {100: 3, 101: 0, 102: 2}
MPNET_SHIFT = 4
"""MPNet has BERT's uncased vocabulary four places later, after marks of its own: [UNK], [CLS], [SEP] by number."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the heads say: ``events`` (windows, words); ``mentions``, ``entities`` (windows, widths, words, labels)."""

    events: Tensor
    mentions: Tensor
    entities: Tensor


class Network(nn.Module):
    """Encoder and heads. Takes BERT's piece numbers whatever the encoder."""

    def __init__(self, encoder: Path, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attention_probs_dropout_prob=0.0)
        self.mpnet = self.encoder.config.model_type == "mpnet"
        size = self.size = self.encoder.config.hidden_size + CASE_SIZE
        self.case = nn.Embedding(CASES, CASE_SIZE)
        self.dropout = nn.Dropout(dropout)
        self.event = nn.Sequential(nn.Linear(size, HIDDEN), nn.GELU(), nn.Dropout(dropout), nn.Linear(HIDDEN, 1))
        self.begins, self.ends, self.holds = (nn.Linear(size, HIDDEN) for _ in range(3))
        self.weighs = nn.Linear(size, 1)
        self.width = nn.Embedding(WIDEST, HIDDEN)
        self.labels = nn.Linear(HIDDEN, 2 * LABELS)

    def words(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, case: Tensor) -> tuple[Tensor, Tensor]:
        """Each word by its first and by its last piece, (windows, words, size) twice."""
        if self.mpnet:
            shifted = ids + MPNET_SHIFT
            for bert, own in BERT_MARKS.items():
                shifted = torch.where(ids == bert, own, shifted)
            ids = torch.where(mask == 0, 1, shifted)
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        cased = self.case(case)
        return _at(hidden, first, cased), _at(hidden, last, cased)

    def heads(self, first: Tensor, last: Tensor) -> Answers:
        """Answers as logits."""
        first, last = self.dropout(first), self.dropout(last)
        events = self.event(first).squeeze(-1)
        begins, ends, holds = self.begins(first), self.ends(last), self.holds(first)
        weight = torch.exp(self.weighs(first).clamp(-8, 8))
        held = functional.pad(torch.cumsum(holds * weight, 1), (0, 0, 1, 0))
        weighed = functional.pad(torch.cumsum(weight, 1), (0, 0, 1, 0))
        count = first.shape[1]
        scores = []
        for width in range(WIDEST):
            stay = count - width
            inside = (held[:, width + 1 :] - held[:, :stay]) / (weighed[:, width + 1 :] - weighed[:, :stay] + 1e-6)
            span = functional.gelu(begins[:, :stay] + ends[:, width:] + self.width.weight[width] + inside)
            scores.append(functional.pad(self.labels(span), (0, 0, 0, width)))
        both = torch.stack(scores, 1)
        return Answers(events, both[..., :LABELS], both[..., LABELS:])


def _at(hidden: Tensor, places: Tensor, cased: Tensor) -> Tensor:
    return torch.cat([torch.gather(hidden, 1, places.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])), cased], -1)


class MentionEncoder(nn.Module):
    """A mention as one vector: its ends, its attended words, its label and width (Lee et al. 2017)."""

    def __init__(self, size: int, dropout: float = 0.3) -> None:
        super().__init__()
        self.attention = nn.Linear(size, 1)
        self.label = nn.Embedding(len(TYPES), 24)
        self.width = nn.Embedding(WIDTHS, 16)
        self.project = nn.Sequential(nn.Linear(3 * size + 40, MENTION), nn.GELU(), nn.Dropout(dropout))

    def forward(
        self, first: Tensor, last: Tensor, held: Tensor, lasting: Tensor, label: Tensor, width: Tensor
    ) -> Tensor:
        """The vectors of mentions.

        ``first``, ``last``: (mentions, size); ``held``: a mention's words, (mentions, words, size), of which only those
        where ``lasting`` is True are its own.
        """
        weight = torch.softmax(self.attention(held).squeeze(-1).masked_fill(~lasting, -1e9), -1)
        inside = (weight.unsqueeze(-1) * held).sum(1)
        return self.project(torch.cat([first, last, inside, self.label(label), self.width(width)], -1))


class PairScorer(nn.Module):
    """How likely a mention refers to what an earlier one does: above 0, likelier than to something new."""

    def __init__(self, dropout: float = 0.3) -> None:
        super().__init__()
        self.later, self.earlier = nn.Linear(MENTION, PAIR), nn.Linear(MENTION, PAIR)
        self.alike = nn.Linear(MENTION, PAIR, bias=False)
        self.signs = nn.ModuleList(nn.Embedding(count, PAIR) for count in PAIR_SIGNS.values())
        for table in self.signs:
            nn.init.normal_(table.weight, std=0.05)
        self.dropout = nn.Dropout(dropout)
        self.score = nn.Linear(PAIR, 1)

    def forward(self, mentions: Tensor, later: Tensor, earlier: Tensor, signs: Tensor) -> Tensor:
        """``mentions`` (mentions, size); ``later`` and ``earlier`` (pairs), rows of it; ``signs`` (pairs, kinds)."""
        one, other = mentions[later], mentions[earlier]
        hidden = self.later(mentions)[later] + self.earlier(mentions)[earlier] + self.alike(one * other)
        for kind, table in enumerate(self.signs):
            hidden = hidden + table(signs[:, kind])
        return self.score(self.dropout(functional.gelu(hidden))).squeeze(-1)
