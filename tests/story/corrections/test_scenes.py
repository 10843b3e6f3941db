"""Scenes set, dated, parted, joined, cut and moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.solving import solved
from esesea.story import acts
from esesea.story.calendar import GREGORIAN
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.sense import check_sense
from esesea.story.days import SceneDate
from esesea.story.evidence import Evidence
from esesea.story.replies import AUTHOR, Move, Reply, Stand
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from esesea.text.span import Span
from tests.story.corrections.acts import done
from tests.story_builders import at, lighthouse

STORY = lighthouse()
JUNE = GREGORIAN.stretch(1985, 6)
assert JUNE is not None


def order(story: Story) -> tuple[str, ...]:
    return solved(story).chronology.timeline(STORY_CLOCK).order


def test_a_place_makes_the_visit() -> None:
    story = done(STORY, acts.SetPlace("s5", "The Rocks"))
    assert story.scene("s5").place == "p2"
    visit = story.visits[-1]
    assert (visit.scene, visit.place, visit.by, visit.evidence[0].by) == ("s5", "p2", ("c2",), AUTHOR)
    assert [each.n for each in solved(story).visits if each.place == "p2"] == [1, 2]


def test_a_place_of_which_no_reader_knew() -> None:
    story = done(STORY, acts.SetPlace("s5", "Dover"), acts.SetPlace("s3", "dover"))
    assert [place.name for place in story.places] == ["the lighthouse", "the rocks", "Dover"]
    assert story.scene("s3").place == story.scene("s5").place


def test_a_place_confirmed_keeps_what_it_is_like() -> None:
    story = done(STORY, acts.SetPlace("s1", "the lighthouse"))
    assert story.visits[0].state == ("broken",)
    assert story.visits[0].evidence[-1].by == AUTHOR


def test_nowhere() -> None:
    story = done(STORY, acts.SetPlace("s1", None))
    assert story.scene("s1").place is story.scene("s1").visit is None
    assert [visit.scene for visit in story.visits] == ["s2", "s4"]


def test_people_there_and_not() -> None:
    story = done(STORY, acts.SetPresent("s3", "c1", present=True), acts.SetPresent("s1", "c2", present=False))
    assert story.scene("s3").present == ("c1",)
    assert story.scene("s1").present == ("c1",)
    assert story.scene("s1").mentioned == ("c2",)
    assert story.visits[0].by == ("c1",)
    assert done(story, acts.SetPresent("s4", "c3", present=False)).scene("s4").mentioned == ("c3",)
    assert done(story, acts.SetPresent("s5", "c3", present=False)).scene("s5").mentioned == ("c1",)


def test_a_flashback_is_before_the_present_that_it_is_told_in() -> None:
    bare = replace(STORY, relations=())
    assert order(bare).index("s4") > order(bare).index("s1")
    story = done(bare, acts.SetMode("s4", Mode.ANALEPSIS))
    (claim,) = story.relations
    assert (claim.a, claim.relation, claim.b) == ("s4", Relation.BEFORE, "s1")
    assert order(story).index("s4") < order(story).index("s1")
    assert done(story, acts.SetMode("s4", Mode.MAIN)).relations == ()
    (claim,) = done(bare, acts.SetMode("s1", Mode.PROLEPSIS)).relations
    assert (claim.a, claim.b) == ("s4", "s1")


def test_a_mode_that_is_none_proves_nothing_any_more() -> None:
    looked = Evidence((at("The first time"),), "tense", 0.8)
    claim = TemporalRelation("s2", "s1", Relation.BEFORE, STORY_CLOCK, looked, "s2")
    other = TemporalRelation("s2", "s4", Relation.BEFORE, STORY_CLOCK, looked, "s4")
    story = done(replace(STORY, relations=(claim, other)), acts.SetMode("s2", Mode.MAIN))
    assert story.relations == ()
    assert story.scene("s2").mode_evidence[0].by == AUTHOR


def test_weekday_and_time_of_day() -> None:
    story = done(STORY, acts.SetWeekday("s2", "Friday"), acts.SetTimeOfDay("s2", "night"))
    time = story.scene("s2").time
    assert (time.weekday, time.of_day, time.season) == ("Friday", "night", "summer")
    assert [(each.weekday, each.month, each.evidence.by) for each in story.day_patterns] == [
        (None, 6, "test"),
        (4, None, AUTHOR),
    ]
    none = done(story, acts.SetWeekday("s2", None), acts.SetTimeOfDay("s2", None))
    assert (none.scene("s2").time.weekday, none.scene("s2").time.of_day) == (None, None)
    assert [each.weekday for each in none.day_patterns] == [None]
    with pytest.raises(MakesNoSense, match="Someday"):
        done(STORY, acts.SetWeekday("s2", "Someday"))


def test_a_date_takes_the_place_of_the_texts_and_orders() -> None:
    bare = replace(
        STORY, relations=(), distances=(), scene_dates=(SceneDate("s5", 1000, 1000, STORY.distances[0].evidence),)
    )
    story = done(bare, acts.Date("s4", "1985-06", *JUNE))
    (claim,) = story.relations
    assert (claim.a, claim.b, claim.status) == ("s5", "s4", None)
    assert story.scene("s4").time.value == "1985-06"
    assert order(story).index("s5") < order(story).index("s4")
    both = done(story, acts.Date("s5", "1990", *GREGORIAN.stretch(1990)))  # type: ignore[misc]  # a year there is
    (claim,) = both.relations
    assert (claim.a, claim.b, claim.status) == ("s4", "s5", Status.STATED)
    with pytest.raises(MakesNoSense, match="no calendar"):
        done(bare, acts.Date("s4", "x", 1, 2, "the Ember"))
    with pytest.raises(MakesNoSense, match="ends before"):
        done(bare, acts.Date("s4", "x", 2, 1))


def test_the_later_word_about_two_scenes_holds() -> None:
    bare = replace(STORY, relations=())
    story = done(bare, Reply(first=("s5", "s1")), Reply(first=("s1", "s5")))
    assert [(law.a, law.b) for law in story.relations] == [("s1", "s5")]
    moved = done(bare, Reply(move=Move("s5", "s5", Stand.FIRST)), Reply(move=Move("s5", "s5", Stand.AFTER, "s2")))
    assert [(law.a, law.b) for law in moved.relations] == [("s2", "s5")]
    with pytest.raises(MakesNoSense, match="with itself"):
        done(bare, Reply(first=("s1", "s1")))
    with pytest.raises(MakesNoSense, match="with itself"):
        done(bare, Reply(move=Move("s1", "s1", Stand.AFTER, "s1")))


PARTED = acts.SplitScene(at("Ada was dead"))


def test_a_scene_is_parted_at_words() -> None:
    story = done(STORY, PARTED)
    assert [scene.id for scene in story.scenes] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    first, second = story.scenes[3], story.scenes[4]
    assert story.quote(first.span) == "They found her below the rocks."
    assert second.opens.startswith("Ada was dead.")
    assert [scene.reading_order for scene in story.scenes] == list(range(6))
    assert {each.from_scene for each in story.life_states} == {"s5", "s6"}
    assert [each.scene for each in story.contacts] == ["s1", "s2", "s5"]
    assert [each.scene for each in story.events] == ["s1", "s4"]
    assert [each.scene for each in story.visits] == ["s1", "s2", "s4", "s5"]
    assert story.causes[1].effect_scene == "s6"
    assert {law.b for law in story.relations if law.evidence.by == "life_states"} == {"s5"}
    assert {law.a for law in story.relations if law.evidence.by == "ages"} == {"s5"}
    assert [leap.scene for leap in story.leaps] == ["s2", "s5", "s6"]
    assert order(story).index("s5") == order(story).index("s4") + 1


def test_parted_and_joined_is_as_it_was() -> None:
    story = done(STORY, PARTED, acts.JoinScenes("s4", "s5"))
    assert replace(story, visits=STORY.visits, relations=STORY.relations, scenes=STORY.scenes) == STORY
    assert [scene.span for scene in story.scenes] == [scene.span for scene in STORY.scenes]
    assert [scene.present for scene in story.scenes] == [scene.present for scene in STORY.scenes]
    assert [(each.scene, each.place) for each in story.visits] == [(each.scene, each.place) for each in STORY.visits]
    assert set(story.relations) == set(STORY.relations)


def test_scenes_joined() -> None:
    story = done(STORY, acts.JoinScenes("s1", "s2"))
    assert len(story.scenes) == 4
    one = story.scenes[0]
    assert one.span == Span(STORY.scenes[0].span.start, STORY.scenes[1].span.end)
    assert one.place == "p1"
    assert one.time.weekday == "Wednesday"
    assert [each.scene for each in story.visits] == ["s1", "s3"]
    assert story.visits[0].state == ("broken", "white", "new")
    assert all(claim.a != claim.b for claim in story.relations)
    assert [leap.scene for leap in story.leaps] == ["s4"]
    assert solved(story).chronology.timeline(STORY_CLOCK).order


@pytest.mark.parametrize("act", [acts.JoinScenes("s1", "s3"), acts.JoinScenes("s2", "s1")])
def test_scenes_apart_cannot_be_joined(act: acts.Act) -> None:
    with pytest.raises(MakesNoSense, match="not told directly after"):
        done(STORY, act)


@pytest.mark.parametrize("act", [acts.SplitScene(Span(0, 3)), acts.JoinScenes("s1", "s1")])
def test_what_is_so_already_is_refused_when_it_is_made_and_harmless_later(act: acts.Act) -> None:
    with pytest.raises(MakesNoSense):
        check_sense(STORY, act)
    assert done(STORY, act) == STORY


def test_cut_and_moved() -> None:
    assert [scene.id for scene in done(STORY, acts.Cut(("s2", "s3"))).scenes] == ["s1", "s4", "s5"]
    assert [scene.id for scene in done(STORY, acts.MoveScene("s4", None)).scenes] == ["s4", "s1", "s2", "s3", "s5"]
    for act in (
        acts.Cut(()),
        acts.Cut(tuple(scene.id for scene in STORY.scenes)),
        acts.MoveScene("s1", "s1"),
    ):
        with pytest.raises(MakesNoSense):
            done(STORY, act)


def test_a_moved_scene_can_be_parted() -> None:
    story = done(STORY, acts.MoveScene("s4", None), PARTED)
    assert [story.quote(scene.span)[:10] for scene in story.scenes][:3] == ["They found", "Ada was de", "The second"]
    assert order(story)
