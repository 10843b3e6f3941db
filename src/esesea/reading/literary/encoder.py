"""Running the encoder over a text, window by window: events, mentions, and mentions as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import msgspec
import numpy as np
from numpy.typing import NDArray

from esesea.progress import SILENT, Progress, tracked
from esesea.reading.literary.parallel import each
from esesea.reading.literary.spans import WIDEST, FoundSpan, by_position, spans_of
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.windows import Batch, Words, batch_of, windows_of
from esesea.reading.memo import DIGEST, NOTHING, Memo, digest

Floats = NDArray[np.float32]

PHASE = "words"
"""What `encode` tells of, in windows."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Mentions as vectors, (mentions, size), and as they look as the later and the earlier of a pair.

    ``names``: a digest of each, (mentions, DIGEST).
    """

    vector: Floats
    as_later: Floats
    as_earlier: Floats
    names: NDArray[np.uint8]


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


def encode(
    words: Words,
    weights: Weights,
    given: Sequence[tuple[int, int, int]] | None = None,
    memo: Memo | None = None,
    progress: Progress = SILENT,
) -> Encoded:
    """Encode a text of any length: linear in its words, memory bounded but for what is given back.

    ``given``: mentions (first word, last word, type) to take in place of those found, for measuring. Each window is
    run by itself, so that its answers depend on nothing else: eight-bit scales are taken over all that runs at once.
    """
    if not len(words):
        return Encoded(np.zeros(0, np.float32), (), (), _vectors_of([]))
    marks = (weights.vocabulary.index("[CLS]"), weights.vocabulary.index("[SEP]"))
    windows = windows_of(words)
    keys = [_key(words, slice(*window)) for window in windows]
    remembered = memo if given is None else None
    known = [remembered.find(_read, key) for key in keys] if remembered is not None else [NOTHING] * len(keys)
    new = [number for number, found in enumerate(known) if found is NOTHING]

    def read(number: int) -> WindowSaid:
        batch = batch_of(words, [windows[number]], *marks, least_words=WIDEST)
        return _read(weights, batch, windows[number], given)

    if new:
        _ = weights.words, weights.mentions  # opened before threads ask for them
    said_of_new = tracked(each(read, new), PHASE, len(new), progress)
    for number, said in zip(new, said_of_new, strict=True):
        known[number] = remembered.keep(_read, keys[number], said) if remembered is not None else said
    return _joined([start for start, _ in windows], known)


class WindowSaid(msgspec.Struct, frozen=True, array_like=True):
    """What is said of one window; words are counted in it. Arrays are 32-bit floats as bytes."""

    events: bytes
    mentions: list[tuple[int, int, int, float]]
    entities: list[tuple[int, int, int, float]]
    vectors: tuple[bytes, bytes, bytes, bytes]
    """As in ``Vectors``."""


def _key(words: Words, window: slice) -> bytes:
    """A digest of all that is said of a window depends on."""
    sentence = words.sentence[window] - words.sentence[window.start]
    return digest(words.pieces[window], words.case[window].tobytes(), sentence.tobytes())


def _read(
    weights: Weights, batch: Batch, window: tuple[int, int], given: Sequence[tuple[int, int, int]] | None
) -> WindowSaid:
    start, stop = window
    thresholds = weights.manifest.thresholds
    takes = {"ids": batch.ids, "mask": batch.mask, "first": batch.first, "last": batch.last, "case": batch.case}
    event, chance, kind, entity_chance, entity_kind, begins, ends = (one[0] for one in weights.words.run(None, takes))
    sentence = batch.sentence[0]
    if given is None:
        mentions = by_position(spans_of(chance, kind, sentence, 0, thresholds["mention"]))
    else:
        inside = (span for span in given if start <= span[0] and span[1] < stop)
        mentions = by_position([FoundSpan(first - start, last - start, label, 1.0) for first, last, label in inside])
    entities = spans_of(entity_chance, entity_kind, sentence, 0, thresholds["entity"])
    vectors = _vectors(weights, begins, ends, [(span.first, span.last, span.type) for span in mentions])
    return WindowSaid(event[: stop - start].tobytes(), [*map(_plain, mentions)], [*map(_plain, entities)], vectors)


def _plain(span: FoundSpan) -> tuple[int, int, int, float]:
    return span.first, span.last, span.type, span.probability


def _vectors(
    weights: Weights, begins: Floats, ends: Floats, spans: Sequence[tuple[int, int, int]]
) -> tuple[bytes, bytes, bytes, bytes]:
    if not spans:
        return b"", b"", b"", b""
    first, last, label = np.array(spans, np.int64).T
    takes = {"first": begins, "last": ends, "begins": first, "ends_at": last, "label": label}
    made = weights.mentions.run(None, takes)
    names = (blake2b(row, digest_size=DIGEST).digest() for row in np.concatenate(made, axis=1))
    vector, as_later, as_earlier = (one.tobytes() for one in made)
    return vector, as_later, as_earlier, b"".join(names)


def _joined(starts: Sequence[int], parts: Sequence[WindowSaid]) -> Encoded:
    told = list(zip(starts, parts, strict=True))
    return Encoded(
        np.concatenate([np.frombuffer(part.events, np.float32) for part in parts]),
        tuple(_shifted(span, start) for start, part in told for span in part.mentions),
        tuple(_shifted(span, start) for start, part in told for span in part.entities),
        _vectors_of(parts),
    )


def _shifted(span: tuple[int, int, int, float], by: int) -> FoundSpan:
    first, last, label, probability = span
    return FoundSpan(first + by, last + by, label, probability)


def _vectors_of(parts: Sequence[WindowSaid]) -> Vectors:
    count = sum(len(part.mentions) for part in parts)
    *floats, names = (b"".join(part.vectors[at] for part in parts) for at in range(4))
    vector, as_later, as_earlier = (np.frombuffer(one, np.float32).reshape(count, -1 if count else 0) for one in floats)
    return Vectors(vector, as_later, as_earlier, np.frombuffer(names, np.uint8).reshape(count, DIGEST))
