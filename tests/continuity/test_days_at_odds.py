from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks import days_at_odds
from esesea.order.days import Said, with_days
from esesea.story.days import Distance, SceneDate, born
from esesea.story.finding import Severity
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from tests.continuity.stories import quotes, seen, told

BARE = told("In 1990 Ada was nine.\n\nIn 2001 Ada was forty.")
NINETY, THOUSAND = 726468, 730486  # 1 January of 1990 and 2001


def solved(first_age: int, second_age: int, sure: float = 0.96) -> Story:
    ages = tuple(
        Distance(
            born("c1"), scene, 366 * years, 366 * years + 365, STORY_CLOCK, seen(BARE, words, "ages", sure)[0], scene
        )
        for scene, years, words in (("s1", first_age, "was nine"), ("s2", second_age, "was forty"))
    )
    dates = (
        SceneDate("s1", NINETY, NINETY + 364, seen(BARE, "1990", "dates", sure)[0]),
        SceneDate("s2", THOUSAND, THOUSAND + 364, seen(BARE, "2001", "dates", sure)[0]),
    )
    return replace(BARE, chronology=with_days(BARE.chronology, BARE.scenes, Said(ages, dates)))


def test_ages_and_dates_that_do_not_add_up() -> None:
    (finding,) = days_at_odds.check(solved(9, 40))
    assert finding.severity is Severity.WARNING
    assert finding.scenes == ("s1", "s2")
    assert quotes(BARE, finding.spans) == ["1990", "was nine", "2001", "was forty"]
    assert finding.message == "“1990”, “was nine”, “2001” and “was forty” do not add up (scene 1 and scene 2)."


def test_dates_that_openings_give_are_sure_enough() -> None:
    (finding,) = days_at_odds.check(solved(9, 40, 0.93))
    assert finding.confidence < 0.8


@pytest.mark.parametrize("story", [solved(9, 20), solved(9, 40, 0.92), BARE], ids=["they do", "unsure", "nothing said"])
def test_silence(story: Story) -> None:
    assert not list(days_at_odds.check(story))
