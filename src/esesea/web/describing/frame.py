"""A story as the page's frame needs it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from esesea.app.correcting import to_redo, to_undo
from esesea.app.correcting_errors import NothingToUndo
from esesea.app.correction_words import sentence_in
from esesea.app.scene_words import words_for
from esesea.story.finding import Severity
from esesea.story.scene import Mode
from esesea.story.standing import standing
from esesea.story.time import STORY_CLOCK
from esesea.web.answers.story import Counts, Hour, Person, PlaceLine, SceneLine, StoryFrame
from esesea.web.describing.clocks import clocks, scenes_with

if TYPE_CHECKING:
    from esesea.pictures.told_scenes import ToldScene
    from esesea.story.correction import Correction
    from esesea.web.describing.told import Told


def frame(told: Told) -> StoryFrame:
    """Scenes, people, places, clocks, and what waits in the drawers."""
    story = told.story
    return StoryFrame(
        id=told.id,
        revision=told.revision,
        title=story.title,
        words=story.document.words,
        reader=story.reader.partition("/")[0],
        scenes=tuple(_scene(told, scene) for scene in told.scenes.values()),
        people=_people(told),
        places=_places(told),
        clocks=clocks(told),
        counts=_counts(told),
        can_undo=_last(told, to_undo),
        can_redo=_last(told, to_redo),
    )


def _scene(told: Told, line: ToldScene) -> SceneLine:
    scene = line.scene
    return SceneLine(
        id=scene.id,
        number=line.number,
        title=line.title,
        heading=scene.heading,
        words=line.ends - line.begins,
        begins=line.begins,
        place=scene.place,
        visit=scene.visit,
        present=scene.present,
        mentioned=scene.mentioned,
        mode=None if scene.mode is Mode.MAIN else words_for(scene.mode),
        of_day=scene.time.of_day,
        hour=cast("Hour | None", line.hour),
        weekday=scene.time.weekday,
        when=told.when(scene.id, STORY_CLOCK),
        mood=None if scene.mood is None else round(scene.mood, 3),
        colours=scene.colours,
    )


def _people(told: Told) -> tuple[Person, ...]:
    scenes = scenes_with(told)
    return tuple(
        Person(
            id=each.id,
            name=each.name,
            names=each.names,
            pronouns=each.pronouns,
            narrator=each.narrator,
            mentions=each.mentions,
            scenes=scenes[each.id],
            series=told.series.get(each.id),
        )
        for each in told.story.characters
    )


def _places(told: Told) -> tuple[PlaceLine, ...]:
    stays = {(visit.place, visit.n) for visit in told.story.visits}
    count = Counter(place for place, _ in stays)
    return tuple(
        PlaceLine(each.id, each.name, each.names, each.kind, each.within, count[each.id]) for each in told.story.places
    )


def _counts(told: Told) -> Counts:
    open_ones = Counter(finding.severity for finding in told.story.findings if finding.intended is None)
    return Counts(
        errors=open_ones[Severity.ERROR],
        warnings=open_ones[Severity.WARNING],
        infos=open_ones[Severity.INFO],
        intended=sum(finding.intended is not None for finding in told.story.findings),
        corrections=len(standing(told.decisions)),
    )


def _last(told: Told, chosen: Callable[[Iterable[Correction]], Correction]) -> str | None:
    """What would be undone, or redone, in words."""
    try:
        return sentence_in(chosen(told.decisions), told.story)
    except NothingToUndo:
        return None
