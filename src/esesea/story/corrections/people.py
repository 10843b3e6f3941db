"""Characters united, parted and renamed; all that is said of them goes with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from esesea.story.acts import MergeCharacters, RenameCharacter, SplitCharacter
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.gathering import gathered
from esesea.story.corrections.giving import given
from esesea.story.corrections.one_person import of_one_person
from esesea.story.corrections.pointing import same_name
from esesea.story.corrections.saying import next_id
from esesea.story.references import Names, ids_of, renamed, rewritten
from esesea.story.story import Story
from esesea.text.span import Span

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})


def merge_characters(story: Story, act: MergeCharacters) -> Story:
    """Both characters as one; what was between the two goes. Where they are one already, so they stay. KeyError."""
    kept, merged = story.character(act.kept), story.character(act.merged)
    if kept.id == merged.id:
        return story
    names = Names(character=lambda who, _: kept.id if who == merged.id else who, among=ids_of(merged.id), worded=False)
    together = renamed(story, names)
    scenes = tuple(rewritten(scene, names) for scene in story.scenes)
    one = _united(kept, merged)
    others = [each for each in story.characters if each.id not in {kept.id, merged.id}]
    at = next((place for place, each in enumerate(others) if each.mentions < one.mentions), len(others))
    cast = (*others[:at], one, *others[at:])
    return gathered(replace(together, scenes=scenes, characters=cast))


def split_character(story: Story, act: SplitCharacter) -> Story:
    """One character as two.

    What is said of the old one goes with their mentions (see `given`). Where a reading parts them already, so they
    stay. Raises KeyError, and MakesNoSense where nothing is parted or nothing left.
    """
    old = story.character(act.character)
    own = [mention for mention in story.mentions if mention.character == old.id]
    chosen = _chosen(story, act, own)
    if not chosen and any(each.id != old.id and same_name(each.name, act.name) for each in story.characters):
        return story
    if not chosen:
        raise MakesNoSense(
            f"nothing in this draft calls {old.name} “{act.name}”", "say which words are meant, by quoting them"
        )
    if len(chosen) == len(own):
        raise MakesNoSense(f"everything that is said of {old.name} would go", f"rename {old.name} instead")
    new = next_id("c", (each.id for each in story.characters))
    cast = (*_parted(story, old, own, chosen), _called(story, new, act.name, old, chosen))
    apart = given(story, old.id, new, chosen)
    apart = replace(apart, relations=of_one_person(apart, old.id, new))
    by_count = sorted(cast, key=lambda each: -each.mentions) if _by_count(story) else cast
    return gathered(replace(apart, characters=tuple(by_count)))


def rename_character(story: Story, act: RenameCharacter) -> Story:
    """The character under another name. Raises KeyError."""
    who, name = story.character(act.character), act.name.strip()
    names = who.names if name in who.names or not who.names else (name, *who.names)
    changed = replace(who, name=name, names=names or (name,))
    return replace(story, characters=tuple(changed if each.id == who.id else each for each in story.characters))


def _united(kept: Character, merged: Character) -> Character:
    names = tuple(dict.fromkeys((*kept.names, *merged.names)))
    return replace(
        kept,
        # Somebody who is never named takes the other's name.
        name=kept.name if kept.names or not merged.names else merged.name,
        names=names,
        pronouns=kept.pronouns or merged.pronouns,
        narrator=kept.narrator or merged.narrator,
        mentions=kept.mentions + merged.mentions,
    )


def _chosen(story: Story, act: SplitCharacter, own: Sequence[Mention]) -> set[Span]:
    if act.mentions:
        starts = [mention.span.start for mention in own]
        longest = max((len(mention.span) for mention in own), default=0)
        near = (
            mention.span
            for span in act.mentions
            for mention in own[bisect_left(starts, span.start - longest) : bisect_left(starts, span.end)]
            if mention.span.overlaps(span)
        )
        return set(near)
    found: set[Span] = set()
    theirs = False
    tells = story.character(act.character).narrator
    for mention in own:
        words = story.quote(mention.span)
        if mention.kind is not MentionKind.PRONOUN:
            theirs = same_name(words, act.name)
        # A narrator's "I" follows nobody's name: it stays with whoever tells the story.
        if theirs and not (tells and not mention.quoted and words.lower() in FIRST_PERSON):
            found.add(mention.span)
    return found


def _by_count(story: Story) -> bool:
    counts = [each.mentions for each in story.characters]
    return counts == sorted(counts, reverse=True)


def _parted(story: Story, old: Character, own: Sequence[Mention], chosen: Collection[Span]) -> Iterable[Character]:
    """The cast, the old character without the names that only the other's mentions give."""
    left = {story.quote(mention.span) for mention in own if mention.span not in chosen}
    gone = {story.quote(span) for span in chosen}
    names = tuple(
        name
        for name in old.names
        if any(same_name(name, each) for each in left) or not any(same_name(name, each) for each in gone)
    )
    still = any(same_name(old.name, each) for each in names) or not old.names
    changed = replace(
        old,
        name=old.name if still or not names else names[0],
        names=names,
        mentions=max(0, old.mentions - len(chosen)),
    )
    return (changed if each.id == old.id else each for each in story.characters)


def _called(story: Story, new: str, name: str, old: Character, chosen: Collection[Span]) -> Character:
    said = {story.quote(span) for span in chosen}
    given_names = (known for known in old.names if not (old.narrator and known.lower() in FIRST_PERSON))
    called = dict.fromkeys(known for known in given_names if any(same_name(known, each) for each in said))
    names = tuple(dict.fromkeys((name, *called))) if called or not old.names else (name,)
    return Character(new, name, names, old.pronouns, mentions=len(chosen))
