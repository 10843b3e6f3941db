"""Which mentions mean the same: each with its best antecedent, nearby or remembered by its words.

A mention is compared with the mentions just before it and, unless it is a pronoun, with the last mentions of the
text that share a telling word with it, however long ago: so a book's cost grows with its length alone, and a name
finds its entity across chapters (an entity memory by words, after Toshniwal et al. 2020 and Guo et al. 2023).
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from esesea.reading.literary.encoder import Floats, Vectors
from esesea.reading.literary.pair_signs import Ints, Mentions, pair_signs
from esesea.reading.literary.parallel import each
from esesea.reading.literary.weights import Weights
from esesea.reading.memo import DIGEST, NOTHING, Memo, digest

NEAR = 50
"""Mentions just before. In LitBank's training books 97 of 100 pronouns have an antecedent among them."""

REMEMBERED = 3
"""The last mentions of each telling word that are compared besides."""

FEWEST, MOST, ONE_IN = 25, 100, 50
"""Mentions whose pairs are scored at once: at least, at most, and of how many one begins the next by what it is itself,
so that an edit leaves the scores elsewhere as they are. 100 are some 5,000 pairs, 3 MB for each step of the scorer."""

BEYOND = 1000
"""Words, mentions or sentences, many more than the signs of a pair tell apart (see ``pair_signs``)."""


@dataclass(frozen=True, slots=True, eq=False)
class ComparedPairs:
    """The pairs that were compared: mention ``later[i]`` with ``earlier[i]``, and how well they go together."""

    later: Ints
    earlier: Ints
    score: Floats


def pairs_compared(mentions: Mentions, vectors: Vectors, weights: Weights, memo: Memo | None = None) -> ComparedPairs:
    """Compare every mention with its candidates. Linear in the mentions."""
    later, earlier = _candidates(mentions)
    bounds = np.searchsorted(later, _chunks(vectors.names)).tolist()
    chunks = [_Chunk.of(later[begin:end], earlier[begin:end]) for begin, end in pairwise(bounds) if begin < end]
    scores: dict[int, Floats] = {}
    keys: list[bytes] = []
    if memo is not None:
        words = _digests(mentions)
        keys = [chunk.key(mentions, words, vectors.names) for chunk in chunks]
        known = ((number, memo.find(_score, key)) for number, key in enumerate(keys))
        scores = {number: np.frombuffer(found, np.float32) for number, found in known if found is not NOTHING}
    new = [number for number in range(len(chunks)) if number not in scores]
    if new:
        _ = weights.pairs  # opened before threads ask for it
    for number, score in zip(
        new, each(lambda number: _score(chunks[number], mentions, vectors, weights), new), strict=True
    ):
        if memo is not None:
            memo.keep(_score, keys[number], score)
        scores[number] = np.frombuffer(score, np.float32)
    found = [scores[number] for number in range(len(chunks))]
    return ComparedPairs(later, earlier, np.concatenate([np.zeros(0, np.float32), *found]))


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    """Pairs that are scored together: which of all ``mentions`` they are of, and they by their places among these."""

    mentions: Ints
    later: Ints
    earlier: Ints

    @classmethod
    def of(cls, later: Ints, earlier: Ints) -> _Chunk:
        place = np.zeros(int(later[-1]) + 1, np.int64)
        place[later] = place[earlier] = 1
        used = np.nonzero(place)[0]
        place[used] = np.arange(len(used))
        return cls(used, place[later], place[earlier])

    def key(self, mentions: Mentions, words: NDArray[np.uint8], names: NDArray[np.uint8]) -> bytes:
        """A digest of all that the scores depend on, and of nothing that an edit elsewhere changes.

        ``words`` and ``names``: digests of the mentions' words and vectors. Places are counted from the chunk's first
        later mention; whatever stands ``BEYOND`` them before it is so far off that no sign tells how far.
        """
        used, first = self.mentions, int(self.mentions[self.later[0]])
        places = (used - first, *(of[used] - of[first] for of in (mentions.sentence, mentions.first, mentions.last)))
        _, speech = np.unique(np.append(mentions.speech[used], 0), return_inverse=True)
        seen = (*(np.maximum(place, -BEYOND) for place in places), speech[:-1], *(of[used] for of in mentions.forms))
        pairs = np.stack([self.later, self.earlier]).astype(np.int16)
        return digest(names[used].tobytes(), words[used].tobytes(), np.stack(seen).tobytes(), pairs.tobytes())


def _digests(mentions: Mentions) -> NDArray[np.uint8]:
    """Of the words of each mention, (mentions, DIGEST)."""
    each_text = b"".join(digest(wording.text) for wording in mentions.texts)
    return np.frombuffer(each_text, np.uint8).reshape(-1, DIGEST)[mentions.text]


def _score(chunk: _Chunk, mentions: Mentions, vectors: Vectors, weights: Weights) -> bytes:
    """The scores of the pairs of a chunk, 32-bit floats."""
    takes = {
        "vector": vectors.vector[chunk.mentions],
        "as_later": vectors.as_later[chunk.mentions],
        "as_earlier": vectors.as_earlier[chunk.mentions],
        "later": chunk.later,
        "earlier": chunk.earlier,
        "signs": pair_signs(mentions, chunk.mentions[chunk.later], chunk.mentions[chunk.earlier]),
    }
    found: Floats = weights.pairs.run(None, takes)[0]
    return found.tobytes()


def _chunks(names: NDArray[np.uint8]) -> list[int]:
    """Where chunks begin, and the number of all mentions; ``names`` as in ``Vectors``."""
    found = [0]
    lots = names[:, :2].astype(np.int64) @ [1, 256]
    for at in range(len(names)):
        count = at - found[-1]
        if count == MOST or (count >= FEWEST and lots[at] < 65536 // ONE_IN):
            found.append(at)
    return [*found, len(names)]


def _candidates(mentions: Mentions) -> tuple[Ints, Ints]:
    """Of each mention those remembered by its words, then those just before it; in text order."""
    memory: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    far: list[list[int]] = []
    for mention, wording in enumerate(mentions.wordings):
        near = mention - NEAR
        far.append(sorted({other for word in wording.telling for other in memory[word] if other < near}))
        for word in wording.telling:
            memory[word].append(mention)
    every = np.arange(len(mentions))
    from_far = np.fromiter(map(len, far), np.int64, len(far))
    from_near = np.minimum(every, NEAR)
    starts = np.cumsum(from_far + from_near) - from_near - from_far
    earlier = np.empty(int((from_far + from_near).sum()), np.int64)
    earlier[_runs(starts, from_far)] = list(chain.from_iterable(far))
    earlier[_runs(starts + from_far, from_near)] = _runs(every - from_near, from_near)
    return np.repeat(every, from_far + from_near), earlier


def _runs(starts: Ints, counts: Ints) -> Ints:
    """The numbers from each start on, so many as its count, one run after the other."""
    before = np.cumsum(counts) - counts
    found: Ints = np.arange(int(counts.sum())) + np.repeat(starts - before, counts)
    return found
