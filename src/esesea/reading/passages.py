"""The pieces into which a reading cuts the text before it says anything about them."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence. ``paragraph`` is the index of its paragraph in ``Parse.paragraphs``."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class SceneSpan:
    """Where a scene stands. Scenes are in order, do not overlap, and every story paragraph lies in one.

    ``heading`` is the slug line (screenplays) or the titles of the chapter that opens with this scene, None
    for a scene without. ``marked``: the author marked that it begins here; otherwise a sign in the prose did.
    """

    id: str
    reading_order: int
    span: Span
    opens: str
    heading: str | None = None
    marked: bool = True


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A stretch of speech with its marks (in a screenplay: a dialogue paragraph).

    Parts of one utterance, broken by "he said" or running over several paragraphs, share ``turn``.
    ``cue`` is the speaker's name as a screenplay gives it, None in prose.
    """

    span: Span
    paragraph: int
    turn: int
    cue: str | None = None


def scene_at(scenes: tuple[SceneSpan, ...], offset: int) -> SceneSpan:
    """The scene that holds ``offset``, or the last one that starts before it. O(log n). ``scenes`` is not empty."""
    low, high = 0, len(scenes)
    while high - low > 1:
        middle = (low + high) // 2
        if scenes[middle].span.start <= offset:
            low = middle
        else:
            high = middle
    return scenes[low]
