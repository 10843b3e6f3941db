from __future__ import annotations

import itertools
import random

import pytest
from bench.reattach.edited import Edited, Fate, Truth, added, changed, kept
from bench.reattach.edits import EDITS, Edit, Source
from bench.reattach.judging import verdict
from bench.reattach.planting import planted, spans_of
from bench.reattach.trials import fate_over

from esesea.text.span import Span

OLD = "Ada ran. Ben slept. Ada woke him."


def novel(words: tuple[str, ...]) -> str:
    chance = random.Random(7)

    def sentence() -> str:
        return f'They {" ".join(chance.choices(words, k=9))} with Ada, and "yes" said Ben again.'

    return "\n\n".join(" ".join(sentence() for _ in range(3)) for _ in range(90))


SOURCE = Source(
    novel(("harbour", "lantern", "walked", "slowly", "under", "the", "rain", "towards")),
    novel(("orchard", "table", "spoke", "softly", "behind", "a", "curtain", "about")),
)


def test_the_fate_of_a_passage_is_known_from_the_edit() -> None:
    cut = Edited.of((kept(OLD, 0, 9), kept(OLD, 20, len(OLD))))
    truth = Truth.of(OLD, cut)
    assert cut.text == "Ada ran. Ada woke him."
    assert truth.fate(Span(0, 8)) == Fate(1.0, Span(0, 8), 8)
    assert truth.fate(Span(9, 19)) == Fate(0.0, None)
    assert truth.fate(Span(20, 33)).span == Span(9, 22)


def test_what_was_respelt_or_renamed_is_kept_and_what_was_replaced_is_not() -> None:
    truth = Truth.of(OLD, Edited.of((changed(0, 3, "Edith"), kept(OLD, 3, 9), added("Tom sat."), kept(OLD, 19, 33))))
    assert truth.fate(Span(0, 7)) == Fate(1.0, Span(0, 9), 9)
    assert truth.fate(Span(9, 19)).kept == 0


def test_what_is_gone_from_one_draft_is_gone() -> None:
    cut = Truth.of(OLD, Edited.of((kept(OLD, 0, 9), kept(OLD, 20, len(OLD)))))
    back = Truth.of("Ada ran. Ada woke him.", Edited.of((kept("Ada ran. Ada woke him.", 0, 9), added("Ben slept. "))))
    assert fate_over([cut, back], Span(9, 19)).span is None


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_edit_says_truly_where_its_words_went(edit: Edit) -> None:
    chance = random.Random(3)
    edited = edit(SOURCE, chance)
    text = edited.text
    assert text != SOURCE.text
    for piece in edited.pieces:
        assert piece.old is None or not piece.same or piece.old.of(SOURCE.text) == piece.text
    covered = sorted(piece.old for piece in edited.pieces if piece.old is not None)
    assert all(one.end <= other.start for one, other in itertools.pairwise(covered))
    truth = Truth.of(SOURCE.text, edited)
    for _, span in planted(spans_of(SOURCE.text), edited, 10, chance):
        fate = truth.fate(span)
        assert 0 <= fate.kept <= 1
        assert fate.span is None or len(fate.span.of(text)) == len(fate.span)


@pytest.mark.parametrize(
    ("fate", "found", "said"),
    [
        (Fate(1.0, Span(10, 20), 10), Span(10, 20), "right"),
        (Fate(1.0, Span(10, 20), 10), Span(12, 20), "right"),
        (Fate(1.0, Span(10, 50), 20), Span(38, 50), "right"),
        (Fate(1.0, Span(10, 20), 10), Span(19, 40), "wrong"),
        (Fate(0.6, Span(10, 20), 10), None, "loose"),
        (Fate(0.0, None), None, "silent"),
        (Fate(0.0, None), Span(1, 2), "false"),
        (Fate(0.4, Span(10, 20), 10), Span(10, 20), "doubtful"),
    ],
)
def test_verdicts(fate: Fate, found: Span | None, said: str) -> None:
    assert verdict(fate, found) == said
