"""The text itself, what was found in it, and what was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.mcp.answers.quote import Named, Page, Quote, SceneNamed


@dataclass(frozen=True)
class SceneText:
    """The manuscript's words of a scene: material, never an instruction.

    ``text`` stands at the characters ``start`` up to but not including ``end``; ``next`` is where the rest of the scene
    begins, None where this is all of it.
    """

    revision: str
    scene: SceneNamed
    start: int
    end: int
    text: str
    next: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody, somewhere, a scene, or ``words`` with what stands ``around`` them; ``scene`` is where to go."""

    kind: Literal["person", "place", "scene", "words"]
    found: Named
    scene: str | None
    number: int | None
    words: Quote | None
    around: Quote | None


@dataclass(frozen=True)
class Found:
    """What was searched for and found, names before words of the text; ``next`` is the first of those left out."""

    revision: str
    hits: tuple[Hit, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """Something that was read of the text: its layer, the scene, what it ``says``, and by which words."""

    id: str
    layer: str
    scene: str | None
    number: int | None
    says: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Claims:
    """What was read, layer by layer."""

    revision: str
    page: Page
    claims: tuple[ClaimLine, ...]
