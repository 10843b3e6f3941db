"""The n-th time stands before the next one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan, Sentence
from esesea.reading.scene_facts import Presence
from esesea.reading.telling.clocks_meant import clocks_of, present_in
from esesea.reading.telling.openings import opening_ends
from esesea.story.evidence import Evidence
from esesea.story.ordinal import AGAIN, LAST, Ordinal
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

SAME_PLACE, SAME_ACT, AGAIN_THERE, IN_PASSING = 0.97, 0.95, 0.8, 0.7
"""Confidence: a counted visit to a named place; a counted act of the same people; "again", which does not say after
which time; a count that does not open its scene. The two "times" of an act may be of different things, hence less."""

MOST_ALIKE = 3
"""More scenes than this that call themselves the same n-th time count different things: nothing is said."""

Key = tuple[str | None, str | None, str | None]
"""The place or the act that is counted, and the traveller whose own count it is, None for others."""


@annotator(requires=(SceneSpan, Sentence, Ordinal, Presence, Traveller), produces=TemporalRelation)
def order_by_ordinals(document: Document, layers: Layers) -> Iterator[TemporalRelation]:  # noqa: ARG001 - layers say it
    """Put counted times of the same place or act, of the same people, in their order.

    Example: "The first time they are in Rome …", "The second time they are in Rome …": the first scene is before the
    second. Counter-example: his second kiss and her first journey, or her first kiss and another's second. Counts in
    passing ("for the first time she smiled") never put a scene before one told earlier, nor does "again".
    """
    present = present_in(layers.of(Presence))
    travellers = layers.of(Traveller)
    away = frozenset(traveller.character for traveller in travellers)
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    opening = opening_ends(layers.of(SceneSpan), layers.of(Sentence))
    groups: dict[Key, list[Ordinal]] = defaultdict(list)
    for ordinal in layers.of(Ordinal):
        for whose, counted in _counts_of(ordinal, away):
            groups[counted.of, counted.act, whose].append(counted)
    for key in sorted(groups, key=lambda each: (each[0] or "", each[1] or "", each[2] or "")):
        for earlier, later in _adjacent(groups[key]):
            if earlier.scene == later.scene or not _same_people(earlier, later, present):
                continue
            sure = _confidence(earlier, later, opening)
            if sure < SAME_ACT and told[earlier.scene] > told[later.scene]:
                continue
            people = _people(earlier, present) & _people(later, present)
            for clock in clocks_of(sorted(people), travellers):
                spans = tuple(sorted((earlier.span, later.span)))
                evidence = Evidence(spans, "ordinals", sure)
                yield TemporalRelation(earlier.scene, later.scene, Relation.BEFORE, clock, evidence, later.scene)


def _adjacent(ordinals: list[Ordinal]) -> Iterator[tuple[Ordinal, Ordinal]]:
    """Each count with the next higher one that was found; "again" after the first; the last after all others."""
    by_n: dict[int, list[Ordinal]] = defaultdict(list)
    for ordinal in ordinals:
        if ordinal.scene not in {other.scene for other in by_n[ordinal.n]}:
            by_n[ordinal.n].append(ordinal)
    counted = sorted(n for n in by_n if n > AGAIN)
    steps = list(pairwise(counted))
    if AGAIN in by_n and counted and counted[0] == 1:
        steps.append((1, AGAIN))
    if LAST in by_n and counted:
        steps.append((counted[-1], LAST))
    for low, high in steps:
        if len(by_n[low]) <= MOST_ALIKE and len(by_n[high]) <= MOST_ALIKE:
            yield from ((earlier, later) for earlier in by_n[low] for later in by_n[high])


def _counts_of(ordinal: Ordinal, away: frozenset[str]) -> Iterator[tuple[str | None, Ordinal]]:
    """Each traveller's count by itself, with whose it is.

    Where a traveller is met, or meets, it is theirs alone who count: the other may meet them in another order.
    """
    if away.isdisjoint(ordinal.by) or not ordinal.own:
        yield None, ordinal
        return
    for person in ordinal.own:
        if person in away:
            yield person, replace(ordinal, by=(person,))
    others = tuple(person for person in ordinal.own if person not in away)
    if others:
        yield None, replace(ordinal, by=others)


def _people(ordinal: Ordinal, present: dict[str, frozenset[str]]) -> frozenset[str]:
    """Whose time it is; where the words do not say, of those who are there."""
    return frozenset(ordinal.by) or present.get(ordinal.scene, frozenset())


def _same_people(earlier: Ordinal, later: Ordinal, present: dict[str, frozenset[str]]) -> bool:
    mine, theirs = _people(earlier, present), _people(later, present)
    if earlier.of is not None:
        return bool(mine & theirs) or not (mine and theirs)
    return bool(mine) and mine == theirs


def _confidence(earlier: Ordinal, later: Ordinal, opening: Mapping[str, int]) -> float:
    if later.n == AGAIN:
        return AGAIN_THERE
    if any(not each.for_each and each.span.start >= opening[each.scene] for each in (earlier, later)):
        return IN_PASSING
    return SAME_PLACE if later.of is not None else SAME_ACT
