"""Who or where a person means by what they typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from esesea.app.errors import AmbiguousName, UnknownName
from esesea.story.character import Character
from esesea.story.moment import clocks
from esesea.story.place import Place
from esesea.story.time import READING_CLOCK, STORY_CLOCK, lived

if TYPE_CHECKING:
    from esesea.story.story import Story


SUGGESTIONS = 3
NEAR = 60.0
"""Least similarity (rapidfuzz's token_set_ratio, 0–100) of a name worth suggesting."""


def find_character(story: Story, wanted: str) -> Character:
    """The character with this id or name, case ignored; raises UnknownName or AmbiguousName."""
    found = _find(story.characters, wanted, "character")
    assert isinstance(found, Character)
    return found


def find_place(story: Story, wanted: str) -> Place:
    """The place with this id or name, case ignored; raises UnknownName or AmbiguousName."""
    found = _find(story.places, wanted, "place")
    assert isinstance(found, Place)
    return found


def find_anyone(story: Story, wanted: str) -> Character | Place:
    """The character or place with this id or name; characters first. Raises UnknownName or AmbiguousName."""
    for values in (story.characters, story.places):
        if any(_answers(value, wanted) for value in values):
            return _find(values, wanted, "character or place")
    return _find((*story.characters, *story.places), wanted, "character or place")


def find_scene(story: Story, wanted: str) -> str:
    """The id of the scene that is meant by its id (``s3``) or its number in reading order from 1 (``3``)."""
    asked = wanted.strip().lower()
    for scene in story.scenes:
        if scene.id == asked or (asked.isdecimal() and int(asked) == scene.reading_order + 1):
            return scene.id
    raise _unknown("scene", wanted, [scene.id for scene in story.scenes])


def find_clock(story: Story, wanted: str) -> str:
    """The clock that is meant by ``reading``, ``story``, ``lived:NAME`` or ``lived:ID``."""
    asked = wanted.strip()
    if asked.lower() in {READING_CLOCK, STORY_CLOCK}:
        return asked.lower()
    kind, _, name = asked.partition(":")
    if kind.lower() == "lived" and name:
        clock = lived(find_character(story, name).id)
        if clock in clocks(story):
            return clock
    known = [READING_CLOCK, STORY_CLOCK, *(f"lived:{character.name}" for character in story.characters)]
    raise _unknown("clock", wanted, known)


def clock_label(story: Story, clock: str) -> str:
    """The clock's name for people: ``reading order``, ``story order``, ``as Anna lived it``."""
    if clock in {READING_CLOCK, STORY_CLOCK}:
        return f"{clock} order"
    return f"as {story.character(clock.removeprefix('lived:')).name} lived it"


def _find(
    values: Sequence[Character] | Sequence[Place] | Sequence[Character | Place], wanted: str, kind: str
) -> Character | Place:
    exact = [value for value in values if value.id == wanted.strip().lower() or _same(value.name, wanted)]
    found = exact or [value for value in values if _answers(value, wanted)]
    if len(found) > 1:
        raise AmbiguousName(wanted, tuple(f"{value.name} [{value.id}]" for value in found))
    if not found:
        names = [value.name for value in values]
        raise _unknown(kind, wanted, [*names, *(name for value in values for name in value.names)])
    return found[0]


def _answers(value: Character | Place, wanted: str) -> bool:
    return value.id == wanted.strip().lower() or any(_same(name, wanted) for name in (value.name, *value.names))


def _same(name: str, wanted: str) -> bool:
    return _bare(name) == _bare(wanted)


def _bare(name: str) -> str:
    folded = " ".join(name.casefold().split())
    return folded.removeprefix("the ")


def _unknown(kind: str, wanted: str, known: Iterable[str]) -> UnknownName:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only for a mistake

    names = list(dict.fromkeys(known))
    found = process.extract(
        wanted,
        names,
        scorer=fuzz.token_set_ratio,
        processor=utils.default_process,
        limit=SUGGESTIONS,
        score_cutoff=NEAR,
    )
    return UnknownName(kind, wanted, tuple(name for name, _, _ in found), tuple(names[:SUGGESTIONS]))
