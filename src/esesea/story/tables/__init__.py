"""A story as plain tables: the same names and columns in SQL, in CSV and wherever else rows are wanted."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.story import Story
from esesea.story.tables.cast import cast_tables, place_tables
from esesea.story.tables.days import day_tables
from esesea.story.tables.evidence import evidence_table
from esesea.story.tables.happenings import happening_tables
from esesea.story.tables.manuscript import manuscript_tables, paragraphs_table
from esesea.story.tables.patterns import pattern_tables
from esesea.story.tables.source import Source
from esesea.story.tables.table import Cell, Row, Table
from esesea.story.tables.times import time_tables
from esesea.story.tables.traits import trait_tables

__all__ = ["Cell", "Row", "Table", "tables"]


def tables(story: Story, *, with_text: bool) -> Iterator[Table]:
    """Every table of ``story``, always the same ones in the same order, empty ones too.

    ``with_text`` adds ``paragraphs``, the manuscript's own words. Quotes stand in the other tables either way.
    """
    source = Source.of(story)
    yield from manuscript_tables(source)
    yield from cast_tables(source)
    yield from place_tables(source)
    yield from happening_tables(source)
    yield from time_tables(source)
    yield from day_tables(source)
    yield from pattern_tables(source)
    yield from trait_tables(source)
    yield evidence_table(source)
    if with_text:
        yield paragraphs_table(source)
