"""By what stories are set beside one another: each by itself while they are few, else by kind or by decade."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

MOST = 24
"""Bars of a picture."""

COUNTS = """
SELECT count(*) AS stories, count(DISTINCT genre) AS genres, count(genre) AS of_genre, count(year) AS of_year
FROM library
"""


def grouping(library: Library) -> tuple[str, str]:
    """SQL that names the group of a row with ``title``, ``genre`` and ``year``; and what the groups are, in words."""
    found = library.query(COUNTS).to_dicts()[0]
    if found["stories"] <= MOST:
        return "title", "story"
    if found["genres"] > 1 and 2 * found["of_genre"] >= found["stories"]:
        return "coalesce(genre, 'not said')", "genre"
    if 2 * found["of_year"] >= found["stories"]:
        return "coalesce((year // 10 * 10) || 's', 'not said')", "decade"
    return "'all'", "story"
