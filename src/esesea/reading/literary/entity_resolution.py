"""From what the encoder found to mentions with their entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from esesea.reading.entity_mentions import Antecedents, EntityMention
from esesea.reading.literary.coreference import ComparedPairs, pairs_compared
from esesea.reading.literary.encoded_text import EncodedText, StoryWords
from esesea.reading.literary.entities import entities_of
from esesea.reading.literary.pair_signs import Ints, mentions_of
from esesea.reading.literary.spans import TYPES
from esesea.reading.literary.weights import Weights
from esesea.reading.memo import Memo
from esesea.reading.passages import QuoteSpan
from esesea.text.span import Span

WORTH = 0.02
"""Antecedents with less of a chance are not kept."""


def resolved(
    text: EncodedText, quotes: Sequence[QuoteSpan], weights: Weights, memo: Memo | None = None
) -> tuple[list[EntityMention], Antecedents]:
    """The mentions of a story with their entities, and every mention's likely antecedents. Linear in the words."""
    words, found = text.words, text.encoded.mentions
    spans = [(span.first, span.last, span.type) for span in found]
    mentions = mentions_of(spans, text.wordings, words.sentence, speech_of(words, quotes))
    pairs = pairs_compared(mentions, text.encoded.vectors, weights, memo)
    entity = entities_of(mentions, pairs, weights.manifest.thresholds["antecedent"])
    numbers = {first: number for number, first in enumerate(dict.fromkeys(entity))}
    starts, ends = words.starts.tolist(), words.ends.tolist()
    told = [
        EntityMention(
            Span(starts[span.first], ends[span.last]),
            TYPES[span.type],
            wording.kind,
            numbers[own],
            round(span.probability, 3),
        )
        for span, wording, own in zip(found, text.wordings, entity, strict=True)
    ]
    return told, _likely(_heads(text), pairs)


def speech_of(words: StoryWords, quotes: Sequence[QuoteSpan]) -> Ints:
    """Of each word which stretch of speech it stands in, from 1; 0 for none."""
    found = np.zeros(len(words.texts), np.int64)
    for number, quote in enumerate(quotes, 1):
        first, after = np.searchsorted(words.starts, [quote.span.start, quote.span.end])
        found[first:after] = number
    return found


def _heads(text: EncodedText) -> list[int]:
    """Where the head word of each mention begins."""
    starts = text.words.starts.tolist()
    mentions = zip(text.encoded.mentions, text.wordings, strict=True)
    return [starts[span.first + wording.head_at] for span, wording in mentions]


def _likely(heads: Sequence[int], pairs: ComparedPairs) -> Antecedents:
    """A softmax over a mention's antecedents and the score 0 of being new, as in training."""
    found: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    if not len(pairs.score):
        return Antecedents(found)
    score = pairs.score.astype(np.float64)
    begins = np.nonzero(np.diff(pairs.later, prepend=-1))[0]
    counts = np.diff(begins, append=len(score))
    most = np.maximum(np.maximum.reduceat(score, begins), 0.0)
    weight = np.exp(score - np.repeat(most, counts))
    chances = weight / np.repeat(np.add.reduceat(weight, begins) + np.exp(-most), counts)
    kept = np.nonzero(chances > WORTH)[0]
    told = (pairs.later[kept].tolist(), pairs.earlier[kept].tolist(), chances[kept].tolist())
    for later, earlier, chance in zip(*told, strict=True):
        found[heads[later]].append((heads[earlier], round(chance, 3)))
    return Antecedents(dict(found))
