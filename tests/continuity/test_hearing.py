"""What a sentence says is asked once, and anew wherever something changed by which it is read."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from weakref import WeakValueDictionary

import pytest

from esesea.continuity import circumstances, passages
from esesea.continuity.hearing import Hearing
from esesea.continuity.remembering import MANUSCRIPTS, memory_of
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


@pytest.fixture
def forget(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets go of what is known of paragraphs and passages, whatever manuscripts have them."""

    def forget() -> None:
        monkeypatch.setattr(circumstances, "_known", WeakValueDictionary())
        monkeypatch.setattr(passages, "_passages", WeakValueDictionary())

    return forget


@pytest.mark.parametrize("check", GIVEN)
def test_what_is_remembered_changes_no_finding(check: str, forget: Callable[[], None]) -> None:
    for name, case in GIVEN[check].items():
        told = peopled(case["text"].rstrip("\n"), case.get("times", {}))
        list(CHECKS[check](told))
        for change in CHANGES:
            changed = change(told)
            found = list(CHECKS[check](changed))
            forget()
            afresh = replace(changed, document=replace(changed.document))
            assert found == list(CHECKS[check](afresh)), f"{name}, {change.__name__}"


@pytest.mark.parametrize("before", ["", "The rain fell.\n\n", "Eve came. Ada went. Tom sat.\n\n"])
@pytest.mark.parametrize("check", GIVEN)
def test_what_is_remembered_of_another_draft_changes_no_finding(
    check: str, before: str, forget: Callable[[], None]
) -> None:
    for name, case in GIVEN[check].items():
        text = case["text"].rstrip("\n")
        told, draft = (peopled(each, case.get("times", {})) for each in (text, before + text))
        found = list(CHECKS[check](draft))
        forget()
        list(CHECKS[check](told))
        assert found == list(CHECKS[check](replace(draft, document=replace(draft.document)))), name


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


def test_in_another_draft_a_sentence_that_says_nothing_is_not_asked_again() -> None:
    told, asked = peopled(FAR + "\n\n" + TOLD, {}), AskedInVain()
    drafts = (told, peopled("Eve came.\n\n" + FAR + "\n\n" + TOLD, {}))
    assert [heard(draft, asked) for draft in drafts] == [[], []]
    assert asked.times == 2
    assert heard(everybody_a_man(drafts[1]), asked) == []
    assert asked.times == 2 + 1


class AskedInVain(Asked):
    """Hears nothing."""

    def __call__(self, hearing: Hearing, sentence: Span) -> Iterator[str]:
        yield from (who for who in super().__call__(hearing, sentence) if not who)


def test_circumstances_are_let_go_with_the_manuscripts() -> None:
    told = peopled("Ada met Eve beside a well that nobody else has.\n\nTom stood still.", {})
    heard(told, Asked())
    assert told.document.text.partition("\n")[0] in {each.words for each in circumstances._known}
    for number in range(MANUSCRIPTS):
        memory_of(replace(told.document, name=str(number)))
    gc.collect()
    assert told.document.text.partition("\n")[0] not in {each.words for each in circumstances._known}


def test_what_is_in_vain_is_forgotten_before_there_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(circumstances, "MOST", 1)
    known = circumstances.Circumstances()
    known.keep_in_vain("one")
    assert known.is_in_vain("one")
    known.keep_in_vain("other")
    assert not known.is_in_vain("one")
    assert known.is_in_vain("other")
