"""Which mentions mean the same: each with its best antecedent, nearby or remembered by its words.

A mention is compared with the mentions just before it and, unless it is a pronoun, with the last mentions of the
text that share a telling word with it, however long ago: so a book's cost grows with its length alone, and a name
finds its entity across chapters (an entity memory by words, after Toshniwal et al. 2020 and Guo et al. 2023).
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
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

DAMPED = 0.7
"""Scores are so much nearer to even: many antecedents then outweigh one. With the sum over an entity's mentions and
names first, CoNLL F1 on LitBank's development books is 68.7 where the entity of the one best antecedent gives 67.7, and
80.6 on marked mentions where it gives 78.3; of .5 to 1 this did best."""

_PROPER = FORMS.index("proper")
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

    A name goes to the entity that was first called so. Every other mention joins the entity that its antecedents
    together speak most for, where that is above ``threshold``; the other sex is never joined. Training asks for the
    sum over all true antecedents (Lee et al. 2017), and so an entity's chance is the sum of its mentions'.
    """
    entity: list[int] = []
    known: dict[int, _Known] = {}
    called: dict[frozenset[str], int] = {}
    starts = np.searchsorted(found.later, np.arange(len(mentions) + 1))
    for mention in range(len(mentions)):
        span = slice(int(starts[mention]), int(starts[mention + 1]))
        votes = _votes(found.score[span], [entity[other] for other in found.earlier[span].tolist()])
        likely = [each for each in sorted(votes, key=lambda each: (-votes[each], -each)) if votes[each] > threshold]
        name = mentions.wordings[mention].telling if mentions.form[mention] == _PROPER else frozenset()
        namesake = [called[name]] if name in called else []
        own = next((each for each in (*namesake, *likely) if known[each].allows(mentions, mention)), mention)
        entity.append(own)
        known.setdefault(own, _Known()).note(mentions, mention)
        if name:
            called.setdefault(name, own)
    return entity


def _votes(scores: Floats, entities: Sequence[int]) -> dict[int, float]:
    """For each entity the logarithm of the summed odds of its mentions."""
    votes: dict[int, float] = {}
    for entity, score in zip(entities, (DAMPED * scores).tolist(), strict=True):
        votes[entity] = float(np.logaddexp(votes[entity], score)) if entity in votes else score
    return votes


class _Known:
    """What an entity's mentions have told of it: whether it is he or she."""

    def __init__(self) -> None:
        self.men = self.women = 0

    def note(self, mentions: Mentions, mention: int) -> None:
        gender = mentions.gender[mention]
        self.men += gender == _MAN
        self.women += gender == _WOMAN

    def allows(self, mentions: Mentions, mention: int) -> bool:
        """Not what is said of the other sex, where the entity's own is clear."""
        gender = mentions.gender[mention]
        if gender == _MAN and self.women > self.men:
            return False
        return not (gender == _WOMAN and self.men > self.women)
