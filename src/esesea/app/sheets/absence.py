"""Who is missing from where they used to be, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.table import Cell, Column, Table

if TYPE_CHECKING:
    from esesea.app.absence import Presence
    from esesea.story.absence import Gap
    from esesea.story.story import Story

COLUMNS = (
    Column("who", "Who", wide=True),
    Column("seen", "Scenes", number=True),
    Column("first", "First"),
    Column("last", "Last"),
    Column("usual", "Usual step", number=True),
    Column("gaps", "Missing longer than their habit", wide=True),
    Column("spoken_of", "Still spoken of after", wide=True),
    Column("fate", "Fate"),
)


def absence_table(story: Story, found: tuple[Presence, ...], clock: str, name: str | None = None) -> Table:
    """Those of ``found`` that are of ``clock``; ``name`` is whom one asked for."""
    from esesea.app.names import clock_label  # noqa: PLC0415 - only where it is shown

    rows = tuple(_row(presence) for presence in found if presence.clock == clock)
    label = clock_label(story, clock)
    return Table(label[:1].upper() + label[1:], COLUMNS, rows, _nobody(story, name))


def absences_table(story: Story, found: tuple[Presence, ...], name: str | None = None) -> Table:
    """All of ``found`` in one table, with the clock of each where there are several."""
    from esesea.app.names import clock_label  # noqa: PLC0415 - as above

    clocks = clocks_of(found)
    if len(clocks) == 1:
        return absence_table(story, found, clocks[0], name)
    columns = (Column("clock", "Clock"), *COLUMNS)
    rows = tuple((clock_label(story, each.clock), *_row(each)) for each in found)
    return Table("On every clock", columns, rows, _nobody(story, name))


def clocks_of(found: tuple[Presence, ...]) -> tuple[str, ...]:
    """The clocks that they are of, the story's where there is nobody."""
    return tuple(dict.fromkeys(each.clock for each in found)) or ("story",)


def _nobody(story: Story, name: str | None) -> str:
    from esesea.app.names import find_character  # noqa: PLC0415

    return f"{find_character(story, name).name} is in no scene of it" if name else "nobody is seen in any scene"


def _row(presence: Presence) -> tuple[Cell, ...]:
    usual = None if presence.usual is None else round(presence.usual, 1)
    return (
        " and ".join(presence.names),
        presence.seen,
        presence.first,
        presence.last,
        usual,
        tuple(map(_gap, presence.gaps)),
        presence.spoken_of,
        presence.fate,
    )


def _gap(gap: Gap) -> str:
    until = f"until {gap.before}" if gap.before else "to the end"
    return f"after {gap.after} {until} ({gap.scenes} scenes)"
