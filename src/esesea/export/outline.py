"""In which chapters scenes stand."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.story import Story
from esesea.text.document import Chapter


@dataclass(frozen=True, slots=True)
class Outline:
    """The chapters of scenes; one that is called as the story itself is its title, and none.

    ``around``: by scene, the chapters that it stands in, the widest first. ``opens``: by scene, those of them that it
    is the first scene of.
    """

    around: dict[str, tuple[Chapter, ...]]
    opens: dict[str, tuple[Chapter, ...]]

    @classmethod
    def of(cls, story: Story) -> Outline:
        """The outline of ``story``."""
        chapters = [each for each in story.document.chapters if each.title != story.title]
        chapters.sort(key=lambda each: (each.level, each.span))
        around = {
            scene.id: tuple(each for each in chapters if each.span.start <= scene.span.start < each.span.end)
            for scene in story.scenes
        }
        opened: set[Chapter] = set()
        opens: dict[str, tuple[Chapter, ...]] = {}
        for scene, found in around.items():
            opens[scene] = tuple(each for each in found if each not in opened)
            opened.update(found)
        return cls(around, opens)
