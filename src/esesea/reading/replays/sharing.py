"""What two scenes tell alike, and where in each of them that begins and ends."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from esesea.reading.replays.chains import best_stretch, in_one_order
from esesea.reading.replays.lines import Line
from esesea.reading.replays.seeds import Pair, Words, seeds
from esesea.text.span import Span, hull

FEWEST_SEEDS = 3
"""Two scenes with fewer runs in common are not compared: three are a shared stretch of five words."""

ALIKE = 0.6
"""A line is told again if so large a part of the longer telling of it is."""

CUT_SHORT, WHOLLY = 6, 0.9
"""Words; a line of so many that is nearly all inside a longer one is told again too: one telling cuts it off."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One telling of a shared passage: where it stands, and how many words its scene has before, in and after it."""

    span: Span
    before: int
    within: int
    after: int

    @property
    def share(self) -> float:
        """Which part of its scene's words it is, 0…1."""
        return self.within / (self.before + self.within + self.after)


@dataclass(frozen=True, slots=True)
class Sharing:
    """What two scenes (told indices, the earlier first) tell alike, in the same order.

    ``words`` are told alike, and say so many ``bits`` by how rare they are in this story. ``quotes`` is the line of
    which most is alike, in both. ``spoken`` and ``acted`` count the lines; ``changes`` how often, from one to the
    next, somebody else speaks in both; ``agreeing`` and ``differing`` the spoken lines whose two speakers are known.
    """

    scenes: Pair
    here: Passage
    there: Passage
    quotes: tuple[Span, Span]
    words: int
    bits: float
    spoken: int
    acted: int
    changes: int
    agreeing: int
    differing: int


def sharings(lines: Sequence[Line]) -> Iterator[Sharing]:
    """What any two scenes share, at most one passage for each two scenes. O(n log n) in the words."""
    words = Words.of(lines)
    told = _Told(lines, words, _rarities(words), (0, *accumulate(len(line.lemmas) for line in lines)))
    for scenes, found in seeds(words).items():
        if len(found) < FEWEST_SEEDS:
            continue
        matched = _matched(words, best_stretch(in_one_order(found), words, told.bits))
        again = _told_again(words, lines, matched)
        if again:
            yield told.sharing(scenes, again, [one for one, other in matched.items() if told.pair(one, other) in again])


def _rarities(words: Words) -> list[float]:
    """How much each lemma says, in bits: the rarer in this story, the more (Shannon 1948, section 6)."""
    counts = np.bincount(np.array(words.lemma, np.int64)).tolist()
    return [math.log2(len(words.lemma) / count) for count in counts]


def _matched(words: Words, stretch: Sequence[Pair]) -> dict[int, int]:
    """For each word of the first telling its counterpart in the second: the seeds', and what follows them alike."""
    found: dict[int, int] = {}
    back: dict[int, int] = {}
    for here, there in stretch:
        for one, other in zip(words.run(here), words.run(there), strict=True):
            if one not in found and other not in back:
                found[one], back[other] = other, one
        one, other = words.after[words.run(here)[-1]], words.after[words.run(there)[-1]]
        while (
            min(one, other) >= 0 and words.lemma[one] == words.lemma[other] and one not in found and other not in back
        ):
            found[one], back[other] = other, one
            one, other = words.after[one], words.after[other]
    return found


def _told_again(words: Words, lines: Sequence[Line], matched: Mapping[int, int]) -> dict[Pair, int]:
    """The lines (by index) of which enough is told again, with their counterparts, and how many words of them are.

    In order of the first telling.
    """
    counts = Counter((words.line[one], words.line[other]) for one, other in matched.items())
    again: dict[Pair, int] = {}
    for (here, there), count in sorted(counts.items()):
        short, long = sorted((len(lines[here].lemmas), len(lines[there].lemmas)))
        if count >= ALIKE * long or count >= max(CUT_SHORT, WHOLLY * short):
            again[here, there] = count
    return again


@dataclass(frozen=True, slots=True)
class _Told:
    """A story's lines and words. ``upto`` counts the words before each line, and all of them at its end."""

    lines: Sequence[Line]
    words: Words
    bits: Sequence[float]
    upto: Sequence[int]

    def pair(self, one: int, other: int) -> Pair:
        """The lines of two words."""
        return self.words.line[one], self.words.line[other]

    def sharing(self, scenes: Pair, again: Mapping[Pair, int], matched: Sequence[int]) -> Sharing:
        """What two scenes share, given the lines told again and the words of the first telling that are."""
        said = [(self.lines[one], self.lines[other]) for one, other in again if self.lines[one].spoken]
        known = [(one.speaker, other.speaker) for one, other in said if one.speaker and other.speaker]
        agreeing = sum(one == other for one, other in known)
        most = max(again, key=lambda pair: again[pair])
        return Sharing(
            scenes=scenes,
            here=self._passage([one for one, _ in again]),
            there=self._passage([other for _, other in again]),
            quotes=(self.lines[most[0]].span, self.lines[most[1]].span),
            words=len(matched),
            bits=sum(self.bits[self.words.lemma[word]] for word in matched),
            spoken=len({one.span for one, _ in said}),
            acted=len({one for one, _ in again if not self.lines[one].spoken}),
            changes=min(_changes(one for one, _ in said), _changes(other for _, other in said)),
            agreeing=agreeing,
            differing=len(known) - agreeing,
        )

    def _passage(self, again: Sequence[int]) -> Passage:
        first, last = min(again), max(again)
        scene = self.lines[first].scene
        opening = bisect_left(self.lines, scene, key=lambda line: line.scene)
        closing = bisect_right(self.lines, scene, key=lambda line: line.scene)
        return Passage(
            span=hull(self.lines[index].span for index in (first, last)),
            before=self.upto[first] - self.upto[opening],
            within=self.upto[last + 1] - self.upto[first],
            after=self.upto[closing] - self.upto[last + 1],
        )


def _changes(said: Iterable[Line]) -> int:
    """How often the turn changes along these lines."""
    return sum(one.turn != other.turn for one, other in pairwise(said))
