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
    group, _ = grouping(library)
    pair = "who_pronouns || ' → ' || whom_pronouns"
    known = ", ".join(f"'{each}'" for each in PAIRS[:-1])
    found = library.query(
        f"WITH paired AS (SELECT {group} AS name, CASE WHEN {pair} IN ({known}) THEN {pair} ELSE 'others' END AS pair"  # noqa: S608 - our own words alone
        " FROM touches), counts AS (SELECT name, pair, count(*) AS touches FROM paired GROUP BY ALL)"
        " SELECT *, sum(touches) OVER (PARTITION BY name) AS whole FROM counts ORDER BY whole DESC, name"
    ).to_dicts()
    whole = {str(each["name"]): int(each["whole"]) for each in found}
    bars = [
        Bar(
            name,
            {str(each["pair"]): int(each["touches"]) / count for each in found if each["name"] == name},
            counted(count, "touch", "touches"),
        )
        for name, count in list(whole.items())[:MOST]
    ]
    tones = (look.series[0], look.series[1], look.series[5], look.series[3], look.muted)
    says = f"{counted(sum(whole.values()), 'touch', 'touches')} by who touches and who is touched"
    return shares(("Who touches whom", says), bars, dict(zip(PAIRS, tones, strict=True)), look, width)
