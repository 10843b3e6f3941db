"""What was read, claim by claim, in the words of those who write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from esesea.app.day_claims import dated, distance, pattern, words_of_time
from esesea.app.order_words import claim_of_order
from esesea.app.trait_words import trait_words
from esesea.app.wording import OBJECTS, Wording, sentence
from esesea.story.character import Life, LifeState, Mention
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, AsideKind, Cause, Contact, Event
from esesea.story.leap import Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import AGAIN, LAST, Ordinal
from esesea.story.ordinal_words import nth
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Visit
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.thing import Fate, ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller
from esesea.story.trait import Trait
from esesea.story.visits import is_counted

if TYPE_CHECKING:
    from esesea.story.acts import Statement
    from esesea.story.story import Story

LIVES: Mapping[Life, str] = MappingProxyType(
    {Life.ALIVE: "alive", Life.HURT: "hurt", Life.DEAD: "dead", Life.ABSENT: "gone"}
)
FATES: Mapping[Fate, str] = MappingProxyType(
    {Fate.DESTROYED: "is destroyed", Fate.LOST: "is lost", Fate.BACK: "is there again", Fate.USED: "is used"}
)
MODES: Mapping[Mode, str] = MappingProxyType(
    {
        Mode.MAIN: "told straight on",
        Mode.ANALEPSIS: "told as a flashback",
        Mode.PROLEPSIS: "told as a flash-forward",
        Mode.EMBEDDED: "a tale within the tale",
        Mode.ITERATIVE: "what happens again and again",
        Mode.REFLECTION: "a reflection",
        Mode.FRAME: "of the frame of the story",
        Mode.DREAM: "a dream",
        Mode.HYPOTHETICAL: "only imagined",
    }
)
ASIDES: Mapping[AsideKind, str] = MappingProxyType(
    {
        AsideKind.ANECDOTE: "An anecdote",
        AsideKind.HYPOTHETICAL: "Only supposed",
        AsideKind.PLAN: "Only planned",
        AsideKind.DREAM: "A dream",
        AsideKind.SIMILE: "A comparison",
        AsideKind.MEMORY: "A memory",
        AsideKind.REPORTED: "Only reported",
        AsideKind.EMBEDDED: "A tale within the tale",
    }
)
VARIANTS: Mapping[str, str] = MappingProxyType(
    {
        "spelling": "“{variant}” is another spelling of {name}",
        "sound": "“{variant}” sounds like {name}",
        "dialect": "“{variant}” is another way to say {name}",
    }
)
"""By kind; of other kinds a variant simply is somebody."""


def claim_words(story: Story, statement: Statement, wording: Wording) -> str:
    """What the statement says, as one sentence without a full stop: "Ada touches him"."""
    return sentence(_SENTENCES[type(statement)](story, statement, wording))


def mode_words(scene: str, mode: Mode, wording: Wording) -> str:
    """How a scene is told: "Scene 2 is told as a flashback"."""
    return sentence(f"{wording.scene(scene)} is {MODES[mode]}")


def _visit(story: Story, visit: Visit, wording: Wording) -> str:
    where = f"{wording.scene(visit.scene)} is at {wording.place(visit.place)}"
    more = is_counted(visit) or any(each.n != visit.n for each in story.visits if each.place == visit.place)
    return f"{where}, the {nth(visit.n)} visit" if more else where


def _ordinal(_: Story, ordinal: Ordinal, wording: Wording) -> str:
    if ordinal.n == AGAIN:
        return f"{wording.scene(ordinal.scene)} is not the first time"
    count = "last" if ordinal.n == LAST else nth(ordinal.n)
    if ordinal.of:
        return f"{wording.scene(ordinal.scene)} is the {count} visit to {wording.place(ordinal.of)}"
    whose = f" for {wording.whom(ordinal.own[0])}" if len(ordinal.own) == 1 else ""
    return f"{wording.scene(ordinal.scene)} is the {count} time{whose}"


def _contact(_: Story, contact: Contact, wording: Wording) -> str:
    told = f"{wording.who(contact.a)} touches {wording.whom(contact.b)}"
    return told if contact.asserted else f"{told}, but it is only spoken of"


def _life(_: Story, life: LifeState, wording: Wording) -> str:
    since = f"by {wording.scene(life.from_scene)}" if life.known_only else f"from {wording.scene(life.from_scene)} on"
    return f"{wording.who(life.character)} is {LIVES[life.state]} {since}"


def _cause(_: Story, cause: Cause, wording: Wording) -> str:
    to = wording.scene(cause.cause_scene) if cause.cause_scene else "something that no scene shows"
    return f"{wording.scene(cause.effect_scene)} looks back on {to}"


def _off_stage(_: Story, event: OffStage, wording: Wording) -> str:
    after = f"after {wording.scenes(event.after)} and " if event.after else ""
    return f"this happened {after}before {wording.scenes(event.told_in[:1])}, and no scene shows it"


def _thing(_: Story, thing: ThingState, wording: Wording) -> str:
    whose = wording.whose(thing.owner) if thing.owner else "the"
    return f"{whose} {thing.thing} {FATES[thing.fate]}"


def _variant(_: Story, variant: NameVariant, wording: Wording) -> str:
    name = wording.anyone(variant.of)
    if variant.variant is None:
        return f"the text speaks of another way to say {name}"
    return VARIANTS.get(variant.kind, "“{variant}” is {name}").format(variant=variant.variant, name=name)


def _mention(story: Story, mention: Mention, wording: Wording) -> str:
    who = wording.who(mention.character)
    return f"“{_quoted(story, mention)}” is {who}{', who is never named' if who in OBJECTS else ''}"


def _quotation(_: Story, quotation: Quotation, wording: Wording) -> str:
    who = wording.who(quotation.speaker) if quotation.speaker else "somebody"
    return f"{who} speaks to {wording.whom(quotation.addressee)}" if quotation.addressee else f"{who} speaks"


def _event(story: Story, event: Event, wording: Wording) -> str:
    who = f": {wording.who(event.participants[0])}" if event.participants else ""
    return f"“{_quoted(story, event)}” happens in {wording.scene(event.scene)}{who}"


def _leap(_: Story, leap: Leap, wording: Wording) -> str:
    return f"{wording.scene(leap.scene)} may not go on from the scene told before it"


def _quoted(story: Story, value: Mention | Event) -> str:
    return " ".join(story.quote(value.span).split())


_SENTENCES: Mapping[type, Callable[[Story, Any, Wording], str]] = MappingProxyType(
    {
        Mention: _mention,
        Visit: _visit,
        Ordinal: _ordinal,
        Quotation: _quotation,
        Event: _event,
        Contact: _contact,
        LifeState: _life,
        TimeExpression: words_of_time,
        Aside: lambda _, aside, __: ASIDES[aside.kind],
        Cause: _cause,
        OffStage: _off_stage,
        NameVariant: _variant,
        Trait: lambda _, trait, wording: trait_words(trait, wording),
        ThingState: _thing,
        Motif: lambda _, motif, __: f"“{motif.name}” comes back",
        Traveller: lambda _, who, wording: f"{wording.who(who.character)} does not live in the order of the world",
        Leap: _leap,
        Distance: lambda _, each, wording: distance(each, wording),
        SceneDate: dated,
        DayPattern: pattern,
        TemporalRelation: lambda _, claim, wording: claim_of_order(claim, wording),
    }
)
