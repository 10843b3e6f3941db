"""``.graphml``: people, scenes and places as one directed graph with typed edges (GraphML, graphdrawing.org)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.export.story_time import StoryTime
from esesea.export.xml_parts import legal
from esesea.story.calendar import GREGORIAN
from esesea.story.day_words import edtf_of_days
from esesea.story.evidence import Evidence
from esesea.story.judged import judged_relations
from esesea.story.story import Story

if TYPE_CHECKING:
    import networkx as nx

FORMAT = "GraphML"
MARK = b"<!-- esesea.graphml/1 -->\n"
OURS = re.compile(rb"\A<\?xml[^>]*\?>\s*<!-- esesea\.graphml/")

Fact = str | int | float | bool
Facts = dict[str, Fact]


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge between two ids; ``kind`` is the name of its facts' meaning."""

    source: str
    target: str
    kind: str
    facts: Facts


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the graph to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_one(target, encoded(wanted.story), OURS)


def encoded(story: Story) -> bytes:
    """UTF-8 XML of `graph`, marked as Esesea's."""
    import networkx as nx  # noqa: PLC0415 - loaded only to write a graph

    file = io.BytesIO()
    nx.write_graphml(graph(story), file, named_key_ids=True, edge_id_from_attribute="id")
    declaration, line, rest = file.getvalue().partition(b"\n")
    return declaration + line + MARK + rest


def graph(story: Story) -> nx.MultiDiGraph:
    """A node for each character, scene and place, with its ``kind``; an edge for each thing that binds two of them.

    ``present`` and ``mentioned`` lead from people to scenes, ``at`` from scenes to places, ``within`` from a place to
    the one around it, ``touches`` from who touches to who is touched, ``causes`` from scene to scene, and each claim
    about order that was kept (``before``, ``during``, …) from scene to scene, with its clock and status.
    """
    import networkx as nx  # noqa: PLC0415 - as above

    made = nx.MultiDiGraph(title=legal(story.title), source=legal(story.document.name))
    for name, facts in _nodes(story):
        made.add_node(name, **facts)
    for at, edge in enumerate(_edges(story)):
        if edge.source in made and edge.target in made:
            made.add_edge(edge.source, edge.target, key=at, id=f"e{at}", kind=edge.kind, **edge.facts)
    return made


def _nodes(story: Story) -> Iterator[tuple[str, Facts]]:
    for character in story.characters:
        yield (
            character.id,
            _facts(
                kind="character",
                label=character.name,
                names=" | ".join(character.names),
                pronouns=character.pronouns,
                narrator=character.narrator,
                mentions=character.mentions,
            ),
        )
    time = StoryTime.of(story)
    for scene in story.scenes:
        first, last = time.gregorian(scene.id)
        yield (
            scene.id,
            _facts(
                kind="scene",
                label=scene.heading or scene.opens,
                reading_order=scene.reading_order,
                story_order=time.rank(scene.id),
                mode=scene.mode.value,
                strand=scene.strand,
                mood=scene.mood,
                when=time.words(scene.id) or None,
                date=edtf_of_days(GREGORIAN.name, first, last),
                earliest_day=first,
                latest_day=last,
            ),
        )
    for place in story.places:
        names = " | ".join(place.names)
        yield place.id, _facts(kind="place", label=place.name, names=names, place_kind=place.kind)


def _edges(story: Story) -> Iterator[Edge]:
    for scene in story.scenes:
        yield from (Edge(each, scene.id, "present", {}) for each in scene.present)
        yield from (Edge(each, scene.id, "mentioned", {}) for each in scene.mentioned)
        if scene.place is not None:
            yield Edge(scene.id, scene.place, "at", _facts(visit=scene.visit))
    for place in story.places:
        if place.within is not None:
            yield Edge(place.id, place.within, "within", {})
    for contact in story.contacts:
        facts = _facts(scene=contact.scene, how=contact.how, asserted=contact.asserted, quote=story.quote(contact.span))
        yield Edge(contact.a, contact.b, "touches", facts)
    for cause in story.causes:
        if cause.cause_scene is not None:
            yield Edge(cause.cause_scene, cause.effect_scene, "causes", _facts(quote=story.quote(cause.span)))
    for claim in judged_relations(story):
        status = claim.status.value if claim.status is not None else None
        facts = _facts(clock=claim.clock, status=status, **_seen(story, claim.evidence))
        yield Edge(claim.a, claim.b, claim.relation.value, facts)


def _seen(story: Story, evidence: Evidence) -> dict[str, Fact | None]:
    quote = " … ".join(story.quote(span) for span in evidence.spans) or None
    return {"by": evidence.by, "confidence": evidence.confidence, "quote": quote}


def _facts(**facts: Fact | None) -> Facts:
    """What is known: GraphML has no word for what is not."""
    return {name: legal(fact) if isinstance(fact, str) else fact for name, fact in facts.items() if fact is not None}


EXPORT = Export(
    ".graphml",
    FORMAT,
    write,
    about="people, scenes and places as one graph, for networkx, igraph, Cytoscape and yEd",
    keeps="people, scenes (with story order, days, mood) and places as nodes; presence, places, touches, causes and"
    " every order claim with its clock, status and words as edges.",
    loses="speech, events, time expressions, motifs, findings, offsets and the text.",
)
