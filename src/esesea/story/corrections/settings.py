"""What the author says of one scene: where it is, who is there, how it stands to the main line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from esesea.story.acts import SetMode, SetPlace, SetPresent
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.pointing import same_name
from esesea.story.corrections.saying import is_referred_to, next_id, said, with_scene
from esesea.story.evidence import Evidence
from esesea.story.place import Place, Visit
from esesea.story.references import words_of
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from esesea.text.span import Span

BY_LOOKING_BACK = frozenset({"tense", "embedding"})
"""``Evidence.by`` of an order that a reader concludes from how scenes are told."""


def set_place(story: Story, act: SetPlace) -> Story:
    """The scene at the place of that name, with a stay there; or nowhere. Raises KeyError, MakesNoSense."""
    scene = story.scene(act.scene)
    others = tuple(visit for visit in story.visits if visit.scene != scene.id)
    if act.place is None:
        return replace(story, visits=others, scenes=with_scene(story, replace(scene, place=None, visit=None)))
    if not act.place.strip():
        raise MakesNoSense("a place needs a name")
    place = _called(story, act.place)
    places = story.places if place in story.places else (*story.places, place)
    here = next((visit for visit in story.visits if visit.scene == scene.id), None)
    if here is not None and here.place == place.id:
        visit = replace(here, evidence=tuple(dict.fromkeys((*here.evidence, said()))))
    else:
        visit = Visit(place.id, 1, scene.id, scene.present, (), (said(),))
    order = {each.id: number for number, each in enumerate(story.scenes)}
    return replace(
        story,
        places=places,
        visits=tuple(sorted((*others, visit), key=lambda each: order[each.scene])),
        scenes=with_scene(story, replace(scene, place=place.id, visit=visit.n)),
    )


def set_present(story: Story, act: SetPresent) -> Story:
    """The character in the scene, or only spoken of there, or not at all. Raises KeyError."""
    scene, who = story.scene(act.scene), story.character(act.character).id
    present, mentioned = set(scene.present) - {who}, set(scene.mentioned) - {who}
    if act.present:
        present.add(who)
    elif is_referred_to(story.mentions, scene, who):
        mentioned.add(who)
    changed = replace(scene, present=tuple(sorted(present)), mentioned=tuple(sorted(mentioned)))
    visits = tuple(_visited(visit, scene.id, who, there=act.present) for visit in story.visits)
    return replace(story, scenes=with_scene(story, changed), visits=visits)


def set_mode(story: Story, act: SetMode) -> Story:
    """The scene in that mode, and in the order that a flashback or a flash-forward has by what it is.

    What a reader concluded from the mode that it had is no longer heard. Raises KeyError.
    """
    scene = story.scene(act.scene)
    looks = frozenset(span for each in scene.mode_evidence for span in each.spans)
    changed = replace(scene, mode=act.mode, mode_evidence=(said(),))
    kept = (
        each for each in story.relations if not (_is_concluded(each, scene.id, looks) or _is_by_mode(each, scene.id))
    )
    scenes = with_scene(story, changed)
    return replace(story, scenes=scenes, relations=(*kept, *_by_mode(scenes, changed)))


def _called(story: Story, name: str) -> Place:
    """The place that goes by the name, else one that is called so among others, else a new one."""
    main = (place for place in story.places if same_name(place.name, name))
    other = (place for place in story.places if any(same_name(each, name) for each in place.names))
    new = Place(next_id("p", (place.id for place in story.places)), name.strip(), (name.strip(),))
    return next(main, None) or next(other, None) or new


def _visited(visit: Visit, scene: str, who: str, *, there: bool) -> Visit:
    if visit.scene != scene:
        return visit
    by = (set(visit.by) - {who}) | ({who} if there else set())
    return replace(visit, by=tuple(sorted(by)))


def _is_concluded(relation: TemporalRelation, scene: str, looks: frozenset[Span]) -> bool:
    """Whether a reader concluded the claim from how the scene is told."""
    return (
        scene in {relation.a, relation.b}
        and relation.status is not Status.STATED
        and relation.evidence.by in BY_LOOKING_BACK
        and (relation.source == scene or not looks.isdisjoint(words_of(relation)))
    )


BY_MODE = "author_mode"
"""``Evidence.by`` of the order that follows from a mode that the author set."""

FOLLOWS = 0.97
"""Confidence in it: flashbacks are before the scene in which they are told, which no word of the author says."""


def _is_by_mode(relation: TemporalRelation, scene: str) -> bool:
    return relation.evidence.by == BY_MODE and relation.source == scene


def _by_mode(scenes: tuple[Scene, ...], scene: Scene) -> Iterator[TemporalRelation]:
    """A flashback is before, a flash-forward after, the scene of the main line told before it, else the one after."""
    if scene.mode not in {Mode.ANALEPSIS, Mode.PROLEPSIS}:
        return
    place = scenes.index(scene)
    told = [*reversed(scenes[:place]), *scenes[place + 1 :]]
    present = next((each for each in told if each.mode is Mode.MAIN), None)
    if present is not None:
        a, b = (scene, present) if scene.mode is Mode.ANALEPSIS else (present, scene)
        evidence = Evidence((), BY_MODE, FOLLOWS)
        yield TemporalRelation(a.id, b.id, Relation.BEFORE, STORY_CLOCK, evidence, scene.id)
