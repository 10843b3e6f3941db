"""What share of the stories is told in scene, and what in summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import counted
from esesea.corpus.pictures.grouping import MOST, grouping
from esesea.corpus.pictures.shares import Bar, shares
from esesea.pictures.look import Look

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

PACES = ("scene", "narration", "summary", "pause")


def telling(library: Library, look: Look, width: int) -> dict[str, object]:
    """A bar for each story, genre or decade, all stories of one weighing alike; those most in scene first."""
    by = grouping(library)
    found = library.query(  # our own words alone
        f"SELECT any_value({by.name}) AS name, count(*) AS stories, avg(in_scene) AS scene,"  # noqa: S608
        " avg(in_narration) AS narration, avg(in_summary) AS summary, avg(in_pause) AS pause"
        f" FROM telling WHERE in_scene IS NOT NULL GROUP BY {by.key} ORDER BY scene DESC, name, min(story) LIMIT {MOST}"
    ).to_dicts()
    bars = [
        Bar(
            str(each["name"]),
            {pace: float(each[pace]) for pace in PACES},
            "" if by.alone else counted(int(each["stories"]), "story", "stories"),
        )
        for each in found
    ]
    colours = dict(zip(PACES, (look.accent, look.series[5], look.series[1], look.muted), strict=True))
    says = "scene: much is said aloud; summary: days go by or things recur; pause: the story's time stands still"
    return shares(("Scene and summary", says), bars, colours, look, width)
