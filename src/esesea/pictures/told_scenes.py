"""Scenes as pictures show them: where each stands in the telling and on a clock, how long it is, who is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from esesea.pictures.letters import shortened
from esesea.pictures.look import SERIES, hour_of
from esesea.story.chronology import Timeline
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK

SHORT = 28
"""So many characters of a scene's opening stand beside it."""


@dataclass(frozen=True, slots=True)
class ToldScene:
    """A scene on one clock.

    ``number`` counts as told, from 1; ``begins`` and ``ends`` are words of the story; ``row`` is its place among the
    different ranks of the clock, from 0, None for a scene outside of time; ``place`` is a name.
    """

    scene: Scene
    number: int
    begins: int
    ends: int
    row: int | None
    place: str | None

    def says(self, story: Story) -> str:
        """What the page tells of it where it is pointed at: its number, first words, place and people."""
        who = ", ".join(story.character(each).name for each in self.scene.present) or "nobody by name"
        return f"Scene {self.number}: {self.title}\n{self.place or 'place not said'} · {who}"

    @property
    def hour(self) -> str | None:
        """``dawn``, ``day``, ``dusk`` or ``night``, None where it is not known."""
        return hour_of(self.scene.time.of_day)

    @property
    def title(self) -> str:
        """A few words that people know the scene by."""
        return shortened(self.scene.opens, SHORT)


def told_scenes(story: Story, clock: str = STORY_CLOCK) -> tuple[ToldScene, ...]:
    """All scenes in the order told, each with its row on ``clock`` (``reading``: as told).

    On a lived clock only those the character goes through have a row. Raises KeyError for a clock that is not solved.
    """
    rows = rows_on(story, clock)
    places = {place.id: place.name for place in story.places}
    found: list[ToldScene] = []
    begins = 0
    for number, scene in enumerate(story.scenes, start=1):
        ends = begins + max(1, len(story.quote(scene.span).split()))
        found.append(ToldScene(scene, number, begins, ends, rows.get(scene.id), places.get(scene.place or "")))
        begins = ends
    return tuple(found)


def rows_on(story: Story, clock: str) -> dict[str, int]:
    """For each scene on ``clock`` its row, from 0; scenes that begin together share one. Raises KeyError."""
    if clock == READING_CLOCK:
        return {scene.id: index for index, scene in enumerate(story.scenes)}
    timeline = story.chronology.timeline(clock)
    return _rows(timeline, _lived_through(story, clock))


def _lived_through(story: Story, clock: str) -> frozenset[str] | None:
    if not clock.startswith("lived:"):
        return None
    who = clock.removeprefix("lived:")
    return frozenset(scene.id for scene in story.scenes if who in scene.present)


def _rows(timeline: Timeline, among: frozenset[str] | None) -> dict[str, int]:
    ranked = [
        (slot.rank, slot.scene)
        for slot in timeline.slots
        if slot.rank is not None and (among is None or slot.scene in among)
    ]
    row_of = {rank: row for row, rank in enumerate(sorted({rank for rank, _ in ranked}))}
    return {scene: row_of[rank] for rank, scene in ranked}


def leads(story: Story, scenes: Iterable[Scene], most: int) -> tuple[str, ...]:
    """The ids of at most ``most`` characters: those present in most of ``scenes``, then those most often named."""
    times: dict[str, int] = {}
    for scene in scenes:
        for who in scene.present:
            times[who] = times.get(who, 0) + 1
    named = {each.id: each.mentions for each in story.characters}
    return tuple(sorted(times, key=lambda who: (-times[who], -named.get(who, 0), who))[:most])


def series(story: Story) -> dict[str, int]:
    """Who has a colour of their own, the same in all pictures on all clocks: ids with their place in `Look.series`.

    They are those present in most scenes; everybody else is drawn in the grey.
    """
    return {who: at for at, who in enumerate(leads(story, story.scenes, SERIES))}
