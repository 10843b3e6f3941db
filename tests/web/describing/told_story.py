"""The story of `tests.story_builders` as the page is told of it: one thing confirmed, one taken back, one intended."""

from __future__ import annotations

from dataclasses import replace

from esesea.story.acts import Confirm, SetPlace
from esesea.story.corrections.judging import assured
from esesea.story.corrections.keeping import kept
from esesea.story.story import Story
from esesea.web.describing.told import Told
from tests.story_builders import lighthouse

CONFIRMED, PLACED, UNDONE = "c0", "c1", "c2"
"""The ids of the corrections."""


def told(story: Story | None = None) -> Told:
    """The story as it was read, or ``story``; no decisions."""
    return Told(story or lighthouse(), (), "lighthouse", 7)


def corrected() -> Told:
    """With the touch in scene 1 confirmed, and a place of scene 3 said and taken back."""
    story = lighthouse()
    touch = Confirm(story.contacts[0])
    confirmed = replace(kept(touch, story, who="ada"), id=CONFIRMED, at="2026-01-02T10:00:00+00:00")
    placed = replace(kept(SetPlace("s3", "the rocks"), story, who="ada"), id=PLACED, at="2026-01-02T10:01:00+00:00")
    undone = replace(placed, id=UNDONE, act="undo", at="2026-01-02T10:02:00+00:00", anchors=(), of={"id": PLACED})
    return Told(assured(story, touch.statement), (confirmed, placed, undone), "lighthouse", 7)
