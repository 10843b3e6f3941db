"""MUC, B³ and CEAF-φ4 by hand, and against a published scorer."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scorch import scores

from esesea.evaluation.measures.assignment import best_pairing
from esesea.evaluation.measures.coreference import compared, conll
from esesea.evaluation.measures.counts import total

KEY = [frozenset("abc"), frozenset("defg")]
RESPONSE = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]
"""The example with which Pradhan et al. 2014 explain the measures; the values are worked out by hand."""


def test_an_example_by_hand() -> None:
    found = conll(compared(KEY, RESPONSE))
    assert [round(found[f"muc_{side}"], 2) for side in ("recall", "precision", "f1")] == [0.40, 0.40, 0.40]
    assert [round(found[f"b3_{side}"], 2) for side in ("recall", "precision", "f1")] == [0.42, 0.50, 0.45]
    assert [round(found[f"ceaf_{side}"], 2) for side in ("recall", "precision", "f1")] == [0.65, 0.43, 0.52]
    assert round(found["conll_f1"], 2) == 0.46


@st.composite
def clusterings(draw: st.DrawFn) -> list[frozenset[int]]:
    """Some of a dozen mentions, put into clusters, singletons among them; at least one."""
    homes = draw(st.dictionaries(st.integers(0, 11), st.integers(0, 5), min_size=1))
    clusters: defaultdict[int, set[int]] = defaultdict(set)
    for mention, home in homes.items():
        clusters[home].add(mention)
    return [frozenset(cluster) for cluster in clusters.values()]


@given(clusterings(), clusterings())
def test_agrees_with_the_published_scorer(gold: list[frozenset[int]], found: list[frozenset[int]]) -> None:
    assume(frozenset().union(*gold) & frozenset().union(*found))  # the other one divides by zero
    ours = conll(compared(gold, found))
    for name, theirs in (("muc", scores.muc), ("b3", scores.b_cubed), ("ceaf", scores.ceaf_e)):
        figures = [ours[f"{name}_{side}"] for side in ("recall", "precision", "f1")]
        assert figures == pytest.approx(theirs(gold, found), abs=1e-7)
    assert ours["conll_f1"] == pytest.approx(scores.conll2012(gold, found), abs=1e-7)


@given(clusterings())
def test_what_is_right_scores_one_and_what_is_missing_nothing(gold: list[frozenset[int]]) -> None:
    perfect = conll(compared(gold, gold))
    assert perfect["b3_f1"] == perfect["ceaf_f1"] == pytest.approx(1)
    assert perfect["muc_f1"] in (0, pytest.approx(1))
    assert conll(compared(gold, []))["conll_f1"] == 0
    assert conll(compared([], gold))["conll_f1"] == 0
    assert conll(compared(gold, [frozenset({-1})]))["conll_f1"] == 0


@given(clusterings(), clusterings())
def test_documents_are_added_up_before_shares_are_taken(
    gold: list[frozenset[int]], found: list[frozenset[int]]
) -> None:
    apart = [frozenset((mention, "other") for mention in cluster) for cluster in gold]
    apart_found = [frozenset((mention, "other") for mention in cluster) for cluster in found]
    whole = conll(compared([*gold, *apart], [*found, *apart_found]))
    assert conll(total([compared(gold, found), compared(apart, apart_found)])) == pytest.approx(whole, abs=1e-7)


def test_the_best_pairing_gives_up_a_good_pair_for_two() -> None:
    assert best_pairing({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}) == ((0, 1), (1, 0))
    assert best_pairing({(0, 0): 0.9, (0, 1): 0.2, (1, 0): 0.3}) == ((0, 0),)
    assert best_pairing({}) == ()
