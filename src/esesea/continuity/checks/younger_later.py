"""Somebody who is younger later on: thirty-one, and then five-and-twenty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from esesea.continuity.as_told import CIRCULAR, comes_before
from esesea.continuity.narration import Narration
from esesea.continuity.persons import Persons
from esesea.continuity.said_ages import OLDEST, SaidAge, growing_younger, said_ages
from esesea.continuity.sureness import numbered, own_timeline
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story

NAME = "younger_later"

SURE = 0.8
"""How surely the one scene must come before the other."""

SAME_SCENE = 0.85
"""Confidence that two ages in one scene are told in the order in which they are lived."""

SLACK = 1
"""Years by which an age may be rounded."""

HEAD = 200
"""An age within so many characters of a scene's beginning says when the scene is: it may well be a flashback."""


def check(story: Story) -> Iterator[Finding]:
    """A person who is said to be so old, and on a later page or in a scene that comes later, younger.

    The narrator says so by name, or they themselves; birthdays count, and "in her fortieth year".

    Example: "Ada was thirty-one that spring. … Ada was now five-and-twenty years of age." Counter-example: a flashback,
    a year's difference, a traveller, "when Ada was ten", "Ada was twenty minutes late"; who is eighty, then fifty, then
    twenty, then five grows younger.
    """
    by_person: dict[str, list[SaidAge]] = defaultdict(list)
    said = tuple(said_ages(Narration.of(story), Persons.of(story)))
    younger = growing_younger(said)
    for age in said:
        if not age.birth and age.who not in younger:
            by_person[age.who].append(age)
    for who, ages in by_person.items():
        oldest = ages[0]
        for age in ages[1:]:
            if age.most < oldest.least - SLACK and (sure := _in_turn(story, oldest, age)) >= SURE:
                yield _finding(story, who, oldest, age, sure)
                oldest = age
            elif age.least >= oldest.least:
                oldest = age


def _in_turn(story: Story, one: SaidAge, other: SaidAge) -> float:
    if one.who in story.chronology.parted:
        return 0.0
    if one.scene == other.scene:
        return SAME_SCENE
    heads = other.span.start - story.scene(other.scene).span.start < HEAD
    unheeded = CIRCULAR if heads else CIRCULAR | {"ages"}
    return comes_before(story, own_timeline(story, one.who), one.scene, other.scene, unheeded=unheeded)


def _finding(story: Story, who: str, one: SaidAge, other: SaidAge, sure: float) -> Finding:
    scenes = tuple(dict.fromkeys((one.scene, other.scene)))
    where = " and ".join(numbered(story, each) for each in scenes)
    return Finding(
        NAME,
        Severity.WARNING,
        f"{story.character(who).name} is {_said(one)}, and later {_said(other)} ({where}).",
        "Change one of the ages, or say that one of the scenes looks back.",
        scenes,
        (one.span, other.span),
        sure,
    )


def _said(age: SaidAge) -> str:
    if age.least == age.most:
        return str(age.least)
    return f"{age.least} or older" if age.most >= OLDEST else f"{age.most} at most"
