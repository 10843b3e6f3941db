"""The checks there are: the built-in ones, and those that installed packages add."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint, entry_points

from esesea.continuity.checks import (
    days_at_odds,
    dead_act,
    name_drift,
    order_conflicts,
    two_places,
    visits_out_of_count,
    weekday_clash,
)
from esesea.continuity.errors import CheckUnusable
from esesea.story.finding import Finding
from esesea.story.story import Story

Check = Callable[[Story], Iterable[Finding]]
"""What contradicts in a story, each finding with its quotes. A pure function, linear in the story where it can be."""

ENTRY_POINTS = "esesea.checks"

BUILT_IN: tuple[Check, ...] = (
    dead_act.check,
    two_places.check,
    visits_out_of_count.check,
    weekday_clash.check,
    days_at_odds.check,
    order_conflicts.check,
    name_drift.check,
)


def checks() -> tuple[Check, ...]:
    """All checks: the built-in ones, then those of other packages by name. Raises CheckUnusable."""
    added = sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)
    return (*BUILT_IN, *(_loaded(point) for point in added))


def _loaded(point: EntryPoint) -> Check:
    check: Check = point.load()
    if not callable(check):
        raise CheckUnusable(point.name, point.dist.name if point.dist else point.value)
    return check
