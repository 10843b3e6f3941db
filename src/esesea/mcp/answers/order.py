"""The order of scenes, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.mcp.answers.quote import Named, Page, Quote, SceneNamed

Status = Literal["stated", "proven", "likely", "default"]


@dataclass(frozen=True, slots=True)
class Step:
    """A scene along a clock. ``rank`` counts from 0; scenes that begin together share one.

    ``status`` says how surely it follows the step before it: by the author's word (stated), proven or likely by the
    text, or only as it is told (default); None for the first and in reading order. ``why`` are the words that say so.
    """

    scene: SceneNamed
    rank: int | None
    status: Status | None
    why: tuple[Quote, ...]
    when: str | None
    ages: tuple[str, ...]


@dataclass(frozen=True)
class Order:
    """The scenes along a clock; those outside of time are left out."""

    revision: str
    clock: str
    label: str
    page: Page
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class OffStage:
    """Something that happened and that no scene shows: between which scenes (ids), who, where it is told of."""

    id: str
    quotes: tuple[Quote, ...]
    who: tuple[Named, ...]
    after: str | None
    before: str | None
    told_in: tuple[str, ...]


@dataclass(frozen=True)
class OffStages:
    """What happened off stage, in the order of the text."""

    revision: str
    clock: str
    page: Page
    events: tuple[OffStage, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain, in a sentence, with its words. ``by`` is the sign that it was read by.

    ``claim`` is the id by which it can be confirmed or rejected, None for what no words say.
    """

    says: str
    a: str
    b: str
    status: Status
    by: str
    confidence: float
    claim: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Why:
    """How scene ``a`` stands to ``b`` on a clock, in a sentence, and the shortest chain of words that says so.

    The chain is empty where nothing in the text says.
    """

    revision: str
    clock: str
    a: SceneNamed
    b: SceneNamed
    relation: str
    status: Status
    says: str
    chain: tuple[Link, ...]
