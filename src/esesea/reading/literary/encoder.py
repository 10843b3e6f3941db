"""Running the encoder over a text, window by window: events, mentions, and mentions as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esesea.reading.literary.parallel import each
from esesea.reading.literary.spans import WIDEST, FoundSpan, by_position, spans_of
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.windows import Words, batch_of, windows_of

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Mentions as vectors, (mentions, size), and as they look as the later and the earlier of a pair."""

    vector: Floats
    as_later: Floats
    as_earlier: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What the encoder found in a text.

    ``events``: of each word the chance in [0, 1] that it is a realis event. ``mentions``: every mention, pronouns
    too, in order (the wider first). ``entities``: the entity layer, without pronouns. ``vectors``: of ``mentions``.
    """

    events: Floats
    mentions: tuple[FoundSpan, ...]
    entities: tuple[FoundSpan, ...]
    vectors: Vectors


def encode(words: Words, weights: Weights, given: Sequence[tuple[int, int, int]] | None = None) -> Encoded:
    """Encode a text of any length: linear in its words, memory bounded but for what is given back.

    ``given``: mentions (first word, last word, type) to take in place of those found, for measuring. Each window is
    run by itself, so that its answers depend on nothing else: eight-bit scales are taken over all that runs at once.
    """
    if not len(words):
        return Encoded(np.zeros(0, np.float32), (), (), _joined([]))
    parts = list(each(lambda window: _read(weights, words, window, given), windows_of(words)))
    return Encoded(
        np.concatenate([part.events for part in parts]),
        tuple(span for part in parts for span in part.mentions),
        tuple(span for part in parts for span in part.entities),
        _joined([part.vectors for part in parts]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    events: Floats
    mentions: list[FoundSpan]
    entities: list[FoundSpan]
    vectors: Vectors


def _read(
    weights: Weights, words: Words, window: tuple[int, int], given: Sequence[tuple[int, int, int]] | None
) -> _Part:
    start, stop = window
    marks = (weights.vocabulary.index("[CLS]"), weights.vocabulary.index("[SEP]"))
    batch = batch_of(words, [window], *marks, least_words=WIDEST)
    thresholds = weights.manifest.thresholds
    takes = {"ids": batch.ids, "mask": batch.mask, "first": batch.first, "last": batch.last, "case": batch.case}
    event, chance, kind, entity_chance, entity_kind, begins, ends = (one[0] for one in weights.words.run(None, takes))
    sentence = batch.sentence[0]
    if given is None:
        mentions = by_position(spans_of(chance, kind, sentence, start, thresholds["mention"]))
    else:
        inside = (span for span in given if start <= span[0] and span[1] < stop)
        mentions = by_position([FoundSpan(*span, 1.0) for span in inside])
    entities = spans_of(entity_chance, entity_kind, sentence, start, thresholds["entity"])
    places = [(span.first - start, span.last - start, span.type) for span in mentions]
    return _Part(event[: stop - start], mentions, entities, _vectors(weights, begins, ends, places))


def _vectors(weights: Weights, begins: Floats, ends: Floats, spans: Sequence[tuple[int, int, int]]) -> Vectors:
    if not spans:
        return _joined([])
    first, last, label = np.array(spans, np.int64).T
    takes = {"first": begins, "last": ends, "begins": first, "ends_at": last, "label": label}
    return Vectors(*weights.mentions.run(None, takes))


def _joined(parts: Sequence[Vectors]) -> Vectors:
    if not parts:
        empty = np.zeros((0, 0), np.float32)
        return Vectors(empty, empty, empty)
    filled = [part for part in parts if len(part.vector)] or parts[:1]
    return Vectors(
        np.concatenate([part.vector for part in filled]),
        np.concatenate([part.as_later for part in filled]),
        np.concatenate([part.as_earlier for part in filled]),
    )
