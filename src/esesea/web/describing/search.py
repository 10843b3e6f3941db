"""What was searched for, and found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.searching import MOST, Hit, Kind
from esesea.app.searching import search as find
from esesea.web.answers.scene import Found
from esesea.web.answers.scene import Hit as HitLine

if TYPE_CHECKING:
    from esesea.text.span import Span
    from esesea.web.describing.told import Told

AROUND = 48
"""So many characters before and after words that were found are shown, cut at a word's end."""


def search(told: Told, words: str) -> Found:
    """People, places, scenes and words of the text, at most `esesea.app.searching.MOST`."""
    hits = find(told.story, words, most=MOST + 1)
    return Found(words, tuple(_line(told, hit) for hit in hits[:MOST]), len(hits) > MOST)


def _line(told: Told, hit: Hit) -> HitLine:
    if hit.span is not None:
        return _words(told, hit, hit.span)
    if hit.kind is Kind.SCENE:
        line = told.scenes[hit.id]
        heading = f"{line.scene.heading}: " if line.scene.heading else ""
        says = f"Scene {line.number} · {heading}{line.title}"
    else:
        each = told.story.character(hit.id) if hit.kind is Kind.PERSON else told.story.place(hit.id)
        says = each.name if hit.called.casefold() in each.name.casefold() else f"{each.name} (“{hit.called}”)"
    return HitLine(hit.kind.value, hit.id, says, hit.scene)


def _words(told: Told, hit: Hit, span: Span) -> HitLine:
    text, within = told.story.document.text, told.story.scene(hit.id).span
    first, last = max(within.start, span.start - AROUND), min(within.end, span.end + AROUND)
    before, after = text[first : span.start], text[span.end : last]
    return HitLine(
        kind=hit.kind.value,
        id=hit.id,
        says=_line_of(text[span.start : span.end]),
        scene=hit.scene,
        before=_line_of(before if first == within.start else before[before.find(" ") + 1 :]),
        after=_line_of(after if last == within.end else after[: after.rfind(" ") + 1].rstrip()),
        start=span.start,
    )


def _line_of(words: str) -> str:
    """On one line; a blank at an end stays one, so that what stands beside it can be set against it."""
    one = " ".join(words.split())
    return (
        f"{' ' if words[:1].isspace() else ''}{one}{' ' if words[-1:].isspace() else ''}" if one else words[:1] and " "
    )
