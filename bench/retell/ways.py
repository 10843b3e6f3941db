"""The ways of telling: from a number of scenes and chance to the scenes' numbers in the order told.

How long the stretches are that a telling keeps together is drawn for each telling, so that about one scene in five
leaps and a long story has 7 to 25 stretches, as films have (of 358 scenes of four screenplays 292 simply follow).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random

Told = tuple[int, ...]

SHORTEST_RUN, LONGEST_RUN = 1.5, 8.0
"""Scenes told at a stretch before a strand, a flashback or a block ends, on average (of short stories n/6)."""
SCENES_A_FLASHBACK = 12
BACKSTORY = 0.4
"""Largest share of a story that is told in flashbacks."""


def linear(n: int, _: Random) -> Told:
    """As it happened."""
    return tuple(range(n))


def flashback(n: int, chance: Random) -> Told:
    """Earlier stretches told later: of what happened before the story begins, or left out where it happened."""
    many, run = _many(n, chance), _run(n, chance)
    lengths = [_length(chance, run, max(1, int(n * BACKSTORY) // many)) for _ in range(many)]
    begins = _backstory(lengths) if chance.random() < 0.65 else _left_out(n, lengths, chance)
    blocks = [list(range(begin, begin + length)) for begin, length in zip(begins, lengths, strict=True)]
    taken = {scene for block in blocks for scene in block}
    main = [scene for scene in range(n) if scene not in taken]
    if len(blocks) > 1 and chance.random() < 0.25:
        blocks = _nested(blocks, chance)
    if chance.random() < 0.3:
        chance.shuffle(blocks)
    return tuple(_inserted(main, blocks, chance))


def flash_forward(n: int, chance: Random) -> Told:
    """Later stretches told earlier: a flashback with time and telling both turned round."""
    return tuple(n - 1 - scene for scene in reversed(flashback(n, chance)))


def in_medias_res(n: int, chance: Random) -> Told:
    """A late stretch opens the story, which then goes back to its beginning and passes it by."""
    length = _length(chance, _run(n, chance), n // 3)
    begin = chance.randint(max(1, n // 3), n - length)
    return (*range(begin, begin + length), *range(begin), *range(begin + length, n))


def strands(n: int, chance: Random) -> Told:
    """Two or three times of one story, told by turns."""
    many = 3 if n >= 12 and chance.random() < 0.25 else 2
    least = max(2, n // (2 * many))
    cuts = [0]
    for left in range(many - 1, 0, -1):
        room = n - cuts[-1] - least * left
        cuts.append(cuts[-1] + chance.randint(least, max(least, min(room, 2 * n // many))))
    ends = [*cuts[1:], n]
    return alternated([range(begin, end) for begin, end in zip(cuts, ends, strict=True)], chance)


def alternated(parts: Sequence[Sequence[int]], chance: Random) -> Told:
    """The parts, each in its own order, told by turns in runs; what is left of the last one ends the story."""
    run = _run(sum(map(len, parts)), chance)
    left = [list(part) for part in parts]
    told: list[int] = []
    here: list[int] = []
    while others := [part for part in left if part and part is not here]:
        here = chance.choice(others)
        length = _length(chance, run, len(here))
        told += here[:length]
        del here[:length]
    return (*told, *here)


def reverse(n: int, chance: Random) -> Told:
    """Stretches told last to first: all, only a part of the story, or by turns with a strand that runs forward."""
    kind = chance.random()
    if kind < 0.5:
        return tuple(_backward(0, n, chance))
    begin = chance.randint(1, n // 2)
    if kind < 0.75:
        end = chance.randint(begin + n // 3, n)
        return (*range(begin), *_backward(begin, end, chance), *range(end, n))
    return alternated((range(begin), _backward(begin, n, chance)), chance)


def frame(n: int, chance: Random) -> Told:
    """The last scenes stand around all the others: somebody tells, is interrupted, tells on, ends."""
    around = chance.randint(2, max(2, min(6, n // 4)))
    tale, telling = list(range(n - around)), list(range(n - around, n))
    breaks = chance.randint(0, min(around - 2, 3))
    parts = zip(_pieces(telling, breaks + 2, chance), [*_pieces(tale, breaks + 1, chance), []], strict=True)
    return tuple(scene for around_it, told in parts for scene in (*around_it, *told))


def twice(n: int, chance: Random) -> Told:
    """A moment told twice: what opened the story returns in its place, or a scene is gone through again later."""
    if chance.random() < 0.5:
        moment = chance.randint(max(2, n // 3), n - 2)
        opens = _length(chance, SHORTEST_RUN, min(3, n - 1 - moment))
        return (*range(moment, moment + opens), *range(n))
    lead = _length(chance, _run(n, chance), max(1, n // 3))
    meeting = chance.randint(lead + 1, n - 2)
    first = chance.randint(1, meeting - lead)
    other_side = range(first, first + lead)
    one_side = (scene for scene in range(meeting + 1) if scene not in other_side)
    return (*one_side, *other_side, meeting, *range(meeting + 1, n))


def mixed(n: int, chance: Random) -> Told:
    """One way of telling laid over another."""
    under, over = chance.sample((flashback, flash_forward, in_medias_res, strands, frame), 2)
    first = under(n, chance)
    return tuple(first[scene] for scene in over(n, chance))


def _pieces(scenes: list[int], many: int, chance: Random) -> list[list[int]]:
    """The scenes cut into so many pieces, none of them empty."""
    cuts = [0, *sorted(chance.sample(range(1, len(scenes)), many - 1)), len(scenes)]
    return [scenes[begin:end] for begin, end in pairwise(cuts)]


def _many(n: int, chance: Random) -> int:
    """How many flashbacks: one in so many scenes, at least one."""
    most = max(1, round(n / SCENES_A_FLASHBACK))
    return min(1 + sum(chance.random() < 0.5 for _ in range(2 * most - 1)), max(1, n // 4))


def _run(n: int, chance: Random) -> float:
    """Scenes of a stretch on average, in one telling of ``n`` scenes."""
    return chance.uniform(SHORTEST_RUN, max(SHORTEST_RUN + 1, min(LONGEST_RUN, n / 6)))


def _length(chance: Random, run: float, most: int) -> int:
    """Scenes of one stretch, 1 to ``most``, geometric with a mean of ``run``."""
    length = 1
    while length < most and chance.random() > 1 / run:
        length += 1
    return length


def _backstory(lengths: list[int]) -> list[int]:
    """Stretches that follow one another from the very first scene on."""
    return [sum(lengths[:index]) for index in range(len(lengths))]


def _left_out(n: int, lengths: list[int], chance: Random) -> list[int]:
    """Stretches anywhere but at the end, in order, a scene and more between them where there is room."""
    room = n - 2 - sum(lengths)
    gaps = sorted(chance.randint(0, max(0, room)) for _ in lengths)
    return [gap + sum(lengths[:index]) for index, gap in enumerate(gaps)]


def _nested(blocks: list[list[int]], chance: Random) -> list[list[int]]:
    """A flashback told inside a later one, where one is long enough to be broken."""
    outer = next((index for index in range(len(blocks) - 1, 0, -1) if len(blocks[index]) > 1), None)
    if outer is None:
        return blocks
    inner = chance.randrange(outer)
    at = chance.randint(1, len(blocks[outer]) - 1)
    broken = blocks[outer][:at] + blocks[inner] + blocks[outer][at:]
    return [*blocks[:inner], *blocks[inner + 1 : outer], broken, *blocks[outer + 1 :]]


def _inserted(main: list[int], blocks: list[list[int]], chance: Random) -> list[int]:
    """``main`` with each block told somewhere after a scene that is later than all of it, never first."""
    places: dict[int, list[list[int]]] = {}
    for block in blocks:
        first = next((at for at, scene in enumerate(main) if scene > max(block)), len(main) - 1)
        places.setdefault(chance.randint(first + 1, max(first + 1, len(main) - 1)), []).append(block)
    told: list[int] = []
    for at in range(len(main) + 1):
        for block in places.get(at, ()):
            told += block
        told += main[at : at + 1]
    return told


def _backward(begin: int, end: int, chance: Random) -> list[int]:
    """The scenes from ``begin`` up to ``end`` in stretches told last to first."""
    run = _run(end - begin, chance)
    told: list[int] = []
    while end > begin:
        length = _length(chance, run, end - begin)
        told += range(end - length, end)
        end -= length
    return told
