"""What a person types to set in a what-if: "s4 place the kitchen", "Anna lives"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.errors import NotSettable
from esesea.app.names import find_character, find_scene
from esesea.app.scene_words import mode_called, place_called, time_called, weekday_called
from esesea.story import acts
from esesea.story.replies import Reply

if TYPE_CHECKING:
    from esesea.story.acts import Act
    from esesea.story.story import Story

LIVES, DIES_IN = " lives", " dies in "

SCENE_AND_FACT = 2
"""Words before the value: the scene, and what of it is set."""


def act_of(story: Story, words: str) -> Act:
    """What ``words`` set, as the act of the author that it would be.

    ``SCENE place NAME``, ``SCENE present NAME``, ``SCENE absent NAME``, ``SCENE mode MODE``, ``SCENE weekday DAY``,
    ``SCENE time TIME``, ``SCENE date DATE``, ``SCENE before SCENE``, ``SCENE after SCENE``, ``NAME lives`` and ``NAME
    dies in SCENE``. Raises NotSettable for other words, and what the parts raise: UnknownName, NoSuchChoice, NotADate.
    """
    said = " ".join(words.replace("=", " ").split())
    if said.endswith(LIVES):
        return acts.RemoveDeath(find_character(story, said.removesuffix(LIVES)).id)
    who, dies, where = said.rpartition(DIES_IN)
    if dies:
        return acts.AddDeath(find_character(story, who).id, find_scene(story, where))
    parts = said.split(maxsplit=SCENE_AND_FACT)
    if len(parts) <= SCENE_AND_FACT or parts[1].lower() not in _FACTS:
        raise NotSettable(words)
    return _FACTS[parts[1].lower()](story, find_scene(story, parts[0]), parts[2])


def _date(story: Story, scene: str, value: str) -> Act:
    from esesea.app.pointing_out import date_of  # noqa: PLC0415 - it reads declared calendars

    return date_of(story, scene, value)


_FACTS: Mapping[str, Callable[[Story, str, str], Act]] = MappingProxyType(
    {
        "place": lambda story, scene, value: acts.SetPlace(scene, place_called(story, value, new=False)),
        "present": lambda story, scene, value: acts.SetPresent(scene, find_character(story, value).id, present=True),
        "absent": lambda story, scene, value: acts.SetPresent(scene, find_character(story, value).id, present=False),
        "mode": lambda _, scene, value: acts.SetMode(scene, mode_called(value)),
        "weekday": lambda story, scene, value: acts.SetWeekday(scene, *weekday_called(story, value)),
        "time": lambda _, scene, value: acts.SetTimeOfDay(scene, time_called(value)),
        "date": _date,
        "before": lambda story, scene, value: Reply(first=(scene, find_scene(story, value))),
        "after": lambda story, scene, value: Reply(first=(find_scene(story, value), scene)),
    }
)
