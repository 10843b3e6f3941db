"""What the author would not say just now: not asked again for as long as the server runs."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.story.story import Story

Pairs = frozenset[frozenset[str]]


class LeftOpen:
    """Scenes and pairs of scenes that were left open, by where they begin in the text: ids change with corrections.

    A new draft is asked about anew. Safe between threads.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._draft = ""
        self._left: set[frozenset[int]] = set()

    def leave(self, story: Story, scenes: Iterable[str]) -> None:
        """Leave open where each of the ``scenes`` belongs."""
        self._add(story, [frozenset({story.scene(each).span.start}) for each in scenes])

    def leave_pair(self, story: Story, one: str, other: str) -> None:
        """Leave open which of the two comes first."""
        self._add(story, [frozenset({story.scene(one).span.start, story.scene(other).span.start})])

    def scenes(self, story: Story) -> tuple[str, ...]:
        """The ids of the scenes that were left open, in told order."""
        return tuple(scene for each in self._ids(story) if len(each) == 1 for scene in each)

    def pairs(self, story: Story) -> Pairs:
        """The pairs that were left open, by the ids of their scenes."""
        return frozenset(each for each in self._ids(story) if len(each) > 1)

    def _add(self, story: Story, left: Iterable[frozenset[int]]) -> None:
        with self._lock:
            if self._draft != story.document.sha256:
                self._draft = story.document.sha256
                self._left.clear()
            self._left.update(left)

    def _ids(self, story: Story) -> list[frozenset[str]]:
        with self._lock:
            if self._draft != story.document.sha256:
                return []
            left = sorted(self._left, key=sorted)
        ids = {scene.span.start: scene.id for scene in story.scenes}
        return [frozenset(ids[start] for start in each) for each in left if each <= ids.keys()]
