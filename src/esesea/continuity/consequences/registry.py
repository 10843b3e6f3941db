"""The kinds of consequence there are, gravest matters first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.kinds import (
    cause,
    date_anchor,
    fate,
    first_mention,
    introduction,
    knowledge,
    name,
    place,
    place_introduction,
    thing,
    visit_count,
)
from esesea.continuity.consequences.retelling import Retelling

Kind = Callable[[Retelling], Iterable[Consequence]]
"""What falls by an edit. A pure function, linear in the story where it can be."""

KINDS: tuple[tuple[str, Kind], ...] = (
    (cause.NAME, cause.consequences),
    (knowledge.NAME, knowledge.consequences),
    (fate.NAME, fate.consequences),
    (introduction.NAME, introduction.consequences),
    (place_introduction.NAME, place_introduction.consequences),
    (name.NAME, name.consequences),
    (thing.NAME, thing.consequences),
    (visit_count.NAME, visit_count.consequences),
    (date_anchor.NAME, date_anchor.consequences),
    (place.NAME, place.consequences),
    (first_mention.NAME, first_mention.consequences),
)
