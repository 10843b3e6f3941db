"""Who and what is still named in a telling that leaves scenes out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from operator import attrgetter

from esesea.story.character import Character, MentionKind
from esesea.story.place import Place
from esesea.story.story import Story


def named_still(story: Story, before: Story) -> Story:
    """``story``, told without scenes of ``before``, without the people and places that nothing in it names.

    Who stays keeps id and name, so that before and after can be compared; names by which only the scenes that are gone
    called them go, and ``mentions`` is counted anew. Linear in the text that is left.
    """
    people = _people(story, before)
    known = frozenset(person.id for person in people)
    places = _places(story, before)
    there = frozenset(place.id for place in places)
    return replace(
        story,
        characters=people,
        places=places,
        name_variants=tuple(each for each in story.name_variants if each.of in known or each.of in there),
        scenes=tuple(
            replace(
                scene,
                present=tuple(each for each in scene.present if each in known),
                mentioned=tuple(each for each in scene.mentioned if each in known),
            )
            if not known.issuperset((*scene.present, *scene.mentioned))
            else scene
            for scene in story.scenes
        ),
    )


def _people(story: Story, before: Story) -> tuple[Character, ...]:
    """Those whom a scene that is left shows, speaks of or refers to."""
    was, now = (Counter(map(attrgetter("character"), each.mentions)) for each in (before, story))
    fewer = frozenset(who for who, times in was.items() if times != now[who])
    seen = {who for scene in story.scenes for who in (*scene.present, *scene.mentioned)}
    called = {
        (mention.character, story.quote(mention.span).casefold())
        for mention in story.mentions
        if mention.character in fewer and mention.kind is not MentionKind.PRONOUN
    }
    return tuple(
        replace(
            who,
            names=tuple(name for name in who.names if name == who.name or (who.id, name.casefold()) in called)
            if who.id in fewer
            else who.names,
            mentions=max(0, who.mentions - was[who.id] + now[who.id]),
        )
        for who in before.characters
        if who.id in seen or now[who.id]
    )


def _places(story: Story, before: Story) -> tuple[Place, ...]:
    """Those that are left, and those that nothing showed or named before either: somebody else put them there."""
    left = _standing(story)
    if len(left) == len(story.places):
        return story.places
    stood = _standing(before)
    return tuple(place for place in story.places if place.id in left or place.id not in stood)


def _standing(story: Story) -> frozenset[str]:
    """The places where a scene is, that its words name, or that hold such a place."""
    words = "\n".join(story.quote(scene.span) for scene in story.scenes).casefold()
    shown = {scene.place for scene in story.scenes} | {visit.place for visit in story.visits}
    found: set[str] = set()
    holds = {place.id: place.within for place in story.places}
    for place in story.places:
        inner: str | None = place.id
        if place.id in shown or any(_stands(name, words) for name in place.names):
            while inner is not None and inner not in found:
                found.add(inner)
                inner = holds.get(inner)
    return frozenset(found)


def _stands(name: str, words: str) -> bool:
    """Whether the name stands there as a word of its own."""
    sought = name.casefold().removeprefix("the ")
    at = words.find(sought)
    while at >= 0 and sought:
        end = at + len(sought)
        if not words[max(0, at - 1) : at].isalnum() and not words[end : end + 1].isalnum():
            return True
        at = words.find(sought, at + 1)
    return False
