"""Acts that make no sense where they are made: refused then, while on a later draft they may have come true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from esesea.story import acts
from esesea.story.acts import Act
from esesea.story.character import Life
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.pointing import mentions_at, same_name
from esesea.story.story import Story


def check_sense(story: Story, act: Act) -> None:
    """Raise MakesNoSense where ``act`` changes nothing, or needs what it does not say; its ids are of ``story``."""
    check = _CHECKS.get(type(act))
    if check is not None:
        check(story, act)


def _merging_characters(story: Story, act: acts.MergeCharacters) -> None:
    if act.kept == act.merged:
        raise MakesNoSense(f"{story.character(act.kept).name} cannot be merged with themselves", TWO)


def _merging_places(story: Story, act: acts.MergePlaces) -> None:
    if act.kept == act.merged:
        raise MakesNoSense(f"{story.place(act.kept).name} cannot be merged with itself", TWO)


TWO = "both names are of one already; name two, or give their ids"


def _renaming_character(story: Story, act: acts.RenameCharacter) -> None:
    _needs_name(act.name)
    for each in story.characters:
        if each.id != act.character and same_name(each.name, act.name):
            raise MakesNoSense(f"another character is called {each.name} [{each.id}]", MERGE)


def _renaming_place(story: Story, act: acts.RenamePlace) -> None:
    _needs_name(act.name)
    for each in story.places:
        if each.id != act.place and same_name(each.name, act.name):
            raise MakesNoSense(f"another place is called {each.name} [{each.id}]", MERGE)


MERGE = "merge the two if they are one; else tell them apart by a fuller name"


def _splitting(story: Story, act: acts.SplitCharacter | acts.SplitPlace) -> None:
    _needs_name(act.name)
    known = story.characters if isinstance(act, acts.SplitCharacter) else story.places
    for each in known:
        if same_name(each.name, act.name):
            raise MakesNoSense(f"somebody or somewhere is called {each.name} [{each.id}] already", OTHER_NAME)


OTHER_NAME = "call the other one by a name that tells the two apart"


def _adding_character(story: Story, act: acts.AddCharacter) -> None:
    _needs_name(act.name)
    for each in story.characters:
        if same_name(each.name, act.name):
            raise MakesNoSense(
                f"there is a character called {each.name} [{each.id}]", "add the mention to them, without --new"
            )


def _adding_mention(story: Story, act: acts.AddMention) -> None:
    for each in mentions_at(story, act.words):
        if each.span == act.words and each.character == act.character:
            who = story.character(act.character).name
            raise MakesNoSense(f"“{story.quote(act.words)}” is {who} there already")


def _removing_death(story: Story, act: acts.RemoveDeath) -> None:
    if not any(each.character == act.character and each.state is Life.DEAD for each in story.life_states):
        raise MakesNoSense(f"{story.character(act.character).name} does not die in this story")


def _splitting_scene(story: Story, act: acts.SplitScene) -> None:
    at, text = act.words.start, story.document.text
    for scene in story.scenes:
        if scene.span.start <= at < scene.span.end and not text[scene.span.start : at].strip():
            raise MakesNoSense(f"{scene.id} begins with these words already")


def _joining_scenes(story: Story, act: acts.JoinScenes) -> None:
    first = story.scene(act.first)
    if first.id == act.second:
        raise MakesNoSense(f"{first.id} is one scene already", "name two scenes that are told one after the other")


def _needs_name(name: str) -> None:
    if not name.strip():
        raise MakesNoSense("a name is needed, and none was given")


_CHECKS: Mapping[type, Callable[[Story, Any], None]] = MappingProxyType(
    {
        acts.MergeCharacters: _merging_characters,
        acts.MergePlaces: _merging_places,
        acts.RenameCharacter: _renaming_character,
        acts.RenamePlace: _renaming_place,
        acts.SplitCharacter: _splitting,
        acts.SplitPlace: _splitting,
        acts.AddCharacter: _adding_character,
        acts.AddMention: _adding_mention,
        acts.RemoveDeath: _removing_death,
        acts.SplitScene: _splitting_scene,
        acts.JoinScenes: _joining_scenes,
    }
)
