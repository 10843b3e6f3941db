"""What no reader saw: a mention, somebody new, a touch, a death."""

from __future__ import annotations

import re
from dataclasses import replace

from esesea.patterns import late
from esesea.story.acts import AddCharacter, AddContact, AddDeath, AddMention
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.gathering import gathered
from esesea.story.corrections.giving import given
from esesea.story.corrections.judging import assured, mentioned
from esesea.story.corrections.pointing import mentions_at, same_name, scene_at
from esesea.story.corrections.saying import next_id, said
from esesea.story.event import Contact
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, lived
from esesea.text.span import Span

_PRONOUN = late(
    r"(?:i|me|my|mine|myself|you|yours?|yourself|he|him|his|himself|she|hers?|herself|it|its|itself"
    r"|we|us|ours?|ourselves|they|them|theirs?|themselves|who|whom|whose)",
    re.IGNORECASE,
)

_SEVERAL = late(
    r"(?:we|us|ours?|ourselves|you|yours?|yourselves|they|them|theirs?|themselves|both|all|each other|one another)"
    r"|.+ and .+",
    re.IGNORECASE,
)
"""Words that may mean several people at once."""


def add_character(story: Story, act: AddCharacter) -> Story:
    """Somebody new, with their first mention; whoever goes by that name already gets the mention. MakesNoSense."""
    name = act.name.strip()
    known = next((each for each in story.characters if same_name(each.name, name)), None)
    if known is not None:
        return add_mention(story, AddMention(known.id, act.words))
    new = Character(next_id("c", (each.id for each in story.characters)), name, (name,))
    return add_mention(replace(story, characters=(*story.characters, new)), AddMention(new.id, act.words))


def add_mention(story: Story, act: AddMention) -> Story:
    """The words as a mention of the character.

    Of those that were read as another's alone, what is said at them goes, too; words for several people ("they") get
    one mention more. Raises KeyError, and MakesNoSense for words in no scene.
    """
    who = story.character(act.character)
    _scene_of(story, act.words)
    here = [each for each in mentions_at(story, act.words) if each.span == act.words]
    if any(each.character == who.id for each in here):
        return story
    if len(here) == 1 and not _SEVERAL.fullmatch(story.quote(act.words).strip()):
        return _given_to(story, here[0], who.id)
    quoted = any(each.span.contains(act.words) for each in story.quotations)
    return mentioned(story, Mention(act.words, who.id, _kind(story.quote(act.words)), quoted))


def _given_to(story: Story, mention: Mention, who: str) -> Story:
    more = {mention.character: -1, who: 1}
    cast = tuple(
        replace(each, mentions=max(0, each.mentions + more[each.id])) if each.id in more else each
        for each in story.characters
    )
    return gathered(replace(given(story, mention.character, who, {mention.span}), characters=cast))


def add_contact(story: Story, act: AddContact) -> Story:
    """One touch more; one that was read there already counts as the author's.

    Raises KeyError, and MakesNoSense for somebody with themselves or words in no scene.
    """
    one, other = story.character(act.a), story.character(act.b)
    if one.id == other.id:
        raise MakesNoSense(f"a touch is between two people, and both are {one.name}")
    scene = _scene_of(story, act.words)
    touch = Contact(scene, one.id, other.id, act.words, act.how, evidence=(said(act.words),))
    return assured(story, touch)


def add_death(story: Story, act: AddDeath) -> Story:
    """Dead from the scene on, on their own clock; a death read there already counts as the author's. KeyError."""
    who, scene = story.character(act.character), story.scene(act.scene)
    away = any(each.character == who.id for each in story.travellers)
    clock = lived(who.id) if away else STORY_CLOCK
    state = LifeState(who.id, Life.DEAD, scene.id, clock, (said(*([act.words] if act.words else ())),))
    return assured(story, state)


def _scene_of(story: Story, words: Span) -> str:
    scene = scene_at(story, words.start)
    if scene is None:
        raise MakesNoSense(f"“{story.quote(words)}” stands in no scene of the story")
    return scene


def _kind(words: str) -> MentionKind:
    if _PRONOUN.fullmatch(words.strip()):
        return MentionKind.PRONOUN
    return MentionKind.PROPER if any(word[:1].isupper() for word in words.split()[-1:]) else MentionKind.COMMON
