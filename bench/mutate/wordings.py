"""What is planted, in the words of ``wordings/<kind>.txt``: one error a line, its two passages parted by ``||``.

A section ``[far]`` (two scenes of the same persons, some scenes apart), ``[near]`` (side by side in one scene) or
``[single]`` (one passage) says where they go. Places for what differs from story to story stand in braces. The files of
``wordings/`` are for developing; those of ``wordings/held_out/`` are held out: nobody who writes checks looks at them,
or at what they find. A line that somebody has seen while writing checks is moved to the first, and another is written.
``controls.txt`` has sections ``[kind where]``: nothing contradicts there, and all must stay silent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "wordings"
HELD_OUT = FOLDER / "held_out"
CONTROLS = "controls"
DEVELOP, MEASURE = "develop", "measure"
PARTED = " || "

_SECTION = re.compile(r"\[(?:(\w+) )?(far|near|single)\]")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to write it. ``number`` counts from 1 in its file; ``where`` is far, near or single.

    ``split``: whether it is for developing or held out.
    """

    kind: str
    number: int
    where: str
    passages: tuple[str, ...]
    split: str
    control: bool = False


@cache
def wordings(kind: str) -> tuple[Wording, ...]:
    """All wordings of ``kind``, those held out last. Raises FileNotFoundError for a kind that has none."""
    return _both(kind)


@cache
def controls() -> tuple[Wording, ...]:
    """All that must stay silent, those held out last."""
    return _both(CONTROLS)


def kinds() -> tuple[str, ...]:
    """The kinds of error that have wordings."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.txt") if path.stem != CONTROLS))


def _both(name: str) -> tuple[Wording, ...]:
    return _read(FOLDER / f"{name}.txt", DEVELOP) + _read(HELD_OUT / f"{name}.txt", MEASURE)


def _read(file: Path, split: str) -> tuple[Wording, ...]:
    found: list[Wording] = []
    kind, where = file.stem, "far"
    control = kind == CONTROLS
    for line in file.read_text(encoding="utf-8").splitlines():
        section = _SECTION.fullmatch(line)
        if section is not None:
            kind, where = section[1] or file.stem, section[2]
        elif line and not line.startswith("#"):
            found.append(Wording(kind, len(found) + 1, where, tuple(line.split(PARTED)), split, control))
    return tuple(found)
