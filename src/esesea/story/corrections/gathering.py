"""A story whose references were rewritten, made whole: nobody twice in a scene, nobody touching themselves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TypeVar

from esesea.story.character import LifeState
from esesea.story.evidence import Evidence
from esesea.story.place import Visit
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.time import Traveller

T = TypeVar("T")
Shown = TypeVar("Shown", LifeState, Traveller, Visit)

_MENTIONED, _TOUCHED = attrgetter("span.start", "character"), attrgetter("span.start", "a", "b")
"""By what two mentions, or two touches, that are the same do not differ."""


def gathered(story: Story) -> Story:
    """``story`` with what has become the same said once, and without what has lost its sense."""
    return replace(
        story,
        scenes=tuple(map(_peopled, story.scenes)),
        mentions=_once(story.mentions, _MENTIONED),
        visits=tuple(replace(each, by=tuple(sorted(set(each.by)))) for each in story.visits),
        quotations=tuple(map(_between_two, story.quotations)),
        contacts=_once([each for each in story.contacts if each.a != each.b], _TOUCHED),
        life_states=_united(
            story.life_states, lambda each: (each.character, each.state, each.from_scene, each.clock, each.known_only)
        ),
        name_variants=tuple(dict.fromkeys(story.name_variants)),
        travellers=_united(story.travellers, lambda each: each.character),
        distances=tuple(dict.fromkeys(each for each in story.distances if each.a != each.b)),
        relations=tuple(dict.fromkeys(each for each in story.relations if each.a != each.b)),
    )


def _once(values: Sequence[T], by: Callable[[T], Hashable]) -> tuple[T, ...]:
    """Each value once; few of a novel's ten thousands are the same, so a part of them is compared first."""
    return tuple(values) if len(set(map(by, values))) == len(values) else tuple(dict.fromkeys(values))


def _peopled(scene: Scene) -> Scene:
    present = tuple(sorted(set(scene.present)))
    mentioned = tuple(sorted(set(scene.mentioned) - set(present)))
    if (present, mentioned) == (scene.present, scene.mentioned):
        return scene
    return replace(scene, present=present, mentioned=mentioned)


def _between_two(quotation: Quotation) -> Quotation:
    alone = quotation.speaker is not None and quotation.speaker == quotation.addressee
    return replace(quotation, addressee=None) if alone else quotation


def _united(values: Iterable[Shown], key: Callable[[Shown], Hashable]) -> tuple[Shown, ...]:
    """One value for each key, with the evidence of all that have it."""
    found: dict[Hashable, Shown] = {}
    for each in values:
        known = found.get(key(each))
        found[key(each)] = each if known is None else replace(known, evidence=_all(known.evidence, each.evidence))
    return tuple(found.values())


def _all(one: tuple[Evidence, ...], other: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*one, *other)))
