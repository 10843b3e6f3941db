"""By what stories are set beside one another: each by itself while they are few, else by kind or by decade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

MOST = 24
"""Bars of a picture."""

COUNTS = """
SELECT count(*) AS stories, count(DISTINCT genre) AS genres, count(genre) AS of_genre, count(year) AS of_year
FROM library
"""


@dataclass(frozen=True, slots=True)
class Grouping:
    """SQL over a view's rows: ``key`` tells groups apart, ``name`` is what a group is called.

    ``alone``: every group is one story, and two may be called alike.
    """

    key: str
    name: str
    alone: bool = False


def grouping(library: Library) -> Grouping:
    """How the stories of ``library`` are grouped in views that have ``story``, ``title``, ``genre`` and ``year``."""
    found = library.query(COUNTS).to_dicts()[0]
    if found["stories"] <= MOST:
        return Grouping("story", "title", alone=True)
    if found["genres"] > 1 and 2 * found["of_genre"] >= found["stories"]:
        return _called("coalesce(genre, 'not said')")
    if 2 * found["of_year"] >= found["stories"]:
        return _called("coalesce((year // 10 * 10) || 's', 'not said')")
    return _called("'all'")


def _called(name: str) -> Grouping:
    return Grouping(name, name)
