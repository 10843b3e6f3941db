"""Counted steps between days and hours that are said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.steps_at_odds import check
from esesea.story.calendar import Calendar, Month
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, AsideKind
from esesea.story.finding import Severity
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from tests.continuity.stories import found, quotes, seen, timed, told

DAYS = {
    "Monday": "XXXX-WXX-1",
    "Wednesday": "XXXX-WXX-3",
    "Friday": "XXXX-WXX-5",
    "the next day": None,
    "The next day": None,
}


def times(text: str, **more: str | None) -> list[tuple[str, str | None]]:
    """The expressions of ``text`` by their words."""
    known = DAYS | {"two days later": None, "Two days later": None, "Two hours later": None} | more
    return [(words, value) for words, value in known.items() if words in text]


@pytest.mark.parametrize(
    "text",
    [
        "It was Monday. Ada sewed. Two days later, on Friday, she woke.",
        "On Monday Ada sewed. Two days later it was Friday.",
        "It was Monday, and the shops were shut. The next day, which was Friday, Ada woke.",
        "On Monday Ada sewed. On Friday, two days later, she woke.",
        "It was Monday.\n\nTwo days later, on Friday, she woke.",
        "Monday came. Ada sewed; and the next day it was Friday.",
    ],
)
def test_weekdays_and_days(text: str) -> None:
    story = timed(text, *times(text))
    (finding,) = check(story)
    assert finding.severity is Severity.WARNING
    assert {"Monday", "Friday"} < set(quotes(story, finding.spans))
    assert "does not lead from “Monday” to “Friday”" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "It was Monday. Two days later, on Wednesday, she woke.",
        "It was Monday. She slept. Two days later, on Friday, she woke.",
        "It was Monday. About two days later, on Friday, she woke.",
        "It was Monday. A week passed. Two days later, on Friday, she woke.",
        "She would go on Monday. Two days later, on Friday, she woke.",
        "“It was Monday,” said Ada. Two days later, on Friday, she woke.",
        "It was Monday.\n\nBen sat.\n\nTwo days later, on Friday, she woke.",
        "It was Monday. Two days later she had to go on Friday.",
        "It was Monday. If two days later, on Friday, she woke, all was well; she had not.",
    ],
)
def test_silent_weekdays(text: str) -> None:
    assert not list(check(timed(text, *times(text))))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.HYPOTHETICAL, Mode.ITERATIVE])
def test_silent_where_nothing_happens(mode: Mode) -> None:
    text = "It was Monday. Two days later, on Friday, she woke."
    assert not list(check(timed(text, *times(text), facts=[{"mode": mode}])))


def test_silent_in_an_aside() -> None:
    text = "It was Monday. Two days later, on Friday, she woke."
    story = timed(text, *times(text))
    aside = Aside(story.scenes[0].span, "s1", AsideKind.EMBEDDED)
    assert not list(check(replace(story, asides=(aside,))))


def test_steps_are_added_up() -> None:
    text = "It was Monday. The next day she sewed. Two days later it was Friday."
    story = timed(
        text, ("Monday", "XXXX-WXX-1"), ("The next day", None), ("Two days later", None), ("Friday", "XXXX-WXX-5")
    )
    (finding,) = check(story)
    assert quotes(story, finding.spans) == ["Monday", "The next day", "Two days later", "Friday"]
    right = text.replace("Friday", "Thursday")
    said = (("Monday", "XXXX-WXX-1"), ("The next day", None), ("Two days later", None), ("Thursday", "XXXX-WXX-4"))
    assert not list(check(timed(right, *said)))


CLOCK = {"three o'clock": "T03:00", "five o'clock": "T05:00", "eight o'clock": "T08:00", "ten p.m.": "T22:00"}


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("At three o'clock Ada sat. Two hours later it was eight o'clock.", True),
        ("At three o'clock Ada sat. Two hours later it was five o'clock.", False),
        ("At three o'clock Ada sat. Two hours later, at ten p.m., she rose.", True),
        ("Ada waited until three o'clock. Two hours later it was eight o'clock.", False),
    ],
)
def test_hours(text: str, fires: bool) -> None:
    assert bool(list(check(timed(text, *times(text, **CLOCK))))) is fires


@pytest.mark.parametrize(
    ("second", "fires"), [("6 June 1985", False), ("9 June 1985", True)], ids=["they do", "they do not"]
)
def test_dates(second: str, fires: bool) -> None:
    text = f"On 4 June 1985 she signed. Two days later, on {second}, she signed again."
    said = (("4 June 1985", "1985-06-04"), ("Two days later", None), (second, f"1985-06-0{second[0]}"))
    assert bool(list(check(timed(text, *said)))) is fires


def test_a_date_without_its_year_may_be_of_a_leap_year() -> None:
    text = "On 28 February she signed. Two days later, on {}, she signed again."
    for day, value, fires in (("1 March", "XXXX-03-01", 0), ("2 March", "XXXX-03-02", 0), ("3 March", "XXXX-03-03", 1)):
        said = (("28 February", "XXXX-02-28"), ("Two days later", None), (day, value))
        assert len(list(check(timed(text.format(day), *said)))) == fires


def test_days_of_a_declared_calendar() -> None:
    week = Calendar("the Ember", (Month("Frost", 30),), ("Ashday", "Cinderday", "Flameday"))
    text = "It was Ashday. Two days later, on Cinderday, she woke."
    said = (("Ashday", "XXXX-WXX-1[the Ember]"), ("Two days later", None), ("Cinderday", "XXXX-WXX-2[the Ember]"))
    assert len(list(check(timed(text, *said, calendar=week)))) == 1
    assert not list(check(timed(text, *said)))


def test_the_days_of_two_scenes() -> None:
    bare = told("Monday. Ada wept.\n\nTwo days later, Friday. Ada wept.")

    def story(weekday: int, most: int = 2) -> Story:
        step = Distance("s1", "s2", 2, most, STORY_CLOCK, seen(bare, "Two days later")[0], "s2")
        on = (DayPattern("s1", seen(bare, "Monday")[0], 0), DayPattern("s2", seen(bare, "Friday")[0], weekday))
        return replace(bare, distances=(step,), day_patterns=on)

    (finding,) = check(story(4))
    assert finding.spans == (found(bare, "Monday"), found(bare, "Two days later"), found(bare, "Friday"))
    assert not list(check(story(2)))
    assert not list(check(story(4, most=5)))


@pytest.mark.parametrize(
    ("words", "value", "fires"),
    [
        ("On 20 June, thirty days from then, Ada would sail.", "XXXX-06-20", True),
        ("“On 20 June, three days away,” said Ada.", "XXXX-06-20", True),
        ("In thirty days, on 20 June, Ada would sail.", "1912-06-20", True),
        ("On 20 June, ten weeks from now, Ada would sail.", "XXXX-06-20", True),
        ("On 20 June, eleven days from then, Ada would sail.", "XXXX-06-20", False),
        ("On 20 June, twelve days from then, Ada would sail.", "XXXX-06-20", False),
        ("On 20 June, two weeks from now, Ada would sail.", "XXXX-06-20", False),
        ("On 20 June, about thirty days from then, Ada would sail.", "XXXX-06-20", False),
        ("On 20 June, thirty days from the fair, Ada would sail.", "XXXX-06-20", False),
        ("On 20 June thirty days were left, Ada said.", "XXXX-06-20", False),
    ],
)
def test_a_day_that_is_named_and_counted(words: str, value: str, fires: bool) -> None:
    bare = timed(f"It was 9 June 1912. {words}", ("20 June", value))
    date = SceneDate("s1", 698138, 698138, seen(bare, "9 June 1912")[0])
    assert bool(list(check(replace(bare, scene_dates=(date,))))) is fires
    assert not list(check(bare))
