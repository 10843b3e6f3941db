"""What falls in a what-if, as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.consequence_words import kind_words
from esesea.app.falling import Fall, Outcome, Turn, outcome
from esesea.app.sheets.sheet import Heading, Part, Sheet, Told
from esesea.app.table import Column, Table

if TYPE_CHECKING:
    from esesea.app.checking import Report
    from esesea.app.whatif import WhatIf

MOST_WORDS = 3
"""So many sentences of one consequence are shown."""


def whatif_sheet(found: WhatIf) -> Sheet:
    """What is left hanging, what stands elsewhere in story order, and what newly contradicts or no longer does."""
    told = outcome(found)
    facts = (
        f"{len(told.consequences)} left hanging",
        f"{len(told.order)} elsewhere in story order",
        f"{len(told.new)} newly contradict",
        f"{len(told.gone)} no longer contradict",
    )
    title = " ".join(told.edit).rstrip(":")
    return Sheet(title, facts if told.falls or told.gone else (), tuple(_parts(told)))


def _parts(told: Outcome) -> Iterator[Part]:
    if not told.falls:
        yield Told("Nothing falls, as far as Esesea can see.")
    kind = ""
    for each in told.consequences:
        if each.kind != kind:
            kind = each.kind
            yield Heading(kind_words(kind))
        yield from _fall(each)
    if told.order:
        yield Heading("Story order")
        yield _turns(told.order)
    for heading, reports in (("Newly contradicts", told.new), ("No longer contradicts", told.gone)):
        if reports:
            yield Heading(heading)
            yield _reports(reports)


def _fall(fall: Fall) -> Iterator[Part]:
    yield Told(f"{fall.message} ({fall.severity}, {fall.confidence:.0%} sure)")
    for words in fall.hanging[:MOST_WORDS]:
        yield Told(words.quote, quoted=True)
    if len(fall.hanging) > MOST_WORDS:
        scenes = ", ".join(dict.fromkeys(words.scene for words in fall.hanging[MOST_WORDS:]))
        yield Told(f"and {len(fall.hanging) - MOST_WORDS} more, in {scenes}")
    if fall.carried:
        yield Told(f"carried by {', '.join(dict.fromkeys(words.scene for words in fall.carried))}:")
    for words in fall.carried[:MOST_WORDS]:
        yield Told(words.quote, quoted=True)


def _turns(turns: tuple[Turn, ...]) -> Table:
    columns = (Column("scene", "Scene"), Column("message", "What changes", wide=True))
    return Table("Story order", columns, tuple((each.scene, each.message) for each in turns), "nothing moves")


def _reports(reports: tuple[Report, ...]) -> Table:
    columns = (
        Column("severity", "How grave"),
        Column("scenes", "Scenes"),
        Column("message", "What contradicts", wide=True),
        Column("quotes", "By these words", wide=True),
    )
    rows = tuple(
        (each.severity, each.scenes, each.message, " · ".join(f"“{words}”" for words in each.quotes))
        for each in reports
    )
    return Table("What contradicts", columns, rows, "nothing")
