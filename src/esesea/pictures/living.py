"""Whose lines run through which scenes of a clock, in which order, and where they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esesea.pictures.along import in_order
from esesea.pictures.storyline import Storyline, storyline
from esesea.pictures.told_scenes import ToldScene, leads
from esesea.story.character import Life
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, lived

MOST_LINES = 18
"""More lines than can be told apart are a thicket; those present in most scenes are drawn."""

FEW = 10
"""Where more than so many people have a line, those who are in one scene only have none."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The scenes in the clock's order, and where the lines run through them.

    ``at`` gives each scene's step; ``top`` is the height of the highest line, in line spaces.
    """

    scenes: tuple[ToldScene, ...]
    people: tuple[str, ...]
    lines: Storyline
    at: Mapping[str, int]
    top: float

    @classmethod
    def of(cls, story: Story, clock: str) -> Laid:
        """Lay out ``story`` on ``clock``. Raises KeyError for a clock that is not solved."""
        ordered = in_order(story, clock)
        people = leads(story, (each.scene for each in ordered), MOST_LINES)
        if len(people) > FEW:
            often = [who for who in people if sum(who in scene.scene.present for scene in ordered) > 1]
            people = (*often, *(who for who in people if who not in often))[: max(FEW, len(often))]
        drawn = frozenset(people)
        lines = storyline([drawn & frozenset(scene.scene.present) for scene in ordered])
        top = min((height for step in lines.steps for height in step.values()), default=0.0)
        return cls(ordered, people, lines, {scene.scene.id: step for step, scene in enumerate(ordered)}, top)

    def height(self, who: str, step: int) -> float:
        """Of somebody's line at a step, in line spaces."""
        return self.lines.steps[step][who]


def own_steps(story: Story, laid: Laid, clock: str, who: str) -> list[int]:
    """The steps of the scenes somebody is in: as they live them where their time parts from the world's."""
    here = [step for step, scene in enumerate(laid.scenes) if who in scene.scene.present]
    last = death(story, laid, clock, who)
    if clock == STORY_CLOCK and who in story.chronology.parted:
        order = story.chronology.timeline(lived(who)).order
        return [laid.at[scene] for scene in order if laid.at.get(scene) in here]
    return [step for step in here if last is None or step <= last]


def death(story: Story, laid: Laid, clock: str, who: str) -> int | None:
    """The step of the scene in which somebody dies, None where they do not or it is only told of."""
    if clock == READING_CLOCK:
        return None
    dies = [
        laid.at[state.from_scene]
        for state in story.life_states
        if state.character == who and state.state is Life.DEAD and not state.known_only and state.from_scene in laid.at
    ]
    return min(dies, default=None)
