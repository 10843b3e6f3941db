"""The words behind every statement, as one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.judged import dropped_relations, judged_relations
from esesea.story.tables.source import Source
from esesea.story.tables.table import Row, Table, table
from esesea.text.span import Span


class Spoken(Protocol):
    """A value with evidence."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words behind it."""


class Quoted(Protocol):
    """A value with bare quotes."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand."""


Statement = tuple[str, str, str, Iterable[Evidence]]
"""A statement's table, its id, which of its facts (empty: all of it), and who saw what."""


def evidence_table(source: Source) -> Table:
    """A row for each stretch of words behind a statement, ``of`` naming the table and ``statement`` the row.

    ``n`` counts a statement's pieces of evidence from 1, ``part`` the stretches of one piece. Evidence without
    words (told order, the author's word) has one row without ``start``, ``end`` and ``quote``. Where the model
    holds bare quotes (name variants, motifs, findings) ``by`` and ``confidence`` are empty.
    """
    columns = "id of statement about n:integer part:integer start:integer end:integer quote scene by confidence:number"
    return table("evidence", columns, _rows(source))


def _rows(source: Source) -> Iterator[Row]:
    for of, statement, about, pieces in _spoken(source):
        for n, evidence in enumerate(pieces, 1):
            for part, stretch in enumerate(_stretches(source, evidence.spans), 1):
                name = f"{of}/{statement}/{about}{n}.{part}"
                yield name, of, statement, about, n, part, *stretch, evidence.by, evidence.confidence
    for of, statement, spans in _bare(source):
        for part, span in enumerate(spans, 1):
            scene = source.finder.at(span.start)
            yield f"{of}/{statement}/1.{part}", of, statement, "", 1, part, *source.stretch(span), scene, None, None


def _stretches(source: Source, spans: Iterable[Span]) -> Iterator[Row]:
    found = [(*source.stretch(span), source.finder.at(span.start)) for span in spans]
    yield from found or [(None, None, None, None)]


def _spoken(source: Source) -> Iterator[Statement]:
    story = source.story
    for scene in story.scenes:
        yield "scenes", scene.id, "mode", scene.mode_evidence
        yield "scenes", scene.id, "time", scene.time.evidence
    for event in story.off_stage:
        yield "off_stage", event.id, "", event.evidence
    layers: dict[str, Sequence[Spoken]] = {
        "visits": story.visits,
        "quotations": story.quotations,
        "events": story.events,
        "contacts": story.contacts,
        "life_states": story.life_states,
        "traits": story.traits,
        "thing_states": story.thing_states,
        "time_expressions": story.time_expressions,
        "asides": story.asides,
        "causes": story.causes,
        "travellers": story.travellers,
    }
    for of, values in layers.items():
        for name, each in source.named(of, values):
            yield of, name, "", each.evidence
    said: dict[str, Sequence[Distance | SceneDate | DayPattern]] = {
        "distances": story.distances,
        "scene_dates": story.scene_dates,
        "day_patterns": story.day_patterns,
    }
    for of, each_said in said.items():
        for name, one in source.named(of, each_said):
            yield of, name, "", (one.evidence,)
    claims = (*judged_relations(story), *dropped_relations(story))
    for name, claim in source.named("relations", claims):
        yield "relations", name, "", (claim.evidence,)


def _bare(source: Source) -> Iterator[tuple[str, str, Iterable[Span]]]:
    story = source.story
    layers: dict[str, Sequence[Quoted]] = {
        "name_variants": story.name_variants,
        "motifs": story.motifs,
        "findings": story.findings,
    }
    for of, values in layers.items():
        for name, each in source.named(of, values):
            yield of, name, each.spans
