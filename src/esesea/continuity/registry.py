"""The checks there are: the built-in ones, and those that installed packages add."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from importlib.metadata import EntryPoint
from types import FunctionType

from esesea.continuity.checks import (
    absence,
    ages_at_odds,
    cause_after_effect,
    changed_traits,
    day_is_night,
    days_at_odds,
    dead_act,
    impossible_travel,
    known_too_soon,
    lengths_at_odds,
    name_drift,
    order_conflicts,
    steps_at_odds,
    two_places,
    used_after_loss,
    visits_out_of_count,
    weekday_clash,
    years_at_odds,
    younger_later,
)
from esesea.plugins import CHECKS, broken, faults_of, installed, loaded
from esesea.story.finding import Finding
from esesea.story.story import Story

Check = Callable[[Story], Iterable[Finding]]
"""What contradicts in a story, each finding with its quotes. A pure function, linear in the story where it can be."""

BUILT_IN: tuple[Check, ...] = (
    dead_act.check,
    two_places.check,
    impossible_travel.check,
    visits_out_of_count.check,
    weekday_clash.check,
    days_at_odds.check,
    steps_at_odds.check,
    years_at_odds.check,
    younger_later.check,
    ages_at_odds.check,
    lengths_at_odds.check,
    day_is_night.check,
    cause_after_effect.check,
    order_conflicts.check,
    name_drift.check,
    changed_traits.check,
    used_after_loss.check,
    known_too_soon.check,
    absence.check,
)


def checks() -> tuple[Check, ...]:
    """All checks: the built-in ones, then those of other packages by name. Raises BrokenPlugin."""
    return (*BUILT_IN, *(_loaded(point) for point in installed(CHECKS)))


def _loaded(point: EntryPoint) -> Check:
    """The check of another package; what fails in it names the package. Raises BrokenPlugin."""
    found = loaded(point, FunctionType)

    @wraps(found)
    def check(story: Story) -> tuple[Finding, ...]:
        with faults_of(point):
            findings = tuple(found(story))
        for finding in findings:
            if not isinstance(finding, Finding):
                raise broken(point, f"it gives a {type(finding).__name__}, and a check gives Findings")
        return findings

    return check
