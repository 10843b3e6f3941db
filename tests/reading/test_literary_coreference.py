"""The laws of putting mentions together, whatever the scores are."""

from __future__ import annotations

from math import exp

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.literary.coreference import ComparedPairs
from esesea.reading.literary.entities import DAMPED, entities_of
from esesea.reading.literary.pair_signs import PAIR_SIGNS, Mentions, mentions_of, pair_signs
from esesea.reading.literary.wording import wording_of

WORDS = ["he", "she", "it", "they", "Ann", "Mr. Hale", "Mrs. Hale", "the old man", "his sister", "the house"]


def mentions(words: list[str]) -> Mentions:
    wordings = [wording_of(word.split(), set(), opens=False) for word in words]
    spans = [(2 * at, 2 * at, 0) for at in range(len(words))]
    nothing = np.zeros(2 * len(words) + 1, np.int64)
    return mentions_of(spans, wordings, nothing, nothing)


def all_pairs(count: int, scores: list[float]) -> ComparedPairs:
    later, earlier = np.tril_indices(count, -1)
    return ComparedPairs(later, earlier, np.resize(np.array([*scores, 0.0], np.float32), len(later)))


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)
scores = st.lists(st.floats(-3, 3, width=16), min_size=1, max_size=40)


@given(texts, scores)
def test_an_entity_is_numbered_by_its_first_mention(words: list[str], given_scores: list[float]) -> None:
    entity = entities_of(mentions(words), all_pairs(len(words), given_scores), 0.0)
    for mention, own in enumerate(entity):
        assert own <= mention
        assert entity[own] == own


@given(texts, scores)
def test_nothing_but_a_name_is_joined_below_the_threshold(words: list[str], given_scores: list[float]) -> None:
    found = mentions(words)
    for mention, own in enumerate(entities_of(found, all_pairs(len(words), given_scores), 9.0)):
        assert own == mention or found.wordings[own].telling == found.wordings[mention].telling


def test_a_name_joins_its_namesake_however_far() -> None:
    found = mentions(["Mrs. Hale", "the house", "Mrs. Hale", "he"])
    assert entities_of(found, all_pairs(4, [-3.0]), 0.0)[2] == 0


def test_many_antecedents_outweigh_one() -> None:
    found = mentions(["the girl", "she", "the dog", "it"])
    apart = ComparedPairs(np.array([1, 3, 3, 3]), np.array([0, 0, 1, 2]), np.array([2.0, 1.0, 1.0, 1.2], np.float32))
    assert entities_of(found, apart, 0.0) == [0, 0, 2, 0]


@given(texts, scores, st.floats(-2, 2))
def test_the_entity_with_the_most_odds_above_the_threshold_wins(
    words: list[str], given_scores: list[float], threshold: float
) -> None:
    pronouns = mentions([word for word in words if word in {"it", "they"}])
    pairs = all_pairs(len(pronouns), given_scores)
    entity = entities_of(pronouns, pairs, threshold)
    for mention, own in enumerate(entity):
        votes: dict[int, float] = {}
        for later, earlier, score in zip(pairs.later, pairs.earlier, pairs.score, strict=True):
            if later == mention:
                votes[entity[earlier]] = votes.get(entity[earlier], 0.0) + exp(DAMPED * float(score))
        likely = [(odds, each) for each, odds in votes.items() if odds > exp(threshold)]
        assert own == (max(likely)[1] if likely else mention)


def test_he_does_not_join_one_who_is_surely_she() -> None:
    found = mentions(["Mrs. Hale", "she", "he"])
    assert entities_of(found, all_pairs(3, [2.0]), 0.0) == [0, 0, 2]


@given(texts)
def test_every_sign_has_a_value_that_the_scorer_knows(words: list[str]) -> None:
    later, earlier = np.tril_indices(len(words), -1)
    signs = pair_signs(mentions(words), later, earlier)
    assert signs.shape == (len(later), len(PAIR_SIGNS))
    assert (signs >= 0).all()
    assert (signs < np.array(list(PAIR_SIGNS.values()))).all()


def test_the_same_words_and_the_same_head_are_told_apart() -> None:
    found = mentions(["Mr. Hale", "Mr. Hale", "Mrs. Hale", "the house"])
    kinds = pair_signs(found, np.array([1, 2, 3]), np.array([0, 0, 0]))[:, list(PAIR_SIGNS).index("wording")]
    assert kinds.tolist() == [2, 5, 0]
