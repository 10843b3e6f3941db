"""Who is missing from where they used to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from esesea.app.listing import Listing
from esesea.app.names import find_character, find_clock
from esesea.story.absence import absences
from esesea.story.moment import clocks
from esesea.story.time import READING_CLOCK, STORY_CLOCK, lived

if TYPE_CHECKING:
    from esesea.app.table import Table
    from esesea.story.absence import Absence, Gap
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Presence:
    """When one person, or two together, are there on ``clock`` and when not, in the words that people and JSON see.

    ``who`` are ids, ``names`` the same as people say them; the rest as in ``story.absence.Absence``, ``fate`` as a
    word.
    """

    who: tuple[str, ...]
    names: tuple[str, ...]
    clock: str
    first: str
    last: str
    seen: int
    usual: float | None
    gaps: tuple[Gap, ...]
    spoken_of: tuple[str, ...]
    fate: str | None
    chance: float


def absence(story: Story, name: str | None = None, *, clock: str | None = None) -> Listing[Presence]:
    """When everybody, and each pair that recurs, is first and last seen, and where they are missed.

    ``name``: only this character and the pairs that they are of. ``clock`` is ``reading``, ``story`` or
    ``lived:NAME``; where none is given, the story's own, and for a ``name`` all three. Of somebody's lived clock, on
    which they are always present, the others and the pairs tell most. Raises UnknownName, AmbiguousName.
    """
    whom = find_character(story, name).id if name is not None else None
    found = (each for on in _clocks(story, clock, whom) for each in absences(story, on))
    shown = tuple(_presence(story, each) for each in found if whom is None or whom in each.who)
    return Listing(shown, partial(_shown, story, shown, name))


def _shown(story: Story, found: tuple[Presence, ...], name: str | None) -> Table:
    from esesea.app.sheets.absence import absences_table  # noqa: PLC0415 - only where it is shown

    return absences_table(story, found, name)


def _clocks(story: Story, clock: str | None, whom: str | None) -> tuple[str, ...]:
    if clock is not None:
        return (find_clock(story, clock),)
    if whom is None:
        return (STORY_CLOCK,)
    return tuple(each for each in (READING_CLOCK, STORY_CLOCK, lived(whom)) if each in clocks(story))


def _presence(story: Story, found: Absence) -> Presence:
    return Presence(
        found.who,
        tuple(story.character(each).name for each in found.who),
        found.clock,
        found.first,
        found.last,
        found.seen,
        found.usual,
        found.gaps,
        found.spoken_of,
        found.fate.value if found.fate is not None else None,
        round(found.chance, 4),
    )
