"""Runs of a few words that stand in two or three scenes, once in each: the seeds of what is told again.

Every run of ``LENGTH`` words is looked at (winnowing with a window of one: Schleimer et al. 2003, section 3), speech
apart from action, so that another attribution or another view of it breaks no exchange of lines. A run that is found
once in each of the two is safe to match by itself, as in "patience" differences of files; one in many scenes is a
refrain, a greeting or an idiom and seeds nothing. So the number of seeds is linear in the text, whatever it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from esesea.reading.replays.lines import Line

Ints = npt.NDArray[np.int64]

LENGTH = 3
"""Words of a run. With four, a line that is said with one word changed in its middle is often lost."""

MOST_SCENES = 3
"""A run in more scenes is the story's idiom. It also bounds the seeds: three for each run at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """All words of a story in text order. ``line``, ``lemma`` (a number) and ``after`` go together, a word each.

    ``after`` is the next word of the same scene that is spoken if this one is, acted if it is; -1 for the last.
    ``streamed`` are the words, by their index here, scene by scene, those of action before those of speech; ``stream``
    tells of each of these which it is of: twice its scene's number, and one more for speech.
    """

    line: Sequence[int]
    lemma: Sequence[int]
    after: Sequence[int]
    streamed: Ints
    stream: Ints

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Words:
        """The words of ``lines``."""
        said = list(chain.from_iterable(line.lemmas for line in lines))
        number = {word: at for at, word in enumerate(dict.fromkeys(said))}
        line = np.repeat(np.arange(len(lines)), [len(each.lemmas) for each in lines])
        stream = np.array([2 * each.scene + each.spoken for each in lines], np.int64)[line]
        streamed = np.argsort(stream, kind="stable")
        stream = stream[streamed]
        goes_on = stream[1:] == stream[:-1]
        after = np.full(len(said), -1)
        after[streamed[:-1][goes_on]] = streamed[1:][goes_on]
        return cls(line.tolist(), [number[word] for word in said], after.tolist(), streamed, stream)

    def run(self, start: int) -> tuple[int, ...]:
        """The words of the run that begins with this one."""
        found = [start]
        while len(found) < LENGTH:
            found.append(self.after[found[-1]])
        return tuple(found)


Pair = tuple[int, int]


def seeds(words: Words) -> dict[Pair, list[Pair]]:
    """For each two scenes (told indices, the earlier first) the runs they share: where each begins in both streams.

    A run's place is the index in ``Words`` of its first word. In order of the earlier scene. O(n log n).
    """
    begins, runs = _runs(words)
    alike = np.argsort(runs, kind="stable")
    first = np.flatnonzero(np.diff(runs[alike], prepend=-1))
    often = np.diff(first, append=len(alike))
    few = (often > 1) & (often <= MOST_SCENES)
    scenes, starts = (words.stream[begins] // 2)[alike].tolist(), words.streamed[begins][alike].tolist()
    shared: defaultdict[Pair, list[Pair]] = defaultdict(list)
    for begin, count in zip(first[few].tolist(), often[few].tolist(), strict=True):
        here = slice(begin, begin + count)
        if len(set(scenes[here])) == count:
            places = zip(scenes[here], starts[here], strict=True)
            for (one, place), (other, there) in combinations(places, 2):
                shared[one, other].append((place, there))
    return {pair: sorted(shared[pair]) for pair in sorted(shared)}


def _runs(words: Words) -> tuple[Ints, Ints]:
    """Where in ``words.streamed`` each run begins, and a number for it: runs with the same one are alike.

    They are spoken, or are not, and have the same lemmas. A number has room for a million different ones.
    """
    lemmas = np.array(words.lemma, np.int64)[words.streamed]
    last = max(len(lemmas) - LENGTH + 1, 0)
    begins = np.flatnonzero(words.stream[:last] == words.stream[LENGTH - 1 :])
    number = words.stream[begins] % 2
    for skip in range(LENGTH):
        number = number * (1 + max(words.lemma, default=0)) + lemmas[begins + skip]
    return begins, number
