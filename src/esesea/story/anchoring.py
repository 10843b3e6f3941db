"""Scenes that a decision names, found again in the next draft by their opening words."""

from __future__ import annotations

from esesea.story.correction import Anchor
from esesea.story.story import Story

QUOTED = 80
"""So many characters of a scene are quoted."""

AROUND = 32
"""So many characters before and after are kept (as `Anchor` says)."""


def anchor_of(story: Story, scene_id: str) -> Anchor:
    """The passage with which the scene begins. Raises KeyError for a scene that the story does not have."""
    text, span = story.document.text, story.scene(scene_id).span
    end = min(span.start + QUOTED, span.end)
    return Anchor(
        text[span.start : end], text[max(0, span.start - AROUND) : span.start], text[end:][:AROUND], span.start
    )


def reattached(anchor: Anchor, story: Story) -> str | None:
    """The id of the scene that begins with the anchor's words, else of the one that holds them; None where none does.

    Of several the one whose surroundings are the same is taken, then the one nearest to where it stood.
    """
    if not anchor.quote:
        return None
    text = story.document.text

    def rank(start: int) -> tuple[bool, bool, int]:
        end = start + len(anchor.quote)
        before, after = text[max(0, start - len(anchor.prefix)) : start], text[end : end + len(anchor.suffix)]
        return (before != anchor.prefix, after != anchor.suffix, abs(start - anchor.start))

    opening = [scene for scene in story.scenes if text.startswith(anchor.quote, scene.span.start)]
    if opening:
        return min(opening, key=lambda scene: rank(scene.span.start)).id
    starts: list[int] = []
    at = text.find(anchor.quote)
    while at >= 0:
        starts.append(at)
        at = text.find(anchor.quote, at + 1)
    if not starts:
        return None
    nearest = min(starts, key=rank)
    return next((scene.id for scene in story.scenes if scene.span.start <= nearest < scene.span.end), None)
