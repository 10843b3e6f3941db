"""Cast, presence, life and places, against gold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from esesea.evaluation.alignment import Alignment, bare, named
from esesea.evaluation.gold import Gold
from esesea.evaluation.tally import Tally
from esesea.story.character import Life
from esesea.story.story import Story

CALLED = re.compile(r"\b(?:named|called)\s+(.+)$", re.IGNORECASE)
FURTHER = re.compile(r"\s*(?:\(.*|\b(?:who|that|which|with|named|called)\b.*)$", re.IGNORECASE)


def cast_found(gold: Gold, aligned: Alignment) -> Tally:
    """Those of the gold's cast who are characters of the story."""
    return Tally("cast", len(gold.cast), tuple(who.names[0] for who in gold.cast if who.id not in aligned.characters))


def not_cast_absent(gold: Gold, story: Story) -> Tally:
    """Those who are only spoken of, or are no persons; false: the ones that are present in some scene."""
    present = frozenset(who for scene in story.scenes for who in scene.present)
    shown = frozenset().union(
        *(named((character.name, *character.names)) for character in story.characters if character.id in present)
    )
    false = tuple(entry for entry in gold.not_cast if not shown.isdisjoint(_called(entry)))
    return Tally("not cast", len(gold.not_cast), (), false, exhaustive=True)


def presence_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Who is physically in each scene; false: others of the gold's cast that are said to be there."""
    gold_id = {found: wanted for wanted, found in aligned.characters.items()}
    missed: list[str] = []
    false: list[str] = []
    for number, (scene, found) in enumerate(zip(gold.scenes, aligned.scenes, strict=True)):
        there = {gold_id[who] for who in (story.scene(found).present if found else ()) if who in gold_id}
        missed += [f"scene {number}: {who}" for who in scene.present if who not in there]
        false += [f"scene {number}: {who}" for who in sorted(there.difference(scene.present))]
    expected = sum(len(scene.present) for scene in gold.scenes)
    return Tally("presence", expected, tuple(missed), tuple(false), exhaustive=True)


def deaths_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Deaths at their scene; false: other deaths, of whomever, that are said to happen in a scene."""
    expected = {(aligned.characters.get(death.who), aligned.scenes[death.scene]): death for death in gold.deaths}
    shown = {
        (state.character, state.from_scene)
        for state in story.life_states
        if state.state is Life.DEAD and not state.known_only
    }
    return Tally(
        "deaths",
        len(gold.deaths),
        tuple(f"scene {death.scene}: {death.who}" for key, death in expected.items() if key not in shown),
        tuple(f"{scene}: {who}" for who, scene in sorted(shown) if (who, scene) not in expected),
        exhaustive=True,
    )


def places_found(gold: Gold, aligned: Alignment) -> Tally:
    """The gold's places, by any of their names."""
    return Tally("places", len(gold.places), tuple(place.id for place in gold.places if not aligned.places[place.id]))


def visits_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Visits with the number the text gives them."""
    made = {(visit.place, visit.scene, visit.n) for visit in story.visits}
    expected = [(place, visit) for place in gold.places for visit in place.visits]
    return Tally(
        "visits",
        len(expected),
        tuple(
            f"{place.id}: visit {visit.n} in scene {visit.scene}"
            for place, visit in expected
            if not any((found, aligned.scenes[visit.scene], visit.n) in made for found in aligned.places[place.id])
        ),
    )


def settings_found(gold: Gold, story: Story, aligned: Alignment) -> Tally:
    """Where each scene is."""
    expected = [(number, scene.place) for number, scene in enumerate(gold.scenes) if scene.place is not None]
    missed = tuple(
        f"scene {number}: {place}"
        for number, place in expected
        if not (found := aligned.scenes[number])
        or story.scene(found).place not in aligned.places.get(place, frozenset())
    )
    return Tally("settings", len(expected), missed)


def _called(entry: str) -> frozenset[str]:
    """The names by which a description could be listed: in full, its head, and a name that it gives."""
    return frozenset(_forms(entry)) - {""}


def _forms(entry: str) -> Iterator[str]:
    yield bare(entry)
    yield bare(FURTHER.sub("", entry))
    if given := CALLED.search(entry):
        yield bare(given.group(1))
