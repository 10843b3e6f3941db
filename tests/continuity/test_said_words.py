"""What single sentences say, in many ways, is heard by the checks; and what only looks like it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from esesea.continuity.checks import (
    cause_after_effect,
    changed_traits,
    day_is_night,
    dead_act,
    known_too_soon,
    lengths_at_odds,
    two_places,
    used_after_loss,
    visits_out_of_count,
)
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.event import Event
from esesea.story.finding import Severity
from esesea.story.speech import Quotation
from esesea.story.story import Story
from esesea.text.span import Span
from tests.continuity.stories import quotes, timed
from tests.reading.case_files import CASES

CHECKS = {
    each.NAME: each.check
    for each in (
        cause_after_effect,
        changed_traits,
        day_is_night,
        dead_act,
        known_too_soon,
        lengths_at_odds,
        two_places,
        used_after_loss,
        visits_out_of_count,
    )
}
PEOPLE = {"Ada": ("c1", "she"), "Tom": ("c2", "he"), "Eve": ("c3", "she")}
GIVEN: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((CASES / "said_words.yml").read_text(encoding="utf-8"))


def story(text: str, times: dict[str, str]) -> Story:
    """Ada, Eve and Tom by name; "she" and "he" are who was named last, and each verb in -ed is done by the same."""
    values = [(words, str(value)) for words, value in times.items() for _ in re.findall(re.escape(words), text)]
    scenes = [
        {"present": tuple(PEOPLE[name][0] for name in PEOPLE if name in part)} for part in text.strip().split("\n\n")
    ]
    characters = tuple(Character(who, name, (name,), pronouns=she) for name, (who, she) in PEOPLE.items())
    bare = timed(text, *values, facts=scenes, characters=characters)
    named: list[Mention] = []
    for each in re.finditer(rf"\b(?:{'|'.join(PEOPLE)})\b|\b(?:[Ss]?[Hh]e)\b", bare.document.text):
        who = PEOPLE.get(each[0], (named[-1].character if named else "c1", ""))[0]
        kind = MentionKind.PROPER if each[0] in PEOPLE else MentionKind.PRONOUN
        quoted = any(said.span.contains(Span(*each.span())) for said in bare.quotations)
        named.append(Mention(Span(*each.span()), who, kind, quoted=quoted))
    return replace(bare, mentions=tuple(named), events=_events(bare, named), quotations=_said(bare))


def _events(bare: Story, named: list[Mention]) -> tuple[Event, ...]:
    done = (Span(*each.span()) for each in re.finditer(r"\b(?:lifted|opened)\b", bare.document.text))
    return tuple(
        Event(span, next(scene.id for scene in bare.scenes if scene.span.contains(span)), "lift", (who,), "past")
        for span in done
        for who in [[each.character for each in named if each.span.end <= span.start][-1]]
    )


def _said(bare: Story) -> tuple[Quotation, ...]:
    """Every speech as its "said Ada" has it."""
    speakers = (re.match(r"\s*said (\w+)", bare.document.text[each.span.end :]) for each in bare.quotations)
    return tuple(
        replace(each, speaker=PEOPLE[by[1]][0] if by else None)
        for each, by in zip(bare.quotations, speakers, strict=True)
    )


@pytest.mark.parametrize(
    ("check", "name"), [(check, name) for check, cases in GIVEN.items() for name in cases], ids=str
)
def test_said_words(check: str, name: str) -> None:
    case = GIVEN[check][name]
    told = story(case["text"].rstrip("\n"), case.get("times", {}))
    findings = [each for each in CHECKS[check](told) if each.severity is not Severity.INFO]
    assert [quotes(told, each.spans) for each in findings] == ([case["finds"]] if "finds" in case else [])
