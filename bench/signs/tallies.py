"""How often each sign spoke, and how often it was right.

A claim is right where gold has its scenes begin in the order that it claims; claims of scenes that gold leaves in a tie
or without a rank are not judged, nor are those on the own clock of somebody who travels in time. One sentence can make
many claims (each scene of the third day after each of the second): they stand or fall together, so what is counted are
*statements*, a sign's words at one place, each right by the share of its claims that are.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.signs.samples import Sample, Truth

from esesea.order.constraints import STRONG
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, lived

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, STRONG, 0.95, 1.01)
"""The edges of the bins of confidence; each holds its lower edge."""

TOGETHER = frozenset({Relation.EQUAL, Relation.STARTS, Relation.STARTED_BY})
STARTS_LATER = frozenset({Relation.AFTER, Relation.MET_BY, Relation.OVERLAPPED_BY, Relation.DURING, Relation.FINISHES})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sign's words at one place of one story, and the share of their claims that are right.

    ``moves``: at least one claim puts a scene before one told earlier; ``moves_right`` is the share of those that are
    right, None without such.
    """

    group: str
    story: str
    sign: str
    words: str
    confidence: float
    claims: int
    right: float
    moves_right: float | None

    @property
    def moves(self) -> bool:
        """Whether it speaks against the told order."""
        return self.moves_right is not None


def statements(sample: Sample, story: Story, truth: Truth) -> Iterator[Statement]:
    """Every statement about order in the story that gold can judge."""
    told = {scene.id: scene.reading_order for scene in story.scenes}
    away = {lived(traveller.character) for traveller in story.travellers}
    found: dict[tuple[str, str, object], list[tuple[TemporalRelation, bool]]] = defaultdict(list)
    for claim in _each_once(story.relations):
        if claim.clock not in away and (right := _is_right(claim, truth)) is not None:
            found[claim.evidence.by, claim.source, claim.evidence.spans].append((claim, right))
    for (sign, _, _), judged in found.items():
        moving = [right for claim, right in judged if _moves(claim, told)]
        evidence = judged[0][0].evidence
        yield Statement(
            group=sample.group,
            story=sample.name,
            sign=sign,
            words=" … ".join(" ".join(story.quote(span).split())[:80] for span in evidence.spans[:3]),
            confidence=max(claim.evidence.confidence for claim, _ in judged),
            claims=len(judged),
            right=sum(right for _, right in judged) / len(judged),
            moves_right=sum(moving) / len(moving) if moving else None,
        )


def _each_once(claims: Iterable[TemporalRelation]) -> Iterator[TemporalRelation]:
    """The claims, one of each that differ only in their clock (the world's first)."""
    seen: set[tuple[object, ...]] = set()
    for claim in sorted(claims, key=lambda each: each.clock != STORY_CLOCK):
        key = (claim.a, claim.b, claim.relation, claim.evidence)
        if key not in seen:
            seen.add(key)
            yield claim


def _is_right(claim: TemporalRelation, truth: Truth) -> bool | None:
    """Whether the scenes begin as claimed; where gold ranks every scene apart, neighbours may begin together."""
    compared = truth.compared(claim.a, claim.b)
    if compared is None or (compared == 0 and claim.relation not in TOGETHER):
        return None
    if claim.relation in TOGETHER:
        return abs(compared) <= 1
    return compared > 0 if claim.relation in STARTS_LATER else compared < 0


def _moves(claim: TemporalRelation, told: dict[str, int]) -> bool:
    if claim.relation in TOGETHER:
        return abs(told[claim.a] - told[claim.b]) > 1
    return (told[claim.a] > told[claim.b]) is (claim.relation not in STARTS_LATER)


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``spoke`` statements, with Wilson's interval (Wilson 1927) at 95 in 100."""

    spoke: int
    right: float

    @property
    def share(self) -> float:
        """The share that is right; NaN of none."""
        return self.right / self.spoke if self.spoke else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """The bounds between which the true share lies in 95 of 100 samples."""
        if not self.spoke:
            return (0.0, 1.0)
        z, n, share = 1.96, self.spoke, self.share
        middle = share + z * z / (2 * n)
        spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        scale = 1 + z * z / n
        return ((middle - spread) / scale, (middle + spread) / scale)


def share_of(found: Iterable[Statement]) -> Share:
    """How many of the statements are right."""
    rights = [each.right for each in found]
    return Share(len(rights), sum(rights))


def moving_share_of(found: Iterable[Statement]) -> Share:
    """How many of those that speak against the told order are right in that."""
    rights = [each.moves_right for each in found if each.moves_right is not None]
    return Share(len(rights), sum(rights))


def by_bin(found: Iterable[Statement]) -> dict[tuple[float, float], list[Statement]]:
    """The statements by the bin of their confidence; bins without any are left out."""
    binned: dict[tuple[float, float], list[Statement]] = defaultdict(list)
    for each in found:
        low = max(edge for edge in BINS if edge <= each.confidence)
        binned[low, min(1.0, BINS[BINS.index(low) + 1])].append(each)
    return dict(sorted(binned.items()))
