"""A retold story: scenes of one novel or of two, shortened, in the order of a telling, with cues or without."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.retell.cues import Cue, cues
from bench.retell.linear import LinearScene, linear_book, sentences, shortened
from bench.retell.setting import setting
from bench.retell.tellings import OFTEN, TWO_BOOKS, WAYS, JointKind, Telling, tellings

FEWEST, MOST = 10, 30
"""Scenes of a story."""
SHORT, LONG = 150, 400
"""Words of a scene, about."""
KEPT_AGAIN = 0.7
"""Share of its sentences that each telling keeps of a moment told twice, speech aside."""

ROUND = tuple(way for way in WAYS for _ in range(OFTEN.get(way, 1)))
"""The ways in turn, the commoner ones more often: stories one to so many are told in all of them."""


@dataclass(frozen=True, slots=True)
class RetoldStory:
    """What is written. ``scenes``: the paragraphs of each, in the order told, without the cues."""

    name: str
    telling: Telling
    scenes: tuple[tuple[str, ...], ...]
    cues: tuple[Cue, ...]


def way_of(number: int, ways: tuple[str, ...] = WAYS) -> str:
    """How the story of that number is told, by turns."""
    turns = [way for way in ROUND if way in ways]
    return turns[number % len(turns)]


def retold(
    number: int, seed: int, way: str, paths: tuple[Path, ...], *, cued: bool, kept: Path | None = None
) -> RetoldStory:
    """The story of that number, told by ``way``, from the novels at ``paths`` (each of ten scenes and more).

    With cues and without them it is the same story, told in the same order. Raises ValueError as `tellings` does.
    """
    chance = Random(f"{seed}:{number}:story")
    names, scenes, second = _linear(way, paths, chance, kept)
    telling = tellings(len(scenes), seed * 1_000_003 + number, way, second=second)
    told = _told(telling, scenes, chance)
    offered = setting(told)
    said = cues(telling, offered, seed * 1_000_003 + number) if cued else ()
    return RetoldStory(f"{number:04d}-{way}-{'+'.join(names)}", telling, told, said)


def _linear(
    way: str, paths: tuple[Path, ...], chance: Random, kept: Path | None
) -> tuple[list[str], list[tuple[str, ...]], int | None]:
    """The books' names, scenes that follow each other in them, and where the second book's begin."""
    chosen = chance.sample(paths, 2) if way in TWO_BOOKS else [chance.choice(paths)]
    books = [linear_book(path, kept) for path in chosen]
    scenes: list[tuple[str, ...]] = []
    second = None
    for book in books:
        many = min(chance.randint(FEWEST, MOST) // len(books), len(book.scenes))
        first = chance.randint(0, len(book.scenes) - many)
        second = len(scenes) or None
        scenes += (_short(scene, chance) for scene in book.scenes[first : first + many])
    return [book.name.split("_")[0] for book in books], scenes, second


def _short(scene: LinearScene, chance: Random) -> tuple[str, ...]:
    return shortened(scene.paragraphs, chance.randint(SHORT, LONG))


def _told(telling: Telling, scenes: list[tuple[str, ...]], chance: Random) -> tuple[tuple[str, ...], ...]:
    told = [scenes[number] for number in telling.told]
    for joint in telling.joints:
        if joint.kind is JointKind.AGAIN:
            assert joint.lands_after is not None
            told[joint.lands_after], told[joint.at] = two_sides(scenes[telling.told[joint.at]], chance)
    for joint in telling.joints:
        told[joint.at] = _without_time_passing(told[joint.at])
    return tuple(told)


def two_sides(scene: tuple[str, ...], chance: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """One moment told twice: all that is spoken stands in both, of the other sentences each keeps its own choice."""
    return _side(scene, chance), _side(scene, chance)


def _side(scene: tuple[str, ...], chance: Random) -> tuple[str, ...]:
    kept: list[str] = []
    for paragraph in scene:
        if any(mark in paragraph for mark in '“”"'):
            kept.append(paragraph)
            continue
        chosen = [sentence for sentence in sentences(paragraph) if chance.random() < KEPT_AGAIN]
        if chosen:
            kept.append(" ".join(chosen))
    return tuple(kept) or scene


def _without_time_passing(scene: tuple[str, ...]) -> tuple[str, ...]:
    """The scene without openings that lean on the scene it follows in its book ("The next morning …").

    Where a telling leaps, they would lean on another scene and lie.
    """
    from esesea.reading.english.scene_openers import time_shift  # noqa: PLC0415 - what needs no text stays light

    start = 0
    while start < len(scene) - 1 and time_shift(scene[start]) > 0:
        start += 1
    return scene[start:]
