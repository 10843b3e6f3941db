"""``.gexf``: who meets and who touches whom, along the story's own time (GEXF 1.3, gexf.net).

Time is the scene's rank in story order, whole numbers from 0 written as doubles; scenes that begin together share one.
Intervals include both ends. Scenes outside of time make no spell, but count in the totals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.export.story_time import StoryTime
from esesea.export.xml_parts import Value, child, root, written
from esesea.story.story import Story

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT = "GEXF 1.3"
NAMESPACE = "http://gexf.net/1.3"
OURS = re.compile(rb"<gexf [^>]*>\s*<meta>\s*<creator>Esesea</creator>")

Ranks = Mapping[str, int | None]

PARTED = " | "
MEETS, TOUCHES = "meets", "touches"
NODE_FACTS = (
    ("names", "string"),
    ("pronouns", "string"),
    ("narrator", "boolean"),
    ("mentions", "integer"),
    ("scenes", "integer"),
    ("timeless", "integer"),
)
EDGE_FACTS = (("kind", "string"), ("by_source", "integer"), ("by_target", "integer"), ("timeless", "integer"))
SCENE, WHEN, TIMES = "scene", "when", "times"
NODE_MOMENTS = ((SCENE, "string"), (WHEN, "string"))
EDGE_MOMENTS = ((SCENE, "string"), (WHEN, "string"), (TIMES, "integer"))


@dataclass(frozen=True, slots=True)
class Tie:
    """What binds two people: the scenes they share, or those in which they touch, a scene for each touch.

    ``by_source`` and ``by_target``: how many touches are the first's and the second's own act; 0 for meetings.
    """

    source: str
    target: str
    kind: str
    scenes: tuple[str, ...]
    by_source: int = 0
    by_target: int = 0


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the network to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    return write_one(target, encoded(wanted.story), OURS)


def encoded(story: Story) -> bytes:
    """UTF-8 XML: a node for each character, an edge for each pair that meets and for each that touches."""
    time = StoryTime.of(story)
    ranks = {scene.id: time.rank(scene.id) for scene in story.scenes}
    when = {scene.id: words for scene in story.scenes if (words := time.words(scene.id))}
    top = root("gexf", NAMESPACE, version="1.3")
    meta = child(top, "meta")
    child(meta, "creator", "Esesea")
    child(meta, "description", story.title)
    last = max((rank for rank in ranks.values() if rank is not None), default=0)
    axis = {"timeformat": "double", "timerepresentation": "interval", "start": "0.0", "end": f"{last}.0"}
    graph = child(top, "graph", mode="dynamic", defaultedgetype="undirected", reserved=axis)
    _declare(graph, "node", NODE_FACTS, NODE_MOMENTS)
    _declare(graph, "edge", EDGE_FACTS, EDGE_MOMENTS)
    drawn = _Drawn(story, ranks, when)
    drawn.nodes(child(graph, "nodes"))
    drawn.edges(child(graph, "edges"))
    return written(top)


def ties(story: Story) -> tuple[Tie, ...]:
    """Every pair that is present in a scene together, then every pair of which one touches the other, asserted."""
    people = {character.id: at for at, character in enumerate(story.characters)}
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for scene in story.scenes:
        for pair in combinations(sorted((each for each in scene.present if each in people), key=people.__getitem__), 2):
            shared[pair].append(scene.id)
    touches: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for contact in story.contacts:
        if contact.asserted and contact.a in people and contact.b in people:
            first, second = sorted((contact.a, contact.b), key=people.__getitem__)
            touches[first, second].append((contact.scene, contact.a))
    found = [Tie(*pair, MEETS, tuple(scenes)) for pair, scenes in shared.items()]
    for (first, second), acts in touches.items():
        mine = sum(by == first for _, by in acts)
        found.append(Tie(first, second, TOUCHES, tuple(scene for scene, _ in acts), mine, len(acts) - mine))
    return tuple(sorted(found, key=lambda tie: (tie.kind, people[tie.source], people[tie.target])))


def spells(ranks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The ranks as stretches without a gap: 1, 2, 3, 7 → 1…3, 7…7."""
    first = last = None
    for rank in sorted(set(ranks)):
        if first is None or last is None:
            first = last = rank
        elif rank == last + 1:
            last = rank
        else:
            yield first, last
            first = last = rank
    if first is not None and last is not None:
        yield first, last


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Draws the nodes and edges; ``when`` are the days of scenes, in words, where they are known."""

    story: Story
    ranks: Ranks
    when: Mapping[str, str]

    def nodes(self, into: _Element) -> None:
        for character in self.story.characters:
            scenes = [scene.id for scene in self.story.scenes if character.id in scene.present]
            node = child(into, "node", id=character.id, label=character.name)
            facts = (
                PARTED.join(character.names) or None,
                character.pronouns,
                character.narrator,
                character.mentions,
                len(scenes),
                self._timeless(scenes),
            )
            values = child(node, "attvalues")
            _values(values, "node", facts)
            self._moments(values, "node", scenes, len(NODE_FACTS))
            self._spells(node, scenes)

    def edges(self, into: _Element) -> None:
        for at, tie in enumerate(ties(self.story)):
            weight = f"{len(tie.scenes)}.0"
            edge = child(into, "edge", id=str(at), source=tie.source, target=tie.target, kind=tie.kind, weight=weight)
            values = child(edge, "attvalues")
            _values(values, "edge", (tie.kind, tie.by_source, tie.by_target, self._timeless(tie.scenes)))
            self._moments(values, "edge", tie.scenes, len(EDGE_FACTS))
            for rank, scenes in self._by_rank(tie.scenes).items():
                _moment(values, f"edge{len(EDGE_FACTS) + 2}", rank, len(scenes))
            self._spells(edge, tie.scenes)

    def _moments(self, values: _Element, of: str, scenes: Iterable[str], at: int) -> None:
        """Which scene it is at each moment, and when that is."""
        for rank, here in self._by_rank(scenes).items():
            alike = tuple(dict.fromkeys(here))
            _moment(values, f"{of}{at}", rank, PARTED.join(alike))
            if when := PARTED.join(dict.fromkeys(self.when[scene] for scene in alike if scene in self.when)):
                _moment(values, f"{of}{at + 1}", rank, when)

    def _by_rank(self, scenes: Iterable[str]) -> dict[int, list[str]]:
        """The scenes at each moment: those that begin together share one."""
        found: dict[int, list[str]] = defaultdict(list)
        for scene in scenes:
            rank = self.ranks.get(scene)
            if rank is not None:
                found[rank].append(scene)
        return dict(sorted(found.items()))

    def _spells(self, into: _Element, scenes: Iterable[str]) -> None:
        placed = self._by_rank(scenes)
        if placed:
            inside = child(into, "spells")
            for first, last in spells(placed):
                child(inside, "spell", start=f"{first}.0", end=f"{last}.0")

    def _timeless(self, scenes: Iterable[str]) -> int:
        return sum(self.ranks.get(scene) is None for scene in scenes)


def _declare(graph: _Element, of: str, facts: Iterable[tuple[str, str]], moments: Iterable[tuple[str, str]]) -> None:
    at = 0
    for mode, declared in (("static", facts), ("dynamic", moments)):
        into = child(graph, "attributes", reserved={"class": of}, mode=mode)
        for title, kind in declared:
            child(into, "attribute", id=f"{of}{at}", title=title, type=kind)
            at += 1


def _moment(values: _Element, of: str, rank: int, value: Value) -> None:
    child(values, "attvalue", reserved={"for": of}, value=value, start=f"{rank}.0", end=f"{rank}.0")


def _values(into: _Element, of: str, facts: Iterable[Value]) -> None:
    for at, fact in enumerate(facts):
        if fact is not None:
            child(into, "attvalue", reserved={"for": f"{of}{at}"}, value=fact)


EXPORT = Export(
    ".gexf",
    FORMAT,
    write,
    about="who meets and touches whom along story time, for Gephi",
    keeps="people as nodes and pairs as edges (`meets`: scenes shared; `touches`: each asserted touch, and whose act it"
    " was), each with its spells by story order, and at each moment the scene and its day where that is known.",
    loses="places, order relations, evidence and the text; scenes outside of time have no spell (they are counted as"
    " `timeless`).",
)
