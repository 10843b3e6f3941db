"""How far the opening of a scene reaches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from esesea.reading.passages import SceneSpan, Sentence

OPENING_SENTENCES = 2
"""A scene is placed by its first words; what the narrator counts further in happens in it."""


def opening_ends(scenes: Sequence[SceneSpan], sentences: Sequence[Sentence]) -> dict[str, int]:
    """The offset at which each scene's opening ends: after its first sentences. O(n log n)."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[str, int] = {}
    for scene in scenes:
        first = bisect_left(starts, scene.span.start)
        last = min(first + OPENING_SENTENCES, bisect_left(starts, scene.span.end)) - 1
        found[scene.id] = sentences[last].span.end if last >= first else scene.span.start
    return found
