"""Who touches whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import counted
from esesea.corpus.pictures.grouping import MOST, grouping
from esesea.corpus.pictures.shares import Bar, shares
from esesea.pictures.look import Look

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

PAIRS = ("he → she", "she → he", "he → he", "she → she", "others")


def touches(library: Library, look: Look, width: int) -> dict[str, object]:
    """A bar for each story, genre or decade: by the pronouns of who touches and who is touched. Most touches first."""
    by = grouping(library)
    pair = "who_pronouns || ' → ' || whom_pronouns"
    known = ", ".join(f"'{each}'" for each in PAIRS[:-1])
    found = library.query(
        f"WITH paired AS (SELECT {by.key} AS key, {by.name} AS name,"  # noqa: S608 - our own words alone
        f" CASE WHEN {pair} IN ({known}) THEN {pair} ELSE 'others' END AS pair FROM touches),"
        " counts AS (SELECT key, name, pair, count(*) AS touches FROM paired GROUP BY ALL)"
        " SELECT *, sum(touches) OVER (PARTITION BY key) AS whole FROM counts ORDER BY whole DESC, name, key"
    ).to_dicts()
    groups = {str(each["key"]): each for each in found}
    bars = [
        Bar(
            str(group["name"]),
            {str(each["pair"]): int(each["touches"]) / int(group["whole"]) for each in found if each["key"] == key},
            counted(int(group["whole"]), "touch", "touches"),
        )
        for key, group in list(groups.items())[:MOST]
    ]
    every = sum(int(each["touches"]) for each in found)
    tones = (look.series[0], look.series[1], look.series[5], look.series[3], look.muted)
    says = f"{counted(every, 'touch', 'touches')} by who touches and who is touched"
    return shares(("Who touches whom", says), bars, dict(zip(PAIRS, tones, strict=True)), look, width)
