"""What is planted, in the words of ``wordings/<kind>.txt``: one error a line, its two passages parted by ``||``.

A section ``[far]`` (two scenes of the same persons, some scenes apart), ``[near]`` (side by side in one scene) or
``[single]`` (one passage) says where they go. Places for what differs from story to story stand in braces. The odd ones
of a file are for developing, the even ones are held out: nobody who writes checks looks at them, or at what they find.
``controls.txt`` has sections ``[kind where]``: nothing contradicts there, and all must stay silent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "wordings"
CONTROLS = "controls"
DEVELOP, MEASURE = "develop", "measure"
PARTED = " || "

_SECTION = re.compile(r"\[(?:(\w+) )?(far|near|single)\]")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write it. ``number`` counts from 1 in its file; ``where`` is far, near or single."""

    kind: str
    number: int
    where: str
    passages: tuple[str, ...]
    control: bool = False

    @property
    def split(self) -> str:
        """Whether it is for developing or held out."""
        return DEVELOP if self.number % 2 else MEASURE


@cache
def wordings(kind: str) -> tuple[Wording, ...]:
    """All wordings of ``kind``, in the file's order. Raises FileNotFoundError for a kind that has none."""
    return tuple(each for each in _read(FOLDER / f"{kind}.txt") if not each.control)


@cache
def controls() -> tuple[Wording, ...]:
    """All that must stay silent."""
    return _read(FOLDER / f"{CONTROLS}.txt")


def kinds() -> tuple[str, ...]:
    """The kinds of error that have wordings."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.txt") if path.stem != CONTROLS))


def _read(file: Path) -> tuple[Wording, ...]:
    found: list[Wording] = []
    kind, where = file.stem, "far"
    control = kind == CONTROLS
    for line in file.read_text(encoding="utf-8").splitlines():
        section = _SECTION.fullmatch(line)
        if section is not None:
            kind, where = section[1] or file.stem, section[2]
        elif line and not line.startswith("#"):
            found.append(Wording(kind, len(found) + 1, where, tuple(line.split(PARTED)), control))
    return tuple(found)
