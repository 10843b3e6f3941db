"""What the author said, as sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from esesea.app.opened import SHORT
from esesea.app.sheets.sheet import Sheet, Told
from esesea.app.table import Column, Table
from esesea.app.wording import sentence

if TYPE_CHECKING:
    from esesea.app.correcting import Corrected, Listed


def corrected_sheet(done: Corrected) -> Sheet:
    """A correction, and what it changes."""
    facts = (f"correction {done.decision.id[:SHORT]}", "kept" if done.kept else "only tried")
    loose = (f"It does not apply to this draft: {done.loose}.",) if done.loose else ()
    lines = (*loose, *done.changes.lines())
    said = sentence(done.says)
    return Sheet(said, facts, tuple(map(Told, lines or ("Nothing else changes.",))))


def corrections_table(found: Sequence[Listed], *, loose: bool = False) -> Table:
    """The corrections, oldest first; with ``loose`` also where the words stood that are gone."""
    columns = (
        Column("id", "Id"),
        Column("says", "Says", wide=True),
        Column("state", "State"),
        Column("who", "Who"),
        Column("at", "When"),
        Column("why", "Why", wide=True),
        *((Column("quote", "Stood at", wide=True),) if loose else ()),
    )
    rows = tuple(
        (
            each.id[:SHORT],
            each.says,
            _state(each),
            each.who,
            each.at[:16].replace("T", " "),
            each.why,
            *((_stood(each),) if loose else ()),
        )
        for each in found
    )
    empty = "every correction is in this draft" if loose else "you have corrected nothing yet"
    return Table("Corrections", columns, rows, empty)


def _state(each: Listed) -> str:
    if each.overruled:
        return f"overruled by {each.overruled[:SHORT]}"
    return "loose" if each.loose else "in force" if each.in_force else "undone"


def _stood(each: Listed) -> str:
    """The words that are gone, among those that stood around them."""
    before, quote, after = (" ".join((part or "").split()) for part in (each.before, each.quote, each.after))
    return f"… {before} [{quote}] {after} …" if quote else ""
