"""Which statement of a story says the same as another, made by another reading or kept by the author."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from esesea.story.acts import Statement
from esesea.story.character import LifeState, Mention
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, Cause, Contact, Event
from esesea.story.finding import Finding
from esesea.story.leap import Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Visit
from esesea.story.references import words_of
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.thing import ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller
from esesea.story.trait import Trait

SAYS: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Mention: ("character",),
        Visit: ("scene", "place"),
        Ordinal: ("scene", "n"),
        Quotation: ("scene",),
        Event: ("scene", "lemma"),
        Contact: ("scene", "a", "b"),
        LifeState: ("character", "state", "from_scene"),
        TimeExpression: ("scene", "type"),
        Aside: ("scene", "kind"),
        Cause: ("effect_scene",),
        OffStage: (),
        NameVariant: ("of", "kind", "variant"),
        Trait: ("character", "kind", "value", "of", "scene"),
        ThingState: ("thing", "owner", "fate", "scene"),
        Motif: ("kind", "name"),
        Traveller: ("character",),
        Leap: ("scene",),
        Distance: ("a", "b", "clock", "least", "most"),
        SceneDate: ("scene", "calendar", "earliest", "latest"),
        DayPattern: ("scene", "calendar", "weekday", "month", "day"),
        TemporalRelation: ("a", "b", "relation", "clock"),
    }
)
"""What must be the same for two statements to say the same, beside words that they share."""

BY_WHAT_THEY_SAY = (Visit, LifeState, NameVariant, Motif, Traveller, Leap)
"""Of these a scene, a character or a story has one alone, whatever words show it."""


def same(wanted: Statement) -> Callable[[Statement], bool]:
    """Whether another statement of that kind says the same, by the same words where they have any."""
    kind = type(wanted)
    said = tuple((name, getattr(wanted, name)) for name in SAYS[kind])
    words = words_of(wanted)

    def says(other: Statement) -> bool:
        for name, value in said:
            if getattr(other, name) != value:
                return False
        if kind in BY_WHAT_THEY_SAY:
            return True
        others = words_of(other)
        if not words or not others:
            return not words and not others
        return any(each.overlaps(another) for each in words for another in others)

    return says


def standing_in(story: Story, layer: str, wanted: Statement) -> Statement | None:
    """The statement of the story that says the same: the one with just these words, else the first; None: none does."""
    found = list(filter(same(wanted), getattr(story, layer)))
    exact = (each for each in found if words_of(each) == words_of(wanted))
    return next(exact, found[0] if found else None)


def intended_in(story: Story, wanted: Finding) -> Finding | None:
    """The finding of the story by the same check on the same quotes; None where there is none."""
    return next((each for each in story.findings if points_at_the_same(each, wanted)), None)


def points_at_the_same(one: Finding, other: Finding) -> bool:
    """Whether two findings are by one check, and each quote of the one is among, or around, those of the other."""
    return (
        one.check == other.check
        and bool(one.spans)
        and all(any(span.overlaps(each) for each in other.spans) for span in one.spans)
        and all(any(span.overlaps(each) for each in one.spans) for span in other.spans)
    )
