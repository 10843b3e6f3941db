"""What a model says, once its quotes were found: claims that point into the text. Nothing else of an answer goes on."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.reading.llm.tally import Tally
from esesea.story.character import Life
from esesea.story.event import AsideKind
from esesea.story.scene import Mode
from esesea.story.time import Relation
from esesea.text.span import Span

SIGN = "language_model"
"""``Evidence.by`` of all that a model says."""

SURENESS = 0.7
"""Confidence in what a model says and shows a quote for. Set by hand, below what proves and above even odds: what a
model says of itself is no measure, and none was measured here."""

LISTED = 8
"""Names of one person in one passage."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody, as the answer about one passage calls them; ``at``: the words that mean them, or show the claim."""

    passage: int
    name: str
    at: Span


@dataclass(frozen=True, slots=True)
class PersonClaim:
    """All ``names`` mean one person in this ``passage``; each stands at some of ``places`` (in text order, by name).

    ``called``: every name the answer gave them, small letters, those besides that do not stand in the text.
    """

    passage: int
    names: tuple[str, ...]
    places: tuple[tuple[Span, ...], ...]
    called: frozenset[str]
    pronouns: str | None
    shown: Span


@dataclass(frozen=True, slots=True)
class PlaceClaim:
    """``scene`` is at a place that is called ``name``; ``kind`` is a plain noun, or None."""

    scene: str
    name: str
    kind: str | None
    shown: Span


@dataclass(frozen=True, slots=True)
class TimeClaim:
    """``scene`` is at this part of the day, on this weekday, in this season; None for what is not said."""

    scene: str
    of_day: str | None
    weekday: str | None
    season: str | None
    shown: Span


@dataclass(frozen=True, slots=True)
class ModeClaim:
    """``scene`` stands so to the main line."""

    scene: str
    mode: Mode
    shown: Span


@dataclass(frozen=True, slots=True)
class PresenceClaim:
    """``who`` is there in ``scene``, or only spoken or thought of."""

    scene: str
    who: Who
    there: bool
    shown: Span


@dataclass(frozen=True, slots=True)
class TouchClaim:
    """``who`` touches ``whom`` in ``scene``."""

    scene: str
    who: Who
    whom: Who
    how: str
    shown: Span


@dataclass(frozen=True, slots=True)
class FateClaim:
    """``who`` is dead, hurt or gone; ``here``: it happens or is seen in ``scene``."""

    scene: str
    who: Who
    state: Life
    here: bool
    shown: Span


@dataclass(frozen=True, slots=True)
class AsideClaim:
    """``span`` is off the main line; ``shown``: its first and its last words, which the answer quoted."""

    scene: str
    kind: AsideKind
    span: Span
    shown: tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class TravelClaim:
    """``who`` goes through time."""

    who: Who
    shown: Span


@dataclass(frozen=True, slots=True)
class OrderClaim:
    """``a`` stands in ``relation`` to ``b`` on the story's clock; ``source`` is the scene whose words say so."""

    a: str
    b: str
    relation: Relation
    source: str
    shown: Span


Claim = (
    PersonClaim
    | PlaceClaim
    | TimeClaim
    | ModeClaim
    | PresenceClaim
    | TouchClaim
    | FateClaim
    | AsideClaim
    | TravelClaim
    | OrderClaim
)


@dataclass(frozen=True, slots=True)
class Said:
    """The layer that asking makes, one value: every claim whose quotes stand, and what came of the asking."""

    claims: tuple[Claim, ...]
    tally: Tally

    def of(self, *kinds: type) -> tuple[Claim, ...]:
        """The claims of these kinds, as they were said."""
        return tuple(claim for claim in self.claims if isinstance(claim, kinds))
