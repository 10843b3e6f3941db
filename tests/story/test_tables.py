from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story.statement_ids import statement_ids
from esesea.story.story import Story
from esesea.story.tables import Table, tables
from esesea.story.tables.table import CellType, table
from esesea.text.span import Span
from tests.story_builders import TEXT, empty, lighthouse

HOLDS = {CellType.STRING: str, CellType.INTEGER: int, CellType.NUMBER: float, CellType.BOOLEAN: bool}


@pytest.fixture(scope="module")
def found() -> dict[str, Table]:
    return {table.name: table for table in tables(lighthouse(), with_text=True)}


def column(table: Table, name: str) -> list[object]:
    index = [column.name for column in table.columns].index(name)
    return [row[index] for row in table.rows]


def test_every_table_of_a_full_story_has_rows(found: dict[str, Table]):
    assert [table.name for table in found.values() if not table.rows] == []


def test_every_id_is_unique_in_its_table(found: dict[str, Table]):
    for each in found.values():
        assert each.columns[0].name == "id"
        assert len({row[0] for row in each.rows}) == len(each.rows), each.name


def test_cells_are_of_their_columns_type(found: dict[str, Table]):
    for each in found.values():
        for row in each.rows:
            for cell, column in zip(row, each.columns, strict=True):
                assert cell is None or type(cell) is HOLDS[column.type], (each.name, column, cell)


def test_quotes_are_the_words_at_their_place(found: dict[str, Table]):
    for each in found.values():
        names = [column.name for column in each.columns]
        if "quote" in names:
            quotes, starts, ends = (column(each, name) for name in ("quote", "start", "end"))
            for quote, start, end in zip(quotes, starts, ends, strict=True):
                assert quote == (None if start is None else TEXT[start:end])


def test_references_lead_somewhere(found: dict[str, Table]):
    scenes, people = set(column(found["scenes"], "id")), set(column(found["characters"], "id"))
    assert set(column(found["mentions"], "character")) <= people
    assert set(column(found["presence"], "scene")) <= scenes
    assert set(column(found["conflict_relations"], "relation")) <= set(column(found["relations"], "id"))
    for of, statement in zip(*(column(found["evidence"], name) for name in ("of", "statement")), strict=True):
        assert statement in column(found[of], "id")


def test_a_dropped_claim_has_no_status_and_stands_in_its_conflict(found: dict[str, Table]):
    relations = dict(zip(column(found["relations"], "id"), column(found["relations"], "status"), strict=True))
    parts = found["conflict_relations"]
    dropped = dict(zip(column(parts, "relation"), column(parts, "dropped"), strict=True))
    assert [relations[name] for name, gone in dropped.items() if gone] == [None]
    assert None not in [relations[name] for name, gone in dropped.items() if not gone]


def test_an_empty_story_has_the_same_tables():
    assert [t.name for t in tables(empty(), with_text=True)] == [t.name for t in tables(lighthouse(), with_text=True)]


def test_the_text_is_left_out_unless_wanted():
    assert "paragraphs" not in {each.name for each in tables(lighthouse(), with_text=False)}


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        table("scenes", "id", [("s1", 2)])


def redrafted(story: Story) -> Story:
    """The same contacts and mentions after a draft that says something new before them all."""
    added = "A new beginning.\n\n\n"
    by = len(added)
    return replace(
        story,
        document=replace(story.document, text=added + story.document.text),
        scenes=tuple(replace(scene, span=scene.span.shifted(by)) for scene in story.scenes),
        contacts=tuple(replace(contact, span=contact.span.shifted(by)) for contact in story.contacts),
        mentions=tuple(replace(mention, span=mention.span.shifted(by)) for mention in story.mentions),
    )


@pytest.mark.parametrize("layer", ["contacts", "mentions"])
def test_ids_survive_a_draft_that_leaves_the_passage_alone(layer: str):
    story = lighthouse()
    assert statement_ids(story)[layer] == statement_ids(redrafted(story))[layer]


def test_the_same_words_twice_in_a_scene_have_two_ids():
    story = lighthouse()
    twice = replace(story.contacts[0], span=Span(story.contacts[0].span.start, story.contacts[0].span.end))
    ids = statement_ids(replace(story, contacts=(*story.contacts, twice)))["contacts"]
    assert len(set(ids)) == len(ids)
    assert ids[: len(story.contacts)] == statement_ids(story)["contacts"]
