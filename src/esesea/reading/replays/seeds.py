"""Runs of a few words that stand in two or three scenes, once in each: the seeds of what is told again.

Every run of ``LENGTH`` words is looked at (winnowing with a window of one: Schleimer et al. 2003, section 3), speech
apart from action, so that another attribution or another view of it breaks no exchange of lines. A run that is found
once in each of the two is safe to match by itself, as in "patience" differences of files; one in many scenes is a
refrain, a greeting or an idiom and seeds nothing. So the number of seeds is linear in the text, whatever it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, repeat

from esesea.reading.replays.lines import Line

LENGTH = 3
"""Words of a run. With four, a line that is said with one word changed in its middle is often lost."""

MOST_SCENES = 3
"""A run in more scenes is the story's idiom. It also bounds the seeds: three for each run at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """All words of a story in text order. ``line``, ``lemma`` (a number) and ``after`` go together, a word each.

    ``after`` is the next word of the same scene that is spoken if this one is, acted if it is; -1 for the last.
    ``streams`` lists, for each scene, first its words of action and then those of speech, by their index here.
    """

    line: tuple[int, ...]
    lemma: tuple[int, ...]
    after: tuple[int, ...]
    streams: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Words:
        """The words of ``lines``; scenes are numbered from 0 without gaps up to the last one's."""
        number: dict[str, int] = {}
        line: list[int] = []
        lemma: list[int] = []
        streams: list[tuple[list[int], list[int]]] = [([], []) for _ in range(lines[-1].scene + 1)] if lines else []
        for index, each in enumerate(lines):
            stream = streams[each.scene][each.spoken]
            stream.extend(range(len(line), len(line) + len(each.lemmas)))
            line.extend([index] * len(each.lemmas))
            lemma.extend([number.setdefault(word, len(number)) for word in each.lemmas])
        after = [-1] * len(line)
        for stream in (each for both in streams for each in both):
            for one, other in pairwise(stream):
                after[one] = other
        return cls(tuple(line), tuple(lemma), tuple(after), tuple((tuple(acts), tuple(says)) for acts, says in streams))

    def run(self, start: int) -> tuple[int, ...]:
        """The words of the run that begins with this one."""
        found = [start]
        while len(found) < LENGTH:
            found.append(self.after[found[-1]])
        return tuple(found)


Pair = tuple[int, int]

Run = tuple[int, ...]
"""Whether it is spoken, and its lemmas."""


def seeds(words: Words) -> dict[Pair, list[Pair]]:
    """For each two scenes (told indices, the earlier first) the runs they share: where each begins in both streams.

    A run's place is the index in ``Words`` of its first word. In order of the earlier scene. Linear.
    """
    streams = list(_runs(words))
    often = Counter(chain.from_iterable(runs for _, _, runs in streams))
    few = {run for run, count in often.items() if 1 < count <= MOST_SCENES}
    places: defaultdict[Run, list[Pair]] = defaultdict(list)
    for scene, stream, runs in streams:
        for start, run in zip(stream, runs, strict=False):
            if run in few:
                places[run].append((scene, start))
    shared: defaultdict[Pair, list[Pair]] = defaultdict(list)
    for found in places.values():
        if len({scene for scene, _ in found}) == len(found):
            for (one, here), (other, there) in combinations(found, 2):
                shared[one, other].append((here, there))
    return {pair: sorted(shared[pair]) for pair in sorted(shared)}


def _runs(words: Words) -> Iterator[tuple[int, Sequence[int], list[Run]]]:
    """For each scene's action and each one's speech: the scene, the words and the run that begins with each of them."""
    for scene, both in enumerate(words.streams):
        for spoken, stream in enumerate(both):
            lemmas = [words.lemma[index] for index in stream]
            yield scene, stream, list(zip(repeat(spoken), *(lemmas[skip:] for skip in range(LENGTH)), strict=False))
