"""What-ifs that were accepted: the story told without some scenes, or with one told elsewhere."""

from __future__ import annotations

from esesea.story.acts import Cut, MoveScene
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.editing import moved, without
from esesea.story.story import Story


def cut(story: Story, act: Cut) -> Story:
    """The story without the scenes. Raises KeyError, and MakesNoSense where none would be left."""
    for scene in act.scenes:
        story.scene(scene)
    if not act.scenes:
        raise MakesNoSense("no scene was named to cut")
    if len(frozenset(act.scenes)) == len(story.scenes):
        raise MakesNoSense("nothing would be left of the story")
    return without(story, act.scenes)


def move(story: Story, act: MoveScene) -> Story:
    """The story with the scene told elsewhere. Raises KeyError, and MakesNoSense for a scene after itself."""
    story.scene(act.scene)
    if act.after is not None:
        story.scene(act.after)
    if act.scene == act.after:
        raise MakesNoSense(f"{act.scene} cannot be told after itself")
    return moved(story, act.scene, act.after)
