"""The world as it stands at one scene, along one clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.story.character import Life
from esesea.story.time import READING_CLOCK, STORY_CLOCK, lived

if TYPE_CHECKING:
    from esesea.story.character import LifeState
    from esesea.story.place import Visit
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The scenes just before and after on ``clock``; None at its ends or where the scene is not on it."""

    clock: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a character who is not here was seen last on the clock, None if never."""

    character: str
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class Touches:
    """How often two characters (ids, sorted) have touched so far."""

    a: str
    b: str
    count: int


@dataclass(frozen=True, slots=True)
class Moment:
    """What is so at ``scene`` on ``clock``.

    ``here`` are those present; ``elsewhere`` those met before, alive and not here; ``not_met`` those whose first scene
    comes later; ``hurt``, ``dead`` and ``gone`` as of this scene's end (who is seen again is no longer gone).
    ``visit`` is this stay at the scene's place and ``last_visit`` the stay before it on the clock. ``touches`` counts
    contacts up to and with this scene, ``touches_here`` those of this scene alone.
    """

    scene: str
    clock: str
    here: tuple[str, ...]
    elsewhere: tuple[Whereabouts, ...]
    not_met: tuple[str, ...]
    hurt: tuple[str, ...]
    dead: tuple[str, ...]
    gone: tuple[str, ...]
    visit: Visit | None
    last_visit: Visit | None
    touches: tuple[Touches, ...]
    touches_here: tuple[Touches, ...]
    neighbours: tuple[Neighbours, ...]


def clock_order(story: Story, clock: str) -> tuple[str, ...]:
    """Scene ids along ``clock``; KeyError for a clock the story does not have."""
    if clock == READING_CLOCK:
        return tuple(scene.id for scene in story.scenes)
    return story.chronology.timeline(clock).order


def clocks(story: Story) -> tuple[str, ...]:
    """Every clock of the story: reading, story, then each lived one."""
    return (READING_CLOCK, *(timeline.clock for timeline in story.chronology.timelines))


def moment(story: Story, scene_id: str, clock: str = STORY_CLOCK) -> Moment:
    """The world as it stands at the scene with this id, along ``clock``.

    Raises KeyError for a scene or clock the story does not have. A scene that is not on the clock (outside of
    time, or not lived by its character) is seen alone: nothing has come before it.
    """
    scene = story.scene(scene_id)
    order = clock_order(story, clock)
    so_far = order[: order.index(scene_id) + 1] if scene_id in order else (scene_id,)
    seen = _last_seen(story, so_far)
    states = _states(story.life_states, so_far, seen)
    others = [character.id for character in story.characters if character.id not in scene.present]
    visits = {visit.scene: visit for visit in story.visits}
    earlier = [visits[each] for each in so_far[:-1] if each in visits and visits[each].place == scene.place]
    return Moment(
        scene=scene_id,
        clock=clock,
        here=scene.present,
        elsewhere=tuple(
            Whereabouts(each, seen[each]) for each in others if each in seen and states.get(each) is not Life.DEAD
        ),
        not_met=tuple(each for each in others if each not in seen),
        hurt=tuple(sorted(each for each, state in states.items() if state is Life.HURT)),
        dead=tuple(sorted(each for each, state in states.items() if state is Life.DEAD)),
        gone=tuple(sorted(each for each, state in states.items() if state is Life.ABSENT)),
        visit=visits.get(scene_id),
        last_visit=earlier[-1] if earlier else None,
        touches=_touches(story, so_far),
        touches_here=_touches(story, (scene_id,)),
        neighbours=tuple(_neighbours(story, scene_id)),
    )


def _last_seen(story: Story, so_far: Sequence[str]) -> dict[str, str]:
    scenes = {scene.id: scene for scene in story.scenes}
    return {character: each for each in so_far for character in scenes[each].present}


def _states(life_states: Iterable[LifeState], so_far: Sequence[str], seen: Mapping[str, str]) -> dict[str, Life]:
    """The last state of each character, in the order of ``so_far``; who was ``seen`` since they left has come back."""
    place = {scene: index for index, scene in enumerate(so_far)}
    reached = sorted((state for state in life_states if state.from_scene in place), key=lambda s: place[s.from_scene])

    def is_back(state: LifeState) -> bool:
        """Whether they are in a later scene, or in the one that only tells of their absence."""
        last = place[seen[state.character]] if state.character in seen else -1
        return last > place[state.from_scene] or (state.known_only and last == place[state.from_scene])

    found: dict[str, Life] = {}
    for state in reached:
        if found.get(state.character) is not Life.DEAD and not (state.state is Life.ABSENT and is_back(state)):
            found[state.character] = state.state
    return found


def _touches(story: Story, scenes: Sequence[str]) -> tuple[Touches, ...]:
    wanted = frozenset(scenes)
    counts = Counter(
        (min(contact.a, contact.b), max(contact.a, contact.b))
        for contact in story.contacts
        if contact.asserted and contact.scene in wanted
    )
    return tuple(Touches(a, b, count) for (a, b), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _neighbours(story: Story, scene_id: str) -> Iterable[Neighbours]:
    here = story.scene(scene_id).present
    for clock in (READING_CLOCK, STORY_CLOCK, *(lived(character) for character in here)):
        order = clock_order(story, clock)
        if scene_id not in order:
            yield Neighbours(clock, None, None)
            continue
        at = order.index(scene_id)
        yield Neighbours(clock, order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None)
