"""Which mentions mean the same: each with its best antecedent, nearby or remembered by its words.

A mention is compared with the mentions just before it and, unless it is a pronoun, with the last mentions of the
text that share a telling word with it, however long ago: so a book's cost grows with its length alone, and a name
finds its entity across chapters (an entity memory by words, after Toshniwal et al. 2020 and Guo et al. 2023).
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from esesea.reading.literary.encoder import Floats, Vectors
from esesea.reading.literary.pair_signs import Ints, Mentions, pair_signs
from esesea.reading.literary.parallel import each
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.wording import FORMS, GENDERS

NEAR = 50
"""Mentions just before. In LitBank's training books 97 of 100 pronouns have an antecedent among them."""

REMEMBERED = 3
"""The last mentions of each telling word that are compared besides."""

CHUNK = 100
"""Mentions whose pairs are scored at once: some 5,000 pairs, 3 MB for each step of the scorer."""

_COMMON, _PROPER = FORMS.index("common"), FORMS.index("proper")
_MAN, _WOMAN, _SEVERAL = (GENDERS.index(gender) for gender in ("man", "woman", "several"))


@dataclass(frozen=True, slots=True, eq=False)
class Antecedents:
    """The pairs that were compared: mention ``later[i]`` with ``earlier[i]``, and how well they go together."""

    later: Ints
    earlier: Ints
    score: Floats


def antecedents(mentions: Mentions, vectors: Vectors, weights: Weights) -> Antecedents:
    """Compare every mention with its candidates. Linear in the mentions."""
    later, earlier = _candidates(mentions)

    def scored(pairs: tuple[int, int]) -> Floats:
        chosen = slice(*pairs)
        takes = {
            "vector": vectors.vector,
            "as_later": vectors.as_later,
            "as_earlier": vectors.as_earlier,
            "later": later[chosen],
            "earlier": earlier[chosen],
            "signs": pair_signs(mentions, later[chosen], earlier[chosen]),
        }
        found: Floats = weights.pairs.run(None, takes)[0]
        return found

    scores = list(each(scored, _chunks(later)))
    return Antecedents(later, earlier, np.concatenate(scores) if scores else np.zeros(0, np.float32))


def _candidates(mentions: Mentions) -> tuple[Ints, Ints]:
    later: list[int] = []
    earlier: list[int] = []
    memory: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    for mention, wording in enumerate(mentions.wordings):
        near = range(max(0, mention - NEAR), mention)
        far = {other for word in wording.telling for other in memory[word] if other < near.start}
        later.extend([mention] * (len(far) + len(near)))
        earlier.extend([*sorted(far), *near])
        for word in wording.telling:
            memory[word].append(mention)
    return np.array(later, np.int64), np.array(earlier, np.int64)


def _chunks(later: Ints) -> Iterator[tuple[int, int]]:
    """Ranges of pairs, some CHUNK mentions each."""
    begin = 0
    while begin < len(later):
        end = int(np.searchsorted(later, later[begin] + CHUNK))
        yield begin, end
        begin = end


def entities_of(mentions: Mentions, found: Antecedents, threshold: float) -> list[int]:
    """A number for each mention: that of its entity, which is its first mention's place in the list.

    Every mention joins the entity of its best antecedent above ``threshold`` that the entity's other mentions allow.
    """
    entity: list[int] = []
    known: dict[int, _Known] = {}
    starts = np.searchsorted(found.later, np.arange(len(mentions) + 1))
    for mention in range(len(mentions)):
        span = slice(int(starts[mention]), int(starts[mention + 1]))
        scores, others = found.score[span], found.earlier[span]
        own = mention
        for at in np.argsort(-scores, kind="stable"):
            if scores[at] <= threshold:
                break
            candidate = entity[others[at]]
            if known[candidate].allows(mentions, mention):
                own = candidate
                break
        entity.append(own)
        known.setdefault(own, _Known()).note(mentions, mention)
    return entity


class _Known:
    """What an entity's mentions have told of it: whether it is he or she, and under which names it goes."""

    def __init__(self) -> None:
        self.men = self.women = 0
        self.names: set[frozenset[str]] = set()

    def note(self, mentions: Mentions, mention: int) -> None:
        gender = mentions.gender[mention]
        self.men += gender == _MAN
        self.women += gender == _WOMAN
        if mentions.form[mention] == _PROPER:
            self.names.add(mentions.wordings[mention].telling)

    def allows(self, mentions: Mentions, mention: int) -> bool:
        """Not what is said of the other sex, where the entity's own is clear."""
        gender = mentions.gender[mention]
        if gender == _MAN and self.women > self.men:
            return False
        return not (gender == _WOMAN and self.men > self.women)
