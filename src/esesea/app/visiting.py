"""Go to a scene, a place or a person, and see the world as it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.errors import NoSuchVisit
from esesea.app.names import find_anyone, find_clock, find_scene
from esesea.app.sheets.showing import ShowsItself
from esesea.app.when import AgeThen, ages_in_scenes, days_of_scenes
from esesea.story.character import Character
from esesea.story.moment import clock_order, moment
from esesea.story.place import Place
from esesea.story.time import STORY_CLOCK, lived

if TYPE_CHECKING:
    from esesea.app.sheets.sheet import Sheet
    from esesea.story.moment import Moment
    from esesea.story.scene import Scene
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True, repr=False)
class Visited(ShowsItself):
    """Where one has arrived: the scene, its words, and the world as it stands then.

    ``when`` says on which day of the clock it is, None where nothing tells; ``ages`` how old those present are;
    ``story`` is the story that it is in.
    """

    scene: Scene
    text: str
    moment: Moment
    when: str | None
    ages: tuple[AgeThen, ...]
    story: Story

    def _sheet(self) -> Sheet:
        from esesea.app.sheets.visited import visited_sheet  # noqa: PLC0415 - only where it is shown

        return visited_sheet(self.story, self)


def visit(
    story: Story,
    whom: str | None = None,
    *,
    number: int = 1,
    scene: str | None = None,
    clock: str = STORY_CLOCK,
) -> Visited:
    """Go somewhere in the story.

    ``whom`` is the name or id of a place (its ``number``-th visit) or of a character (the ``number``-th scene as
    they lived it, from 1); ``scene`` a scene's id or number in reading order from 1; with neither, the first
    scene on ``clock`` (``reading``, ``story``, ``lived:NAME``). Raises UnknownName, AmbiguousName, NoSuchVisit.
    """
    chosen_clock = find_clock(story, clock)
    arrived = find_scene(story, scene) if scene else _arrive(story, whom, number, chosen_clock)
    there = story.scene(arrived)
    when = days_of_scenes(story, chosen_clock).get(arrived)
    ages = ages_in_scenes(story, chosen_clock).get(arrived, ())
    return Visited(there, story.quote(there.span), moment(story, arrived, chosen_clock), when, ages, story)


def _arrive(story: Story, whom: str | None, number: int, clock: str) -> str:
    if whom is None:
        return _nth(clock_order(story, clock) or tuple(scene.id for scene in story.scenes), number, "the story")
    found = find_anyone(story, whom)
    if isinstance(found, Place):
        stays = [stay for stay in story.visits if stay.place == found.id]
        counted = [stay.scene for stay in stays if stay.n == number]
        if not counted:
            raise NoSuchVisit(found.name, number, len({stay.n for stay in stays}))
        return counted[0]
    return _nth(_lived(story, found), number, found.name)


def _lived(story: Story, character: Character) -> tuple[str, ...]:
    """Their scenes as they lived them; those where they are only spoken of, where they are never present."""
    clock = lived(character.id)
    if any(timeline.clock == clock for timeline in story.chronology.timelines):
        return clock_order(story, clock)
    return tuple(scene.id for scene in story.scenes if character.id in (*scene.present, *scene.mentioned))


def _nth(scenes: tuple[str, ...], number: int, name: str) -> str:
    if not 1 <= number <= len(scenes):
        raise NoSuchVisit(name, number, len(scenes))
    return scenes[number - 1]
