"""Where each scene is, and which scenes are in the same place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.heading_cues import Cue
from esesea.reading.english.place_nouns import GENERIC
from esesea.reading.english.slug_places import slug_kind, slug_place
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.places.directions import directed_places
from esesea.reading.places.findings import FoundSetting
from esesea.reading.places.registry import KnownPlace, Registry, as_place
from esesea.reading.places.settings import ProseSettings
from esesea.reading.scene_facts import Setting
from esesea.reading.telling.levels import telling_levels
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.place import Place
from esesea.text.document import Document, ParagraphKind

BY_SLUG = 0.97
"""Confidence of a place that a scene heading names."""

BY_DIRECTION = 0.9
"""And of one with which a play's direction begins."""


@annotator(requires=(Parse, SceneSpan, QuoteSpan, SentenceTense, Aside, Character, Mention), produces=(Place, Setting))
def places(document: Document, layers: Layers) -> Iterator[Place | Setting]:
    """Say where a scene is, by its heading or by where the narration puts its people.

    A place that is only spoken of, compared with, wished for or seen from afar is no setting; a scene that does
    not say where it is has none.

    Example: "She drags him into the house." is in the house.
    Counter-example: "She wrote to him from Paris, he said, and looked at the church."
    """
    registry = Registry()
    found = (
        list(_by_slugs(document, layers, registry))
        if document.is_screenplay
        else ProseSettings(layers, registry).settings()
    )
    if document.is_script and not document.is_screenplay:
        found = _with_directions(document, layers, registry, found)
    ids = _ids(found, registry)
    owners = {character.id: character.name for character in layers.of(Character)}
    for number in ids:
        yield as_place(number, registry, ids, owners)
    for setting in found:
        yield Setting(setting.scene, ids[setting.place], setting.state, setting.evidence)


def _by_slugs(document: Document, layers: Layers, registry: Registry) -> Iterator[FoundSetting]:
    scenes = layers.of(SceneSpan)
    slugs = [one.span for one in document.paragraphs if one.kind is ParagraphKind.SLUG]
    by_scene = {scene_at(scenes, slug.start).id: slug for slug in reversed(slugs)}
    labels = scene_labels(document, scenes)
    tellings = telling_levels(labels)
    been: dict[int, int | None] = {}
    before: int | None = None
    for index, scene in enumerate(scenes):
        slug = by_scene.get(scene.id)
        if slug is None:
            continue
        named = slug_place(document.quote(slug))
        if any(cue.cue is Cue.RETURN for cue, _ in labels[index].cues) and not named.names:
            # "BACK TO SCENE" is where the telling left.
            left = tellings[index - 1].left if index else None
            before = been.get(left) if left is not None else None
        elif not named.goes_on:
            before = _nested(registry, scene, named.names)
        been[index] = before
        if before is not None:
            yield FoundSetting(scene.id, before, (), (Evidence((slug,), "places", BY_SLUG),))


def _with_directions(
    document: Document, layers: Layers, registry: Registry, found: list[FoundSetting]
) -> list[FoundSetting]:
    """What the directions of a play say goes before what else is told of where its people are."""
    settings = {setting.scene: setting for setting in found}
    scenes = layers.of(SceneSpan)
    directed = {each.scene.id: each for each in directed_places(document, layers.one(Parse), scenes)}
    before: int | None = None
    for scene in scenes:
        said = directed.get(scene.id)
        if said is not None:
            place = _nested(registry, scene, said.names) if said.names else before
            if place is not None:
                evidence = Evidence((said.span,), "places", BY_DIRECTION)
                settings[scene.id] = FoundSetting(scene.id, place, (), (evidence,))
        elif scene.id in settings and before is not None and registry.known[settings[scene.id].place].called in GENERIC:
            # "The room is dark": the set that stands on the stage.
            settings[scene.id] = replace(settings[scene.id], place=before)
        before = settings[scene.id].place if scene.id in settings else None
    return [settings[scene.id] for scene in scenes if scene.id in settings]


def _nested(registry: Registry, scene: SceneSpan, names: tuple[str, ...]) -> int | None:
    """The innermost of places named from the widest to the narrowest."""
    outer: int | None = None
    path = ""
    for name in names:
        path = f"{path}|{name.lower()}" if path else name.lower()
        wanted = KnownPlace(path, name, slug_kind(name), None, proper=True, last_scene=scene.reading_order)
        inner = registry.find(wanted, name, generic=False, definite=True)
        if outer is not None:
            registry.contain(inner, outer)
        outer = inner
    return outer


def _ids(found: Iterable[FoundSetting], registry: Registry) -> dict[int, str]:
    """Ids for the places where scenes are, what contains them and what they contain, the most often named first."""
    kept: set[int] = set()
    for setting in found:
        number: int | None = setting.place
        while number is not None and number not in kept:
            kept.add(number)
            number = next((outer for outer, _ in registry.known[number].containers.most_common(1)), None)
    for number, place in enumerate(registry.known):
        if any(outer in kept for outer in place.containers):
            kept.add(number)
    ordered = sorted(kept, key=lambda number: (-registry.known[number].texts.total(), number))
    return {number: f"p{rank + 1}" for rank, number in enumerate(ordered)}
