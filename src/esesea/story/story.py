"""The story: everything that was read, as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from esesea.story.above import How, Shown, above
from esesea.story.calendar import Calendar
from esesea.story.character import Character, LifeState, Mention
from esesea.story.chronology import Chronology
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, Cause, Contact, Event
from esesea.story.finding import Finding
from esesea.story.leap import Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Place, Visit
from esesea.story.scene import Scene
from esesea.story.speech import Quotation
from esesea.story.thing import ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller
from esesea.story.trait import Trait
from esesea.story.travel import Travel
from esesea.text.document import Document
from esesea.text.span import Span

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T", Scene, Character, Place)


@dataclass(frozen=True, slots=True, repr=False)
class Story:
    """What Esesea knows of a manuscript.

    All tuples are in the order of the text (``characters`` and ``places`` by how often they are named).
    ``relations`` are the claims as read, unjudged; ``chronology`` holds them solved. ``calendar`` is the one that the
    author declared beside the Gregorian, None where there is none; ``travel`` the journeys that they
    declared. ``reader`` is the name and fingerprint of the reader that made it.
    """

    document: Document
    title: str
    scenes: tuple[Scene, ...]
    characters: tuple[Character, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    visits: tuple[Visit, ...]
    ordinals: tuple[Ordinal, ...]
    quotations: tuple[Quotation, ...]
    events: tuple[Event, ...]
    contacts: tuple[Contact, ...]
    life_states: tuple[LifeState, ...]
    traits: tuple[Trait, ...]
    thing_states: tuple[ThingState, ...]
    time_expressions: tuple[TimeExpression, ...]
    asides: tuple[Aside, ...]
    causes: tuple[Cause, ...]
    off_stage: tuple[OffStage, ...]
    name_variants: tuple[NameVariant, ...]
    motifs: tuple[Motif, ...]
    travellers: tuple[Traveller, ...]
    leaps: tuple[Leap, ...]
    distances: tuple[Distance, ...]
    scene_dates: tuple[SceneDate, ...]
    day_patterns: tuple[DayPattern, ...]
    calendar: Calendar | None
    travel: Travel | None
    relations: tuple[TemporalRelation, ...]
    chronology: Chronology
    findings: tuple[Finding, ...]
    reader: str

    def scene(self, scene_id: str) -> Scene:
        """The scene with this id; KeyError where there is none."""
        return _find(self.scenes, scene_id)

    def character(self, character_id: str) -> Character:
        """The character with this id; KeyError where there is none."""
        return _find(self.characters, character_id)

    def place(self, place_id: str) -> Place:
        """The place with this id; KeyError where there is none."""
        return _find(self.places, place_id)

    def quote(self, span: Span) -> str:
        """The words at ``span``."""
        return self.document.quote(span)

    def curve(self, **how: Unpack[How]) -> Shown:
        """The story curve, which shows itself in a notebook; ``how`` as for `esesea.draw`, here and below."""
        return above().draw(self, "curve", **how)

    def lifelines(self, **how: Unpack[How]) -> Shown:
        """The lifelines: who meets whom, when."""
        return above().draw(self, "lifelines", **how)

    def constellation(self, **how: Unpack[How]) -> Shown:
        """The constellation: who shares scenes with whom, and who touches whom."""
        return above().draw(self, "constellation", **how)

    def places_picture(self, **how: Unpack[How]) -> Shown:
        """The places and the visits to each (``places`` are the places themselves)."""
        return above().draw(self, "places", **how)

    def arc(self, **how: Unpack[How]) -> Shown:
        """The arc: mood, images that come back, colours."""
        return above().draw(self, "arc", **how)

    def palette(self, **how: Unpack[How]) -> Shown:
        """The palette: the colours of the scenes."""
        return above().draw(self, "palette", **how)

    @overload
    def tables(self, library: Literal["polars"] = ..., *, with_text: bool = ...) -> Mapping[str, pl.DataFrame]: ...

    @overload
    def tables(self, library: Literal["pandas"], *, with_text: bool = ...) -> Mapping[str, Any]: ...

    def tables(self, library: str = "polars", *, with_text: bool = False) -> Mapping[str, Any]:
        """Everything that was read as frames by the names of their tables: Polars', or ``"pandas"``.

        ``story.tables()["scenes"]`` has a row for each scene; docs/reference/tables.md says what each table and column
        holds. ``with_text`` adds ``paragraphs``, the manuscript's own words. Raises NeedsPackage where the library is
        not installed, and NoSuchChoice for another one.
        """
        return above().frames(self, library, with_text=with_text)

    def __repr__(self) -> str:
        """The story in a line; `esesea.show` and its fields have the rest."""
        counts = (
            _counted(len(self.scenes), "scene"),
            _counted(len(self.characters), "character"),
            _counted(len(self.places), "place"),
            _counted(len(self.findings), "finding"),
        )
        return f"<Story “{self.title}”: {_counted(self.document.words, 'word')}, {', '.join(counts)}>"

    def _repr_html_(self) -> str:
        """The same for a notebook, with its cast and its scenes."""
        return above().html(self)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _find(values: tuple[T, ...], wanted: str) -> T:
    for value in values:
        if value.id == wanted:
            return value
    raise KeyError(wanted)
