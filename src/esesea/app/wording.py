"""How scenes, people and places are called in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.story.days import BIRTH, EVENT
from esesea.story.time import lived

if TYPE_CHECKING:
    from esesea.story.character import Character
    from esesea.story.story import Story

OBJECTS = {"he": "him", "she": "her", "they": "them", "it": "it", "we": "us"}
OWNERS = {"he": "his", "she": "her", "they": "their", "it": "its", "we": "our"}
_SCENE_ID = re.compile(r"s\d+\b")
NARRATOR = "the narrator"
SOMEBODY = "somebody"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said instead of an id: "scene 4", "Ada", "him" for a lead who is never named, "the lighthouse".

    Ids that the story does not have are said as "a scene", "somebody", "somewhere".
    """

    numbers: Mapping[str, int]
    people: Mapping[str, str]
    places: Mapping[str, str]

    @classmethod
    def of(cls, story: Story) -> Wording:
        """The words for everything in ``story``."""
        return cls(
            {scene.id: number for number, scene in enumerate(story.scenes, 1)},
            {each.id: _called(each) for each in story.characters},
            {each.id: each.name for each in story.places},
        )

    def scene(self, scene: str) -> str:
        """``scene 4``: scenes are counted as told, from 1."""
        return f"scene {self.numbers[scene]}" if scene in self.numbers else "a scene"

    def scenes(self, scenes: Iterable[str]) -> str:
        """``scene 4``, ``scenes 4 and 7``, ``scenes 2, 4 and 7``."""
        numbers = [str(self.numbers[each]) for each in scenes if each in self.numbers]
        if len(numbers) > 1:
            return f"scenes {', '.join(numbers[:-1])} and {numbers[-1]}"
        return f"scene {numbers[0]}" if numbers else "a scene"

    def who(self, person: str) -> str:
        """Somebody who does something: ``Ada``, ``he``."""
        return self.people.get(person, SOMEBODY)

    def whom(self, person: str) -> str:
        """Somebody to whom it is done: ``Ada``, ``him``."""
        who = self.who(person)
        return OBJECTS.get(who, who)

    def whose(self, person: str) -> str:
        """Somebody who has something: ``Ada's``, ``his``."""
        who = self.who(person)
        return OWNERS.get(who) or f"{who}'s"

    def place(self, place: str) -> str:
        """``the lighthouse``."""
        return self.places.get(place, "somewhere")

    def anyone(self, either: str) -> str:
        """A person or a place."""
        return self.places[either] if either in self.places else self.who(either)

    def moment(self, moment: str) -> str:
        """What days are counted from (`esesea.story.days`): a scene, somebody's birth, an event."""
        if moment.startswith(BIRTH):
            return f"{self.whose(moment.removeprefix(BIRTH))} birth"
        return moment.removeprefix(EVENT) if moment.startswith(EVENT) else self.scene(moment)

    def on(self, clock: str) -> str:
        """Whose clock it is, as the end of a sentence: `` for Ada``; nothing on the world's own."""
        own = lived("")
        return f" for {self.whom(clock.removeprefix(own))}" if clock.startswith(own) else ""


def sentence(words: str) -> str:
    """``words`` with a capital at its head; the id of a scene stays as it is typed."""
    return words if _SCENE_ID.match(words) else words[:1].upper() + words[1:]


def _called(who: Character) -> str:
    """In the middle of a sentence: a lead who is never named goes by a small pronoun."""
    if who.narrator and who.name == "I":
        return NARRATOR
    return who.name.lower() if who.name.lower() in OBJECTS else who.name
