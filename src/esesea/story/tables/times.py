"""When, in which order, and what contradicts, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.chronology import Conflict, Timeline
from esesea.story.judged import dropped_relations, judged_relations, unjudged
from esesea.story.tables.source import Source
from esesea.story.tables.table import Row, Table, numbered, table
from esesea.story.time import TemporalRelation


def time_tables(source: Source) -> Iterator[Table]:
    """Time expressions, relations, leaps, clocks, conflicts and findings, each with what hangs on them."""
    story = source.story
    yield table(
        "time_expressions",
        "id scene start:integer end:integer quote type value mod quoted:boolean",
        (
            (name, each.scene, *source.stretch(each.span), each.type.value, each.value, each.mod, each.quoted)
            for name, each in source.named("time_expressions", story.time_expressions)
        ),
    )
    yield _relations(source)
    yield from _leaps(source)
    timelines, parted = story.chronology.timelines, frozenset(story.chronology.parted)
    yield table(
        "clocks", "id n:integer parted:boolean", ((t.clock, n, _owner(t) in parted) for n, t in enumerate(timelines))
    )
    yield table(
        "clock_scenes",
        "id clock n:integer scene rank:integer earliest:integer latest:integer",
        (row for t in timelines for row in _slots(t)),
    )
    yield from _conflicts(source)
    findings = tuple(source.named("findings", story.findings))
    yield table(
        "findings",
        "id check severity message resolve confidence:number intended",
        (
            (name, each.check, each.severity.value, each.message, each.resolve, each.confidence, each.intended)
            for name, each in findings
        ),
    )
    yield numbered("finding_scenes", "id finding n:integer scene", ((name, each.scenes) for name, each in findings))


def _relations(source: Source) -> Table:
    """The claims that were kept, with their status, then those that were dropped, without one."""
    claims = (*judged_relations(source.story), *dropped_relations(source.story))
    return table(
        "relations",
        "id a b relation clock status source by confidence:number",
        (
            (
                name,
                each.a,
                each.b,
                each.relation.value,
                each.clock,
                each.status.value if each.status else None,
                each.source,
                each.evidence.by,
                each.evidence.confidence,
            )
            for name, each in source.named("relations", claims)
        ),
    )


def _leaps(source: Source) -> Iterator[Table]:
    leaps = tuple(source.named("leaps", source.story.leaps))
    yield table(
        "leaps",
        "id scene probability:number until signs",
        ((name, each.scene, each.probability, each.until, " ".join(each.signs)) for name, each in leaps),
    )
    yield table(
        "landings",
        "id leap n:integer after probability:number signs",
        (
            (f"{name}/{n}", name, n, landing.after, landing.probability, " ".join(landing.signs))
            for name, each in leaps
            for n, landing in enumerate(each.landings, 1)
        ),
    )


def _owner(timeline: Timeline) -> str:
    return timeline.clock.partition(":")[2]


def _slots(timeline: Timeline) -> Iterator[Row]:
    for n, slot in enumerate(timeline.slots):
        clock = timeline.clock
        yield f"{clock}/{slot.scene}", clock, n, slot.scene, slot.rank, slot.earliest, slot.latest


def _conflicts(source: Source) -> Iterator[Table]:
    """A conflict's claims are named as in ``relations``, whatever their status there."""
    conflicts = tuple(source.named("conflicts", source.story.chronology.conflicts))
    claims = (*judged_relations(source.story), *dropped_relations(source.story))
    names = {unjudged(claim): name for name, claim in source.named("relations", claims)}
    yield table("conflicts", "id clock", ((name, each.clock) for name, each in conflicts))
    yield table(
        "conflict_relations",
        "id conflict n:integer relation dropped:boolean",
        (
            (f"{name}/{n}", name, n, names[claim], dropped)
            for name, each in conflicts
            for n, (claim, dropped) in enumerate(_parts(each), 1)
        ),
    )


def _parts(conflict: Conflict) -> Iterator[tuple[TemporalRelation, bool]]:
    """The claims of the cycle and those dropped besides, each once, and whether it was dropped."""
    dropped = tuple(map(unjudged, conflict.dropped))
    for claim in dict.fromkeys((*map(unjudged, conflict.cycle), *dropped)):
        yield claim, claim in dropped
