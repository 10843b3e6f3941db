"""Ages, lengths, stays and reasons that one sentence says and another contradicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from esesea.continuity.checks import (
    ages_at_odds,
    cause_after_effect,
    day_is_night,
    lengths_at_odds,
    two_places,
    visits_out_of_count,
    weekday_clash,
    younger_later,
)
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.finding import Finding
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.span import Span
from tests.continuity.stories import timed, told

Check = Callable[[Story], Iterable[Finding]]


def named(story: Story) -> Story:
    """The story with each "Ada" and each "Ben" in it."""
    text = story.document.text
    people = {"Ada": "c1", "Ben": "c2"}
    mentions = (
        Mention(Span(at, at + 3), people[text[at : at + 3]], MentionKind.PROPER)
        for at in range(len(text))
        if text[at : at + 3] in people
    )
    characters = (Character("c1", "Ada", ("Ada",), "she"), Character("c2", "Ben", ("Ben",), "he"))
    return replace(story, characters=characters, mentions=tuple(mentions))


HEARD: list[tuple[Check, str]] = [
    (younger_later.check, "Ada was in her fortieth year.\n\nAda had just turned twenty-five."),
    (younger_later.check, "Ada had turned forty in the spring.\n\nAda was five and thirty."),
    (younger_later.check, "Ada would be thirty-six on her next birthday.\n\nAda was not yet thirty."),
    (younger_later.check, "Ada, 40, at the door.\n\nAda celebrated her thirtieth birthday."),
    (younger_later.check, "Ada looked older than her thirty years.\n\nFor all her nineteen years Ada was tall."),
    (ages_at_odds.check, "In 1866 Ada was thirty-eight years old.\n\nAda was born in 1841."),
    (ages_at_odds.check, "Ada was five years older than Ben.\n\nBen was older than Ada by three years."),
    (ages_at_odds.check, "Ada was the elder of the two, and Ben knew it.\n\nAda was two years younger than Ben."),
    (
        lengths_at_odds.check,
        "Ada and Ben had been married for nine years.\n\nAda and Ben had been married three years.",
    ),
    (lengths_at_odds.check, "Ada had been a widow for twelve years.\n\nAda had been five years a widow."),
    (lengths_at_odds.check, "The siege lasted forty days.\n\nThe siege had lasted two years in all."),
    (lengths_at_odds.check, "From ten until noon Ada sat there. She had sat there for six hours."),
    (lengths_at_odds.check, "Ada left on Tuesday and came back on Friday. She had been away five days in all."),
    (two_places.check, "Ada sat in the library. At that very moment Ada was a hundred miles away in York."),
    (two_places.check, "All that night Ada was in the kitchen. All that night Ada was on the beach."),
    (two_places.check, "While the sermon went on, Ada was in York. While the sermon went on, Ada was in Bath."),
    (
        cause_after_effect.check,
        "Ada limped because she had slipped on the ice.\n\nTwo days later Ada slipped on the ice.",
    ),
    (cause_after_effect.check, "Because of the strike the looms stood still.\n\nA month afterwards the strike began."),
    (visits_out_of_count.check, "Ada had been at Bath twice.\n\nAda saw Bath for the first time."),
    (visits_out_of_count.check, "For the third time Ada stood before Bath.\n\nAda had never seen Bath until now."),
    (weekday_clash.check, "Ada came on Monday. The next day, which was a Friday, it rained."),
    (weekday_clash.check, "Ben came on Saturday night. The morning after he had come, a Tuesday, it rained."),
    (day_is_night.check, "The moon shone on the water. Ada squinted in the sunshine."),
    (day_is_night.check, "It was midday. Ada looked up at the moon and the stars."),
]

SILENT: list[tuple[Check, str]] = [
    (younger_later.check, "Ada was forty.\n\nWhen Ada was ten she could swim."),
    (younger_later.check, "Ada had just turned twenty.\n\nAda was nearly twenty-two."),
    (younger_later.check, "Ada was forty.\n\nAda was two years older than Ben."),
    (younger_later.check, "Ada was past fifty.\n\nAda was close upon sixty."),
    (ages_at_odds.check, "In 1866 Ada was twenty-five years old.\n\nAda was born in 1841."),
    (ages_at_odds.check, "Ada was five years older than Ben.\n\nBen felt ten years older than Ada."),
    (lengths_at_odds.check, "Ada had been married for two years.\n\nAda had been married for nine years."),
    (lengths_at_odds.check, "Ada had been ill for five days.\n\nAda had been ill for two days."),
    (lengths_at_odds.check, "The war had lasted about ten years.\n\nThe war had lasted four years."),
    (lengths_at_odds.check, "From ten until noon Ada sat there. She had lived there for six years."),
    (lengths_at_odds.check, "Ada left on Monday and came back on Thursday. She had been away ten days."),
    (two_places.check, "Ada sat in the library. At that very moment Ben was a hundred miles away in York."),
    (two_places.check, "Ada left the library. At that very moment Ada was on the beach."),
    (two_places.check, "All that morning Ada was in the kitchen. All that night Ada was on the beach."),
    (cause_after_effect.check, "Ada limped because she had slipped on the ice.\n\nTwo days later Ada saw the ice."),
    (cause_after_effect.check, "Because of the strike the looms stood still.\n\nA month later the strike ended."),
    (
        cause_after_effect.check,
        "Ada wept because the bank had failed.\n\nA week later Ada passed the bank that had failed.",
    ),
    (visits_out_of_count.check, "Ada had been at Bath twice.\n\nBen saw Bath for the first time."),
    (visits_out_of_count.check, "Ada had been at Bath twice.\n\nAda saw Bath for the first time in years."),
    (visits_out_of_count.check, "Ada had been at Bath twice.\n\nAda remembered when she saw Bath for the first time."),
    (weekday_clash.check, "Ada came on Monday. The next day, which was a Tuesday, it rained."),
    (weekday_clash.check, "Ada would come on Monday. The next day, which was a Friday, it rained."),
    (weekday_clash.check, "Ada came on Monday. Days passed. The next day, which was a Friday, it rained."),
    (day_is_night.check, "The moon shone on the water. At last it rose, and Ada squinted in the sunshine."),
    (day_is_night.check, "It was midday. Her eyes were like the moon and the stars."),
]


@pytest.mark.parametrize(("check", "text"), HEARD)
def test_heard(check: Check, text: str) -> None:
    (finding,) = check(named(told(text)))
    assert len(finding.spans) > 1


@pytest.mark.parametrize(("check", "text"), SILENT)
def test_silent(check: Check, text: str) -> None:
    assert not list(check(named(told(text))))


def test_a_scene_that_looks_back_is_no_later() -> None:
    for check, text in HEARD:
        if "\n\n" in text and check in {younger_later.check, visits_out_of_count.check, cause_after_effect.check}:
            assert not list(check(named(told(text, {}, {"mode": Mode.ANALEPSIS})))), text


def test_two_dated_hours() -> None:
    words = ("At noon on 3 May 1866 Ada was in York.", "At noon on 3 May 1866 Ada sat in a church in Bath.")
    times = (("noon", "T12:00"), ("3 May 1866", "1866-05-03")) * 2
    (finding,) = two_places.check(named(timed("\n\n".join(words), *times)))
    assert finding.message.startswith("Ada is at York and at Bath at the same time")
    elsewhen = (*times[:2], ("noon", "T12:00"), ("4 May 1866", "1866-05-04"))
    other = "\n\n".join((words[0], words[1].replace("3 May", "4 May")))
    assert not list(two_places.check(named(timed(other, *elsewhen))))
