"""An act as the page wishes it, as the act of the author that it means in the story which the window shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from esesea.app.names import find_character, find_scene
from esesea.app.people_words import merging, renaming, splitting
from esesea.app.pointing_out import date_of, find_finding, find_statement
from esesea.app.scene_words import mode_called, place_called, time_called, weekday_called
from esesea.story import acts
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.replies import Move, Reply, Stand
from esesea.story.scene import Mode
from esesea.text.span import Span
from esesea.web.wishes import acts as wishes

if TYPE_CHECKING:
    from esesea.story.acts import Act
    from esesea.story.story import Story


def act_of(story: Story, wish: wishes.Act) -> Act:
    """What ``wish`` means in ``story``.

    Raises UnknownName, AmbiguousName, UnknownId, NoSuchChoice, NotADate, NothingSaidThere, DifferentKinds and
    MakesNoSense.
    """
    return _MEANS[type(wish)](story, wish)


def _confirm(story: Story, wish: wishes.Confirm) -> Act:
    if wish.claim.startswith(MODE):
        scene = find_scene(story, wish.claim.removeprefix(MODE))
        return acts.SetMode(scene, story.scene(scene).mode)
    return acts.Confirm(find_statement(story, wish.claim))


def _reject(story: Story, wish: wishes.Reject) -> Act:
    if wish.claim.startswith(MODE):
        return acts.SetMode(find_scene(story, wish.claim.removeprefix(MODE)), Mode.MAIN)
    return acts.Reject(find_statement(story, wish.claim))


MODE = "mode:"
"""Before a scene's id in the id of the claim that it is told in its mode (`describing.evidence.mode_id`)."""


def _order(story: Story, wish: wishes.Order) -> Act:
    scene, until = find_scene(story, wish.scene), find_scene(story, wish.until or wish.scene)
    stand, told = Stand(wish.how), {each.id: each.reading_order for each in story.scenes}
    if (stand is Stand.FIRST) != (wish.other is None):
        raise MakesNoSense("a scene happens first, or before, after or with another", "choose one of these")
    other = None if wish.other is None else find_scene(story, wish.other)
    if told[until] < told[scene]:
        raise MakesNoSense("what goes with a scene is told after it", "choose a scene that is told later, or none")
    if other is not None and told[scene] <= told[other] <= told[until]:
        raise MakesNoSense("a scene cannot be put in order with itself, or with what goes with it", "choose another")
    return Reply(move=Move(scene, until, stand, other))


def _place(story: Story, wish: wishes.Place) -> Act:
    place = None if wish.place is None else place_called(story, wish.place, new=wish.new)
    return acts.SetPlace(find_scene(story, wish.scene), place)


def _present(story: Story, wish: wishes.Present) -> Act:
    return acts.SetPresent(find_scene(story, wish.scene), find_character(story, wish.person).id, wish.present)


def _mention(story: Story, wish: wishes.Mention) -> Act:
    words = _words(story, wish.words)
    if wish.new:
        return acts.AddCharacter(wish.person, words)
    return acts.AddMention(find_character(story, wish.person).id, words)


def _touch(story: Story, wish: wishes.Touch) -> Act:
    a, b = find_character(story, wish.a), find_character(story, wish.b)
    if a == b:
        raise MakesNoSense(f"a touch is between two, and both are {a.name}", "choose two people")
    return acts.AddContact(a.id, b.id, _words(story, wish.words))


def _death(story: Story, wish: wishes.Death) -> Act:
    who = find_character(story, wish.person).id
    if wish.scene is None:
        return acts.RemoveDeath(who)
    words = None if wish.words is None else _words(story, wish.words)
    return acts.AddDeath(who, find_scene(story, wish.scene), words)


def _words(story: Story, wish: wishes.Passage) -> Span:
    """The passage without the white space that a selection takes along. Raises MakesNoSense where nothing is left."""
    text = story.document.text
    chosen = text[wish.start : wish.end] if wish.start < wish.end else ""
    words = chosen.strip()
    if not words:
        raise MakesNoSense("no words of the story are chosen", "select some words of the text")
    start = wish.start + len(chosen) - len(chosen.lstrip())
    return Span(start, start + len(words))


_MEANS: Mapping[type, Callable[[Story, Any], Act]] = MappingProxyType(
    {
        wishes.Confirm: _confirm,
        wishes.Reject: _reject,
        wishes.Order: _order,
        wishes.Date: lambda story, wish: date_of(story, wish.scene, wish.date),
        wishes.Place: _place,
        wishes.Present: _present,
        wishes.SceneMode: lambda story, wish: acts.SetMode(find_scene(story, wish.scene), mode_called(wish.mode)),
        wishes.Weekday: lambda story, wish: acts.SetWeekday(
            find_scene(story, wish.scene), *weekday_called(story, wish.weekday or "")
        ),
        wishes.TimeOfDay: lambda story, wish: acts.SetTimeOfDay(
            find_scene(story, wish.scene), time_called(wish.time or "")
        ),
        wishes.Merge: lambda story, wish: merging(story, wish.kept, wish.merged),
        wishes.Split: lambda story, wish: splitting(story, wish.of, wish.name, scenes=wish.scenes),
        wishes.Rename: lambda story, wish: renaming(story, wish.of, wish.name),
        wishes.Mention: _mention,
        wishes.Touch: _touch,
        wishes.Death: _death,
        wishes.SplitScene: lambda story, wish: acts.SplitScene(_words(story, wish.words)),
        wishes.JoinScenes: lambda story, wish: acts.JoinScenes(
            find_scene(story, wish.first), find_scene(story, wish.second)
        ),
        wishes.Intend: lambda story, wish: acts.Intend(find_finding(story, wish.finding)),
    }
)
