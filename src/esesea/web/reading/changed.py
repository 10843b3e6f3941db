"""What a new draft changed, in a few short sentences for the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.app.rereading import Rereading

NAMED = 4
"""So many names are told; of more the number is."""


def changed(found: Rereading | None) -> tuple[str, ...]:
    """The sentences; none where nothing changed that is told."""
    return () if found is None else tuple(_sentences(found))


def _sentences(found: Rereading) -> Iterator[str]:
    scenes = (
        ("new", found.added),
        ("cut", found.cut),
        ("edited", found.edited),
        ("told elsewhere", found.moved),
        ("elsewhere in story order", found.order),
    )
    if told := [f"{len(which)} {what}" for what, which in scenes if which]:
        yield f"Scenes: {', '.join(told)}."
    people = [*found.people, *(each.after for each in found.people_renamed)]
    if people:
        yield f"New names: {_some(people)}."
    if found.people_gone:
        yield f"No longer there: {_some(found.people_gone)}."
    findings = (("new", found.new), ("no longer", found.gone))
    if told := [f"{len(which)} {what}" for what, which in findings if which]:
        yield f"Findings: {', '.join(told)}."
    if len(found.loose) == 1:
        yield "One thing that you said has lost the words it stood on: History shows it."
    elif found.loose:
        yield f"{len(found.loose)} things that you said have lost the words they stood on: History shows them."


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
