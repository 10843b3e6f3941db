"""Does this passage go on from that one? Ends and beginnings, compared by what the encoder says of their words.

The encoder reads a story in windows that cross the borders of its scenes: in one of them the end of a scene has already
seen the beginning of the next, and whoever asked whether they belong together would be told by their having been
neighbours. So ends and beginnings are encoded by themselves, a short window each (two for a scene, whatever the number
of pairs asked for): what stands on the other side of a border changes nothing. Trained without marks, on neighbours,
others and neighbours turned round in unmarked novels (`training/succession.py`), after Hosseini et al. 2019,
"Recognizing Arrow of Time in the Short Stories"; the comparison is decomposable attention (Parikh et al. 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from esesea.reading.errors import WeightsDamaged
from esesea.reading.literary.encoder import Floats
from esesea.reading.literary.parallel import each
from esesea.reading.literary.spans import WIDEST
from esesea.reading.literary.weights import FOLDER, WORDS, Weights, check, manifest_of, session
from esesea.reading.literary.windows import Ints, Words, batch_of
from esesea.reading.memo import NOTHING, Memo, digest

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

PIECES = 64
"""Of an end or a beginning: two short windows a scene. Other lengths were not tried."""

SIDES, COMPARISON = "succession_sides.onnx", "succession.onnx"
ENCODER = "encoder"
"""Under this name ``COMPARISON`` keeps the SHA-256 of the encoder that it learnt to read."""

AT_ONCE = 128
"""Pairs in one run, some 30 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The two opened graphs."""

    sides: InferenceSession
    comparison: InferenceSession


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """Passages by how they begin and how they end, as the comparison takes them.

    ``heads`` and ``tails``: (passages, PIECES, size), the word next to the border first; ``head_words`` and
    ``tail_words``: how many of them are words, 0 for a passage without any. ``openings`` and ``endings``: (passages,
    size of the encoder), the mean of what it says of those words: what they are about.
    """

    heads: NDArray[np.float16]
    tails: NDArray[np.float16]
    head_words: Ints
    tail_words: Ints
    openings: Floats
    endings: Floats


@cache
def head() -> Head:
    """The shipped head, opened once a process. Raises WeightsMissing or WeightsDamaged."""
    return opened_head(FOLDER)


def opened_head(folder: Traversable) -> Head:
    """The head in ``folder``. WeightsDamaged where it learnt to read another encoder than the one beside it."""
    manifest = manifest_of(folder)
    for name in (SIDES, COMPARISON):
        check(folder, name, manifest)
    sides, comparison = (session(folder / name) for name in (SIDES, COMPARISON))
    if comparison.get_modelmeta().custom_metadata_map.get(ENCODER) != manifest.files.get(WORDS):
        raise WeightsDamaged(COMPARISON)
    return Head(sides, comparison)


def ends_of(
    words: Words, passages: Sequence[tuple[int, int]], weights: Weights, head: Head, memo: Memo | None = None
) -> Ends:
    """Encode where each passage (first word, last word + 1) begins and ends. Linear in the passages.

    Nothing outside a passage changes what is said of it.
    """
    if not passages:
        none = np.zeros((0, PIECES, 0), np.float16)
        return Ends(none, none, np.zeros(0, np.int64), np.zeros(0, np.int64), *(np.zeros((0, 0), np.float32),) * 2)
    sides = [(head_of(words, *passage), tail_of(words, *passage)) for passage in passages]
    keys = [_key(words, *both) for both in sides] if memo is not None else []
    known = [memo.find(_ends_said, key) for key in keys] if memo is not None else [NOTHING] * len(sides)
    new = [number for number, found in enumerate(known) if found is NOTHING]
    if new:
        _ = weights.words  # opened before threads ask for it
    said = each(lambda number: _ends_said(words, sides[number], weights, head), new)
    for number, found in zip(new, said, strict=True):
        known[number] = memo.keep(_ends_said, keys[number], found) if memo is not None else found
    return _joined(known)


class EndsSaid(msgspec.Struct, frozen=True, array_like=True):
    """One passage's part of ``Ends``, the arrays as bytes."""

    heads: bytes
    tails: bytes
    head_words: int
    tail_words: int
    opening: bytes
    ending: bytes


def _key(words: Words, *sides: tuple[int, int]) -> bytes:
    """A digest of all that is said of a passage's ends depends on."""
    return digest(*((words.pieces[slice(*side)], words.case[slice(*side)].tobytes()) for side in sides))


def _ends_said(words: Words, sides: tuple[tuple[int, int], tuple[int, int]], weights: Weights, head: Head) -> EndsSaid:
    first, last = states(words, sides, weights)
    begins, head_words = side_by_side([first])
    ends, tail_words = side_by_side([last[::-1]])
    found = projected(begins, ends, head_words, tail_words, head)
    return EndsSaid(
        found.heads.tobytes(),
        found.tails.tobytes(),
        len(first),
        len(last),
        found.openings.tobytes(),
        found.endings.tobytes(),
    )


def _joined(said: Sequence[EndsSaid]) -> Ends:
    heads, tails = (
        np.frombuffer(b"".join(sides), np.float16).reshape(len(said), PIECES, -1)
        for sides in zip(*((one.heads, one.tails) for one in said), strict=True)
    )
    openings, endings = (
        np.frombuffer(b"".join(means), np.float32).reshape(len(said), -1)
        for means in zip(*((one.opening, one.ending) for one in said), strict=True)
    )
    head_words, tail_words = np.array([(one.head_words, one.tail_words) for one in said], np.int64).T
    return Ends(heads, tails, head_words, tail_words, openings, endings)


def projected(begins: Floats, ends: Floats, head_words: Ints, tail_words: Ints, head: Head) -> Ends:
    """The states of ``side_by_side``, made fit to be compared."""
    found = head.sides.run(None, {"heads": begins, "tails": ends})
    heads, tails = (side.astype(np.float16) for side in found)
    return Ends(heads, tails, head_words, tail_words, _mean(begins, head_words), _mean(ends, tail_words))


def _mean(states: Floats, words: Ints) -> Floats:
    """Of passages side by side; zero where there is no word."""
    found: Floats = states.sum(axis=1) / np.maximum(words, 1)[:, None].astype(np.float32)
    return found


def follows(ends: Ends, pairs: Sequence[tuple[int, int]], head: Head) -> Floats:
    """Of each pair (passages by number) the log-odds that the second goes directly on from the first.

    Natural logarithms, against the second's being taken by chance from the rest of the story, both as likely before
    looking; 0 says nothing, which is what a passage without words says. Linear in the pairs.
    """
    return _judged(ends, pairs, head)[:, 0]


def forward(ends: Ends, pairs: Sequence[tuple[int, int]], head: Head) -> Floats:
    """Of each pair, which must be neighbours, the log-odds that they stand in this order and not turned round.

    The same pair turned round has the negative. Linear in the pairs.
    """
    return _judged(ends, pairs, head)[:, 1] - _judged(ends, [pair[::-1] for pair in pairs], head)[:, 1]


def _judged(ends: Ends, pairs: Sequence[tuple[int, int]], head: Head) -> Floats:
    before, after = np.array(pairs, np.int64).reshape(-1, 2).T
    some = [slice(at, at + AT_ONCE) for at in range(0, len(before), AT_ONCE)]
    parts = each(lambda part: _run(ends, before[part], after[part], head), some)
    return np.concatenate([np.zeros((0, 2), np.float32), *parts])


def _run(ends: Ends, before: Ints, after: Ints, head: Head) -> Floats:
    takes = {
        "tails": ends.tails[before].astype(np.float32),
        "heads": ends.heads[after].astype(np.float32),
        "tail_words": ends.tail_words[before],
        "head_words": ends.head_words[after],
    }
    found: Floats = head.comparison.run(None, takes)[0]
    found[(takes["tail_words"] == 0) | (takes["head_words"] == 0)] = 0
    return found


def head_of(words: Words, begin: int, end: int) -> tuple[int, int]:
    """The first words of the passage ``begin`` to ``end`` (not included) that fit PIECES."""
    room, at = PIECES, begin
    while at < end and (room := room - len(words.pieces[at])) >= 0:
        at += 1
    return begin, at


def tail_of(words: Words, begin: int, end: int) -> tuple[int, int]:
    """The last words of the passage ``begin`` to ``end`` (not included) that fit PIECES."""
    room, at = PIECES, end
    while at > begin and (room := room - len(words.pieces[at - 1])) >= 0:
        at -= 1
    return at, end


def states(words: Words, ranges: Sequence[tuple[int, int]], weights: Weights) -> list[Floats]:
    """What the encoder says of the words in each range, (words, size), each range read as a text of its own."""
    from onnxruntime import RunOptions  # noqa: PLC0415 - the rules need no runtime

    marks = (weights.vocabulary.index("[CLS]"), weights.vocabulary.index("[SEP]"))
    options = RunOptions()
    options.only_execute_path_to_fetches = True  # no mentions and no events: a fifth of the time

    def read(window: tuple[int, int]) -> Floats:
        batch = batch_of(words, [window], *marks, least_words=WIDEST)
        takes = {"ids": batch.ids, "mask": batch.mask, "first": batch.first, "last": batch.last, "case": batch.case}
        found: Floats = weights.words.run(["begins"], takes, options)[0][0, : window[1] - window[0]]
        return found

    return list(map(read, ranges))


def side_by_side(sides: Sequence[Floats]) -> tuple[Floats, Ints]:
    """The states of some ends (at least one), (passages, PIECES, size), zero beyond their words; and the words."""
    counts = np.array([len(side) for side in sides], np.int64)
    found = np.zeros((len(sides), PIECES, sides[0].shape[1]), np.float32)
    for row, side in zip(found, sides, strict=True):
        row[: len(side)] = side
    return found, counts
