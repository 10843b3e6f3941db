"""Who is in the story, where the text refers to them, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Character:
    """A person, or a being that acts like one.

    ``name`` is what the story calls them most fully; for a lead who is never named it is the pronoun,
    capitalised (``He``), and for a first-person narrator whose name is not told, ``I``. ``names`` are all
    proper names and lasting descriptions, most frequent first. ``pronouns`` is ``he``, ``she``, ``they``,
    ``it`` or None. ``narrator``: tells the story in the first person. ``mentions`` counts every reference.
    """

    id: str
    name: str
    names: tuple[str, ...]
    pronouns: str | None = None
    narrator: bool = False
    mentions: int = 0


class MentionKind(StrEnum):
    """The form of a reference."""

    PROPER = "proper"
    COMMON = "common"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text refers to a character; ``they`` gives one mention for each person meant.

    ``quoted``: inside somebody's speech.
    """

    span: Span
    character: str
    kind: MentionKind
    quoted: bool = False


class Life(StrEnum):
    """What state a character is in."""

    ALIVE = "alive"
    HURT = "hurt"
    DEAD = "dead"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class LifeState:
    """``character`` is in ``state`` from scene ``from_scene`` on, along ``clock``.

    ``known_only``: the scene only tells of it (a death reported, remembered); it lies at or before the scene.
    """

    character: str
    state: Life
    from_scene: str
    clock: str
    evidence: tuple[Evidence, ...]
    known_only: bool = False
