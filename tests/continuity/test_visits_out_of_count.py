"""Counts of stays and meetings that go with no order of their scenes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.visits_out_of_count import check
from esesea.story.character import Character
from esesea.story.chronology import Chronology
from esesea.story.days import SceneDate
from esesea.story.finding import Severity
from esesea.story.leap import Leap
from esesea.story.ordinal import Ordinal
from esesea.story.place import Place, Visit
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import Status, lived
from tests.continuity.stories import found, ordered, quotes, seen, told

PEOPLE = (Character("c1", "Anna", ("Anna",)), Character("c2", "Ben", ("Ben",)))
PLACES = (
    Place("p1", "Rome", ("Rome",)),
    Place("p2", "Hull", ("Hull",)),
    Place("p3", "the lake", ("the lake", "Rome water")),
)
BARE = told(
    "In May Anna was in Rome for the second time.\n\nIn June she came for the first time.",
    {"present": ("c1",)},
    {"present": ("c1",)},
    characters=PEOPLE,
    places=PLACES,
)


def counted(first: int = 2, second: int = 1, by: tuple[str, ...] = ("c1",), **how: object) -> Story:
    status = how.pop("status", Status.PROVEN)
    kind = {"of": "p1", "act": "be"} | how
    ordinals = (
        Ordinal("s1", found(BARE, "for the second time"), first, by=("c1",), own=("c1",), **kind),  # type: ignore[arg-type]  # by name
        Ordinal("s2", found(BARE, "for the first time"), second, by=by, own=by, **kind),  # type: ignore[arg-type]  # by name
    )
    settled = {("s1", "s2"): status}
    return replace(BARE, ordinals=ordinals, chronology=Chronology((ordered(BARE.scenes, settled=settled),), ()))  # type: ignore[arg-type]  # a status


def test_the_second_before_the_first() -> None:
    (finding,) = check(counted())
    assert finding.severity is Severity.WARNING
    assert finding.message == "The second stay at Rome comes before the first (scene 1 and scene 2)."
    assert quotes(BARE, finding.spans) == ["for the second time", "for the first time"]


def test_the_first_time_twice() -> None:
    (finding,) = check(counted(1, 1))
    assert finding.message == "Stay at Rome is said to be the first twice (scene 1 and scene 2)."


def test_one_scene_never_counts_down() -> None:
    bare = told("It was her third time in Rome. She ate. She came to Rome for the second time.", places=PLACES)
    words = (("her third time", 3), ("for the second time", 2))
    for place, fires in (("p1", 1), (None, 1), ("p2", 1)):
        ordinals = tuple(Ordinal("s1", found(bare, said), n, place, "be", ("c1",), ("c1",)) for said, n in words)
        assert len(list(check(replace(bare, ordinals=ordinals)))) == fires
        assert not list(check(replace(bare, ordinals=(ordinals[0], replace(ordinals[1], own=("c2",), by=("c2",))))))
    elsewhere = told("It was her third time in Rome. She ate. She came to Hull for the second time.", places=PLACES)
    ordinals = tuple(Ordinal("s1", found(elsewhere, said), n, "p1", "be", ("c1",), ("c1",)) for said, n in words)
    assert not list(check(replace(elsewhere, ordinals=ordinals)))


def test_as_told_where_nothing_leaps() -> None:
    assert len(list(check(counted(status=Status.DEFAULT)))) == 1
    leapt = replace(counted(status=Status.DEFAULT), leaps=(Leap("s2", 0.7, "s2"),))
    assert not list(check(leapt))


def test_by_the_dates_of_the_scenes_whatever_the_solver_heeded() -> None:
    story = counted(status=Status.DEFAULT)
    dates = tuple(SceneDate(f"s{n}", n, n, seen(BARE, words)[0]) for n, words in ((1, "In May"), (2, "In June")))
    leapt = replace(story, scene_dates=dates, leaps=(Leap("s2", 0.7, "s2"),))
    (finding,) = check(leapt)
    assert quotes(BARE, finding.spans) == ["In May", "for the second time", "In June", "for the first time"]


@pytest.mark.parametrize(
    "story",
    [counted(1, 2), counted(by=("c2",)), counted(2, -1), counted(act="see", of=None)],
    ids=["in order", "another's count", "the last time", "no meeting"],
)
def test_silent(story: Story) -> None:
    assert not list(check(story))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.HYPOTHETICAL])
def test_silent_where_nothing_happens(mode: Mode) -> None:
    scenes = tuple(replace(scene, mode=mode) for scene in BARE.scenes)
    assert not list(check(replace(counted(), scenes=scenes)))


def test_a_traveller_counts_on_their_own_clock() -> None:
    story = counted()
    own = ordered(story.scenes, (2, 1), {("s2", "s1"): Status.PROVEN}, clock=lived("c1"))
    assert not list(check(replace(story, chronology=Chronology((*story.chronology.timelines, own), (), ("c1",)))))


def test_meetings_of_the_same_two() -> None:
    story = counted(3, 2, of=None, act="meet")
    together = tuple(replace(each, by=("c1", "c2"), own=("c1", "c2")) for each in story.ordinals)
    (finding,) = check(replace(story, ordinals=together))
    assert finding.message == "The third meeting of Anna and Ben comes before the second (scene 1 and scene 2)."


def test_a_count_that_starts_in_the_middle_is_for_information() -> None:
    (finding,) = check(counted(2, 3))
    assert finding.severity is Severity.INFO
    assert finding.message == "No scene shows a stay at Rome before the second (scene 1)."
    elsewhen = Visit("p1", 1, "s9", ("c1",))
    assert not list(check(replace(counted(2, 3), visits=(elsewhen,))))


def test_one_stay_alone_needs_no_first() -> None:
    assert not list(check(replace(counted(), ordinals=counted().ordinals[:1])))


THERE = told(
    "Anna was in Rome.\n\nAnna was in Hull.\n\nAnna was in Rome for the first time.",
    *({"present": ("c1",), "place": place} for place in ("p1", "p2", "p1")),
    characters=PEOPLE,
    places=PLACES,
)


def been(n: int = 1, place: str = "p1", between: str | None = "p2", mode: Mode = Mode.MAIN) -> Story:
    first, second, third = THERE.scenes
    scenes = (replace(first, place=place, mode=mode), replace(second, place=between), replace(third, place=place))
    visits = tuple(Visit(place, k, f"s{k}", ("c1",), evidence=seen(THERE, "in Rome")) for k in (1, 3))
    count = Ordinal("s3", found(THERE, "for the first time"), n, place, "be", ("c1",), ("c1",))
    return replace(THERE, scenes=scenes, visits=visits, ordinals=(count,))


def test_who_has_been_there_is_not_there_for_the_first_time() -> None:
    (finding,) = check(been())
    assert finding.severity is Severity.WARNING
    assert finding.message == "Anna is at Rome already in scene 1, and for the first time in scene 3."
    assert quotes(THERE, finding.spans) == ["in Rome", "for the first time"]


def test_a_lake_may_be_another() -> None:
    assert [each.severity for each in check(been(place="p3"))] == [Severity.INFO]


@pytest.mark.parametrize(
    "story",
    [been(2), been(between="p1"), been(between=None), been(mode=Mode.ANALEPSIS), been(mode=Mode.DREAM)],
    ids=["the second time", "one stay", "nowhere between", "a flashback of unknown time", "a dream"],
)
def test_silent_where_they_may_not_have_been(story: Story) -> None:
    assert not list(check(story))
