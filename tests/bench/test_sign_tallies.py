"""What bench/signs counts: statements, their shares and intervals, and what a sign is worth."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.signs.ablation import Ablation, without
from bench.signs.tallies import Share, Statement, by_bin, moving_share_of, share_of

from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.span import Span

SAID = Statement("films", "one", "dates", "June 1985", 0.92, claims=2, right=0.5, moves_right=None)


def claim(by: str, *spans: Span) -> TemporalRelation:
    return TemporalRelation("s1", "s2", Relation.BEFORE, STORY_CLOCK, Evidence(spans, by, 0.9), "s2")


def test_a_statement_is_right_by_the_share_of_its_claims() -> None:
    moving = replace(SAID, right=1.0, moves_right=1.0)
    assert share_of([SAID, moving]) == Share(2, 1.5)
    assert moving_share_of([SAID, moving]) == Share(1, 1.0)


def test_wilsons_interval() -> None:
    low, high = Share(10, 9).interval
    assert (low, high) == pytest.approx((0.596, 0.982), abs=0.001)
    assert Share(0, 0).interval == (0.0, 1.0)


def test_bins_hold_their_lower_edge() -> None:
    low = replace(SAID, confidence=0.9)
    assert list(by_bin([SAID, low, replace(SAID, confidence=1.0)])) == [(0.9, 0.95), (0.95, 1.0)]


def test_what_a_sign_brought_with_it_goes_with_it() -> None:
    first, step = Span(0, 9), Span(20, 30)
    claims = (claim("ordinals", first), claim("strands", first, step), claim("dates", Span(40, 44)))
    assert without(claims, "ordinals") == (claims[2],)
    assert without(claims, "dates") == claims[:2]


def test_a_sign_that_is_silent_in_a_story_costs_nothing_there() -> None:
    one, other = Ablation(5, 3, {"dates": 4}, {"dates": 4}), Ablation(6, 6, {"ages": 6}, {"ages": 5})
    assert one.plus(other) == Ablation(11, 9, {"ages": 9, "dates": 10}, {"ages": 10, "dates": 10})
