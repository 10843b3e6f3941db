"""All that has been between two people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.names import find_character, find_clock
from esesea.story.moment import clock_order
from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.story.event import Contact
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people in ``scene``: by a ``contact`` one touches the other; None: they are both there and do not touch."""

    scene: str
    contact: Contact | None


def ledger(story: Story, a: str, b: str, *, clock: str = STORY_CLOCK) -> tuple[Meeting, ...]:
    """Every touch of two people (names or ids) along ``clock``, and the scenes where they only meet, in its order.

    Touches of one scene stand in the order of the text; those outside of time are left out. Raises UnknownName,
    AmbiguousName.
    """
    pair = {find_character(story, a).id, find_character(story, b).id}
    touches: dict[str, list[Contact]] = defaultdict(list)
    for contact in story.contacts:
        if contact.asserted and {contact.a, contact.b} == pair:
            touches[contact.scene].append(contact)
    scenes = {scene.id: scene for scene in story.scenes}
    found: list[Meeting] = []
    for scene in clock_order(story, find_clock(story, clock)):
        if touches[scene]:
            found += (Meeting(scene, contact) for contact in sorted(touches[scene], key=lambda each: each.span))
        elif pair.issubset(scenes[scene].present):
            found.append(Meeting(scene, None))
    return tuple(found)
