"""Ages that no order of the story makes right: born in 1841, and thirty-eight in 1866."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from esesea.continuity.narration import Narration
from esesea.continuity.persons import Persons
from esesea.continuity.said_ages import AgeGap, SaidAge, age_gaps, said_ages
from esesea.continuity.sureness import numbered
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "ages_at_odds"

CONFIDENCE = 0.85

SLACK = 1
"""Years by which an age, a year or a gap may be rounded."""

MOST = 12
"""So many ages with a year of one person are compared, at most: what is said more often is said on purpose."""


def check(story: Story) -> Iterator[Finding]:
    """Years of birth that the same person's ages contradict, and two people each of whom is said to be the older.

    Example: "Ada was born in 1841. … In 1866 Ada was thirty-eight."; "Ada was two years older than Ben. … Ben was older
    than Ada." Counter-example: a traveller, "about thirty", a year's difference.
    """
    narration, persons = Narration.of(story), Persons.of(story)
    by_person: dict[str, list[SaidAge]] = defaultdict(list)
    for age in said_ages(narration, persons, dated=True):
        if age.born is not None and age.who not in story.chronology.parted:
            by_person[age.who].append(age)
    for who, ages in by_person.items():
        for one, other in combinations(ages[:MOST], 2):
            if _apart(one, other):
                words = f"{story.character(who).name} cannot be both: {_quoted(story, one.span, other.span)}"
                yield _finding(story, words, (one.span, other.span), (one.scene, other.scene))
                break
    yield from _gaps(story, age_gaps(narration, persons))


def _apart(one: SaidAge, other: SaidAge) -> bool:
    first, second = one.born, other.born
    assert first is not None
    assert second is not None
    return first[0] > second[1] + SLACK or second[0] > first[1] + SLACK


def _gaps(story: Story, gaps: tuple[AgeGap, ...]) -> Iterator[Finding]:
    said: dict[frozenset[str], AgeGap] = {}
    for gap in gaps:
        before = said.setdefault(frozenset((gap.elder, gap.younger)), gap)
        if not {gap.elder, gap.younger}.isdisjoint(story.chronology.parted):
            continue
        if before.elder != gap.elder or _differ(before.years, gap.years):
            one, other = story.character(before.elder).name, story.character(before.younger).name
            words = f"{one} and {other} are not so far apart in years: {_quoted(story, before.span, gap.span)}"
            yield _finding(story, words, (before.span, gap.span), (before.scene, gap.scene))


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > SLACK


def _quoted(story: Story, *spans: Span) -> str:
    return " and ".join(f"“{' '.join(story.quote(span).split())}”" for span in spans)


def _finding(story: Story, words: str, spans: tuple[Span, Span], scenes: tuple[str, str]) -> Finding:
    told = tuple(dict.fromkeys(scenes))
    where = " and ".join(numbered(story, each) for each in told)
    resolve = "Change one of the ages or one of the years."
    return Finding(NAME, Severity.WARNING, f"{words} ({where}).", resolve, told, tuple(sorted(spans)), CONFIDENCE)
