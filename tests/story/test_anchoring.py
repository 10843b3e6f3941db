from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story.anchoring import GONE, anchor, place, places
from esesea.text.document import Document
from esesea.text.span import Span
from tests.builders import document

TEXT = """The second time they came to the lighthouse the windows were broken. Ada took Ben's hand and would not let go.

The keeper had left a note on the door, and the note said that the lamp was not to be lit before the first of May.

Ben read it twice. Then he put it in his pocket and went up the iron stairs, counting them aloud as he always did.

"Ninety-nine," he said. "There were a hundred." Ada laughed at him from below, and the whole tower laughed with her.
"""


def at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def found(words: str, draft: str) -> str | None:
    span = place(anchor(document(TEXT), at(words)), document(draft))
    return None if span is None else span.of(draft)


def test_an_anchor_holds_the_words_and_what_stands_around_them() -> None:
    kept = anchor(document(TEXT), at("Ada took Ben's hand"))
    assert kept.quote == "Ada took Ben's hand"
    assert kept.prefix == "e the windows were broken. "[-32:] or kept.prefix.endswith("the windows were broken. ")
    assert (len(kept.prefix), len(kept.suffix)) == (32, 32)
    assert TEXT[kept.start :].startswith(kept.quote)


@pytest.mark.parametrize("words", ["Ada", "Ada took Ben's hand", '"Ninety-nine,"', "her.\n", TEXT])
def test_it_is_found_where_it_stood(words: str) -> None:
    assert place(anchor(document(TEXT), at(words)), document(TEXT)) == at(words)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The second time", "It rained. The second time"),
        ("windows were", "window panes were"),
        ("would not let", "woud not let"),
        ("'", "’"),
        ("\n\n", "\n"),
        (". ", ".\n\n"),
    ],
)
def test_it_is_found_where_its_surroundings_changed(old: str, new: str) -> None:
    span = place(anchor(document(TEXT), at("Ada took Ben's hand")), document(TEXT.replace(old, new)))
    assert span is not None
    assert span.of(TEXT.replace(old, new)).replace("’", "'") == "Ada took Ben's hand"


def test_it_is_found_where_it_changed_itself() -> None:
    assert found("Ada took Ben's hand", TEXT.replace("took Ben's", "now took Ben's")) == "Ada now took Ben's hand"
    assert found("counting them aloud", TEXT.replace("counting", "countting")) == "countting them aloud"


def test_it_is_found_where_its_chapter_moved() -> None:
    paragraphs = TEXT.split("\n\n")
    draft = "\n\n".join([*paragraphs[2:], *paragraphs[:2]])
    assert found("Ada", draft) == "Ada"
    span = place(anchor(document(TEXT), at("Ada")), document(draft))
    assert span == at("Ada took", draft).__class__(at("Ada took", draft).start, at("Ada took", draft).start + 3)


@pytest.mark.parametrize("words", ["Ada", "Ada took Ben's hand and would not let go."])
def test_what_was_cut_is_not_found_elsewhere(words: str) -> None:
    draft = TEXT.replace("Ada took Ben's hand and would not let go.", "")
    assert found(words, draft) is None


def test_of_two_places_alike_none_is_taken() -> None:
    draft = "Long ago.\n\n" + TEXT + "\n" + TEXT
    assert found("Ada took Ben's hand", draft) is None


def test_neighbours_break_a_tie() -> None:
    note = "The note said that the lamp was not to be lit before the first of May, and nobody lit the lamp."
    between = "Years went by, and nobody came to the tower but the gulls, who laid their eggs on the iron stairs."
    old = document(
        f"It began with a storm.\n\n{note}\n\nBen read it once.\n\n{between}\n\n{note}\n\nAda read it twice."
    )
    new = document(
        "A new beginning was written here.\n\n" + old.text.replace("Ben read it once.", "Ben read it aloud.")
    )
    second = Span(old.text.rindex("to be lit"), old.text.rindex("to be lit") + 9)
    by_ada = at("Ada read it twice", old.text)
    alone, _ = places([anchor(old, second), anchor(old, second)], new)
    together, _ = places([anchor(old, second), anchor(old, by_ada)], new)
    assert alone is None
    assert together == second.shifted(len(new.text) - len(old.text))


def test_what_is_known_to_be_gone_is_not_looked_for() -> None:
    kept = replace(anchor(document(TEXT), at("Ada")), start=GONE)
    assert place(kept, document(TEXT)) is None


def test_an_empty_draft_holds_nothing() -> None:
    assert place(anchor(document(TEXT), at("Ada")), Document("empty", "text", "", "", ())) is None
