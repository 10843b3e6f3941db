"""What all parts of ``esesea.story/1`` are made of."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

Position = Annotated[int, Meta(ge=0)]
Stretch = tuple[Position, Position]
Probability = Annotated[float, Meta(gt=0, le=1)]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What all parts have in common: they cannot change, and their fields have names."""


class Evidence(Part, frozen=True, kw_only=True):
    """The words behind a statement. ``spans`` only where there are more than one; no words: told order, the author."""

    span: Stretch | None
    quote: str | None
    by: str
    confidence: Probability
    spans: list[Stretch] | UnsetType = UNSET


class Passage(Part, frozen=True, kw_only=True):
    """Some words of the story."""

    span: Stretch
    quote: str
