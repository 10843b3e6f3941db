"""``.datasette.json``: what Datasette shows beside the folder's own ``story.sqlite``: every table and column in words.

``datasette my-novel.story/story.sqlite -m my-novel.datasette.json`` (docs.datasette.io/en/stable/metadata.html). It
says nothing of the story but its title: the database has the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from inspect import cleandoc
from pathlib import Path

from esesea.export.export import Export, Wanted
from esesea.export.one_file import write_one
from esesea.story.story import Story
from esesea.story.tables import tables
from esesea.story.tables.meaning import TABLES, meaning_of
from esesea.story.tables.table import Table

FORMAT = "Datasette metadata"
MARK = "esesea.datasette/1"
OURS = re.compile(rb'\A\s*\{\s*"exported_as"\s*:\s*"esesea\.datasette/')
DATABASE = "story"
"""Datasette calls a database by its file's name, without the ending."""

Json = dict[str, object]

HIDDEN = ("meta", "migrations", "whole")
"""What is in the database for Esesea alone."""

VIEWS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "scenes_in_story_order": (
        "The scenes as they happen, with where they are and who is there; those outside of time last.",
        {
            "scene": "the scene's id",
            "place": "the name of the place",
            "present": "the names of those who are there",
        },
    ),
    "contacts_with_names": (
        "Every touch, as it is told, by the names of the two.",
        {"a": "the name of one of the two", "b": "the name of the other"},
    ),
    "visits_with_names": (
        "Every stay at a place, by name.",
        {
            "place": "the name of the place",
            "n": "which stay it is, from 1",
            "state": "what the place is like then",
            "present": "the names of those who are there",
        },
    ),
    "relations_with_quotes": (
        "Every claim about order with the words that make it.",
        {"relation": "one of Allen's thirteen: how a stands to b", "quotes": "the words"},
    ),
    "scene_texts": ("The text of each scene.", {"scene": "the scene's id", "text": "the words"}),
}
"""By a view's name what it shows, and what is particular to its columns."""

LOOKS: Mapping[str, Json] = {
    "scenes": {"label_column": "opens", "sort": "reading_order", "facets": ["mode", "place"]},
    "characters": {"label_column": "name"},
    "places": {"label_column": "name", "facets": ["kind"]},
    "contacts": {"facets": ["a", "b", "asserted"]},
    "findings": {"facets": ["check", "severity"]},
    "motifs": {"label_column": "name", "facets": ["kind"]},
    "relations": {"facets": ["clock", "status", "by"]},
    "time_expressions": {"facets": ["type"]},
    "asides": {"facets": ["kind"]},
    "events": {"facets": ["lemma"]},
    "presence": {"facets": ["character", "present"]},
    "paragraphs": {"sort": "n"},
}
"""How a table is shown: the column by which its rows are named, its order, and what to count beside it."""

QUERIES: Mapping[str, tuple[str, str]] = {
    "search_the_text": (
        "Where the text speaks of something (word forms fall together)",
        """
        SELECT paragraphs.scene, paragraphs.n, paragraphs.text
        FROM search JOIN paragraphs ON paragraphs.n = search.rowid
        WHERE search MATCH :words ORDER BY search.rank
        """,
    ),
    "who_touches_whom": (
        "How often each two touch",
        """
        SELECT min(a, b) AS one, max(a, b) AS other, count(*) AS touches, group_concat(DISTINCT how) AS how
        FROM contacts_with_names
        WHERE asserted GROUP BY 1, 2 ORDER BY touches DESC, one, other
        """,
    ),
    "one_lived_order": (
        "The scenes as one person lived them (their id: see characters)",
        """
        SELECT clock_scenes.rank, scenes.id AS scene, scenes.reading_order, scenes.opens
        FROM clock_scenes JOIN scenes ON scenes.id = clock_scenes.scene
        WHERE clock = 'lived:' || :character ORDER BY clock_scenes.n
        """,
    ),
    "told_far_from_when_it_happens": (
        "Scenes by how far their place in the telling is from their place in the story",
        """
        SELECT id, reading_order, story_order, reading_order - story_order AS apart, opens
        FROM scenes
        WHERE story_order IS NOT NULL ORDER BY abs(reading_order - story_order) DESC, reading_order
        """,
    ),
    "what_contradicts": (
        "Each contradiction with its words",
        """
        SELECT findings.severity, findings."check", findings.message, group_concat(evidence.quote, ' … ') AS quotes
        FROM findings LEFT JOIN evidence ON evidence."of" = 'findings' AND evidence.statement = findings.id
        GROUP BY findings.id ORDER BY findings.severity, findings.id
        """,
    ),
}
"""By a query's name, what it answers and how."""


def write(wanted: Wanted, target: Path) -> tuple[Path, ...]:
    """Write the metadata to ``target``, in place of an earlier export but of nothing else.

    Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    content = json.dumps(described(wanted.story), ensure_ascii=False, indent=1) + "\n"
    return write_one(target, content.encode(), OURS)


def described(story: Story) -> Json:
    """The metadata of the database in the folder of ``story``."""
    about: Json = {table.name: _table(table) for table in tables(story, with_text=True)}
    about |= {name: {"description": said, "columns": dict(columns)} for name, (said, columns) in VIEWS.items()}
    about |= {name: {"hidden": True} for name in HIDDEN}
    queries = {name: {"title": title, "sql": cleandoc(sql)} for name, (title, sql) in QUERIES.items()}
    return {
        "exported_as": MARK,
        "title": story.title or story.document.name,
        "description": "What Esesea read in the manuscript. Positions are characters of the text, from 0.",
        "databases": {DATABASE: {"source": story.document.name, "tables": about, "queries": queries}},
    }


def _table(table: Table) -> Json:
    columns = {column.name: _plain(meaning_of(table.name, column.name)) for column in table.columns}
    return {"description": _plain(TABLES[table.name]), "columns": columns, **LOOKS.get(table.name, {})}


def _plain(words: str) -> str:
    """Without the marks of Markdown, which Datasette shows as they are."""
    return words.replace("`", "")


EXPORT = Export(
    ".datasette.json",
    FORMAT,
    write,
    about="what Datasette shows beside the `story.sqlite` in the story's folder",
    keeps="what each table, view and column of the database says, how tables are shown, and ready questions.",
    loses="the story itself: it stands in the database, to which this belongs.",
)
