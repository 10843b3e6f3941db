"""The number by which a window and the server mean the same state of a story, also when either was started anew.

A state is a reading and the first so many decisions on it, as decisions are only ever added to. Its number says when
that reading was made, then how many decisions there are, then a few bits of which they are: it grows with each change,
is the same whenever it is counted again, and tells a past state from one that another copy of the decisions had.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from esesea.story.correction import Correction

BEGINNING = 1_577_836_800
"""1 January 2020 in seconds since 1970."""

TICK = 100
"""Ticks a second, by which it is told when a reading was made: no two are made within one."""

TICKS, COUNT, CHECK = 38, 9, 6
"""Bits for each part: 53 together, which JSON's numbers keep exactly in every browser (IEEE 754 binary64). Ticks last
until 2107. Decisions beyond ``2 ** COUNT`` count on into the ticks: nobody makes so many within one."""


def ticks_of(modified: float) -> int:
    """When a reading was made, given when its file was modified (seconds since 1970)."""
    return min(max(0, int((modified - BEGINNING) * TICK)), (1 << TICKS) - 1)


def numbered(ticks: int, decisions: Sequence[Correction]) -> int:
    """The revision of the reading made at ``ticks`` with ``decisions`` on it. O(decisions)."""
    check = crc32("\n".join(each.id for each in decisions).encode()) & ((1 << CHECK) - 1)
    return (ticks << COUNT + CHECK) + (len(decisions) << CHECK) + check


def decisions_at(revision: int, ticks: int, decisions: Sequence[Correction]) -> int | None:
    """How many of ``decisions`` there were at ``revision``; None where it is none of this reading with them."""
    count = (revision - (ticks << COUNT + CHECK)) >> CHECK
    there = 0 <= count <= len(decisions) and numbered(ticks, decisions[:count]) == revision
    return count if there else None


def ticks_in(revision: int, decisions: Sequence[Correction]) -> int:
    """When the reading of ``revision`` was made, given the decisions on it."""
    return (revision >> CHECK) - len(decisions) >> COUNT
