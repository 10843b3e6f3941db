"""How a network in training does on the development books, after every epoch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import nn

from esesea.evaluation.measures.coreference import compared, conll
from esesea.evaluation.measures.counts import total
from esesea.reading.literary.encoder import Encoded, Vectors
from esesea.reading.memo import DIGEST
from training.books import Mention, as_span
from training.fitting import Pupil
from training.measuring import GRID, Answer, Figures, clusters, event_figures, mention_figures
from training.network import MentionEncoder, PairScorer
from training.reading import Said, entities_of, pair_scores, read, spans_as_mentions
from training.texts import Text, mentions_in

EVEN = 0.5
_NO_VECTORS = Vectors(*(np.zeros((0, 0), np.float32) for _ in range(3)), np.zeros((0, DIGEST), np.uint8))


def judged(model: nn.Module, dev: Sequence[Text], event_dev: Sequence[Text]) -> str:
    """The figures of a teacher or a pupil, in per cent, as one line."""
    network = model.network if isinstance(model, Pupil) else model
    said = [read(network, text) for text in dev]
    found = [_answer(text, one) for text, one in zip(dev, said, strict=True)]
    events = [_answer(text, read(network, text)) for text in event_dev]
    figures = mention_figures(found, EVEN, EVEN) | {"events": max(event_figures(events, at)["events"] for at in GRID)}
    if isinstance(model, Pupil):
        model.eval()
        figures |= _coreference(model.encode, model.score, dev, said)
    return ", ".join(f"{name} {100 * figure:.1f}" for name, figure in figures.items())


def _answer(text: Text, said: Said) -> Answer:
    return Answer(text.book, Encoded(said.events.numpy(), tuple(said.mentions), tuple(said.entities), _NO_VECTORS))


def _coreference(encode: MentionEncoder, score: PairScorer, texts: Sequence[Text], said: Sequence[Said]) -> Figures:
    """CoNLL F1 on the mentions found and on those marked."""
    figures: Figures = {}
    for name in ("coreference", "gold_mentions"):
        counted = []
        for text, one in zip(texts, said, strict=True):
            spans: list[Mention] = (
                list(text.book.mentions) if name == "gold_mentions" else spans_as_mentions(one.mentions)
            )
            mentions = mentions_in(text.book, spans, text.spoken)
            entity = entities_of(pair_scores(encode, score, one.first, one.last, mentions).detach())
            gold = clusters(map(as_span, text.book.mentions), text.book.entity_of)
            counted.append(compared(gold, clusters(map(as_span, spans), entity)))
        figures[name] = conll(total(counted))["conll_f1"]
    return figures
