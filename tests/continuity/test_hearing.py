"""What a sentence says is asked once, and anew wherever something changed by which it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from esesea.continuity.hearing import Hearing
from esesea.story.character import MentionKind
from esesea.story.event import Aside, AsideKind
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.span import Span
from tests.continuity.stories import peopled
from tests.continuity.test_said_words import CHECKS, GIVEN

FAR = "The rain fell. " * 30
"""More characters than are looked back over for whom a pronoun means."""
TOLD = f"Ada met Eve. She smiled. {FAR.strip()}\n\nTom stood by the gate. “I am cold,” said Tom."


def pronouns_of_nobody(story: Story) -> Story:
    return replace(story, characters=tuple(replace(each, pronouns=None) for each in story.characters))


def everybody_a_man(story: Story) -> Story:
    return replace(story, characters=tuple(replace(each, pronouns="he") for each in story.characters))


def first_scene_a_dream(story: Story) -> Story:
    return replace(story, scenes=(replace(story.scenes[0], mode=Mode.DREAM), *story.scenes[1:]))


def another_mentioned(story: Story) -> Story:
    other = {"c1": "c3", "c3": "c1"}
    return replace(
        story, mentions=tuple(replace(each, character=other.get(each.character, "c2")) for each in story.mentions)
    )


def names_alone(story: Story) -> Story:
    return replace(story, mentions=tuple(each for each in story.mentions if each.kind is MentionKind.PROPER))


def without_speech(story: Story) -> Story:
    return replace(story, quotations=())


def another_speaks(story: Story) -> Story:
    return replace(story, quotations=tuple(replace(each, speaker="c3") for each in story.quotations))


def first_scene_an_aside(story: Story) -> Story:
    first = story.scenes[0]
    return replace(story, asides=(Aside(first.span, first.id, AsideKind.REPORTED),))


def first_scene_parted(story: Story) -> Story:
    """In the midst of a sentence; what is behind the cut is a dream."""
    first = story.scenes[0]
    middle = first.span.start + len(first.span) // 2
    parts = (
        replace(first, span=Span(first.span.start, middle)),
        replace(first, id="s0", span=Span(middle, first.span.end), mode=Mode.DREAM),
    )
    return replace(story, scenes=(*parts, *story.scenes[1:]))


CHANGES: tuple[Callable[[Story], Story], ...] = (
    pronouns_of_nobody,
    everybody_a_man,
    first_scene_a_dream,
    another_mentioned,
    names_alone,
    without_speech,
    another_speaks,
    first_scene_an_aside,
    first_scene_parted,
)


@pytest.mark.parametrize("check", GIVEN)
def test_what_is_remembered_changes_no_finding(check: str) -> None:
    for name, case in GIVEN[check].items():
        told = peopled(case["text"].rstrip("\n"), case.get("times", {}))
        list(CHECKS[check](told))
        for change in CHANGES:
            changed = change(told)
            afresh = replace(changed, document=replace(changed.document))
            assert list(CHECKS[check](changed)) == list(CHECKS[check](afresh)), f"{name}, {change.__name__}"


class Asked:
    """Hears who is named in a sentence, and counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, hearing: Hearing, sentence: Span) -> Iterator[str]:
        self.times += 1
        yield from sorted(hearing.persons.marked(sentence).everybody)


def heard(story: Story, asked: Asked) -> list[tuple[str, str]]:
    hearing = Hearing.of(story)
    sentences = [hearing.narration.sentence(story.document.text.index(words)) for words in ("Ada met", "Tom stood")]
    return [(scene.id, who) for scene, who in hearing.each(asked, sentences)]


def test_a_sentence_of_which_nothing_changed_is_not_asked_again() -> None:
    told, asked = peopled(TOLD, {}), Asked()
    assert heard(told, asked) == [("s1", "c1"), ("s1", "c3"), ("s2", "c2")]
    renumbered = replace(
        told, scenes=tuple(replace(scene, id=f"{scene.id}b") for scene in told.scenes), time_expressions=()
    )
    assert heard(renumbered, asked) == [("s1b", "c1"), ("s1b", "c3"), ("s2b", "c2")]
    assert asked.times == 2


def test_only_the_paragraph_in_which_something_changed_is_asked_again() -> None:
    told, asked = peopled(TOLD, {}), Asked()
    heard(told, asked)
    assert heard(replace(told, mentions=told.mentions[1:]), asked) == [("s1", "c3"), ("s2", "c2")]
    assert asked.times == 2 + 1
    heard(without_speech(told), asked)
    assert asked.times == 2 + 1 + 1
    heard(pronouns_of_nobody(told), asked)
    assert asked.times == 2 + 1 + 1 + 2


def test_nothing_is_heard_in_a_scene_that_does_not_happen() -> None:
    told, asked = peopled(TOLD, {}), Asked()
    heard(told, asked)
    assert heard(first_scene_a_dream(told), asked) == [("s2", "c2")]
