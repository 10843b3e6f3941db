"""What a person types of people and places, as acts: who is who, who is not, which words mean them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from esesea.app.correcting_errors import DifferentKinds, NothingSaidThere
from esesea.app.names import find_anyone, find_character, find_scene
from esesea.app.pointing_out import all_words, find_words
from esesea.story.acts import (
    Act,
    MergeCharacters,
    MergePlaces,
    Reject,
    RenameCharacter,
    RenamePlace,
    SplitCharacter,
    SplitPlace,
)
from esesea.story.character import Character
from esesea.story.corrections.pointing import mentions_at

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.text.span import Span


def merging(story: Story, kept: str, merged: str) -> Act:
    """Two characters as one, or two places. Raises UnknownName, AmbiguousName, DifferentKinds."""
    one, other = find_anyone(story, kept), find_anyone(story, merged)
    if type(one) is not type(other):
        raise DifferentKinds(one.name, other.name)
    kind = MergeCharacters if isinstance(one, Character) else MergePlaces
    return kind(one.id, other.id)


def renaming(story: Story, name: str, to: str) -> Act:
    """A character or a place under another name. Raises UnknownName, AmbiguousName."""
    found = find_anyone(story, name)
    return RenameCharacter(found.id, to) if isinstance(found, Character) else RenamePlace(found.id, to)


def splitting(story: Story, name: str, other: str, *, words: Sequence[str] = (), scenes: Sequence[str] = ()) -> Act:
    """One character or place as two: by the other's name, by words that mean the other, by scenes.

    Raises UnknownName, AmbiguousName, WordsNotThere, and NothingSaidThere where no words there mean the one.
    """
    found = find_anyone(story, name)
    within = tuple(find_scene(story, each) for each in scenes)
    if not isinstance(found, Character):
        return SplitPlace(found.id, other, within)
    meant = _mentions(story, found, words, within) if words or within else ()
    if (words or within) and not meant:
        raise NothingSaidThere(found.name)
    return SplitCharacter(found.id, other, meant)


def mention_removed(story: Story, words: str, who: str, *, scene: str | None = None, nth: int | None = None) -> Act:
    """Those words as no longer meaning somebody. Raises UnknownName, WordsNotThere, WordsTwice, NothingSaidThere."""
    meant = find_character(story, who)
    places = [find_words(story, words, scene=scene, nth=nth)] if nth else all_words(story, words, scene=scene)
    found = [
        mention
        for span in places
        for mention in mentions_at(story, span)
        if mention.character == meant.id and mention.span.overlaps(span)
    ]
    if not found:
        raise NothingSaidThere(meant.name)
    if len(found) > 1:
        # The words stand in several places: say which.
        find_words(story, words, scene=scene, nth=nth)
    return Reject(found[0])


def contact_removed(
    story: Story, who: str, whom: str, words: str, *, scene: str | None = None, nth: int | None = None
) -> Act:
    """The touch that those words were taken for as none.

    Raises UnknownName, WordsNotThere, WordsTwice, NothingSaidThere.
    """
    pair = {find_character(story, who).id, find_character(story, whom).id}
    span = find_words(story, words, scene=scene, nth=nth)
    for contact in story.contacts:
        if {contact.a, contact.b} == pair and contact.span.overlaps(span):
            return Reject(contact)
    raise NothingSaidThere(find_character(story, who).name)


def _mentions(story: Story, who: Character, words: Sequence[str], scenes: Sequence[str]) -> tuple[Span, ...]:
    inside = [story.scene(each).span for each in scenes]
    said = [span for each in words for span in all_words(story, each)]
    return tuple(
        mention.span
        for mention in story.mentions
        if mention.character == who.id
        and (not scenes or any(span.contains(mention.span) for span in inside))
        and (not words or any(span.overlaps(mention.span) for span in said))
    )
