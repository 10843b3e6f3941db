from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.order.closure import consistent, precedence
from esesea.order.constraints import canonical, links, weight
from esesea.order.errors import UnknownScene
from esesea.story.time import Relation, Status
from tests.order.builders import claim, stated

PLACE = {f"s{i}": i for i in range(4)}


def entailed(*claims: tuple[int, str, int]):
    return precedence(4, [link for a, relation, b in claims for link in links(Relation(relation), a, b)])


def test_the_mirror_image_of_a_claim_is_the_same_claim():
    one, other = claim(0, "before", 1), replace(claim(1, "after", 0), source="s0")
    assert len(canonical([one, other], PLACE)) == 1
    assert canonical([one, other], PLACE) == canonical([other, one], PLACE)


def test_other_words_for_the_same_claim_are_kept_beside_it():
    assert len(canonical([claim(0, "before", 1, by="ordinals"), claim(0, "before", 1, by="life")], PLACE)) == 2


def test_the_authors_word_outlasts_the_same_claim_unsaid():
    said = stated(0, "before", 1)
    assert canonical([replace(said, status=None), said], PLACE) == (said,)


def test_the_latest_of_the_same_words_of_the_author_counts():
    early, late = stated(0, "before", 1, "2026-01-01"), stated(0, "before", 1, "2026-02-01")
    assert canonical([early, late], PLACE) == (late,)


def test_that_a_scene_is_at_its_own_time_says_nothing():
    assert canonical([claim(2, "equal", 2)], PLACE) == ()


def test_a_status_from_an_earlier_solving_makes_no_second_claim():
    bare = claim(0, "before", 1)
    assert len(canonical([bare, replace(bare, status=Status.LIKELY)], PLACE)) == 1


def test_an_unknown_scene_is_named():
    with pytest.raises(UnknownScene, match="s9"):
        canonical([claim(0, "before", 9)], PLACE)


def test_weights_are_whole_and_grow_with_confidence():
    assert [weight(p) for p in (0.5, 0.51, 0.9, 0.99, 1.0)] == [1, 4, 220, 460, 921]


def test_before_and_meets_go_together_but_before_and_overlaps_do_not():
    def possible(*relations: str) -> bool:
        return consistent(2, [link for each in relations for link in links(Relation(each), 0, 1)])

    assert possible("before", "meets")
    assert not possible("before", "overlaps")
    assert not possible("before", "after")
    assert not possible("equal", "during")


def test_intervals_are_handled_by_their_ends():
    # 0 contains 1, 1 meets 2, 2 finishes 0: what begins after what follows from the ends alone
    known = entailed((0, "contains", 1), (1, "meets", 2), (2, "finishes", 0))
    assert known.later[0] == 0b110
    assert known.later[1] == 0b100
    assert known.earlier[2] == 0b011


def test_the_same_moment_makes_scenes_begin_together():
    known = entailed((0, "equal", 2), (2, "starts", 3), (3, "before", 1))
    assert known.together[0] == known.together[2] == known.together[3] == 0b1101
    assert known.later[0] == 0b0010


def test_what_is_no_later_both_ways_is_the_same_moment():
    # 0 before 1 and 2 meets 1, 2 before 3 and 0 meets 3: the ends of 0 and 2 and the starts of 1 and 3 coincide
    known = entailed((0, "before", 1), (2, "meets", 1), (2, "before", 3), (0, "meets", 3))
    assert known.together[1] == known.together[3] == 0b1010


def test_contradictions_are_refused():
    with pytest.raises(ValueError, match="contradict"):
        entailed((0, "before", 1), (1, "before", 0))
