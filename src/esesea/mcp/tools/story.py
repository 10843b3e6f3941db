"""What is in a story: in short, its scenes, its people, its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.names import clock_label
from esesea.app.scene_words import words_for
from esesea.app.showing import told_when
from esesea.app.summary import remarks, summary
from esesea.app.wording import sentence
from esesea.mcp.answers.story import About, Cast, ClockNamed, Fate, Person, PlaceLine, Places, SceneLine, Scenes, Stay
from esesea.mcp.arguments import First, Most, part
from esesea.mcp.told import MOST_NAMED, Told
from esesea.story.moment import clocks
from esesea.story.standing import standing

if TYPE_CHECKING:
    from esesea.story.character import Character, LifeState
    from esesea.story.place import Place, Visit
    from esesea.story.scene import Scene


def about_story(told: Told) -> About:
    """What this story is: its title, length, main people and places, clocks, how its order is known, what is open.

    Begin here. The revision names the state of the story that an answer is about.
    """
    story, opened = told.story, told.opened
    found = summary(story, opened.folder.path)
    lives = {f"lived:{each}" for each in story.chronology.parted}
    return About(
        revision=told.revision,
        title=story.title,
        manuscript=story.document.name,
        words=found.words,
        scenes=found.scenes,
        cast=told.named(each.id for each in story.characters[:12]),
        people=found.characters,
        places=told.named(each.id for each in story.places[:12]),
        place_count=len(story.places),
        clocks=tuple(
            ClockNamed(each, sentence(clock_label(story, each)), each in lives)
            for each in clocks(story)[: MOST_NAMED // 2]
        ),
        told_out_of_order=found.told_out_of_order,
        links=found.links,
        findings=found.findings,
        intended=len(story.findings) - found.findings,
        corrections=len(standing(opened.decisions)),
        reader=found.reader,
        remarks=tuple(remarks(story)),
        opens=told.scene(story.scenes[0].id).opens if story.scenes else None,
    )


def list_scenes(told: Told, first: First = 1, most: Most = 25) -> Scenes:
    """The scenes in the order in which they are told: where, when, who, how they are told, and how they open."""
    scenes, page = part(told.story.scenes, first, most)
    return Scenes(told.revision, page, tuple(_scene(told, each) for each in scenes))


def list_cast(told: Told, first: First = 1, most: Most = 25) -> Cast:
    """Everybody in the story: what they are called, how often they are there, and what becomes of them."""
    people, page = part(told.story.characters, first, most)
    return Cast(told.revision, page, tuple(_person(told, each) for each in people))


def list_places(told: Told, first: First = 1, most: Most = 25) -> Places:
    """The places of the story, each with the visits to it and what it is like at each."""
    places, page = part(told.story.places, first, most)
    return Places(told.revision, page, tuple(_place(told, each) for each in places))


def fate(told: Told, state: LifeState) -> Fate:
    """What becomes of somebody, with its words."""
    return Fate(
        told.name(state.character),
        state.state.value,
        state.from_scene,
        told.wording.numbers[state.from_scene],
        state.known_only,
        told.quotes(span for seen in state.evidence for span in seen.spans),
    )


def stay(told: Told, visit: Visit) -> Stay:
    """A visit, with its words."""
    return Stay(
        visit.n,
        visit.scene,
        told.wording.numbers[visit.scene],
        told.named(visit.by),
        visit.state,
        told.quotes(span for seen in visit.evidence for span in seen.spans),
    )


def _scene(told: Told, scene: Scene) -> SceneLine:
    return SceneLine(
        scene=told.scene(scene.id),
        heading=scene.heading,
        words=len(told.story.quote(scene.span).split()),
        mode=words_for(scene.mode),
        mode_quotes=told.quotes(span for seen in scene.mode_evidence for span in seen.spans),
        place=None if scene.place is None else told.name(scene.place),
        visit=scene.visit,
        when=told_when(scene),
        when_quotes=told.quotes(span for seen in scene.time.evidence for span in seen.spans),
        present=told.named(scene.present),
        mentioned=told.named(scene.mentioned),
    )


def _person(told: Told, who: Character) -> Person:
    first = next((each.span for each in told.story.mentions if each.character == who.id), None)
    return Person(
        id=who.id,
        name=who.name,
        names=tuple(each for each in who.names if each != who.name)[:MOST_NAMED],
        pronouns=who.pronouns,
        tells_the_story=who.narrator,
        mentions=who.mentions,
        scenes=sum(who.id in scene.present for scene in told.story.scenes),
        first=None if first is None else told.quote(first),
        fates=tuple(fate(told, each) for each in told.story.life_states if each.character == who.id)[:12],
    )


def _place(told: Told, place: Place) -> PlaceLine:
    visits = sorted((each for each in told.story.visits if each.place == place.id), key=lambda each: each.n)
    return PlaceLine(
        id=place.id,
        name=place.name,
        names=tuple(each for each in place.names if each != place.name)[:MOST_NAMED],
        kind=place.kind,
        within=None if place.within is None else told.name(place.within),
        visits=len(visits),
        stays=tuple(stay(told, each) for each in visits[: MOST_NAMED // 2]),
    )
