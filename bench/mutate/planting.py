"""Errors put into a stretch of a novel, and passages beside them in which nothing is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bench.mutate.bed import Bed, Plant
from bench.mutate.people import people, places
from bench.mutate.stretches import Stretch
from bench.mutate.wordings import Wording, controls, kinds, wordings
from bench.retell.filling import number as in_words

NAME_DRIFT, PLACE_DRIFT = "name_drift", "place_drift"
KINDS = (*kinds(), NAME_DRIFT, PLACE_DRIFT)
ERRORS, SILENT = 10, 5
"""So many errors are planted in a stretch at most, and so many passages that must stay silent."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Planted:
    """A manuscript, plain text, and what is planted in it."""

    name: str
    text: str
    plants: tuple[Plant, ...]


def planted(
    stretch: Stretch, number: int, seed: int, *, split: str | None = None, only: Collection[str] = KINDS
) -> Planted:
    """The stretch with errors of some kinds, drawn by ``number``, and with controls; the same each time.

    There are as many as its persons allow: of each kind one error, and no control of a kind that an error is of.

    ``split``: the wordings for developing or those held out; both where it is None.
    """
    chance = Random(f"{seed}:{number}:{split}:plants")
    persons = people(stretch.novel, stretch.scenes)
    bed = Bed(
        [list(scene.paragraphs) for scene in stretch.scenes],
        persons,
        places(stretch.novel, stretch.scenes, persons),
        "\n".join(paragraph for scene in stretch.novel for paragraph in scene.paragraphs),
        chance,
        chance.sample(range(12), 12),
    )
    offered = [each for each in controls() if split in {None, each.split}]
    chosen = chance.sample([kind for kind in KINDS if kind in only], len(set(only)))[:ERRORS]
    silent = [each for each in chance.sample(offered, len(offered)) if each.kind not in chosen]
    for place, kind in enumerate(chosen):
        _plant(bed, kind, number, split)
        if place % 2:
            _plant_silent(bed, silent)
    while sum(plant.control for plant in bed.plants) < SILENT and _plant_silent(bed, silent):
        pass
    return Planted(stretch.name, _manuscript(stretch, bed.paragraphs), tuple(bed.plants))


def _plant(bed: Bed, kind: str, number: int, split: str | None) -> bool:
    if kind == NAME_DRIFT:
        return bed.let_drift(kind, bed.persons, split)
    if kind == PLACE_DRIFT:
        return bed.let_drift(kind, bed.places, split)
    offered = [wording for wording in wordings(kind) if split in {None, wording.split}]
    return any(bed.plant(wording) for wording in _in_turn(offered, number))


def _plant_silent(bed: Bed, offered: list[Wording]) -> bool:
    """Plant the first control that fits and take it from those offered; whether one did."""
    for wording in list(offered):
        offered.remove(wording)
        if bed.plant(wording):
            return True
    return False


def _in_turn(values: Sequence[T], first: int) -> Iterator[T]:
    return (values[(first + step) % len(values)] for step in range(len(values)))


def _manuscript(stretch: Stretch, paragraphs: Sequence[Sequence[str]]) -> str:
    """The scenes under their chapters' numbers, with stars between those of one chapter."""
    lines: list[str] = []
    chapters = dict.fromkeys(scene.chapter for scene in stretch.scenes)
    numbers = {chapter: number for number, chapter in enumerate(chapters, start=1)}
    last: int | None = None
    for scene, inside in zip(stretch.scenes, paragraphs, strict=True):
        lines.append("* * *" if scene.chapter == last else f"CHAPTER {in_words(numbers[scene.chapter]).upper()}")
        last = scene.chapter
        lines += [paragraph.strip("*") for paragraph in inside]
    return "\n\n".join(lines) + "\n"
