"""Spans, names, speakers and intervals, by values worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.evaluation.corpora.pdnc import SpokenLine
from esesea.evaluation.measures.aliases import b_cubed, grouped, last_words
from esesea.evaluation.measures.counts import Counts
from esesea.evaluation.measures.interval import intervals
from esesea.evaluation.measures.spans import TypedSpan, WordSpan, exactness, matches, typed_matches
from esesea.evaluation.measures.speech import attribution, gold_character, outcomes
from esesea.evaluation.naming import found_names, gold_names
from esesea.evaluation.pronouns import is_pronoun
from esesea.evaluation.typed_mentions import typed_mentions
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.speech import Quotation
from esesea.text.span import Span
from tests.builders import document

ANN, HALE, SHE, HIM = WordSpan(0, 1), WordSpan(2, 3), WordSpan(4, 5), WordSpan(6, 7)


def test_a_span_is_right_only_with_its_type() -> None:
    gold = [TypedSpan(ANN, "PER"), TypedSpan(HALE, "GPE"), TypedSpan(SHE, "PER")]
    found = [TypedSpan(ANN, "PER"), TypedSpan(HALE, "LOC")]
    counted = typed_matches(gold, found)
    assert exactness(counted) == pytest.approx({"f1": 2 / 5, "precision": 1 / 2, "recall": 1 / 3})
    assert exactness(counted, "per_", "per_")["per_recall"] == 1 / 2
    assert counted["loc_found"] == 1
    assert counted["gpe_found"] == 0


@given(st.frozensets(st.integers(0, 20)), st.frozensets(st.integers(0, 20)))
def test_precision_and_recall_change_places_with_gold_and_finding(one: frozenset[int], other: frozenset[int]) -> None:
    there, back = exactness(matches(one, other)), exactness(matches(other, one))
    assert there["precision"] == back["recall"]
    assert there["f1"] == back["f1"]
    assert 0 <= there["f1"] <= 1


def test_pronouns_are_told_by_their_word() -> None:
    assert is_pronoun(["Herself"])
    assert is_pronoun(["’em"])
    assert not is_pronoun(["her", "sister"])
    assert not is_pronoun(["nobody"])


def test_a_mention_takes_the_type_of_its_fellows() -> None:
    entities = [TypedSpan(HALE, "GPE"), TypedSpan(ANN, "PER")]
    typed, guessed = typed_mentions([{ANN, SHE}, {HALE}, {HIM}], entities)
    assert typed == (TypedSpan(ANN, "PER"), TypedSpan(HALE, "GPE"), TypedSpan(SHE, "PER"), TypedSpan(HIM, "PER"))
    assert guessed == 1
    assert typed_mentions([{HALE, SHE}], entities)[0][1] == TypedSpan(SHE, "GPE")


def test_names_that_nobody_bears_stand_alone() -> None:
    gold = {"ann": "A", "miss hale": "A", "ann hale": "A", "tom": "T"}
    figures = b_cubed(grouped(gold, {"ann": "c1", "ann hale": "c1", "tom": "c1"}))
    # ann, ann hale: 2 of the 3 in c1, 2 of A's 3; miss hale: alone, 1 of 3; tom: 1 of 3, 1 of 1
    assert figures["b3_precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4)
    assert figures["b3_recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert b_cubed(grouped(gold, gold))["b3_f1"] == 1


def test_the_floor_puts_last_words_together() -> None:
    assert last_words(["ann hale", "miss hale", "ann"]) == {"ann hale": "hale", "miss hale": "hale", "ann": "ann"}


def test_only_names_that_are_told_and_are_one_persons_are_measured() -> None:
    people = {"Ann Hale": ["Ann Hale", "Ann", "The Nurse"], "Eve Hale": ["Eve", "Miss Hale", "Hale"], "Joe": ["Hale"]}
    assert gold_names(people, "The nurse, Ann\nHale, met Eve. Annie left.") == {
        "ann hale": "Ann Hale",
        "ann": "Ann Hale",
        "nurse": "Ann Hale",
        "eve": "Eve Hale",
    }


def test_a_name_is_whom_the_text_most_often_means_by_it() -> None:
    told = document("Ann met the nurse. Ann wept. Ann slept.")
    people = (Character("c1", "Ann", ("Ann",)), Character("c2", "Eve", ("Eve", "Ann", "the boss")))

    def mention(start: int, end: int, who: str) -> Mention:
        return Mention(Span(start, end), who, MentionKind.PROPER)

    mentions = (mention(0, 3, "c2"), mention(8, 17, "c1"), mention(19, 22, "c1"), mention(29, 32, "c1"))
    names = ("ann", "nurse", "eve", "boss", "joe")
    assert found_names(names, told, people, mentions) == {"ann": "c1", "nurse": "c1", "eve": "c2", "boss": "c2"}


def test_every_gold_quotation_is_right_wrong_open_or_missed() -> None:
    lines = [
        SpokenLine(Span(at, at + 5), "Ann Hale", kind) for at, kind in ((0, "Explicit"), (10, "Implicit"), (20, ""))
    ]
    lines.append(SpokenLine(Span(30, 35), "Tom", "Explicit"))
    found = [
        Quotation(Span(0, 6), "s1", "c1", None, 1),
        Quotation(Span(8, 12), "s1", None, None, 2),
        Quotation(Span(31, 33), "s1", "c1", None, 3),
    ]
    counted = outcomes(lines, list(range(40)), found, {"c1": "Ann Hale"}, {"ann hale": "Ann Hale", "tom": "Tom"})
    assert [counted[name] for name in ("right", "wrong", "open", "missed")] == [1, 1, 1, 1]
    figures = attribution(counted)
    assert figures["speaker_accuracy"] == 1 / 4
    assert figures["precision"] == 1 / 2
    assert figures["quotations_found"] == 3 / 4
    assert figures["explicit_accuracy"] == 1 / 2
    assert figures["implicit_accuracy"] == 0


def test_a_character_is_whom_its_first_known_name_is() -> None:
    owners = {"mrs. hale": "Ann Hale", "the nurse": "Eve"}
    assert gold_character(Character("c1", "Mrs. Hale", ()), owners) == "Ann Hale"
    assert gold_character(Character("c1", "She", ("nurse",)), owners) == "Eve"
    assert gold_character(Character("c1", "Joe", ("Joe",)), owners) is None


COUNTS = st.builds(
    lambda right, missed, false: {"right": right, "wanted": right + missed, "found": right + false},
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
)


@settings(max_examples=15, deadline=None)  # each is a thousand draws
@given(st.lists(COUNTS, min_size=2, max_size=6))
def test_intervals_lie_between_the_worst_and_the_best_document(documents: list[Counts]) -> None:
    found = intervals(documents, exactness)
    recalls = [exactness(one)["recall"] for one in documents if one["wanted"]] or [0.0]
    low, high = found["recall"]
    assert low <= high
    assert high <= max(recalls) + 1e-9
    assert low >= min(recalls) - 1e-9 or any(not one["wanted"] for one in documents)
    assert found == intervals(documents, exactness)


def test_documents_that_agree_leave_no_doubt_and_one_alone_gives_no_interval() -> None:
    same = {"right": 3, "wanted": 4, "found": 6}
    assert intervals([same, same, same], exactness)["precision"] == (0.5, 0.5)
    assert intervals([same], exactness) == {}


def test_a_figure_that_some_draws_lack_is_taken_from_the_others() -> None:
    documents = [{"explicit_right": 1.0, "explicit_quotations": 2.0, "quotations": 2.0}, {"quotations": 3.0}]
    assert intervals(documents, attribution)["explicit_accuracy"] == (0.5, 0.5)
