"""An act as an assistant says it, as the act of the author that it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from esesea.app.names import find_character, find_scene
from esesea.app.people_words import merging, renaming, splitting
from esesea.app.pointing_out import date_of, find_finding, find_statement, find_words
from esesea.app.scene_words import mode_called, place_called, time_called, weekday_called
from esesea.mcp import wishes
from esesea.story import acts
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.replies import Move, Reply, Stand

if TYPE_CHECKING:
    from esesea.story.acts import Act
    from esesea.story.story import Story
    from esesea.text.span import Span


def act_of(story: Story, wish: wishes.Act) -> Act:
    """What ``wish`` means in ``story``.

    Raises UnknownName, AmbiguousName, UnknownId, NoSuchChoice, NotADate, WordsNotThere, WordsTwice, NothingSaidThere,
    DifferentKinds and MakesNoSense.
    """
    return _MEANS[type(wish)](story, wish)


def _order(story: Story, wish: wishes.Order) -> Act:
    if (wish.how == "first") != (wish.other is None):
        raise MakesNoSense("a scene happens first, or before, after or with another", "choose one of these")
    scene, until = find_scene(story, wish.scene), find_scene(story, wish.until or wish.scene)
    other = None if wish.other is None else find_scene(story, wish.other)
    told = {each.id: each.reading_order for each in story.scenes}
    if told[until] < told[scene]:
        raise MakesNoSense("what goes with a scene is told after it", "choose a scene that is told later, or none")
    if other is not None and told[scene] <= told[other] <= told[until]:
        raise MakesNoSense("a scene cannot be put in order with itself, or with what goes with it", "choose another")
    return Reply(move=Move(scene, until, Stand(wish.how), other))


def _place(story: Story, wish: wishes.Place) -> Act:
    place = None if wish.place is None else place_called(story, wish.place, new=wish.new)
    return acts.SetPlace(find_scene(story, wish.scene), place)


def _mention(story: Story, wish: wishes.Mention) -> Act:
    words = _words(story, wish.passage)
    if wish.new:
        return acts.AddCharacter(wish.person, words)
    return acts.AddMention(find_character(story, wish.person).id, words)


def _touch(story: Story, wish: wishes.Touch) -> Act:
    a, b = find_character(story, wish.a), find_character(story, wish.b)
    if a == b:
        raise MakesNoSense(f"a touch is between two, and both are {a.name}", "choose two people")
    return acts.AddContact(a.id, b.id, _words(story, wish.passage))


def _death(story: Story, wish: wishes.Death) -> Act:
    who = find_character(story, wish.person).id
    if wish.scene is None:
        return acts.RemoveDeath(who)
    words = None if wish.passage is None else _words(story, wish.passage)
    return acts.AddDeath(who, find_scene(story, wish.scene), words)


def _move(story: Story, wish: wishes.Move) -> Act:
    after = None if wish.after is None else find_scene(story, wish.after)
    return acts.MoveScene(find_scene(story, wish.scene), after)


def _words(story: Story, passage: wishes.Passage) -> Span:
    return find_words(story, passage.words, scene=passage.scene, nth=passage.nth)


_MEANS: Mapping[type, Callable[[Story, Any], Act]] = MappingProxyType(
    {
        wishes.Confirm: lambda story, wish: acts.Confirm(find_statement(story, wish.claim)),
        wishes.Reject: lambda story, wish: acts.Reject(find_statement(story, wish.claim)),
        wishes.Compare: lambda story, wish: Reply(first=(find_scene(story, wish.first), find_scene(story, wish.then))),
        wishes.Order: _order,
        wishes.Date: lambda story, wish: date_of(story, wish.scene, wish.date),
        wishes.Place: _place,
        wishes.Present: lambda story, wish: acts.SetPresent(
            find_scene(story, wish.scene), find_character(story, wish.person).id, wish.present
        ),
        wishes.SceneMode: lambda story, wish: acts.SetMode(find_scene(story, wish.scene), mode_called(wish.mode)),
        wishes.Weekday: lambda story, wish: acts.SetWeekday(
            find_scene(story, wish.scene), *weekday_called(story, wish.weekday or "")
        ),
        wishes.TimeOfDay: lambda story, wish: acts.SetTimeOfDay(
            find_scene(story, wish.scene), time_called(wish.time or "")
        ),
        wishes.Merge: lambda story, wish: merging(story, wish.kept, wish.merged),
        wishes.Split: lambda story, wish: splitting(story, wish.of, wish.name, words=wish.words, scenes=wish.scenes),
        wishes.Rename: lambda story, wish: renaming(story, wish.of, wish.name),
        wishes.Mention: _mention,
        wishes.Touch: _touch,
        wishes.Death: _death,
        wishes.SplitScene: lambda story, wish: acts.SplitScene(_words(story, wish.passage)),
        wishes.JoinScenes: lambda story, wish: acts.JoinScenes(
            find_scene(story, wish.first), find_scene(story, wish.second)
        ),
        wishes.Cut: lambda story, wish: acts.Cut(tuple(dict.fromkeys(find_scene(story, each) for each in wish.scenes))),
        wishes.Move: _move,
        wishes.Intend: lambda story, wish: acts.Intend(find_finding(story, wish.finding)),
    }
)
