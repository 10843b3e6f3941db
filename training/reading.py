"""What a network in training reads in a text: events, spans, entities. The same decoding as the shipped reader's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from esesea.reading.literary.pair_signs import Mentions, pair_signs
from esesea.reading.literary.spans import FoundSpan, spans_of
from esesea.reading.literary.windows import batch_of, windows_of
from training.network import MentionEncoder, Network, PairScorer
from training.texts import Text, tensors

MARKS = (101, 102)
HELD = 16


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """Of one text: the probability that each word is an event; mentions and entities; words as vectors."""

    events: Tensor
    mentions: list[FoundSpan]
    entities: list[FoundSpan]
    first: Tensor
    last: Tensor


@torch.no_grad()
def read(network: Network, text: Text, threshold: float = 0.5, at_once: int = 8) -> Said:
    """Read one text in windows."""
    network.eval()
    device = next(network.parameters()).device
    windows = windows_of(text.words)
    events, firsts, lasts = [], [], []
    found: tuple[list[FoundSpan], list[FoundSpan]] = ([], [])
    for begin in range(0, len(windows), at_once):
        some = windows[begin : begin + at_once]
        batch = batch_of(text.words, some, *MARKS, least_words=14)
        first, last = network.words(*(part.to(device) for part in tensors(batch)))
        answers = network.heads(first, last)
        for row, (start, stop) in enumerate(some):
            words = stop - start
            events.append(torch.sigmoid(answers.events[row, :words]).cpu())
            firsts.append(first[row, :words].cpu())
            lasts.append(last[row, :words].cpu())
            for spans, said in zip(found, (answers.mentions, answers.entities), strict=True):
                chances = torch.softmax(said[row], -1).cpu()
                probability, label = 1 - chances[..., 0].numpy(), 1 + chances[..., 1:].argmax(-1).numpy()
                spans.extend(spans_of(probability, label, batch.sentence[row], start, threshold))
    return Said(torch.cat(events), found[0], found[1], torch.cat(firsts), torch.cat(lasts))


def pair_scores(encode: MentionEncoder, score: PairScorer, first: Tensor, last: Tensor, mentions: Mentions) -> Tensor:
    """How each mention goes with each earlier one, (mentions, mentions + 1); see ``losses.entity_loss``."""
    device = first.device
    count = len(mentions)
    vectors = encode_mentions(encode, first, last, mentions)
    later, earlier = torch.tril_indices(count, count, -1)
    signs = torch.from_numpy(pair_signs(mentions, later.numpy(), earlier.numpy()))
    scores = score(vectors, later.to(device), earlier.to(device), signs.to(device))
    table = torch.full((count, count + 1), -1e9, device=device)
    table[:, count] = 0.0
    return table.index_put((later.to(device), earlier.to(device)), scores)


def encode_mentions(encode: MentionEncoder, first: Tensor, last: Tensor, mentions: Mentions) -> Tensor:
    """Each mention's vector."""
    device = first.device
    begins, ends = torch.from_numpy(mentions.first).to(device), torch.from_numpy(mentions.last).to(device)
    places = begins[:, None] + torch.arange(HELD, device=device)[None]
    lasting = places <= ends[:, None]
    held = first[torch.minimum(places, ends[:, None])]
    width = torch.clamp(ends - begins, max=9)
    return encode(first[begins], last[ends], held, lasting, torch.from_numpy(mentions.type).to(device), width)


def entities_of(scores: Tensor, threshold: float = 0.0) -> list[int]:
    """Every mention joined to its best antecedent above ``threshold``, else new; a number an entity."""
    count = len(scores)
    table = scores.clone()
    table[:, count] = threshold
    entity: list[int] = []
    for mention, best in enumerate(table.argmax(1).tolist()):
        entity.append(mention if best == count else entity[best])
    return entity


def spans_as_mentions(spans: Sequence[FoundSpan]) -> list[tuple[int, int, int]]:
    """In the order in which coreference meets them."""
    return sorted({(span.first, span.last, span.type) for span in spans}, key=lambda span: (span[0], -span[1]))
