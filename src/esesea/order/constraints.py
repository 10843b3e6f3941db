"""Claims about scenes as bounds on the ends of scenes.

Scene i (in told order, from 0) starts at point 2i and ends at point 2i + 1. Every claim is a conjunction of "this point
before that one" and "this point no later than that one" (both ways: the same), so that the same moment told twice, one
scene during another and one before another need no cases of their own.

One thing is read more loosely than Allen defines it. A text that puts one scene before another does not say that time
passes between them: a claim of ``before`` allows ``meets``, and the two do not contradict.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol
from zlib import crc32

from esesea.order.algebra import BOUNDS, inverse
from esesea.order.errors import UnknownScene
from esesea.story.scene import Mode
from esesea.story.time import Relation, Status, TemporalRelation

STRONG = 0.9
"""From this confidence on a claim may prove: at most one in ten such claims is wrong by its own account, and
``proven`` pairs are measured against gold (at most 2 in 100 wrong; design/order.md, "How it is measured")."""

EVEN = 0.5
"""Below it a claim is likelier wrong than right, and orders nothing: a scene is not moved on worse than even odds."""

CERTAIN = 0.9999
"""No reading of prose is surer than this; it bounds the log-odds."""

WEIGHT_SCALE = 100
"""Weights are whole hundredths of a natural log-odds: exact sums, the same on every machine."""

_LOOSE = {
    Relation.BEFORE: frozenset({Relation.BEFORE, Relation.MEETS}),
    Relation.AFTER: frozenset({Relation.AFTER, Relation.MET_BY}),
}

_RELATION_ORDER = {relation: index for index, relation in enumerate(Relation)}


class Told(Protocol):
    """What the order engine knows of a scene, given in told order; a ``Scene`` is one."""

    @property
    def id(self) -> str:
        """The scene's id."""
        ...

    @property
    def mode(self) -> Mode:
        """How it stands to the main line."""
        ...

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of the characters physically there."""
        ...


class Line(NamedTuple):
    """All of a scene that its place on a clock depends on, but for who is there."""

    id: str
    mode: Mode


def lines_of(scenes: Iterable[Told]) -> tuple[Line, ...]:
    """The same scenes without who is there."""
    return tuple(Line(scene.id, scene.mode) for scene in scenes)


class Link(NamedTuple):
    """Point ``source`` comes before point ``target``; or, where not ``strict``, no later than it."""

    source: int
    target: int
    strict: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, ready to be weighed: its ``links`` between points, and what it costs to drop it.

    ``standing`` is the status it gives if it is kept; ``weight`` the log-odds of its confidence in hundredths,
    at least 1. ``agrees`` (with the told order) and ``fingerprint`` (of the claim itself) choose among droppings
    of equal weight, always in the same way.
    """

    relation: TemporalRelation
    links: tuple[Link, ...]
    standing: Status
    weight: int
    agrees: bool
    fingerprint: int

    @property
    def stated(self) -> bool:
        """Whether this is the author's own word."""
        return self.standing is Status.STATED

    def lent(self) -> Claim:
        """The same claim where it is only the best guess: likely at most, whoever says it."""
        return replace(self, standing=Status.LIKELY, weight=min(self.weight, weight(STRONG) - 1))


def start(scene: int) -> int:
    """The point at which the scene with this told index starts."""
    return 2 * scene


def end(scene: int) -> int:
    """The point at which it ends."""
    return 2 * scene + 1


def own_links(scenes: int) -> Iterator[Link]:
    """What needs no claim: each of ``scenes`` scenes starts before it ends."""
    return (Link(start(scene), end(scene), strict=True) for scene in range(scenes))


def weight(confidence: float) -> int:
    """The log-odds of ``confidence`` in hundredths, from 1 (even odds) to 921 (certain)."""
    sure = min(confidence, CERTAIN)
    return max(1, round(WEIGHT_SCALE * math.log(sure / (1 - sure))))


def meant(relation: Relation) -> frozenset[Relation]:
    """What may be so where ``relation`` is claimed."""
    return _LOOSE.get(relation, frozenset({relation}))


def links(relation: Relation, a: int, b: int) -> tuple[Link, ...]:
    """The bounds that a claim of ``relation`` between scenes ``a`` and ``b`` puts on their points."""
    points = (start(a), end(a), start(b), end(b))
    found: list[Link] = []
    for bound in BOUNDS[relation]:
        earlier, later = points[bound.earlier], points[bound.later]
        found.append(Link(earlier, later, bound.strict and relation not in _LOOSE))
        if not bound.strict:
            found.append(Link(later, earlier, strict=False))
    return tuple(found)


def heeded(relation: TemporalRelation) -> bool:
    """Whether the claim is the author's word, or at least as likely right as wrong."""
    return relation.status is Status.STATED or relation.evidence.confidence >= EVEN


def canonical(relations: Iterable[TemporalRelation], place: Mapping[str, int]) -> tuple[TemporalRelation, ...]:
    """The claims in an order that does not depend on how they came, each once.

    A claim and its mirror image with the same evidence (``a`` before ``b``, ``b`` after ``a``) are one; the author's
    word outlasts the same claim unstated. That a scene is at its own time is not a claim. ``place`` gives the
    told index of each scene. Raises UnknownScene for a scene it does not have.
    """
    found: dict[tuple[object, ...], TemporalRelation] = {}
    for relation in sorted(relations, key=lambda each: _sort_key(each, place)):
        if relation.a != relation.b or relation.relation is not Relation.EQUAL:
            found.setdefault(_identity(relation, place), relation)
    return tuple(found.values())


def prepared(relations: Sequence[TemporalRelation], place: Mapping[str, int]) -> tuple[Claim, ...]:
    """Each claim with its links and costs, in the order given."""
    return tuple(_prepared(relation, place) for relation in relations)


def _prepared(relation: TemporalRelation, place: Mapping[str, int]) -> Claim:
    a, b, kind = _turned(relation, place)
    return Claim(
        relation=relation,
        links=links(relation.relation, place[relation.a], place[relation.b]),
        standing=_standing(relation),
        weight=weight(relation.evidence.confidence),
        agrees=kind in _AS_TOLD,
        fingerprint=crc32(repr((a, b, kind.value, relation.clock, relation.evidence, relation.source)).encode()),
    )


def _standing(relation: TemporalRelation) -> Status:
    if relation.status is Status.STATED:
        return Status.STATED
    return Status.PROVEN if relation.evidence.confidence >= STRONG else Status.LIKELY


_AS_TOLD = frozenset({Relation.BEFORE, Relation.MEETS, Relation.OVERLAPS, Relation.CONTAINS, Relation.FINISHED_BY})
"""The relations in which the first begins before the second."""


def _turned(relation: TemporalRelation, place: Mapping[str, int]) -> tuple[int, int, Relation]:
    """The claim with the scene that is told first standing first."""
    for scene in (relation.a, relation.b):
        if scene not in place:
            raise UnknownScene(scene)
    a, b = place[relation.a], place[relation.b]
    return (a, b, relation.relation) if a <= b else (b, a, inverse(relation.relation))


def _identity(relation: TemporalRelation, place: Mapping[str, int]) -> tuple[object, ...]:
    a, b, kind = _turned(relation, place)
    return (a, b, kind, relation.clock, relation.evidence, relation.source)


def _sort_key(relation: TemporalRelation, place: Mapping[str, int]) -> tuple[object, ...]:
    a, b, kind = _turned(relation, place)
    return (
        *(a, b, _RELATION_ORDER[kind], relation.clock, relation.evidence, relation.source),
        relation.status is not Status.STATED,
        _reversed_text(relation.stated_at),
        place[relation.a],
        relation.status or "",
    )


def _reversed_text(text: str) -> tuple[int, ...]:
    """A sort key that puts the later of two ISO 8601 times first."""
    return tuple(-ord(letter) for letter in text)
