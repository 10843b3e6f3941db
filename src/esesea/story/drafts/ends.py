"""What two drafts begin and end with alike, be it letters or words: nearly all of it, where one passage was edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def same_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many are the same at the start and, beyond those, at the end."""
    shorter = min(len(old), len(new))
    start = _most(shorter, lambda known, more: old[known:more] == new[known:more])
    a, b = len(old), len(new)
    end = _most(shorter - start, lambda known, more: old[a - more : a - known] == new[b - more : b - known])
    return start, end


def _most(most: int, holds: Callable[[int, int], bool]) -> int:
    """The greatest number up to ``most`` that ``holds``, asked of whole stretches from one number up to another."""
    known = 0
    while known < most:
        more = (known + most + 1) // 2
        if holds(known, more):
            known = more
        else:
            most = more - 1
    return known
