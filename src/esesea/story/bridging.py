"""Claims by dates across scenes that are left out: 1974 is before 1987, whatever was told of 1980.

A reading compares each dated scene with the next one on the calendar alone. Where that one goes, the two beside it are
still dated, each by its own words, and what was said of both through it is said of them directly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.story.left_out import LeftOut
from esesea.story.time import Relation, TemporalRelation

BY_DATES = "dates"
"""``Evidence.by`` of a claim that rests on the dates of its two scenes, and on nothing else."""

FORWARD = frozenset({Relation.BEFORE, Relation.MEETS})
BACKWARD = frozenset({Relation.AFTER, Relation.MET_BY})


def bridged(relations: Iterable[TemporalRelation], cut: LeftOut) -> tuple[TemporalRelation, ...]:
    """What ``relations`` by dates say through the scenes that are ``cut`` of those that stay, with the words that stay.

    As sure as the less sure of the two. Linear in the claims but for scenes whose date many others are compared with.
    """
    dated = [turned for each in relations if each.evidence.by == BY_DATES for turned in _forward(each)]
    touching = [each for each in dated if each.a in cut.scenes or each.b in cut.scenes]
    for gone in sorted(cut.scenes):
        into = [each for each in touching if each.b == gone]
        out_of = [each for each in touching if each.a == gone]
        joined = (_joined(one, other, cut) for one in into for other in out_of if one.clock == other.clock)
        touching = [each for each in touching if gone not in {each.a, each.b}]
        touching += [each for each in joined if each.a != each.b]
    return tuple(dict.fromkeys(each for each in touching if each.evidence.spans))


def _forward(claim: TemporalRelation) -> Iterator[TemporalRelation]:
    if claim.relation in FORWARD:
        yield claim
    elif claim.relation in BACKWARD:
        yield replace(claim, a=claim.b, b=claim.a, relation=Relation.BEFORE)


def _joined(one: TemporalRelation, other: TemporalRelation, cut: LeftOut) -> TemporalRelation:
    """``one`` ends where ``other`` begins."""
    spans = tuple(sorted({*cut.left(one.evidence.spans), *cut.left(other.evidence.spans)}))
    sure = min(one.evidence.confidence, other.evidence.confidence)
    evidence = replace(one.evidence, spans=spans, confidence=sure)
    return replace(one, b=other.b, relation=Relation.BEFORE, evidence=evidence, source=other.b)
