"""The text of a scene, with what was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.web.answers.story import Status


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a paragraph that the same ``claims`` (ids) rest on; ``start`` is where they stand in the text."""

    start: int
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph as its ``runs``; ``kind`` as `esesea.text.document.ParagraphKind` says it."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the text: in which ``scene`` (id, and ``number`` as told), where they start, and what they are."""

    scene: str | None
    number: int | None
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """Something that was read: of which ``layer``, what it ``says`` in a few plain words, and by which words.

    ``by`` is the sign that saw it, in words; ``confidence`` in (0, 1], None where nothing weighed it; ``status``
    whether it is the author's, proven, likely or default, where that is known. ``confirmed`` is the id of the
    correction by which the author confirmed it. ``about`` are the ids of the people and places that it names.
    """

    id: str
    layer: str
    says: str
    by: str
    confidence: float | None
    status: Status | None
    confirmed: str | None
    quotes: tuple[Quoted, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneText:
    """A scene to be read: its paragraphs, and the claims whose words stand in it."""

    id: str
    revision: int
    paragraphs: tuple[TextParagraph, ...]
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was searched for and found: a person, a place, a scene, or words of one."""

    kind: Literal["person", "place", "scene", "words"]
    id: str
    says: str
    scene: str | None
    before: str = ""
    after: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The hits for ``words``, those by name first; ``more`` says that there are others."""

    words: str
    hits: tuple[Hit, ...]
    more: bool
