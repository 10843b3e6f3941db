"""The machinery of the grammar of time expressions: rules, and how they share a text out among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from esesea.patterns import late
from esesea.story.time import TimexType


class Anchor(StrEnum):
    """What an expression says about the moment that is being told."""

    NOW = "now"
    """It can name that moment: "at dawn", "one Wednesday", "in June 1985"."""
    SHIFT = "shift"
    """It steps there from the moment told before: "the next morning", "three days later"."""
    AWAY = "away"
    """It names another moment: "tomorrow", "ten years ago"."""
    LENGTH = "length"
    """How long: "for three days"; an age."""
    HABIT = "habit"
    """How often: "every morning"."""
    COUNT = "count"
    """Which time it is: "the second time"."""


@dataclass(frozen=True, slots=True)
class Timex:
    """TIMEX3 attributes of an expression; see `esesea.story.time.TimeExpression`."""

    type: TimexType
    value: str | None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One form that time expressions take. ``read`` gives None for words that only look like one.

    ``open_end``: the expression goes on with the clause or noun that follows ("sometime before" …). ``bare``: the
    pattern is one ordinary word that may as well describe a thing ("summer dress"); a parse must confirm it. ``among``:
    in every text that has the form, one of these (small letters) stands; such a text alone is looked through.
    """

    name: str
    anchor: Anchor
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Timex | None]
    open_end: bool = False
    bare: bool = False
    among: tuple[str, ...] = ()

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text, given in small letters, may have the form."""
        return not self.among or any(word in lowered for word in self.among)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """Characters ``start`` up to ``end`` of the text are a time expression, by ``rule``."""

    start: int
    end: int
    rule: TimeRule
    timex: Timex


def rule(
    name: str,
    anchor: Anchor,
    pattern: str,
    read: Callable[[re.Match[str]], Timex | None],
    *,
    open_end: bool = False,
    bare: bool = False,
    among: tuple[str, ...] = (),
) -> TimeRule:
    """A rule whose pattern stands between word borders; mark parts that ignore case with ``(?i:…)``.

    Where the pattern has a group ``t``, that is the expression, and the words around it are only its condition.
    """
    return TimeRule(name, anchor, late(rf"(?<![^\W_])(?<!['’-]){pattern}(?![^\W_])(?!-)"), read, open_end, bare, among)


def share_out(text: str, rules: Iterable[TimeRule]) -> tuple[FoundTime, ...]:
    """The time expressions of ``text``, in order, none overlapping: the longest wins, then the earlier rule.

    Linear in the length of ``text`` for each rule.
    """
    found: list[tuple[int, int, int, FoundTime]] = []
    lowered = text.lower()
    for priority, each in enumerate(rules):
        if not each.may_be_in(lowered):
            continue
        for match in each.pattern.finditer(text):
            timex = each.read(match)
            if timex is not None:
                start, end = match.span("t") if "t" in each.pattern.groupindex else match.span()
                found.append((start - end, priority, start, FoundTime(start, end, each, timex)))
    taken: list[FoundTime] = []
    claimed: set[int] = set()
    for _, _, _, hit in sorted(found, key=lambda entry: entry[:3]):
        if claimed.isdisjoint(range(hit.start, hit.end)):
            claimed.update(range(hit.start, hit.end))
            taken.append(hit)
    return tuple(sorted(taken, key=lambda hit: hit.start))
