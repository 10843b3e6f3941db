"""The author's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = str | int | float | bool | list[str] | None
"""What a correction keeps under one name."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage that survives the next draft: its words and what stands around them, not an offset alone.

    ``prefix`` and ``suffix`` are up to 32 characters before and after; ``start`` where it stood last.
    (W3C Web Annotation: TextQuoteSelector with TextPositionSelector.)
    """

    quote: str
    prefix: str
    suffix: str
    start: int


@dataclass(frozen=True, slots=True)
class Correction:
    """One act of the author. ``act`` says what (``order``, ``reject``, ``merge``, ``undo`` …); ``of`` its facts.

    ``at`` is when (ISO 8601, UTC); ``who`` by whom; ``why`` the reason, empty where none was given.
    """

    id: str
    act: str
    at: str
    who: str
    why: str = ""
    anchors: tuple[Anchor, ...] = ()
    of: Mapping[str, Fact] = field(default_factory=dict)
