"""A moment that is told twice, and how the two scenes that tell it stand to one another."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.replays.sharing import Passage
from esesea.story.time import Relation
from esesea.text.span import Span

EDGE_WORDS, EDGE_SHARE = 12, 0.12
"""A passage begins where its scene does if no more words, or no larger part of the scene, stand before it: another
telling of a moment opens with a line or two of its own. Set by hand."""

SHORT = 0.35
"""Two scenes that share less than this of either only touch: the strand was broken off and is taken up again."""


@dataclass(frozen=True, slots=True)
class Replay:
    """``scene`` tells a moment that ``of``, told earlier, has told: ids of scenes.

    ``telling`` and ``told`` are the passages in the two. ``quotes`` are the words most alike, in the same order.
    ``relation`` is how ``of`` stands to ``scene``, ``certain`` whether the passages' places leave no other; where they
    do, ``relation`` is the guess in the middle. ``words`` are told alike, so ``bits`` rare. ``confidence``: that it is
    one moment indeed, and no refrain, habit or record of it.
    """

    scene: str
    of: str
    telling: Passage
    told: Passage
    quotes: tuple[Span, Span]
    relation: Relation
    certain: bool
    words: int
    bits: float
    confidence: float


def begins(passage: Passage) -> bool:
    """Whether the passage opens its scene."""
    return passage.before <= max(EDGE_WORDS, EDGE_SHARE * (passage.before + passage.within + passage.after))


def ends(passage: Passage) -> bool:
    """Whether the passage closes its scene."""
    return passage.after <= max(EDGE_WORDS, EDGE_SHARE * (passage.before + passage.within + passage.after))


def takes_up(one: Passage, other: Passage) -> bool:
    """Whether the first scene ends with the passage with which the second opens, and more went before in the first."""
    return ends(one) and begins(other) and not begins(one)


def relation(one: Passage, other: Passage) -> tuple[Relation, bool]:
    """How the first scene stands to the second by where the shared passage stands in both, and whether that is certain.

    Where both scenes have a lead-in of their own it is not known which of the two began earlier, and they are taken to
    begin together; so with what comes after. Exchanging the two inverts the relation.
    """
    starts = begins(other) - begins(one)
    stops = ends(one) - ends(other)
    certain = (begins(one) or begins(other)) and (ends(one) or ends(other))
    if starts and starts == stops and max(one.share, other.share) < SHORT:
        return (Relation.MEETS if starts > 0 else Relation.MET_BY), certain
    return _BY_ENDS[starts, stops], certain


# How the scenes' ends stand to one another: 1 the first's is earlier, 0 together (or not known), -1 later.
_BY_ENDS = {
    (1, 1): Relation.OVERLAPS,
    (1, 0): Relation.FINISHED_BY,
    (1, -1): Relation.CONTAINS,
    (0, 1): Relation.STARTS,
    (0, 0): Relation.EQUAL,
    (0, -1): Relation.STARTED_BY,
    (-1, 1): Relation.DURING,
    (-1, 0): Relation.FINISHES,
    (-1, -1): Relation.OVERLAPPED_BY,
}
