"""An edition: the manuscript's own words along a clock, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a passage of an edition is. All but `NOTE` and `BREAK` are the manuscript's own words."""

    PROSE = "prose"
    HEADING = "inner-heading"
    """A title line inside a scene."""
    SLUG = "slug"
    ACTION = "action"
    CUE = "cue"
    DIALOGUE = "dialogue"
    PARENTHETICAL = "parenthetical"
    TRANSITION = "transition"
    NOTE = "scene-note"
    """Esesea's words above a scene: where it stands in the telling."""
    BREAK = "scene-break"


@dataclass(frozen=True, slots=True)
class Words:
    """Words set alike. A line feed in ``text`` is a line's end that is the author's own (verse, a letter's head)."""

    text: str
    emphasis: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a note above a scene, or a break between two."""

    style: Style
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch that the contents name: scenes that stand together in the telling, too. ``name`` is an id.

    Without a ``title`` it is the whole of its part, and the contents name that alone.
    """

    name: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A division of the whole (in story order; outside of time). ``lead`` says what stands in it, empty for none."""

    name: str
    title: str
    lead: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A manuscript along a clock. ``subtitle`` names the clock; ``about`` are paragraphs on how it was made."""

    title: str
    subtitle: str
    author: str | None
    about: tuple[str, ...]
    parts: tuple[Part, ...]
