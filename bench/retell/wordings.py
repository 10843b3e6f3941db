"""What stories say where they leap, in the words of ``wordings/<kind>.txt``: one wording a line.

A section ``[back clause]`` names the situation its wordings serve and the form they have. Places for what differs from
story to story stand in braces; a wording is used only where all of them can be filled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "wordings"

_SECTION = re.compile(r"\[(\w+) (\w+)\]")
_FIELD = re.compile(r"\{(\w+)\}")


class Form(StrEnum):
    """How words stand in a manuscript."""

    HEADING = "heading"
    """A title over the scene."""
    LINE = "line"
    """A paragraph of its own before the scene."""
    OPENING = "opening"
    """A sentence before the scene's first one."""
    CLAUSE = "clause"
    """The beginning of the scene's first sentence."""
    ENDING = "ending"
    """A sentence after the last one of the scene told before."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say it. ``group`` tells sets apart that go together (ordinals of one thing), from 0."""

    kind: str
    situation: str
    form: Form
    words: str
    group: int = 0

    @property
    def fields(self) -> frozenset[str]:
        """What must be known to say it."""
        return frozenset(_FIELD.findall(self.words))


@cache
def wordings(kind: str) -> tuple[Wording, ...]:
    """All wordings of ``kind``, in the file's order. Raises FileNotFoundError for a kind that has none."""
    found: list[Wording] = []
    situation, form, group = "", Form.LINE, 0
    for line in (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").splitlines():
        section = _SECTION.fullmatch(line)
        if section is not None:
            situation, form = section[1], Form(section[2])
        elif line.strip("-") == "" and line:
            group += 1
        elif line and not line.startswith("#"):
            found.append(Wording(kind, situation, form, line, group))
    return tuple(found)


def narrates(wording: Wording) -> bool:
    """Whether it is a sentence of the narrator's, which has a tense (all of them are in a past one)."""
    return wording.form in {Form.OPENING, Form.ENDING}


def kinds() -> tuple[str, ...]:
    """The kinds there are."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
