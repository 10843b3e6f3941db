"""A story without scenes, or with one told elsewhere."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.app.solving import solved
from esesea.story.days import Distance
from esesea.story.editing import moved, without
from esesea.story.evidence import Evidence
from esesea.story.references import LAYERS, words_of
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.span import Span
from tests.continuity.stories import seen, told
from tests.story_builders import lighthouse

SCENES = tuple(scene.id for scene in lighthouse().scenes)
some = st.sets(st.sampled_from(SCENES), max_size=len(SCENES) - 1)


@given(some)
def test_nothing_stands_on_what_is_gone(gone: set[str]) -> None:
    before = lighthouse()
    after = without(before, gone)
    spans = [before.scene(scene).span for scene in gone]
    assert [scene.id for scene in after.scenes] == [scene for scene in SCENES if scene not in gone]
    for layer in LAYERS:
        for value in getattr(after, layer):
            assert not [span for span in words_of(value) if any(span.overlaps(each) for each in spans)], value
    assert {end for claim in after.relations for end in (claim.a, claim.b, claim.source)}.isdisjoint(gone)
    assert {end for each in after.distances for end in (each.a, each.b, each.source)}.isdisjoint(gone)
    assert {visit.scene for visit in after.visits}.isdisjoint(gone)
    assert {cause.cause_scene for cause in after.causes}.isdisjoint(gone)


@given(some, st.data())
def test_cutting_in_turns_is_cutting_at_once(gone: set[str], data: st.DataObject) -> None:
    first = data.draw(st.sets(st.sampled_from(sorted(gone))) if gone else st.just(set()))
    once, turns = without(lighthouse(), gone), without(without(lighthouse(), first), gone - first)
    for field in fields(Story):
        assert getattr(once, field.name) == getattr(turns, field.name), field.name


def test_without_nothing_a_story_is_the_same() -> None:
    story = solved(lighthouse())
    assert solved(without(story, ())) == story


@given(st.sampled_from(SCENES), st.sampled_from((*SCENES, None)))
def test_a_moved_scene_is_told_there(scene: str, after: str | None) -> None:
    if scene == after:
        return
    story = moved(lighthouse(), scene, after)
    order = [each.id for each in story.scenes]
    assert order[order.index(scene) - 1 : order.index(scene)] == ([] if after is None else [after])
    assert [each for each in order if each != scene] == [each for each in SCENES if each != scene]
    assert [each.reading_order for each in story.scenes] == list(range(len(SCENES)))
    told_at = {each.id: each.reading_order for each in story.scenes}
    for layer in (story.visits, story.leaps):
        assert [told_at[each.scene] for each in layer] == sorted(told_at[each.scene] for each in layer)
    solved(story)


def test_moving_a_scene_where_it_is_changes_nothing() -> None:
    story = solved(lighthouse())
    assert solved(moved(story, "s3", "s2")) == story


def test_there_and_back_the_words_say_the_same() -> None:
    story = lighthouse()
    back = moved(moved(story, "s2", "s4"), "s2", "s1")
    assert back.scenes == story.scenes
    assert back.visits == story.visits
    assert back.mentions == story.mentions


def test_a_cause_keeps_its_words_and_loses_its_scene() -> None:
    story = without(lighthouse(), {"s2"})
    assert [(cause.cause_scene, story.quote(cause.span)) for cause in story.causes] == [
        (None, "You taught me to climb"),
        (None, "because she climbed"),
    ]


def test_who_is_named_no_more_goes() -> None:
    story = without(lighthouse(), {"s4"})
    assert [who.id for who in story.characters] == ["c2", "c1"]
    assert [place.id for place in story.places] == ["p1", "p2"], "the lighthouse stands on the rocks"
    assert [variant.variant for variant in story.name_variants] == [None]


def stepping() -> Story:
    story = told("The ship came in.\n\nThey quarrelled.\n\nThree days later it sailed.\n")
    words = seen(story, "Three days later", "phrases")[0]
    claim = TemporalRelation("s2", "s3", Relation.BEFORE, STORY_CLOCK, words, "s3")
    told_order = TemporalRelation("s1", "s2", Relation.BEFORE, STORY_CLOCK, Evidence((), "told_order", 0.55), "s2")
    return replace(
        story, relations=(claim, told_order), distances=(Distance("s2", "s3", 3, 3, STORY_CLOCK, words, "s3"),)
    )


def test_a_step_counts_from_the_scene_told_before_it_now() -> None:
    story = without(stepping(), {"s2"})
    assert [(claim.a, claim.b) for claim in story.relations] == [("s1", "s3")]
    assert [(each.a, each.b, each.least) for each in story.distances] == [("s1", "s3", 3)]
    first = moved(stepping(), "s3", None)
    assert first.relations == ()
    assert first.distances == ()


def test_a_step_from_a_scene_that_stays_is_as_it_was() -> None:
    assert [(each.a, each.b) for each in without(stepping(), {"s1"}).distances] == [("s2", "s3")]


@pytest.mark.parametrize("scene", ["s9", ""])
def test_a_scene_that_is_not_there_is_an_error(scene: str) -> None:
    with pytest.raises(KeyError):
        without(lighthouse(), {scene})
    with pytest.raises(KeyError):
        moved(lighthouse(), scene, None)
    with pytest.raises(KeyError):
        moved(lighthouse(), "s1", scene)


def test_a_story_needs_a_scene_and_a_move_a_place() -> None:
    with pytest.raises(ValueError, match="without scenes"):
        without(lighthouse(), SCENES)
    with pytest.raises(ValueError, match="after itself"):
        moved(lighthouse(), "s1", "s1")


def test_dates_are_compared_across_a_cut():
    story = lighthouse()
    opening = {scene.id: Span(scene.span.start, scene.span.start + 3) for scene in story.scenes}

    def claim(a: str, b: str) -> TemporalRelation:
        return TemporalRelation(
            a, b, Relation.BEFORE, STORY_CLOCK, Evidence((opening[a], opening[b]), "dates", 0.92), b
        )

    dated = replace(story, relations=(claim("s1", "s2"), claim("s2", "s3"), claim("s3", "s4")))
    left = without(dated, {"s2", "s3"}).relations
    assert [(each.a, each.b, each.relation) for each in left] == [("s1", "s4", Relation.BEFORE)]
    assert left[0].evidence.spans == (opening["s1"], opening["s4"])
    assert left[0].evidence.confidence == 0.92
