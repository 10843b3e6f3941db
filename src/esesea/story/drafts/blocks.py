"""Long runs of the same words in two drafts, wherever they stand.

Heckel's idea for lines ("A technique for isolating differences between files", CACM 21, 1978), on runs of words: what
stands once in each draft is the same, moved or not, and so is what touches it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from esesea.story.drafts.ends import same_ends

RUN = 5
"""So many words in a row are taken for the same where they stand once in each draft."""

MOVED = 12
"""Words of a run that may stand out of order, at least; a shorter one is a turn of phrase that came up twice."""

CLOSE = 8
"""Runs that moved together count as one where no more words than this stand between them."""


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """``length`` words from ``old`` on that stand from ``new`` on."""

    old: int
    new: int
    length: int


def blocks(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Those that keep their order, by most words, and those that moved; each in the older draft's order."""
    start, end = same_ends(old, new)
    middle = _middle(old, new, start, end)
    ends = [Block(0, 0, start)] if start else []
    if end:
        ends.append(Block(len(old) - end, len(new) - end, end))
    found = sorted([*ends, *middle])
    kept = _heaviest(found)
    moved = _together([block for block in found if block not in kept])
    return tuple(sorted(kept)), tuple(block for group in moved if _words(group) >= MOVED for block in group)


def _together(moved: Sequence[Block]) -> list[list[Block]]:
    """Runs that stand close behind one another in both drafts: a passage that was edited where it moved."""
    groups: list[list[Block]] = []
    for block in moved:
        last = groups[-1][-1] if groups else None
        if last is not None and _close(last.old + last.length, block.old) and _close(last.new + last.length, block.new):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _close(end: int, start: int) -> bool:
    return 0 <= start - end <= CLOSE


def _words(group: Sequence[Block]) -> int:
    return sum(block.length for block in group)


def _middle(old: Sequence[str], new: Sequence[str], start: int, end: int) -> list[Block]:
    once = _once(old, start, len(old) - end)
    where = _once(new, start, len(new) - end)
    seeds = sorted((at, where[run]) for run, at in once.items() if run in where)
    taken = bytearray(len(new))
    found: list[Block] = []
    reached = start
    for at, to in seeds:
        if at < reached or taken[to]:
            continue
        a, b = at, to
        while a > reached and b > start and old[a - 1] == new[b - 1] and not taken[b - 1]:
            a, b = a - 1, b - 1
        x, y = at, to
        while x < len(old) - end and y < len(new) - end and old[x] == new[y] and not taken[y]:
            x, y = x + 1, y + 1
        taken[b:y] = b"\1" * (y - b)
        found.append(Block(a, b, x - a))
        reached = x
    return found


def _once(words: Sequence[str], start: int, end: int) -> dict[tuple[str, ...], int]:
    """Where each run of words stands that stands once."""
    found: dict[tuple[str, ...], int] = {}
    again = set()
    for at in range(start, end - RUN + 1):
        run = tuple(words[at : at + RUN])
        if found.setdefault(run, at) != at:
            again.add(run)
    for run in again:
        del found[run]
    return found


def _heaviest(found: Sequence[Block]) -> frozenset[Block]:
    """The blocks of most words in all that stand in the same order in both drafts; n log n.

    ``best`` holds, by rising end in the newer draft, the heaviest chain that ends there; heavier ends later.
    """
    ends: list[int] = []
    chains: list[tuple[int, int]] = []  # weight, number of the last block
    before: dict[int, int | None] = {}
    for number, block in enumerate(found):
        spot = bisect_right(ends, block.new)
        weight, previous = chains[spot - 1] if spot else (0, None)
        before[number] = previous
        weight += block.length
        end = block.new + block.length
        spot = bisect_right(ends, end)
        if spot and chains[spot - 1][0] >= weight:
            continue
        last = spot
        while last < len(ends) and chains[last][0] <= weight:
            last += 1
        ends[spot:last] = [end]
        chains[spot:last] = [(weight, number)]
    kept: set[Block] = set()
    step = chains[-1][1] if chains else None
    while step is not None:
        kept.add(found[step])
        step = before[step]
    return frozenset(kept)
