"""GEXF and GraphML, as networkx reads them back."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree

from esesea.export.formats import gexf, graphml
from esesea.export.formats.gexf import Tie, spells, ties
from esesea.story.chronology import Chronology, Slot
from esesea.story.story import Story
from tests.export.test_every_form import odd
from tests.story_builders import empty, lighthouse

G = {"g": gexf.NAMESPACE}


def read_gexf(story: Story) -> Any:
    """networkx knows GEXF up to 1.2, of which 1.3 as we write it is an extension."""
    old = gexf.encoded(story).replace(gexf.NAMESPACE.encode(), b"http://www.gexf.net/1.2draft")
    return nx.read_gexf(io.BytesIO(old), version="1.2draft")


def side_by_side() -> Story:
    """The lighthouse, but its first two scenes begin together."""
    story = lighthouse()
    world, *others = story.chronology.timelines
    slots = tuple(Slot("s1", 0, 0, 0) if slot.scene == "s1" else slot for slot in world.slots)
    timelines = (replace(world, slots=slots), *others)
    return replace(story, chronology=replace(story.chronology, timelines=timelines))


@pytest.fixture(scope="module")
def subset() -> etree.RelaxNG:
    """The part of GEXF 1.3 that is written here, in our own words: its schema ships in no package."""
    return etree.RelaxNG(etree.parse(Path(__file__).parent / "gexf-subset.rng"))


@pytest.mark.parametrize(
    "story",
    [lighthouse(), side_by_side(), odd(), empty(), replace(lighthouse(), chronology=Chronology((), ()))],
    ids=["full", "side by side", "odd", "empty", "not solved"],
)
def test_it_is_gexf_and_what_it_names_is_there(subset: etree.RelaxNG, story: Story):
    top = etree.fromstring(gexf.encoded(story))
    assert subset.validate(top), subset.error_log
    nodes = [node.get("id") for node in top.iterfind(".//g:node", G)]
    edges = [edge.get("id") for edge in top.iterfind(".//g:edge", G)]
    assert len(set(nodes)) == len(nodes)
    assert len(set(edges)) == len(edges)
    assert {edge.get(end) for edge in top.iterfind(".//g:edge", G) for end in ("source", "target")} <= set(nodes)
    for kind in ("node", "edge"):
        declared = {
            each.get("id"): each.getparent().get("mode")
            for each in top.iterfind(f".//g:attributes[@class='{kind}']/g:attribute", G)
        }
        for value in top.iterfind(f".//g:{kind}//g:attvalue", G):
            assert (declared[value.get("for")] == "dynamic") == (value.get("start") is not None)
    spans = [(float(each.get("start")), float(each.get("end"))) for each in top.iter(f"{{{gexf.NAMESPACE}}}spell")]
    assert all(start <= end for start, end in spans)


def test_graphml_declares_every_key_and_names_no_stranger():
    space = {"m": "http://graphml.graphdrawing.org/xmlns"}
    top = etree.fromstring(graphml.encoded(lighthouse()))
    keys = {(key.get("id"), key.get("for")) for key in top.iterfind("m:key", space)}
    nodes = {node.get("id") for node in top.iterfind(".//m:node", space)}
    for kind in ("node", "edge"):
        used = {(data.get("key"), kind) for data in top.iterfind(f".//m:{kind}/m:data", space)}
        assert used
        assert used <= keys
    assert {edge.get(end) for edge in top.iterfind(".//m:edge", space) for end in ("source", "target")} <= nodes


def test_who_meets_and_who_touches_whom():
    assert ties(lighthouse()) == (
        Tie("c2", "c1", "meets", ("s1", "s2", "s4")),
        Tie("c2", "c1", "touches", ("s1", "s4"), by_source=1, by_target=1),
    )


def test_the_network_reads_back():
    network = read_gexf(lighthouse())
    assert {name: facts["label"] for name, facts in network.nodes(data=True)} == {"c2": "Ben", "c1": "Ada", "c3": "I"}
    assert network.nodes["c2"]["pronouns"] == "he"
    assert network.nodes["c2"]["scenes"] == 4
    assert network.nodes["c2"]["spells"] == [(0.0, 3.0)] or network.nodes["c2"]["spells"] == [("0.0", "3.0")]
    edges = {facts["kind"]: facts for _, _, facts in network.edges(data=True)}
    assert (edges["meets"]["weight"], edges["touches"]["weight"]) == (3.0, 2.0)
    assert (edges["touches"]["by_source"], edges["touches"]["by_target"]) == (1, 1)


def test_each_moment_says_its_scene_and_its_day():
    found = read_gexf(lighthouse()).nodes["c1"]
    assert [(value, float(start)) for value, start, _ in found["scene"]] == [("s2", 0.0), ("s1", 1.0), ("s4", 2.0)]
    assert ("Tuesday 4 June 1985", 1.0) in [(value, float(start)) for value, start, _ in found["when"]]


def test_scenes_that_begin_together_share_a_moment():
    found = read_gexf(side_by_side()).nodes["c1"]
    assert found["scene"][0][0] == "s1 | s2"


def test_a_scene_outside_of_time_is_counted_and_makes_no_spell():
    story = lighthouse()
    scenes = tuple(replace(scene, present=("c3",)) if scene.id == "s3" else scene for scene in story.scenes)
    narrator = read_gexf(replace(story, scenes=scenes)).nodes["c3"]
    assert narrator["timeless"] == 1
    assert "spells" not in narrator


def test_time_runs_over_the_story():
    graph = etree.fromstring(gexf.encoded(lighthouse())).find("g:graph", G)
    assert graph is not None
    assert {"mode": "dynamic", "timeformat": "double", "start": "0.0", "end": "3.0"}.items() <= dict(
        graph.attrib
    ).items()


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [([], []), ([3], [(3, 3)]), ([2, 1, 3, 7, 7, 8], [(1, 3), (7, 8)]), ([0, 2], [(0, 0), (2, 2)])],
)
def test_spells(ranks: list[int], expected: list[tuple[int, int]]):
    assert list(spells(ranks)) == expected


def test_the_graph_reads_back_as_it_was():
    story = lighthouse()
    made, found = graphml.graph(story), nx.read_graphml(io.BytesIO(graphml.encoded(story)), force_multigraph=True)
    assert dict(found.nodes(data=True)) == dict(made.nodes(data=True))
    assert found.graph["title"] == "The Lighthouse"

    def edges(graph: Any) -> list[tuple[Any, ...]]:
        told = graph.edges(data=True)
        return sorted((a, b, *sorted((k, str(v)) for k, v in facts.items() if k != "id")) for a, b, facts in told)

    assert edges(found) == edges(made)


def test_what_binds_scenes_people_and_places():
    edges = {(a, b, facts["kind"]) for a, b, facts in graphml.graph(lighthouse()).edges(data=True)}
    assert {
        ("c1", "s1", "present"),
        ("c2", "s3", "mentioned"),
        ("s1", "p1", "at"),
        ("p1", "p2", "within"),
        ("c1", "c2", "touches"),
        ("s2", "s1", "causes"),
        ("s2", "s1", "before"),
    } <= edges


def test_an_order_claim_has_its_clock_status_and_words():
    claims = [facts for a, b, facts in graphml.graph(lighthouse()).edges(data=True) if (a, b) == ("s1", "s4")]
    (claim,) = [facts for facts in claims if facts["kind"] == "before"]
    assert (claim["clock"], claim["status"], claim["quote"]) == ("story", "proven", "Ada was dead")


def test_what_is_not_known_is_not_there():
    scene = graphml.graph(lighthouse()).nodes["s3"]
    assert "story_order" not in scene
    assert "when" not in scene
