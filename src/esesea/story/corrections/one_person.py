"""Order that was drawn from two passages because both are about one person, who turns out to be two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from esesea.story.character import LifeState
from esesea.story.corrections.pointing import mentions_at
from esesea.story.days import born
from esesea.story.references import words_of
from esesea.story.story import Story
from esesea.story.time import TemporalRelation
from esesea.story.trait import Trait
from esesea.text.span import Span

BY_PERSON = frozenset({"ages", "changes", "crossed_lives", "knowledge", "life_states"})
"""The signs that compare what is said of one person in two places (``Evidence.by``)."""


def of_one_person(story: Story, one: str, other: str) -> tuple[TemporalRelation, ...]:
    """The claims of ``story`` on order without those that compare the two people, who were one until now."""
    told = _told_of(story, (one, other))
    return tuple(claim for claim in story.relations if not _compares(story, claim, told))


def _compares(story: Story, claim: TemporalRelation, told: dict[str, list[Span]]) -> bool:
    if claim.evidence.by not in BY_PERSON:
        return False
    whose = [frozenset(_whose(story, span, told)) for span in claim.evidence.spans]
    return len({who for who in whose if len(who) == 1}) > 1


def _whose(story: Story, words: Span, told: dict[str, list[Span]]) -> Iterator[str]:
    """Which of the two the words are about: by what is said there of whom, else by whom they mention."""
    said = [who for who, spans in told.items() if any(span.overlaps(words) for span in spans)]
    yield from said or (each.character for each in mentions_at(story, words) if each.character in told)


def _told_of(story: Story, people: tuple[str, ...]) -> dict[str, list[Span]]:
    told: dict[str, list[Span]] = defaultdict(list, {who: [] for who in people})
    said: tuple[Trait | LifeState, ...] = (*story.traits, *story.life_states)
    for value in said:
        if value.character in people:
            told[value.character] += words_of(value)
    births = {born(who): who for who in people}
    for distance in story.distances:
        for end in (distance.a, distance.b):
            if end in births:
                told[births[end]] += words_of(distance)
    return told
