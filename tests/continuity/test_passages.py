"""Passage by passage the same is found as in the whole manuscript, and what stays is not searched again."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from esesea.continuity import passages, said_ages, said_deaths, said_kin, said_reasons, skies
from esesea.continuity.narration import Narration
from esesea.continuity.passages import Passage, Passages, places_of
from esesea.continuity.remembering import MANUSCRIPTS, memory_of
from esesea.text.document import Document
from esesea.text.manuscript import open_manuscript
from tests.builders import document
from tests.story_builders import empty

EXAMPLES = Path(__file__).parents[2] / "examples"
MANUSCRIPTS_OF_MANY_PAGES = ("the_boat_in_the_attic.md", "the_upriver_ferry.txt", "dead_air.fountain")
ADDED = "\n\nAnd so it was that on Monday the ten old men asked how old she was.\n\n"


@pytest.fixture(params=MANUSCRIPTS_OF_MANY_PAGES)
def manuscript(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Document:
    """One in a dozen passages or more."""
    monkeypatch.setattr(passages, "USUAL", 500)
    found = open_manuscript(EXAMPLES / request.param)
    assert len(Passages.of(found).placed) >= 12
    return found


def edited(manuscript: Document) -> Document:
    """The same with a paragraph more in the middle."""
    at = manuscript.paragraphs[len(manuscript.paragraphs) // 2].span.end
    return document(manuscript.text[:at] + ADDED + manuscript.text[at:])


def words(text: str) -> Iterator[tuple[int, int, str]]:
    return ((*found.span(), found.group()) for found in re.finditer(r"\w+", text))


def blanks(text: str) -> Iterator[tuple[int, int, None]]:
    return ((*found.span(), None) for found in re.finditer(r"\s+", text))


def test_each_paragraph_belongs_to_one_passage(manuscript: Document) -> None:
    placed = Passages.of(manuscript).placed
    assert all(at + one.last == after + other.first for (at, one), (after, other) in pairwise(placed))
    assert placed[0][0] == placed[0][1].first == 0
    assert placed[-1][0] + placed[-1][1].last == len(manuscript.text)
    for at, passage in placed:
        assert passage.text == manuscript.text[at : at + len(passage.text)]
        known = {(each.span.start - at, each.span.end - at) for each in manuscript.paragraphs}
        assert known.issuperset(passage.paragraphs)


def test_all_is_found_once_as_in_the_whole(manuscript: Document) -> None:
    found = Passages.of(manuscript)
    for find in (words, blanks, skies.skies):
        assert found.everywhere(find) == list(find(manuscript.text))
    low = manuscript.text.lower()
    for word in ("the", "night", "e"):
        assert list(found.places(word)) == list(places_of(word, low))
        assert found.count(word) == low.count(word)


def test_sentences_are_those_of_the_whole(manuscript: Document) -> None:
    narration = Narration.of(replace(empty(), document=manuscript))
    for find in (said_deaths._hinted, said_kin._hinted, said_reasons._hinted, said_ages._with_number):
        around = {narration.sentence(place + 1) for place in find(manuscript.text)}
        assert list(narration.sentences(find)) == sorted(around)


class Searched:
    """Finds every word, and notes what it was given to search."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> Iterable[tuple[int, int, str]]:
        self.texts.append(text)
        return words(text)


def test_of_an_edited_draft_only_the_passages_around_the_edit_are_searched(manuscript: Document) -> None:
    first, search = document(manuscript.text), Searched()
    parts = Passages.of(first)
    parts.everywhere(search)
    assert len(search.texts) == len(parts.placed)
    search.texts.clear()
    draft = edited(first)
    assert Passages.of(draft).everywhere(search) == list(words(draft.text))
    assert 1 <= len(search.texts) <= 3
    assert any(ADDED.strip() in text for text in search.texts)


def test_paragraphs_that_are_parted_otherwise_are_another_passage() -> None:
    one = document("Ann sat.\n\nTom came in.")
    whole = replace(
        one, paragraphs=(replace(one.paragraphs[0], span=replace(one.paragraphs[0].span, end=len(one.text))),)
    )
    parted, joined = Passages.of(one).placed, Passages.of(whole).placed
    assert [passage.text for _, passage in parted] == [passage.text for _, passage in joined] == [one.text]
    assert parted[0][1] is not joined[0][1]
    assert parted[0][1] is Passages.of(replace(one)).placed[0][1]


def test_passages_of_no_remembered_manuscript_are_let_go() -> None:
    kept = document("Ann sat alone in a boat that nobody else has.")
    memory_of(kept).passages.everywhere(words)
    assert kept.text in {text for text, *_ in passages._passages}
    for number in range(MANUSCRIPTS):
        memory_of(document(f"{number} others."))
    gc.collect()
    assert kept.text not in {text for text, *_ in passages._passages}


def test_all_is_forgotten_before_there_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "MOST", 2)
    ((_, passage),) = Passages.of(document("Ann sat in a boat.")).placed
    asked: list[int] = []

    def ask(_: Passage, number: int) -> None:
        asked.append(number)

    for number in (0, 1, 0, 2, 0):
        passage.recall(ask, number)
    assert asked == [0, 1, 2, 0]


def test_a_manuscript_without_paragraphs_has_no_passages() -> None:
    assert Passages.of(document("")).placed == []
