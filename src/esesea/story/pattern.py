"""What comes back: names said in other ways, images, colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class NameVariant:
    """Another way in which the character or place with id ``of`` is called or spelt.

    ``kind``: ``short`` (Tom for Thomas), ``title`` (Mr. Lee), ``spelling`` (a drift: Saerah for Sarah), ``sound`` (the
    same sound in other letters: Catherine for Katherine), ``dialect`` (the text itself speaks of another way to say or
    write it), ``epithet`` (the captain).
    ``spans`` are where it stands; ``variant`` is None where the text only speaks of a variant.
    """

    of: str
    variant: str | None
    kind: str
    spans: tuple[Span, ...]


class MotifKind(StrEnum):
    """Whether the thing that comes back is an image or a colour."""

    IMAGE = "image"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Motif:
    """An image or colour that comes back in several scenes. ``spans`` in order; ``scenes`` ids in reading order."""

    name: str
    kind: MotifKind
    words: tuple[str, ...]
    scenes: tuple[str, ...]
    spans: tuple[Span, ...]
