"""Each check fires on the smallest contradiction, and is silent beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks import name_drift, order_conflicts, two_places, visits_out_of_count, weekday_clash
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Chronology, Conflict
from esesea.story.evidence import Evidence
from esesea.story.finding import Severity
from esesea.story.pattern import NameVariant
from esesea.story.place import Place, Visit
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation, TimeExpression, TimexType, lived
from tests.continuity.stories import found, ordered, quotes, seen, told


def claim(story: Story, a: str, b: str, words: str, confidence: float, **more: object) -> TemporalRelation:
    evidence = seen(story, words, confidence=confidence)[0]
    return replace(TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, evidence, b), **more)


class TestOrderConflicts:
    story = told("The first time he came.\n\nThe day before the first time he came.")

    def conflict(self, confidence: float, status: Status | None = None) -> Story:
        cycle = (
            claim(self.story, "s1", "s2", "The first time", confidence, status=status),
            claim(self.story, "s2", "s1", "The day before", confidence, status=status),
        )
        solved = replace(self.story.chronology, conflicts=(Conflict(STORY_CLOCK, cycle, cycle[1:]),))
        return replace(self.story, chronology=solved)

    def test_a_sure_cycle_is_a_warning_with_all_its_quotes(self) -> None:
        (finding,) = order_conflicts.check(self.conflict(0.95))
        assert finding.severity is Severity.WARNING
        assert quotes(self.story, finding.spans) == ["The first time", "The day before"]
        assert finding.message == "What is said of the order of scene 1 and scene 2 cannot all be so."

    def test_a_weak_cycle_is_for_information(self) -> None:
        (finding,) = order_conflicts.check(self.conflict(0.7))
        assert finding.severity is Severity.INFO

    def test_the_authors_own_words_make_an_error(self) -> None:
        (finding,) = order_conflicts.check(self.conflict(1.0, Status.STATED))
        assert finding.severity is Severity.ERROR

    def test_no_conflict_no_finding(self) -> None:
        assert not list(order_conflicts.check(self.story))


class TestVisitsOutOfCount:
    bare = told(
        "In May they came for the second time.\n\nIn June they came for the first time.",
        characters=(Character("c1", "Anna", ("Anna",)),),
        places=(Place("p1", "the lake", ("the lake",)),),
    )

    def story(self, status: Status = Status.PROVEN, first: int = 2, second: int = 1, visitor: str = "c1") -> Story:
        visits = (
            Visit("p1", first, "s1", ("c1",), evidence=seen(self.bare, "the second time", "ordinals")),
            Visit("p1", second, "s2", (visitor,), evidence=seen(self.bare, "the first time", "ordinals")),
        )
        timeline = ordered(self.bare.scenes, settled={("s1", "s2"): status})
        return replace(self.bare, visits=visits, chronology=Chronology((timeline,), ()))

    def test_the_second_before_the_first(self) -> None:
        (finding,) = visits_out_of_count.check(self.story())
        assert finding.severity is Severity.WARNING
        assert finding.message == "The 2nd stay at the lake (scene 1) comes before the 1st (scene 2)."
        assert quotes(self.bare, finding.spans) == ["the second time", "the first time"]

    def test_told_so_is_not_so(self) -> None:
        assert not list(visits_out_of_count.check(self.story(Status.DEFAULT)))

    def test_another_counts_for_themselves(self) -> None:
        assert not list(visits_out_of_count.check(self.story(visitor="c2")))

    def test_a_traveller_counts_on_their_own_clock(self) -> None:
        story = self.story()
        own = ordered(story.scenes, (2, 1), {("s2", "s1"): Status.PROVEN}, clock=lived("c1"))
        parted = replace(story, chronology=Chronology((*story.chronology.timelines, own), (), ("c1",)))
        assert not list(visits_out_of_count.check(parted))

    def test_a_count_that_starts_in_the_middle_is_for_information(self) -> None:
        (finding,) = visits_out_of_count.check(self.story(first=2, second=3))
        assert finding.severity is Severity.INFO

    def test_one_stay_alone_needs_no_first(self) -> None:
        story = self.story()
        assert not list(visits_out_of_count.check(replace(story, visits=story.visits[:1])))

    @pytest.mark.parametrize(
        ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (23, "23rd")]
    )
    def test_ordinals(self, number: int, said: str) -> None:
        assert visits_out_of_count.ordinal(number) == said


class TestTwoPlaces:
    bare = told(
        "At noon on Friday Anna stood in Paris.\n\nAt the same moment Anna stood in Rome.",
        {"present": ("c1",), "place": "p1"},
        {"present": ("c1",), "place": "p2"},
        characters=(Character("c1", "Anna", ("Anna",)),),
    )

    def story(
        self,
        places: tuple[Place, ...] = (Place("p1", "Paris", ("Paris",)), Place("p2", "Rome", ("Rome",))),
        relation: Relation = Relation.EQUAL,
        status: Status = Status.PROVEN,
        parted: tuple[str, ...] = (),
    ) -> Story:
        said = claim(self.bare, "s1", "s2", "At the same moment", 0.95, relation=relation, status=status)
        timeline = ordered(self.bare.scenes, relations=(said,))
        mentions = tuple(Mention(found(self.bare, "Anna", nth), "c1", MentionKind.PROPER) for nth in (1, 2))
        return replace(self.bare, places=places, mentions=mentions, chronology=Chronology((timeline,), (), parted))

    def test_two_towns_at_one_moment(self) -> None:
        (finding,) = two_places.check(self.story())
        assert finding.severity is Severity.WARNING
        assert finding.message == "Anna is at Paris (scene 1) and at Rome (scene 2) at the same time."
        assert quotes(self.bare, finding.spans) == ["Anna", "At the same moment", "Anna"]

    def test_two_rooms_may_be_two_words_for_one(self) -> None:
        rooms = (Place("p1", "the kitchen", ()), Place("p2", "the scullery", ()))
        assert [finding.severity for finding in two_places.check(self.story(rooms))] == [Severity.INFO]

    @pytest.mark.parametrize(
        "places",
        [
            (Place("p1", "Paris", (), within="p3"), Place("p2", "France", ()), Place("p3", "Europe", (), within="p2")),
            (Place("p1", "Paris", ()), Place("p2", "Orient Express", (), "train")),
        ],
        ids=["one within the other", "one on the move"],
    )
    def test_places_where_one_can_be_at_once(self, places: tuple[Place, ...]) -> None:
        assert not list(two_places.check(self.story(places)))

    def test_other_times_leave_time_to_travel(self) -> None:
        assert not list(two_places.check(self.story(relation=Relation.OVERLAPS)))
        assert not list(two_places.check(self.story(status=Status.LIKELY)))

    def test_a_traveller_may_meet_themselves(self) -> None:
        assert not list(two_places.check(self.story(parted=("c1",))))

    def test_a_place_without_a_name_says_nothing(self) -> None:
        nowhere = tuple(replace(scene, place=None) for scene in self.bare.scenes)
        assert not list(two_places.check(replace(self.story(), scenes=nowhere)))


class TestWeekdayClash:
    def dated(self, text: str, *times: tuple[str, str]) -> Story:
        bare = told(text)
        made = tuple(TimeExpression(found(bare, words), "s1", TimexType.DATE, value) for words, value in times)
        return replace(bare, time_expressions=made)

    def test_a_weekday_that_the_calendar_contradicts(self) -> None:
        story = self.dated("It happened on Friday, 11 February 1987.", ("Friday, 11 February 1987", "1987-02-11"))
        (finding,) = weekday_clash.check(story)
        assert finding.message == "11 February 1987 was a Wednesday, not a Friday."
        assert quotes(story, finding.spans) == ["Friday", ", 11 February 1987"]

    def test_weekday_and_date_side_by_side(self) -> None:
        story = self.dated(
            "On Friday, the 11 February 1987", ("Friday", "XXXX-WXX-5"), ("11 February 1987", "1987-02-11")
        )
        (finding,) = weekday_clash.check(story)
        assert quotes(story, finding.spans) == ["Friday", "11 February 1987"]

    @pytest.mark.parametrize(
        ("text", "times"),
        [
            ("Wednesday, 11 February 1987", [("Wednesday, 11 February 1987", "1987-02-11")]),
            (
                "On Friday he thought of 11 February 1987",
                [("Friday", "XXXX-WXX-5"), ("11 February 1987", "1987-02-11")],
            ),
            ("Friday, 14 October 1066", [("Friday, 14 October 1066", "1066-10-14")]),
            ("Friday, 30 February 1987", [("Friday, 30 February 1987", "1987-02-30")]),
            ("Friday in February 1987", [("Friday in February 1987", "1987-02")]),
        ],
        ids=["right", "apart", "before the calendar", "no date at all", "no day"],
    )
    def test_silent(self, text: str, times: list[tuple[str, str]]) -> None:
        assert not list(weekday_clash.check(self.dated(text, *times)))

    def test_one_scene_on_two_days(self) -> None:
        story = told("It was Monday, and cold. They ate. It was still Thursday when he rose.")
        (finding,) = weekday_clash.check(story)
        assert finding.message == "In scene 1 it is Monday, and then Thursday."
        assert quotes(story, finding.spans) == ["Monday", "Thursday"]

    @pytest.mark.parametrize(
        "text",
        [
            "It was Monday. He would go on Thursday.",
            "It was Monday. Towards morning he slept. It was Tuesday when he woke.",
            "It was Monday.\n\nIt was Thursday.",
        ],
        ids=["a day to come", "the next day", "another scene"],
    )
    def test_days_that_do_not_clash(self, text: str) -> None:
        assert not list(weekday_clash.check(told(text)))

    def test_a_flashback_has_days_of_its_own(self) -> None:
        assert not list(weekday_clash.check(told("It was Monday. It was Thursday.", {"mode": Mode.ANALEPSIS})))


class TestNameDrift:
    bare = told("Sarah laughed.\n\nSaerah wept.", characters=(Character("c1", "Sarah", ("Sarah", "Saerah")),))

    def story(self, kind: str) -> Story:
        variant = NameVariant("c1", "Saerah", kind, (found(self.bare, "Saerah"),))
        mention = Mention(found(self.bare, "Sarah"), "c1", MentionKind.PROPER)
        return replace(self.bare, name_variants=(variant,), mentions=(mention,))

    def test_a_drift_is_for_information_with_both_spellings(self) -> None:
        (finding,) = name_drift.check(self.story("spelling"))
        assert finding.severity is Severity.INFO
        assert finding.scenes == ("s1", "s2")
        assert quotes(self.bare, finding.spans) == ["Sarah", "Saerah"]

    @pytest.mark.parametrize("kind", ["short", "title", "dialect", "epithet"])
    def test_other_variants_are_none(self, kind: str) -> None:
        assert not list(name_drift.check(self.story(kind)))


def test_evidence_without_words_is_no_conflict_to_show() -> None:
    bare = told("One.\n\nTwo.")
    wordless = Evidence((), "told_order", 0.9)
    cycle = tuple(
        TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, wordless, b) for a, b in (("s1", "s2"), ("s2", "s1"))
    )
    solved = replace(bare.chronology, conflicts=(Conflict(STORY_CLOCK, cycle, cycle[:1]),))
    assert not list(order_conflicts.check(replace(bare, chronology=solved)))
