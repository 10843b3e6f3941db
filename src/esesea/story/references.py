"""What in a story refers to what: the one table of it, and rewriting every reference at once.

Whoever adds a layer to `Story` adds its values here; a test holds the table to the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar, cast

from esesea.story.character import Character, LifeState, Mention
from esesea.story.days import BIRTH, DayPattern, Distance, SceneDate, born
from esesea.story.event import Aside, Cause, Contact, Event
from esesea.story.evidence import Evidence
from esesea.story.finding import Finding
from esesea.story.leap import Landing, Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Place, Visit
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.story.thing import ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller, lived
from esesea.story.trait import Trait
from esesea.text.span import Span

T = TypeVar("T")


class Refers(Enum):
    """What a field's ids are of."""

    SCENE = "scene"
    CHARACTER = "character"
    PLACE = "place"
    ANYONE = "anyone"
    """A character or a place."""
    CLOCK = "clock"
    """The name of a clock, which may be a character's."""
    SOMEBODY = "somebody"
    """A character, or plain words."""
    MOMENT = "moment"
    """A scene, a birth or an event that no scene shows (`esesea.story.days`)."""
    OFF_STAGE = "off_stage"


_S, _C, _P = Refers.SCENE, Refers.CHARACTER, Refers.PLACE

REFERENCES: Mapping[type, Mapping[str, Refers]] = MappingProxyType(
    {
        Scene: {"id": _S, "place": _P, "present": _C, "mentioned": _C},
        Character: {"id": _C},
        Mention: {"character": _C},
        Place: {"id": _P, "within": _P},
        Visit: {"place": _P, "scene": _S, "by": _C},
        Ordinal: {"scene": _S, "of": _P, "by": _C, "own": _C},
        Quotation: {"scene": _S, "speaker": _C, "addressee": _C},
        Event: {"scene": _S, "participants": _C},
        Contact: {"scene": _S, "a": _C, "b": _C},
        LifeState: {"character": _C, "from_scene": _S, "clock": Refers.CLOCK},
        TimeExpression: {"scene": _S},
        Aside: {"scene": _S},
        Cause: {"cause_scene": _S, "effect_scene": _S, "off_stage": Refers.OFF_STAGE},
        OffStage: {"id": Refers.OFF_STAGE, "participants": _C, "told_in": _S, "after": _S},
        NameVariant: {"of": Refers.ANYONE},
        Motif: {"scenes": _S},
        Traveller: {"character": _C},
        Leap: {"scene": _S, "until": _S},
        Landing: {"after": _S},
        Distance: {"a": Refers.MOMENT, "b": Refers.MOMENT, "clock": Refers.CLOCK, "source": _S},
        SceneDate: {"scene": _S},
        DayPattern: {"scene": _S},
        TemporalRelation: {"a": _S, "b": _S, "clock": Refers.CLOCK, "source": _S},
        Trait: {"character": _C, "scene": _S, "of": Refers.SOMEBODY, "speaker": _C},
        ThingState: {"scene": _S, "owner": _C},
        Finding: {"scenes": _S},
    }
)

INSIDE: Mapping[type, tuple[str, ...]] = MappingProxyType({Leap: ("landings",)})
"""The fields that hold values which refer to something themselves."""

LAYERS: Mapping[str, type] = MappingProxyType(
    {
        "mentions": Mention,
        "visits": Visit,
        "ordinals": Ordinal,
        "quotations": Quotation,
        "events": Event,
        "contacts": Contact,
        "life_states": LifeState,
        "time_expressions": TimeExpression,
        "asides": Aside,
        "causes": Cause,
        "off_stage": OffStage,
        "traits": Trait,
        "thing_states": ThingState,
        "name_variants": NameVariant,
        "motifs": Motif,
        "travellers": Traveller,
        "leaps": Leap,
        "distances": Distance,
        "scene_dates": SceneDate,
        "day_patterns": DayPattern,
        "relations": TemporalRelation,
    }
)
"""The fields of `Story` that hold statements, and of what; beside them stand scenes, characters and places."""

Words = tuple[Span, ...]


def words_of(value: object) -> Words:
    """The words that a statement stands on: its own span or spans, or those of its evidence; none where it has none."""
    span = getattr(value, "span", None)
    if isinstance(span, Span):
        return (span,)
    spans = getattr(value, "spans", ())
    if spans:
        return tuple(spans)
    said = getattr(value, "evidence", ())
    return tuple(span for each in ((said,) if isinstance(said, Evidence) else said) for span in each.spans)


Renaming = Callable[[str, Words], str]
"""The other id for an id, by the words of the statement that refers to it."""


@dataclass(frozen=True, slots=True)
class Names:
    """Other ids for scenes, characters and places, each chosen by the words of the statement that refers to it.

    None: they keep theirs. ``among`` are the ids that may have another name, as `ids_of` gives them: what refers to
    none of them is left alone. None: any may. ``worded``: whether any is chosen by the words; if not, none are passed.
    """

    scene: Renaming | None = None
    character: Renaming | None = None
    place: Renaming | None = None
    among: frozenset[str] | None = None
    worded: bool = True

    def renaming(self, kind: Refers) -> Renaming | None:
        """What gives ids of that kind, or those that they hold, their other names; None where they keep theirs."""
        if kind in _PLAIN:
            return getattr(self, _PLAIN[kind])  # type: ignore[no-any-return]  # one of the three
        if kind is Refers.ANYONE:
            return self._anyone if self.character or self.place else None
        if kind is Refers.CLOCK:
            return self._held if self.character else None
        if kind is Refers.MOMENT:
            return self._moment if self.character or self.scene else None
        return None

    def touch(self, ids: object) -> bool:
        """Whether an id, or one of several, may have another name."""
        if self.among is None or ids is None:
            return ids is not None
        return ids in self.among if ids.__class__ is str else not self.among.isdisjoint(cast("tuple[str, ...]", ids))

    def _anyone(self, name: str, words: Words) -> str:
        person = self.character(name, words) if self.character else name
        return self.place(person, words) if self.place else person

    def _held(self, name: str, words: Words) -> str:
        """The name of a clock, or a birth, that holds a character's id."""
        for prefix in (lived(""), BIRTH):
            if self.character and name.startswith(prefix):
                return prefix + self.character(name.removeprefix(prefix), words)
        return name

    def _moment(self, name: str, words: Words) -> str:
        if name.startswith((lived(""), BIRTH)):
            return self._held(name, words)
        return self.scene(name, words) if self.scene else name


_PLAIN: Mapping[Refers, str] = MappingProxyType(
    {_S: "scene", _C: "character", _P: "place", Refers.SOMEBODY: "character"}
)


def ids_of(*names: str) -> frozenset[str]:
    """All ids that hold one of ``names``: themselves, the clocks that characters live by, their births."""
    return frozenset(each for name in names for each in (name, lived(name), born(name)))


def rewritten(value: T, names: Names) -> T:
    """``value`` with every reference in it, also in the values inside, under its other name."""
    return _rewritten(value, names, None)


def renamed(story: Story, names: Names) -> Story:
    """``story`` with the references of all its statements under other names; scenes, people and places stay.

    The chronology and the findings are not touched: they are to be made anew. A layer in which nothing has another name
    stays the very same.
    """
    layers = {layer: _renamed_layer(kind, getattr(story, layer), names) for layer, kind in LAYERS.items()}
    return replace(story, **layers)  # type: ignore[arg-type]  # each layer with values of its own type


def _renamed_layer(kind: type, values: tuple[T, ...], names: Names) -> tuple[T, ...]:
    """`rewritten` for a whole layer: a scene that is parted gives ten thousand statements of a novel other ids."""
    if kind in INSIDE:
        return tuple(rewritten(each, names) for each in values)
    ways = _ways(kind, names)
    if not ways:
        return values
    rewriting = _rewriting(kind, ways, names)
    if names.among is None:
        return tuple(map(rewriting, values))
    changed = list(values)
    for name, _ in ways:
        for at in _referring(map(attrgetter(name), values), names.among):
            # One that was reached by another of its fields is complete already.
            if changed[at] is values[at]:
                changed[at] = rewriting(values[at])
    return tuple(changed)


def _rewriting(kind: type, ways: Iterable[tuple[str, Renaming]], names: Names) -> Callable[[T], T]:
    """`rewritten` for one kind; twice as quick, since it is looked up once how its values are built."""
    read, at = _shape(kind)
    steps = [(attrgetter(name), at[name], new) for name, new in ways]

    def rewriting(value: T) -> T:
        values, words = list(read(value)), words_of(value) if names.worded else ()
        for get, place, new in steps:
            ids = get(value)
            if names.touch(ids):
                values[place] = _each(ids, new, words)
        return cast("T", kind(*values))

    return rewriting


def _referring(fields_of_values: Iterable[object], among: frozenset[str]) -> list[int]:
    """The places of the fields with an id of ``among``; each holds one id, several or none."""
    return [
        at
        for at, ids in enumerate(fields_of_values)
        if (ids in among if ids is None or ids.__class__ is str else not among.isdisjoint(cast("tuple[str, ...]", ids)))
    ]


def _ways(kind: type, names: Names) -> tuple[tuple[str, Renaming], ...]:
    """The fields of a kind whose ids may have other names, and what gives them these."""
    found = ((name, names.renaming(refers)) for name, refers in REFERENCES.get(kind, {}).items())
    return tuple((name, new) for name, new in found if new is not None)


def _rewritten(value: T, names: Names, words: Words | None) -> T:
    """``words`` are those of the statement that holds the value; None: its own."""
    kind: type = type(value)
    touched = [(name, new) for name, new in _ways(kind, names) if names.touch(getattr(value, name))]
    inside = INSIDE.get(kind, ())
    if not touched and not inside:
        return value
    stands_on = (words_of(value) if names.worded else ()) if words is None else words
    changes: dict[str, object] = {name: _each(getattr(value, name), new, stands_on) for name, new in touched}
    for name in inside:
        changes[name] = tuple(_rewritten(each, names, stands_on) for each in getattr(value, name))
    return _changed(value, changes)


def _changed(value: T, changes: Mapping[str, object]) -> T:
    """``replace(value, **changes)`` in half the time: a scene that is joined has ten thousand values named anew."""
    kind: type = type(value)
    read, at = _shape(kind)
    values = list(read(value))
    for name, new in changes.items():
        values[at[name]] = new
    return cast("T", kind(*values))


@cache
def _shape(kind: type) -> tuple[Callable[[object], tuple[object, ...]], Mapping[str, int]]:
    """What reads all fields of a value, two at least, and the place of each among them."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}


def _each(ids: object, new: Renaming, words: Words) -> object:
    if isinstance(ids, str):
        return new(ids, words)
    return tuple(dict.fromkeys(new(each, words) for each in cast("tuple[str, ...]", ids)))
