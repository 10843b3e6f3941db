"""A text in pieces that the encoder can take: windows of whole sentences, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

SIZE = 256
"""Pieces in a window with its two marks. The trial gave the same mentions at 128, and better coreference at 256."""

APART = 1.5
"""How many windows' room at least lies between two stretches' openings. They are 3 windows long on the average; of the
windows of a novel an edit changes about 4."""

AROUND = 6
"""Words on either side of a possible border that tell it from others."""

CASES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A text as the encoder takes it, by word: its pieces, which sentence it stands in, how it is written.

    ``case`` is 2 × (0 lower, 1 all capitals, 2 capitalised, 3 no letter) + 1 for a sentence's first word: the
    vocabulary is uncased, and capitals tell names.
    """

    pieces: tuple[tuple[int, ...], ...]
    sentence: Ints
    case: Ints

    def __len__(self) -> int:
        return len(self.pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Windows side by side. ``ids`` and ``mask`` are (windows, pieces); the others (windows, words).

    ``first`` and ``last`` say where a word's first and last piece stand; ``sentence`` is -1 beyond a window's end.
    """

    ids: Ints
    mask: Ints
    first: Ints
    last: Ints
    case: Ints
    sentence: Ints


def case_of(word: str, *, opens: bool) -> int:
    """How a word is written; see ``Words``."""
    if word.isupper() and len(word) > 1:
        form = 1
    elif word[:1].isupper():
        form = 2
    else:
        form = 0 if word[:1].isalpha() else 3
    return 2 * form + opens


def windows_of(words: Words, size: int = SIZE, first_size: int | None = None) -> list[tuple[int, int]]:
    """Cut ``words`` into ranges (from, to) of whole sentences that fit ``size`` pieces with the two marks.

    The text is first cut into stretches at sentences that the words around them choose, and each stretch into windows
    of about the same size: an edit changes the windows of its own stretch, or of the next ones, and no others. A
    sentence that does not fit is cut where it must be. ``first_size``: a shorter first window, so that training sees
    other borders each time. Linear.
    """
    ends = np.concatenate([[0], np.cumsum([len(pieces) for pieces in words.pieces], dtype=np.int64)])
    opens = 1 + np.nonzero(np.diff(words.sentence))[0]
    found: list[tuple[int, int]] = []
    begin, room = 0, (first_size or size) - 2
    for stop in (*_stretches(words, ends, opens, int(APART * (size - 2))), len(words)):
        while begin < stop:
            after = _end_of_window(ends, opens, (begin, stop), room)
            found.append((begin, after))
            begin, room = after, size - 2
    return found


def _stretches(words: Words, ends: Ints, opens: Ints, apart: int) -> list[int]:
    """The sentences that open a stretch: each has drawn the lowest lot of all within ``apart`` pieces around it."""
    lots = np.array([_lot(words.pieces[max(0, at - AROUND) : at + AROUND]) for at in opens.tolist()], np.int64)
    begins = np.searchsorted(ends[opens], ends[opens] - apart)
    stops = np.searchsorted(ends[opens], ends[opens] + apart, side="right")
    return [
        int(opens[at])
        for at, (begin, stop) in enumerate(zip(begins.tolist(), stops.tolist(), strict=True))
        if begin + int(np.argmin(lots[begin:stop])) == at
    ]


@lru_cache(maxsize=16_384)  # those of the draft before, where a process stays
def _lot(around: tuple[tuple[int, ...], ...]) -> int:
    """A number drawn by the words around a place, equal wherever they stand."""
    return crc32(repr(around).encode())


def _end_of_window(ends: Ints, opens: Ints, rest: tuple[int, int], room: int) -> int:
    """Where the first window of ``rest`` ends: windows as even as sentences let them be."""
    begin, stop = rest
    left = int(ends[stop] - ends[begin])
    if left <= room:
        return stop
    even = ends[begin] + left / -(-left // room)
    fits = int(np.searchsorted(ends, ends[begin] + room, side="right")) - 1
    first, after = np.searchsorted(opens, [begin + 1, fits + 1]).tolist()
    if first == after:
        return max(fits, begin + 1)
    found: list[int] = opens[first:after].tolist()
    return min(found, key=lambda at: float(abs(ends[at] - even)))


def batch_of(words: Words, windows: Sequence[tuple[int, int]], start: int, end: int, least_words: int = 1) -> Batch:
    """The arrays of some windows of one text. ``start`` and ``end`` are the pieces that open and close a window."""
    rows = [_row(words, window, start, end) for window in windows]
    width = max(len(row[0]) for row in rows)
    count = max(least_words, *(len(row[1]) for row in rows))
    ids, mask = (np.zeros((len(rows), width), np.int64) for _ in range(2))
    first, last, case = (np.zeros((len(rows), count), np.int64) for _ in range(3))
    sentence = np.full((len(rows), count), -1, np.int64)
    for at, ((begin, stop), (pieces, starts, ends)) in enumerate(zip(windows, rows, strict=True)):
        ids[at, : len(pieces)], mask[at, : len(pieces)] = pieces, 1
        first[at, : len(starts)], last[at, : len(ends)] = starts, ends
        case[at, : len(starts)] = words.case[begin:stop]
        sentence[at, : len(starts)] = words.sentence[begin:stop]
    return Batch(ids, mask, first, last, case, sentence)


def _row(words: Words, window: tuple[int, int], start: int, end: int) -> tuple[list[int], list[int], list[int]]:
    pieces, starts, ends = [start], [], []
    for word in words.pieces[slice(*window)]:
        starts.append(len(pieces))
        pieces.extend(word)
        ends.append(len(pieces) - 1)
    pieces.append(end)
    return pieces, starts, ends
