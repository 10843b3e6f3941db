"""The tables of a corpus are those of a story and its own, each column told."""

from __future__ import annotations

from esesea.corpus.meaning import ABOUT, COLUMNS
from esesea.corpus.schema import OWN, STORY, columns, of_story
from tests.story_builders import lighthouse


def test_the_tables_are_those_of_any_story() -> None:
    assert {each.name: (STORY, *each.columns) for each in of_story(lighthouse())} == {
        name: held for name, held in columns().items() if name not in OWN
    }


def test_every_column_of_its_own_is_told() -> None:
    assert {name: [column.name for column in held] for name, held in OWN.items()} == {
        name: list(told) for name, told in COLUMNS.items()
    }
    assert ABOUT.keys() == OWN.keys()
