"""From what the encoder found to mentions with their entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from esesea.reading.entity_mentions import Antecedent, EntityMention
from esesea.reading.literary.coreference import Antecedents, antecedents, entities_of
from esesea.reading.literary.encoded_text import EncodedText, StoryWords
from esesea.reading.literary.pair_signs import Ints, mentions_of
from esesea.reading.literary.spans import TYPES
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.wording import ends_of_head
from esesea.reading.memo import Memo
from esesea.reading.passages import QuoteSpan
from esesea.text.span import Span

WORTH = 0.02
"""Antecedents with less of a chance are not kept."""


def resolved(
    text: EncodedText, quotes: Sequence[QuoteSpan], weights: Weights, memo: Memo | None = None
) -> tuple[list[EntityMention], list[Antecedent]]:
    """The mentions of a story with their entities, and every mention's likely antecedents. Linear in the words."""
    words, found = text.words, text.encoded.mentions
    spans = [(span.first, span.last, span.type) for span in found]
    mentions = mentions_of(spans, text.wordings, words.sentence, speech_of(words, quotes))
    pairs = antecedents(mentions, text.encoded.vectors, weights, memo)
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
    return told, list(_likely(_heads(text), pairs))


def speech_of(words: StoryWords, quotes: Sequence[QuoteSpan]) -> Ints:
    """Of each word which stretch of speech it stands in, from 1; 0 for none."""
    found = np.zeros(len(words.texts), np.int64)
    for number, quote in enumerate(quotes, 1):
        first, after = np.searchsorted(words.starts, [quote.span.start, quote.span.end])
        found[first:after] = number
    return found


def _heads(text: EncodedText) -> list[Span]:
    """Where the head word of each mention stands."""
    words = text.words
    starts, ends = words.starts.tolist(), words.ends.tolist()
    last = (span.first + ends_of_head(words.texts[span.first : span.last + 1]) - 1 for span in text.encoded.mentions)
    return [Span(starts[word], ends[word]) for word in last]


def _likely(heads: Sequence[Span], pairs: Antecedents) -> Iterator[Antecedent]:
    """A softmax over a mention's antecedents and the score 0 of being new, as in training."""
    if not len(pairs.score):
        return
    score = pairs.score.astype(np.float64)
    begins = np.nonzero(np.diff(pairs.later, prepend=-1))[0]
    counts = np.diff(begins, append=len(score))
    most = np.maximum(np.maximum.reduceat(score, begins), 0.0)
    weight = np.exp(score - np.repeat(most, counts))
    chances = weight / np.repeat(np.add.reduceat(weight, begins) + np.exp(-most), counts)
    kept = np.nonzero(chances > WORTH)[0]
    told = (pairs.later[kept].tolist(), pairs.earlier[kept].tolist(), chances[kept].tolist())
    for later, earlier, chance in zip(*told, strict=True):
        yield Antecedent(heads[later], heads[earlier], round(chance, 3))
