"""Ages, births, lengths and "years ago" against years."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from esesea.continuity.checks.years_at_odds import check
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.days import Distance, SceneDate, born
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span
from tests.continuity.stories import found, quotes, seen, timed, told

YEAR_1999 = (729755, 730119)


def dated(text: str, *times: tuple[str, str | None]) -> Story:
    """A scene of 1999, by its own first words."""
    bare = timed(text, *times)
    return replace(bare, scene_dates=(SceneDate("s1", *YEAR_1999, seen(bare, "In 1999")[0]),))


@pytest.mark.parametrize(
    ("text", "step", "year", "fires"),
    [
        ("In 1999 Ada sat. “Ten years ago, in 1970, I left,” she said.", "Ten years ago", "1970", True),
        ("In 1999 Ada sat. “In 1970, ten years ago, I left,” she said.", "ten years ago", "1970", True),
        ("In 1999 Ada sat. Ten years earlier, in 1970, she had left.", "Ten years earlier", "1970", True),
        ("In 1999 Ada sat. “Ten years ago, in 1989, I left,” she said.", "Ten years ago", "1989", False),
        ("In 1999 Ada sat. “Some ten years ago, in 1970, I left,” she said.", "ten years ago", "1970", False),
        ("In 1999 Ada sat. Ten years ago, in 1970, there was a war.", "Ten years ago", "1970", False),
        ("In 1999 Ada sat. “Ten years ago we met. 1970 was bad.”", "Ten years ago", "1970", False),
    ],
)
def test_years_ago(text: str, step: str, year: str, fires: bool) -> None:
    story = dated(text, (step, "PAST_REF"), (year, year))
    findings = list(check(story))
    assert bool(findings) is fires
    assert all(set(quotes(story, each.spans)) == {"In 1999", step, year} for each in findings)


def test_no_year_of_the_scene_no_finding() -> None:
    text = "Ada sat. “Ten years ago, in 1970, I left,” she said."
    assert not list(check(timed(text, ("Ten years ago", "PAST_REF"), ("1970", "1970"))))


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("He was born in 1900 and died in 1950, aged seventy.", True),
        ("He was born in May 1900 in Hull, and died there in 1950 at the age of 70.", True),
        ("He was born in 1900 and died in 1950, aged fifty.", False),
        ("He was born in 1900 and died in 1950, aged forty-nine.", False),
        ("He was born in 1900 and died in 1950 at ten o'clock.", False),
        ("Ada, born in 1940, was sixty-five in the winter of 1985.", True),
        ("Ada, born in 1940, was forty-five in 1985.", False),
        ("He was born in 1900. She died in 1950, aged seventy.", False),
        ("From 1920 to 1930, twenty years, he fished.", True),
        ("From 1920 to 1930, for ten years, he fished.", False),
        ("From 1914 to 1918, five years, he fought.", False),
    ],
)
def test_within_a_sentence(text: str, fires: bool) -> None:
    findings = list(check(told(text)))
    assert bool(findings) is fires
    assert all(len(each.spans) > 1 for each in findings)
    assert not list(check(told(text, {"mode": Mode.DREAM})))


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("In 1999 Ada sat. She had worn black for thirty years, ever since 1980.", True),
        ("In 1999 Ada sat. “Since 1980, thirty years,” she said.", True),
        ("In 1999 Ada sat. “It is forty years since 1980,” she said.", True),
        ("In 1999 Ada sat. She had worn black for nineteen years, ever since 1980.", False),
        ("In 1999 Ada sat. She had worn black for twenty years, ever since 1980.", False),
        ("In 1999 Ada sat. She had worn black for some thirty years, since 1980.", False),
        ("In 1999 Ada sat. She had rowed since 1980; thirty years later she would stop.", False),
        ("In 1999 Ada sat. She had rowed since 1980, thirty years after him.", False),
    ],
)
def test_years_since(text: str, fires: bool) -> None:
    findings = list(check(dated(text)))
    assert bool(findings) is fires
    assert all("1980" in quotes(dated(text), each.spans) for each in findings)


NAMED = ("Ada", "Ben")


def test_an_age_and_a_birth() -> None:
    bare = told("In 1999 Ada was fifty. Ada was born in 1965.", characters=(Character("c1", "Ada", ("Ada",)),))

    def story(years: int) -> Story:
        age = Distance(born("c1"), "s1", 366 * years, 366 * years + 365, STORY_CLOCK, seen(bare, "fifty")[0], "s1")
        met = tuple(Mention(found(bare, "Ada", nth), "c1", MentionKind.PROPER) for nth in (1, 2))
        date = SceneDate("s1", *YEAR_1999, seen(bare, "In 1999")[0])
        return replace(bare, mentions=met, distances=(age,), scene_dates=(date,))

    (finding,) = check(story(50))
    assert finding.message == "Ada, born in 1965, is not 50 in scene 1."
    assert quotes(bare, finding.spans) == ["In 1999", "fifty", "was born in 1965"]
    assert not list(check(story(33)))
    assert not list(check(replace(story(50), mentions=())))
    assert not list(check(replace(story(50), chronology=replace(bare.chronology, parted=("c1",)))))


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Ada is twenty, and she rows.\n\nTheir first, Ada, was born in 1949.", True),
        ("Ada is twenty, and she rows.\n\nBen was born in 1946 and their daughter Ada in 1949.", True),
        ("Ada is fifty, and she rows.\n\nBen was born in 1946 and their daughter Ada in 1949.", False),
        ("Ada was twenty when the war came.\n\nTheir first, Ada, was born in 1949.", False),
        ("Their first, Ada, was born in 1949. Ada was nine, and rowed.\n\nNo one came.", False),
        ("Ada was twenty. In another year Ada was thirty.\n\nTheir first, Ada, was born in 1949.", False),
        ("Ada is about thirty, and she rows.\n\nTheir first, Ada, was born in 1965.", False),
    ],
)
def test_an_age_in_a_dated_scene_and_a_birth_in_another(text: str, fires: bool) -> None:
    bare = told(text, characters=tuple(Character(f"c{nth + 1}", name, (name,)) for nth, name in enumerate(NAMED)))
    met = (
        Mention(Span(at.start(), at.end()), f"c{NAMED.index(at.group()) + 1}", MentionKind.PROPER)
        for at in re.finditer("|".join(NAMED), text)
    )
    date = SceneDate("s1", *YEAR_1999, seen(bare, text[:3])[0])
    assert bool(list(check(replace(bare, mentions=tuple(met), scene_dates=(date,))))) is fires
