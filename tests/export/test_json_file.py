from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import msgspec
import pytest

from esesea.export import story_json
from esesea.export.errors import CannotWrite, NoRoom, SomethingInTheWay
from esesea.export.export import Wanted
from esesea.export.registry import write
from esesea.story.chronology import Chronology
from esesea.story.story import Story
from tests.store.edges import files_at_most
from tests.story_builders import TEXT, empty, lighthouse

# The keys that story-json.md shows, object by object: they may be added to, never taken from.
SHAPE = {
    "scenes": "id reading_order story_order earliest latest span opens mode strand place visit time present mentioned"
    " mood colours",
    "characters": "id name names pronouns mentions life",
    "places": "id name names kind visits",
    "relations": "a b relation clock status evidence",
    "contacts": "scene a b span quote asserted",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    target = tmp_path_factory.mktemp("out") / "story.json"
    assert write(Wanted(lighthouse(), nonlinearity=0.25), target) == (target,)
    found: dict[str, Any] = json.loads(target.read_bytes())
    return found


def by_id(values: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {value["id"]: value for value in values}


def test_the_shape_is_the_published_one(told: dict[str, Any]):
    assert told["format"] == "esesea.story/1"
    assert told["title"] == "The Lighthouse"
    assert {"name": "story.txt", "sha256": "ab" * 32, "words": 102}.items() <= told["source"].items()
    for name, keys in SHAPE.items():
        for value in told[name]:
            assert set(keys.split()) <= set(value), name
    lists = "events quotations time_expressions asides causes name_variants motifs findings conflicts travellers"
    assert all(told[name] for name in lists.split())
    assert told["nonlinearity"] == 0.25


def test_a_scene(told: dict[str, Any]):
    scene = by_id(told["scenes"])["s2"]
    assert scene == {
        "id": "s2",
        "reading_order": 1,
        "story_order": 0,
        "earliest": 0,
        "latest": 0,
        "span": [128, 298],
        "opens": "The first time they came to",
        "heading": None,
        "chapter": "The Lighthouse",
        "mode": "analepsis",
        "strand": "t1",
        "place": "p1",
        "visit": 1,
        "time": {
            "of_day": "sunrise",
            "weekday": "Wednesday",
            "season": "summer",
            "date": "June",
            "value": "XXXX-06",
            "evidence": [{"span": [241, 251], "quote": "at sunrise", "by": "times", "confidence": 0.9}],
        },
        "present": ["c1", "c2"],
        "mentioned": [],
        "mood": 0.5,
        "colours": ["white"],
        "evidence": [{"span": [128, 142], "quote": "The first time", "by": "ordinals", "confidence": 0.8}],
    }


def test_unknown_is_null(told: dict[str, Any]):
    timeless, last = by_id(told["scenes"])["s3"], by_id(told["scenes"])["s5"]
    assert (timeless["story_order"], timeless["earliest"], timeless["place"], timeless["visit"]) == (None,) * 4
    assert last["mood"] is None
    assert timeless["time"] == {**dict.fromkeys(("of_day", "weekday", "season", "date", "value")), "evidence": []}


def test_life_and_visits_stand_with_whom_and_where_they_belong(told: dict[str, Any]):
    (dead,) = by_id(told["characters"])["c1"]["life"]
    assert (dead["state"], dead["from_scene"], dead["clock"]) == ("dead", "s4", "story")
    assert dead["evidence"][0]["quote"] == "Ada was dead"
    visits = by_id(told["places"])["p1"]["visits"]
    assert [(visit["n"], visit["scene"], visit["by"], visit["state"]) for visit in visits] == [
        (1, "s2", ["c1", "c2"], ["white", "new"]),
        (2, "s1", ["c1", "c2"], ["broken"]),
    ]


def test_evidence_has_its_other_spans_only_where_there_are_some(told: dict[str, Any]):
    evidence = {relation["evidence"][0]["by"]: relation["evidence"][0] for relation in told["relations"]}
    assert evidence["ordinals"]["span"] == evidence["ordinals"]["spans"][0]
    assert len(evidence["ordinals"]["spans"]) == 2
    assert "spans" not in evidence["ages"]
    assert evidence["told_order"]["span"] is None
    assert evidence["told_order"]["quote"] is None


def test_relations_are_judged_and_dropped_ones_stand_in_their_conflict(told: dict[str, Any]):
    assert None not in [relation["status"] for relation in told["relations"]]
    (conflict,) = told["conflicts"]
    assert [relation["status"] for relation in conflict["cycle"]] == ["proven", "likely", None]
    assert [relation["a"] for relation in conflict["dropped"]] == ["s5"]


def test_lived_orders_and_clocks(told: dict[str, Any]):
    assert told["lived_orders"] == {"c1": ["s2", "s1", "s4"], "c2": ["s1", "s2", "s4", "s5"]}
    assert [(clock["clock"], clock["parted"]) for clock in told["clocks"]] == [
        ("story", False),
        ("lived:c1", False),
        ("lived:c2", True),
    ]


def quotes_in(value: object) -> list[tuple[list[int], str]]:
    """Every span that stands beside a quote."""
    if isinstance(value, list):
        return [found for each in value for found in quotes_in(each)]
    if not isinstance(value, dict):
        return []
    here = [(value["span"], value["quote"])] if value.get("quote") is not None else []
    return here + quotes_in(list(value.values()))


def test_every_quote_is_the_text_at_its_span(told: dict[str, Any]):
    found = quotes_in(told)
    assert len(found) > 40
    assert all(quote == TEXT[start:end] for (start, end), quote in found)


def test_every_id_is_used_once(told: dict[str, Any]):
    ids = [value["id"] for layer in told.values() if isinstance(layer, list) for value in layer if "id" in value]
    assert len(set(ids)) == len(ids)


def test_the_text_only_where_it_is_wanted(tmp_path: Path, told: dict[str, Any]):
    assert "text" not in told
    write(Wanted(lighthouse(), with_text=True), tmp_path / "story.json")
    assert json.loads((tmp_path / "story.json").read_bytes()) == {**told, "text": TEXT, "nonlinearity": None}


@pytest.mark.parametrize(
    "story",
    [lighthouse(), empty(), replace(lighthouse(), chronology=Chronology((), ()))],
    ids=["full", "empty", "not solved"],
)
def test_what_is_written_is_what_the_types_say(tmp_path: Path, story: Story):
    target = tmp_path / "story.json"
    write(Wanted(story, with_text=True), target)
    msgspec.json.decode(target.read_bytes(), type=story_json.Story)


def test_a_story_that_nobody_solved_shows_its_claims(tmp_path: Path):
    write(Wanted(replace(lighthouse(), chronology=Chronology((), ()))), tmp_path / "story.json")
    told = json.loads((tmp_path / "story.json").read_bytes())
    assert len(told["relations"]) == len(lighthouse().relations)
    assert {relation["status"] for relation in told["relations"]} == {None}
    assert {scene["story_order"] for scene in told["scenes"]} == {None}


def test_the_same_story_has_the_same_bytes(tmp_path: Path):
    write(Wanted(lighthouse()), tmp_path / "a.json")
    write(Wanted(lighthouse()), tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_each_scene_has_a_line(tmp_path: Path):
    write(Wanted(lighthouse()), tmp_path / "a.json")
    lines = (tmp_path / "a.json").read_text().splitlines()
    assert sum(re.match(r'    {"id":"s\d', line) is not None for line in lines) == 5


def test_the_schema_describes_every_field():
    schema = story_json.schema()
    assert schema["$schema"].endswith("2020-12/schema")
    parts = schema["$defs"]
    assert set(parts["Story"]["required"]) <= set(parts["Story"]["properties"]) - {"text"}
    assert parts["Evidence"]["required"] == ["span", "quote", "by", "confidence"]
    assert all(part["description"] for part in parts.values())
    assert json.dumps(schema)


@pytest.mark.parametrize("content", ["Chapter 1", "", '{"format": "something.else"}'])
def test_nothing_but_an_export_is_replaced(tmp_path: Path, content: str):
    target = tmp_path / "notes.json"
    target.write_text(content)
    with pytest.raises(SomethingInTheWay, match="not exported by Esesea"):
        write(Wanted(lighthouse()), target)
    assert target.read_text() == content


def test_an_earlier_export_is_replaced(tmp_path: Path):
    target = tmp_path / "story.json"
    write(Wanted(empty()), target)
    write(Wanted(lighthouse()), target)
    assert json.loads(target.read_bytes())["title"] == "The Lighthouse"


def test_a_folder_is_not_replaced(tmp_path: Path):
    (tmp_path / "story.json").mkdir()
    with pytest.raises(SomethingInTheWay, match="is a folder"):
        write(Wanted(lighthouse()), tmp_path / "story.json")


def test_a_full_disk_leaves_the_earlier_export(tmp_path: Path):
    target = tmp_path / "story.json"
    write(Wanted(empty()), target)
    before = target.read_bytes()
    with files_at_most(2000), pytest.raises(NoRoom, match=r"story\.json"):
        write(Wanted(lighthouse()), target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(CannotWrite, match="check that its folder exists"):
        write(Wanted(lighthouse()), tmp_path / "nowhere" / "story.json")


FILES = sorted((Path(__file__).parent / "story_files").glob("*.json"))
"""One file of each form that ``esesea.story/1`` has had, as the Esesea of its time wrote it."""


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_file_of_an_older_esesea_is_read_and_says_what_it_said(file: Path):
    old = json.loads(file.read_bytes())
    read = json.loads(msgspec.json.encode(msgspec.json.decode(file.read_bytes(), type=story_json.Story)))
    assert same_or_more(old, read)


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_file_of_an_older_esesea_is_valid_by_the_published_schema(file: Path):
    published = json.loads((Path(__file__).parents[2] / "docs" / "story-1.schema.json").read_bytes())
    jsonschema_rs.validator_for(published).validate(json.loads(file.read_bytes()))


def test_nothing_that_the_first_form_had_is_gone_and_nothing_more_is_asked_for():
    first = json.loads(FILES[0].read_bytes())
    assert FILES[0].stem == "first"
    parts = story_json.schema()["$defs"]
    assert set(parts["Story"]["required"]) == set(first)
    assert parts["Finding"]["required"] == [name for name in parts["Finding"]["properties"] if name != "intended"]


def same_or_more(old: object, new: object) -> bool:
    """Whether ``new`` says all that ``old`` says, in the same places."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(key in new and same_or_more(value, new[key]) for key, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same_or_more, old, new))
    return old == new
