"""The world as it stands at one scene on one clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from esesea.app.when import ages_in_scenes
from esesea.app.wording import sentence
from esesea.story.character import Life
from esesea.story.moment import clock_order, moment
from esesea.story.ordinal_words import nth
from esesea.story.scene import Scene
from esesea.story.time import STORY_CLOCK, TemporalRelation
from esesea.web.answers.world import Fate, Neighbour, SomeoneElsewhere, SomeoneHere, Stay, Touching, World
from esesea.web.describing.claim_lines import claim_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esesea.story.moment import Moment
    from esesea.story.place import Visit
    from esesea.web.answers.scene import ClaimLine
    from esesea.web.describing.told import Told

NOWHERE = "A place the text does not name"


def world(told: Told, wanted: str, clock: str = STORY_CLOCK) -> World:
    """What is so at the end of the scene on ``clock``. Raises UnknownName for another scene or clock."""
    on = told.clock(clock)
    there = told.scenes[told.scene(wanted)].scene
    now = moment(told.story, there.id, on)
    order = clock_order(told.story, on)
    position = order.index(there.id) + 1 if there.id in order else None
    so_far = order[:position] if position else (there.id,)
    return World(
        scene=there.id,
        clock=on,
        revision=told.revision,
        heading=_heading(told, there),
        position=position,
        length=len(order),
        when=told.when(there.id, on),
        here=tuple(_here(told, now, on)),
        elsewhere=tuple(SomeoneElsewhere(each.character, each.last_seen) for each in now.elsewhere),
        not_met=_not_met(told, now, order),
        fates=tuple(_fates(told, now, frozenset(so_far))),
        stay=_stay(told, now.visit),
        last_stay=_stay(told, now.last_visit),
        touches=_touches(now),
        colours=_colours(told, so_far),
        times=tuple(_times(told, there.id, on)),
        neighbours=_neighbours(now, order, on),
    )


def _heading(told: Told, scene: Scene) -> str:
    if scene.place is None:
        return NOWHERE
    name = sentence(told.wording.place(scene.place))
    stays = {visit.n for visit in told.story.visits if visit.place == scene.place}
    return f"{name}, {nth(scene.visit)} visit" if scene.visit and stays != {1} else name


def _here(told: Told, now: Moment, clock: str) -> Iterator[SomeoneHere]:
    """Who leaves in this scene is still here in it."""
    ages = {age.character: age.words for age in ages_in_scenes(told.story, clock).get(now.scene, ())}
    for who in now.here:
        life = Life.DEAD if who in now.dead else Life.HURT if who in now.hurt else Life.ALIVE
        yield SomeoneHere(who, life.value, ages.get(who))


def _not_met(told: Told, now: Moment, order: Sequence[str]) -> tuple[str, ...]:
    """Those who are still to come on this clock; who is only ever spoken of is not waited for."""
    to_come = {who for scene in order for who in told.scenes[scene].scene.present}
    return tuple(who for who in now.not_met if who in to_come)


def _lives(now: Moment) -> dict[str, Life]:
    """How those are who are not simply alive, the gravest last."""
    return {
        **dict.fromkeys(now.gone, Life.ABSENT),
        **dict.fromkeys(now.hurt, Life.HURT),
        **dict.fromkeys(now.dead, Life.DEAD),
    }


def _fates(told: Told, now: Moment, so_far: frozenset[str]) -> Iterator[Fate]:
    for who, life in sorted(_lives(now).items(), key=lambda each: (list(_FATES).index(each[1]), each[0])):
        spans = (
            span
            for state in told.story.life_states
            if state.character == who and state.state is life and state.from_scene in so_far
            for seen in state.evidence
            for span in seen.spans
        )
        yield Fate(who, _FATES[life], told.quotes(spans))


_FATES: Mapping[Life, Literal["hurt", "dead", "absent"]] = MappingProxyType(
    {Life.DEAD: "dead", Life.HURT: "hurt", Life.ABSENT: "absent"}
)
"""The gravest first."""


def _stay(told: Told, visit: Visit | None) -> Stay | None:
    if visit is None:
        return None
    counted = {each.n for each in told.story.visits if each.place == visit.place}
    return Stay(visit.place, visit.n, max(len(counted), *counted), visit.scene, visit.state)


def _touches(now: Moment) -> tuple[Touching, ...]:
    here = {(each.a, each.b): each.count for each in now.touches_here}
    return tuple(Touching(each.a, each.b, each.count, here.get((each.a, each.b), 0)) for each in now.touches)


def _colours(told: Told, so_far: Sequence[str]) -> tuple[tuple[str, int], ...]:
    seen = Counter(colour for scene in so_far for colour in told.scenes[scene].scene.colours)
    return tuple(seen.most_common())


def _times(told: Told, scene: str, clock: str) -> Iterator[ClaimLine]:
    """What says when the scene is, on the world's clock and on this one."""
    for seen in told.claims.of_time.get(scene, ()):
        if not isinstance(seen.value, TemporalRelation) or seen.value.clock in {STORY_CLOCK, clock}:
            yield claim_line(told, seen)


def _neighbours(now: Moment, order: Sequence[str], clock: str) -> tuple[Neighbour, ...]:
    """On the chosen clock, then on the others that the scene is on."""
    others = [Neighbour(each.clock, each.before, each.after) for each in now.neighbours if each.clock != clock]
    if now.scene not in order:
        return (Neighbour(clock, None, None), *others)
    at = order.index(now.scene)
    here = Neighbour(clock, order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None)
    return (here, *others)
