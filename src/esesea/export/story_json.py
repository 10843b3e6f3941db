"""``esesea.story/1``: the types a story has outside of Esesea.

Positions are characters of the extracted text, half-open. Unknown is null, never a guess. Ids stay the same when
an unchanged passage is read again. The JSON Schema of `schema` is made from these types.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType, field

from esesea.export.days_json import Calendar, ClockDays, DayPattern, Distance, Journey, SceneDate
from esesea.export.parts import Evidence, Part, Passage, Probability, Stretch

FORMAT = "esesea.story/1"

Rank = Annotated[int, Meta(ge=0, description="counts from 0; ties are allowed")]
Valence = Annotated[float, Meta(ge=-1, le=1)]


class Source(Part, frozen=True, kw_only=True):
    """The manuscript that was read."""

    name: str
    sha256: str
    words: int
    format: str
    author: str | None


class Time(Part, frozen=True, kw_only=True):
    """When a scene is, as far as the text says."""

    of_day: str | None
    weekday: str | None
    season: str | None
    date: str | None
    value: str | None
    evidence: list[Evidence]


class Scene(Part, frozen=True, kw_only=True):
    """One scene. ``story_order`` null: outside of time; ``earliest`` and ``latest``: the ranks left open."""

    id: str
    reading_order: Rank
    story_order: Rank | None
    earliest: Rank | None
    latest: Rank | None
    span: Stretch
    opens: str
    heading: str | None
    chapter: str | None
    mode: str
    strand: str | None
    place: str | None
    visit: Annotated[int, Meta(ge=1)] | None
    time: Time
    present: list[str]
    mentioned: list[str]
    mood: Valence | None
    colours: list[str]
    evidence: list[Evidence]


class Life(Part, frozen=True, kw_only=True):
    """A state of a character, from a scene on, along a clock. ``known_only``: the scene only tells of it."""

    id: str
    state: str
    from_scene: str
    clock: str
    known_only: bool
    evidence: list[Evidence]


class Character(Part, frozen=True, kw_only=True):
    """Somebody."""

    id: str
    name: str
    names: list[str]
    pronouns: str | None
    narrator: bool
    mentions: int
    life: list[Life]


class Visit(Part, frozen=True, kw_only=True):
    """One stay at a place, the ``n``-th along the story clock."""

    id: str
    n: int
    scene: str
    by: list[str]
    state: list[str]
    evidence: list[Evidence]


class Place(Part, frozen=True, kw_only=True):
    """Somewhere."""

    id: str
    name: str
    names: list[str]
    kind: str | None
    within: str | None
    visits: list[Visit]


class Relation(Part, frozen=True, kw_only=True):
    """``a`` stands in Allen's ``relation`` to ``b`` on ``clock``; ``status`` null: dropped, see ``conflicts``."""

    id: str
    a: str
    b: str
    relation: str
    clock: str
    status: str | None
    source: str
    evidence: list[Evidence]


class ClockScene(Part, frozen=True, kw_only=True):
    """Where a scene stands on a clock."""

    scene: str
    rank: Rank | None
    earliest: Rank | None
    latest: Rank | None


class Clock(Part, frozen=True, kw_only=True):
    """One clock, solved, its scenes in order. ``parted``: this character's own time is not the story's."""

    clock: str
    parted: bool
    scenes: list[ClockScene]


class Conflict(Part, frozen=True, kw_only=True):
    """Claims that cannot all hold, and those among them that were dropped."""

    id: str
    clock: str
    cycle: list[Relation]
    dropped: list[Relation]


class Contact(Part, frozen=True, kw_only=True):
    """``a`` touches ``b``; not ``asserted``: wished, denied or habitual, and not counted."""

    id: str
    scene: str
    a: str
    b: str
    span: Stretch
    quote: str
    how: str
    asserted: bool
    evidence: list[Evidence]


class Event(Part, frozen=True, kw_only=True):
    """Something that happens; ``participants`` has the doer first."""

    id: str
    scene: str
    span: Stretch
    quote: str
    lemma: str
    participants: list[str]
    tense: str
    evidence: list[Evidence]


class Quotation(Part, frozen=True, kw_only=True):
    """Who says what to whom, if known; ``turn`` is shared by the parts of one utterance."""

    id: str
    scene: str
    span: Stretch
    quote: str
    speaker: str | None
    addressee: str | None
    turn: int
    evidence: list[Evidence]


class TimeExpression(Part, frozen=True, kw_only=True):
    """A TIMEX3 expression."""

    id: str
    scene: str
    span: Stretch
    quote: str
    type: str
    value: str | None
    mod: str | None
    quoted: bool
    evidence: list[Evidence]


class Aside(Part, frozen=True, kw_only=True):
    """A passage off the main line."""

    id: str
    scene: str
    span: Stretch
    quote: str
    kind: str
    evidence: list[Evidence]


class Ordinal(Part, frozen=True, kw_only=True):
    """The text counts: the ``n``-th time (-1: the last, 0: again) of a stay at the place ``of``, or of an ``act``.

    ``by``: who does it and with whom; ``own``: those of them who count it as theirs. ``for_each``: the scene's meeting
    is counted for each who shares it.
    """

    id: str
    scene: str
    span: Stretch
    quote: str
    n: int
    of: str | None
    act: str | None
    by: list[str]
    own: list[str]
    for_each: bool


class Cause(Part, frozen=True, kw_only=True):
    """What a scene says of an earlier one; ``cause_scene`` null: no scene shows it, or more than one may.

    ``off_stage``: the id of the event off stage that it is.
    """

    id: str
    cause_scene: str | None
    effect_scene: str
    span: Stretch
    quote: str
    off_stage: str | None = None
    evidence: list[Evidence]


class OffStage(Part, frozen=True, kw_only=True):
    """Something that happened and that no scene shows. ``told_in``: the scenes that look back on it.

    On the story clock it falls after the scene ``earliest`` and before the scene ``latest``; null where nothing says.
    """

    id: str
    span: Stretch
    quote: str
    participants: list[str]
    told_in: list[str]
    earliest: str | None
    latest: str | None
    evidence: list[Evidence]


class Trait(Part, frozen=True, kw_only=True):
    """What ``scene`` says that ``character`` is like: eyes, hair, height, hand, a mark, kin.

    ``of``: the mark and where it is, or the id of the kinsman; "" for the others. ``speaker``: who says so, null for
    the narrator or where it is not known who speaks.
    """

    id: str
    character: str
    kind: Literal["eyes", "hair", "height", "hand", "mark", "kin"]
    value: str
    of: str
    scene: str
    speaker: str | None
    quoted: bool
    evidence: list[Evidence]


class ThingState(Part, frozen=True, kw_only=True):
    """What ``scene`` says becomes of a ``thing``; ``owner``: whose it is, null where the words do not say."""

    id: str
    thing: str
    owner: str | None
    fate: Literal["destroyed", "lost", "back", "used"]
    scene: str
    evidence: list[Evidence]


class NameVariant(Part, frozen=True, kw_only=True):
    """Another way in which ``of`` (a character's or place's id) is called or spelt."""

    id: str
    of: str
    variant: str | None
    kind: str
    quotes: list[Passage]


class Motif(Part, frozen=True, kw_only=True):
    """An image or colour that comes back."""

    id: str
    name: str
    kind: str
    words: list[str]
    scenes: list[str]
    quotes: list[Passage]


class Traveller(Part, frozen=True, kw_only=True):
    """A sign that a character's own time is not the story's."""

    id: str
    character: str
    evidence: list[Evidence]


class Landing(Part, frozen=True, kw_only=True):
    """Where a scene that leaps may belong: directly after ``after`` among those told before it, null: before them."""

    after: str | None
    probability: Probability
    signs: list[str]


class Leap(Part, frozen=True, kw_only=True):
    """How likely a scene does not go on from the one told before it, and where it and its run may belong."""

    id: str
    scene: str
    probability: Probability
    until: str
    landings: list[Landing]
    signs: list[str]


class Finding(Part, frozen=True, kw_only=True):
    """Something that contradicts, with the quotes that do; ``intended``: why the author means it to be so."""

    id: str
    check: str
    severity: Literal["error", "warning", "info"]
    message: str
    resolve: str
    scenes: list[str]
    quotes: list[Passage]
    confidence: Probability
    intended: str | None = None


class Story(Part, frozen=True, kw_only=True):
    """A whole story. ``text`` is there only where it was asked for; what may be missing, older files do not have."""

    format: Literal["esesea.story/1"]
    title: str
    source: Source
    reader: str
    scenes: list[Scene]
    characters: list[Character]
    places: list[Place]
    relations: list[Relation]
    clocks: list[Clock]
    lived_orders: dict[str, list[str]]
    conflicts: list[Conflict]
    contacts: list[Contact]
    ordinals: list[Ordinal] = field(default_factory=list)
    events: list[Event]
    quotations: list[Quotation]
    time_expressions: list[TimeExpression]
    asides: list[Aside]
    causes: list[Cause]
    off_stage: list[OffStage] = field(default_factory=list)
    traits: list[Trait] = field(default_factory=list)
    thing_states: list[ThingState] = field(default_factory=list)
    name_variants: list[NameVariant]
    motifs: list[Motif]
    travellers: list[Traveller]
    leaps: list[Leap] = field(default_factory=list)
    distances: list[Distance] = field(default_factory=list)
    scene_dates: list[SceneDate] = field(default_factory=list)
    day_patterns: list[DayPattern] = field(default_factory=list)
    days: list[ClockDays] = field(default_factory=list)
    calendar: Calendar | None = None
    journeys: list[Journey] = field(default_factory=list)
    findings: list[Finding]
    nonlinearity: Annotated[float, Meta(ge=0, le=1)] | None
    text: str | UnsetType = UNSET


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``esesea.story/1``."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Story)}
