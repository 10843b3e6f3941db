"""Changes that happen once and show: what of them is shown where, and what that says of order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from spacy.tokens import Token


class Change(StrEnum):
    """What changes. Its stages are numbered from 0, before it; what is shown of a later stage is later."""

    WOUND = "wound"
    """1 it happens, 2 it is bandaged, 3 there is a scar."""
    BIRTH = "birth"
    """0 a child is expected, 1 it is born, 2 it is there; of the mother."""
    MARRIAGE = "marriage"
    """0 betrothed, 1 the wedding, 2 man and wife, 3 widowed or parted."""
    HAIR = "hair"
    """0 long, 1 it is cut, 2 short."""
    THING = "thing"
    """0 whole, 1 it breaks, burns or sinks, 2 broken, 3 mended."""
    PRISON = "prison"
    """1 arrested, 2 in prison, 3 set free."""


HAPPENS: Mapping[Change, frozenset[int]] = MappingProxyType(
    {
        Change.WOUND: frozenset({1}),
        Change.BIRTH: frozenset({1}),
        Change.MARRIAGE: frozenset({1}),
        Change.HAIR: frozenset({1}),
        Change.THING: frozenset({1}),
        Change.PRISON: frozenset({1, 3}),
    }
)
"""The stages that are events. An event told in two scenes happened twice, or is told twice: then nothing is said."""

SURE: Mapping[Change, Mapping[tuple[int, int], float]] = MappingProxyType(
    {
        Change.WOUND: {(1, 2): 0.8, (1, 3): 0.8, (2, 3): 0.75},
        Change.BIRTH: {(0, 1): 0.85, (1, 2): 0.8, (0, 2): 0.75},
        Change.MARRIAGE: {(0, 1): 0.85, (1, 2): 0.8, (0, 2): 0.8, (2, 3): 0.8, (1, 3): 0.8, (0, 3): 0.75},
        Change.HAIR: {(0, 1): 0.75, (1, 2): 0.75},
        Change.THING: {(1, 2): 0.8, (0, 1): 0.8, (1, 3): 0.75, (2, 3): 0.75, (0, 2): 0.7},
        Change.PRISON: {(1, 2): 0.8, (2, 3): 0.75, (1, 3): 0.8},
    }
)
"""By the two stages that two scenes show, how sure it is that the first scene is the earlier. Set by hand: each change
but death can happen again, hence likely at most. Long hair and short hair alone order nothing: hair grows."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """``words`` show that the ``change`` of ``whom`` and ``what`` stands at ``stage``.

    ``whom``: ids of characters, whose change it is or whose thing; empty for a thing that is nobody's. ``what`` tells
    the part or thing ("cheek", "blue vase"); "" where there is but one. ``kind`` sets two of one name apart where both
    say it ("left", "right"); "" fits any. ``settled``: the stage that is reached where the words say that it "had"
    happened; None where they show a state.
    """

    change: Change
    whom: tuple[str, ...]
    what: str
    stage: int
    words: tuple[Token, ...]
    settled: int | None = None
    kind: str = ""
