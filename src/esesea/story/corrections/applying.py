"""The author's decisions applied to a story as it was read, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from esesea.story import acts
from esesea.story.acts import Act, Intend
from esesea.story.anchoring import places
from esesea.story.correction import Correction
from esesea.story.corrections.act_words import WORDS
from esesea.story.corrections.adding import add_character, add_contact, add_death, add_mention
from esesea.story.corrections.dating import date_scene, set_time_of_day, set_weekday
from esesea.story.corrections.errors import CorrectionError, MakesNoSense, UnknownAct
from esesea.story.corrections.intending import Intention
from esesea.story.corrections.judging import confirm, reject, remove_death
from esesea.story.corrections.keeping import Found, read
from esesea.story.corrections.ordering import Laws, ordered
from esesea.story.corrections.parting import join_scenes, split_scene
from esesea.story.corrections.people import merge_characters, rename_character, split_character
from esesea.story.corrections.places import merge_places, rename_place, split_place
from esesea.story.corrections.settings import set_mode, set_place, set_present
from esesea.story.corrections.telling import cut, move
from esesea.story.replies import Reply
from esesea.story.standing import standing
from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one decision in force: the ``act`` it is on the story as it then stood.

    None where it is *loose*: ``loose`` then says why it cannot be applied to this draft.
    """

    correction: Correction
    act: Act | None
    loose: CorrectionError | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """A story with the author's decisions, not yet solved; what became of each, oldest first."""

    story: Story
    outcomes: tuple[Outcome, ...]

    @property
    def intentions(self) -> tuple[Intention, ...]:
        """The findings meant to be so, which are marked once the story is solved."""
        found = ((each.act, each.correction.why) for each in self.outcomes)
        return tuple(Intention(act.finding, why) for act, why in found if isinstance(act, Intend))


def applied(story: Story, decisions: Iterable[Correction], laws: Laws) -> Applied:
    """``story`` with those of ``decisions`` that are in force, in the order in which they were made.

    Each speaks of the story as the ones before it left it. What cannot be applied to this draft waits, and the others
    are applied all the same. Deterministic. ``laws`` is `esesea.order.replies.laws`.
    """
    in_force = standing(decisions)
    anchors = tuple(dict.fromkeys(anchor for each in in_force for anchor in each.anchors))
    found: Found = dict(zip(anchors, places(anchors, story.document), strict=True))
    done = Applied(story, ())
    for correction in in_force:
        done = further(done, correction, laws, found)
    return done


def further(done: Applied, correction: Correction, laws: Laws, found: Found | None = None) -> Applied:
    """``done`` with one decision more, made after the others. ``found`` as `keeping.read` takes it."""
    try:
        act = read(correction, done.story, found)
        story = apply(done.story, act, at=correction.at, laws=laws)
    except CorrectionError as loose:
        return Applied(done.story, (*done.outcomes, Outcome(correction, None, loose)))
    return Applied(story, (*done.outcomes, Outcome(correction, act)))


def apply(story: Story, act: Act, *, at: str, laws: Laws) -> Story:
    """``story`` with one act on it, made at the time ``at``; unsolved. What is so already stays as it is.

    The chronology and the findings of the result are those of before, or none. Raises CorrectionError where the act
    makes no sense on this story.
    """
    try:
        if isinstance(act, Reply):
            return ordered(story, act, at, laws)
        if isinstance(act, acts.Confirm):
            return confirm(story, act, at)
        if isinstance(act, acts.Date):
            return date_scene(story, act, at)
        return story if isinstance(act, Intend) else _APPLY[type(act)](story, act)
    except KeyError as missing:
        raise UnknownAct(f"{WORDS[type(act)][0]} {missing.args[0]}") from missing
    except ValueError as fault:
        raise MakesNoSense(str(fault)) from fault


_APPLY: Mapping[type, Callable[[Story, Any], Story]] = MappingProxyType(
    {
        acts.Reject: reject,
        acts.SetPlace: set_place,
        acts.SetPresent: set_present,
        acts.SetMode: set_mode,
        acts.SetWeekday: set_weekday,
        acts.SetTimeOfDay: set_time_of_day,
        acts.MergeCharacters: merge_characters,
        acts.MergePlaces: merge_places,
        acts.SplitCharacter: split_character,
        acts.SplitPlace: split_place,
        acts.RenameCharacter: rename_character,
        acts.RenamePlace: rename_place,
        acts.AddCharacter: add_character,
        acts.AddMention: add_mention,
        acts.AddContact: add_contact,
        acts.AddDeath: add_death,
        acts.RemoveDeath: remove_death,
        acts.SplitScene: split_scene,
        acts.JoinScenes: join_scenes,
        acts.Cut: cut,
        acts.MoveScene: move,
    }
)
