"""Sets of scenes as whole numbers: bit i stands for the scene told i-th."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def bits(members: int) -> Iterator[int]:
    """The numbers of the bits that are set, ascending."""
    written = bin(members)[:1:-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)


def bitset(members: Iterable[int]) -> int:
    """The set of these numbers."""
    found = 0
    for member in members:
        found |= 1 << member
    return found


def first(count: int) -> int:
    """The set of the numbers from 0 up to but not including ``count``."""
    return (1 << count) - 1
