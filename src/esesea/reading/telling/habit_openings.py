"""Scenes that open by saying how often what they tell comes again: "Every Sunday they rowed to the island."."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from esesea.patterns import late
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan
from esesea.reading.telling.told_times import first_paragraphs, leads_scene
from esesea.story.time import TimeExpression, TimexType
from esesea.text.mask import Mask

_DAY = r"(?:day|night|morning|noon|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter|\w+day)"
_ONCE = late(
    rf"\b(?:(?:one|this|that|the same|the (?:next|last|first|second|following)) (?:\w+ )?(?:time|{_DAY})|today|tonight"
    r"|yesterday|suddenly|until|now|once|at last|finally|but then|just then)\b",
    re.IGNORECASE,
)
"""Words with which a scene turns from its habit to the one time that it tells of."""


def habit_openings(
    parse: Parse, scenes: tuple[SceneSpan, ...], expressions: Iterable[TimeExpression], speech: Mask
) -> dict[str, TimeExpression]:
    """The words of each scene that opens with how often it comes, and goes on in that way to its end.

    Example: "Every Sunday they row to the island. Ada steers, Ben sings." Counter-example: "Every Sunday they rowed to
    the island. One Sunday it rained.", and any scene in which somebody speaks: talk is of one time. O(n log n).
    """
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    firsts = frozenset(first_paragraphs(parse, scenes, starts))
    spans = {scene.id: scene.span for scene in scenes}
    found: dict[str, TimeExpression] = {}
    for each in expressions:
        paragraph = parse.paragraphs[bisect_right(starts, each.span.start) - 1]
        if each.type is not TimexType.SET or each.scene in found or paragraph.span.start not in firsts:
            continue
        if not paragraph.span.contains(each.span):
            continue
        span = spans[each.scene]
        inside = parse.paragraphs[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        told_once = speech.overlaps(span) or any(_ONCE.search(part.text) for part in inside)
        if not told_once and leads_scene(paragraph, each.span):
            found[each.scene] = each
    return found
