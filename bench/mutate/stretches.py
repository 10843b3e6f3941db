"""Stretches of novels that are told in order, to plant errors into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.retell.linear import FOLDER, LinearScene, books, linear_book, shortened

PDNC = FOLDER.parents[1] / "pdnc"
FEWEST, MOST = 30, 60
"""Scenes of a stretch; a novel of fewer is taken whole, and one of less than half as many not at all."""
WORDS = 220
"""So long is a scene at most: how it begins and how it ends, what lies between left out."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Scenes of one ``novel`` as they follow one another. ``name``: the novel's, and from which scene (from 0) on."""

    name: str
    scenes: tuple[LinearScene, ...]
    novel: tuple[LinearScene, ...]


def novels(folders: Sequence[Path] = (FOLDER, PDNC)) -> tuple[Path, ...]:
    """The novels there are, in the same order on every machine."""
    found = [path for folder in folders for path in books(folder)]
    found += [path for folder in folders for path in sorted(folder.glob("*/novel_text.txt"))]
    return tuple(sorted(found, key=title))


def title(path: Path) -> str:
    """The novel's name."""
    return path.parent.name if path.stem == "novel_text" else path.stem


def stretch(number: int, seed: int, found: Sequence[Path], kept: Path | None = None) -> Stretch | None:
    """The stretch of this number: each novel in turn, and in the next round from another scene on.

    None where the novel has too few scenes.
    """
    order = list(found)
    Random(f"{seed}:novels").shuffle(order)
    path = order[number % len(order)]
    scenes = linear_book(path, kept).scenes
    if len(scenes) < FEWEST // 2:
        return None
    chance = Random(f"{seed}:{title(path)}:{number}")
    length = min(chance.randint(FEWEST, MOST), len(scenes))
    first = chance.randint(0, len(scenes) - length)
    chosen = scenes[first : first + length]
    short = (LinearScene(shortened(scene.paragraphs, WORDS), scene.chapter) for scene in chosen)
    return Stretch(f"{title(path)}-{first}", tuple(scene for scene in short if scene.paragraphs), scenes)
