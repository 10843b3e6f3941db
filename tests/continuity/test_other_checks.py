"""Each check fires on the smallest contradiction, and is silent beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks import name_drift, order_conflicts, weekday_clash
from esesea.story.calendar import Calendar, Month
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Conflict
from esesea.story.corrections.saying import said
from esesea.story.days import DayPattern, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.finding import Severity
from esesea.story.pattern import NameVariant
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation, TimeExpression, TimexType
from tests.continuity.stories import found, quotes, seen, timed, told


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
        assert finding.message == (
            "“The first time” has scene 1 before scene 2, and “The day before” has scene 2 before scene 1."
        )

    def test_a_weak_cycle_is_for_information(self) -> None:
        (finding,) = order_conflicts.check(self.conflict(0.7))
        assert finding.severity is Severity.INFO

    def test_the_authors_own_words_make_an_error(self) -> None:
        (finding,) = order_conflicts.check(self.conflict(1.0, Status.STATED))
        assert finding.severity is Severity.ERROR

    def test_deaths_are_for_the_check_of_dead_acts(self) -> None:
        story = self.conflict(0.95)
        (conflict,) = story.chronology.conflicts
        by_death = replace(conflict.cycle[0], evidence=replace(conflict.cycle[0].evidence, by="life_states"))
        cycle = (by_death, conflict.cycle[1])
        solved = replace(story.chronology, conflicts=(Conflict(STORY_CLOCK, cycle, cycle[1:]),))
        assert [each.severity for each in order_conflicts.check(replace(story, chronology=solved))] == [Severity.INFO]

    def test_a_long_circle_names_its_scenes(self) -> None:
        cycle = tuple(claim(self.story, "s1", "s2", "The first time", 0.95, source=f"s{n}") for n in range(5))
        solved = replace(
            self.story.chronology,
            conflicts=(Conflict(STORY_CLOCK, (*cycle, claim(self.story, "s2", "s1", "The day before", 0.95)), cycle),),
        )
        (finding,) = order_conflicts.check(replace(self.story, chronology=solved))
        assert finding.message == "What is said of the order of scene 1 and scene 2 cannot all be so."

    def test_no_conflict_no_finding(self) -> None:
        assert not list(order_conflicts.check(self.story))


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

    def test_a_declared_week(self) -> None:
        ember = Calendar("the Ember", (Month("Frost", 30),), ("Ashday", "Cinderday", "Flameday"))
        text = "Cinderday, 3 Frost of the year 1. It was Ashday. It was still Flameday."
        bare = replace(told(text), calendar=ember)
        said = (("Cinderday", "XXXX-WXX-2[the Ember]"), ("3 Frost of the year 1", "0001-01-03[the Ember]"))
        times = tuple(TimeExpression(found(bare, words), "s1", TimexType.DATE, value) for words, value in said)
        messages = [each.message for each in weekday_clash.check(replace(bare, time_expressions=times))]
        assert messages == ["3 Frost 1 was a Flameday, not a Cinderday.", "In scene 1 it is Ashday, and then Flameday."]

    def test_a_scene_with_a_weekday_and_a_date_of_its_own(self) -> None:
        bare = told("Friday. She sewed. It was the eleventh of February 1987.")
        date = SceneDate("s1", 725413, 725413, seen(bare, "the eleventh of February 1987")[0])
        for weekday, messages in ((4, ["11 February 1987 was a Wednesday, not a Friday."]), (2, [])):
            on = DayPattern("s1", seen(bare, "Friday")[0], weekday)
            story = replace(bare, scene_dates=(date,), day_patterns=(on,))
            assert [each.message for each in weekday_clash.check(story)] == messages

    def test_a_weekday_that_the_author_says(self) -> None:
        bare = told("She sewed. It was the eleventh of February 1987.")
        date = SceneDate("s1", 725413, 725413, seen(bare, "the eleventh of February 1987")[0])
        for weekday, messages in ((4, ["11 February 1987 was a Wednesday, not a Friday."]), (2, [])):
            story = replace(bare, scene_dates=(date,), day_patterns=(DayPattern("s1", said(), weekday),))
            assert [each.message for each in weekday_clash.check(story)] == messages

    @pytest.mark.parametrize(
        ("words", "fires"),
        [
            ("It must be done by Friday the 20 June.", True),
            ("“We shall sail on Friday, 20 June.”", True),
            ("It must be done by Saturday the 20 June.", False),
            ("It was Friday, 20 June, the year she married.", False),
            ("It had been done by Friday, 20 June.", False),
            ("She thought of Friday, 20 June.", False),
        ],
    )
    def test_a_day_to_come(self, words: str, fires: bool) -> None:
        day = "Friday" if "Friday" in words else "Saturday"
        bare = timed(f"It was 3 March 2015. {words}", (day, "XXXX-WXX-5"), ("20 June", "XXXX-06-20"))
        date = SceneDate("s1", 735660, 735660, seen(bare, "3 March 2015")[0])
        assert bool(list(weekday_clash.check(replace(bare, scene_dates=(date,))))) is fires
        autumn = SceneDate("s1", 735660 - 180, 735660 - 180, seen(bare, "3 March 2015")[0])
        assert not list(weekday_clash.check(replace(bare, scene_dates=(autumn,))))

    def test_the_article_of_a_weekday_is_no_quote(self) -> None:
        bare = told("She came on 11 February 1987, a Friday.")
        times = (("11 February 1987", "1987-02-11"), ("a Friday", "XXXX-WXX-5"))
        made = tuple(TimeExpression(found(bare, words), "s1", TimexType.DATE, value) for words, value in times)
        story = replace(bare, time_expressions=made)
        (finding,) = weekday_clash.check(story)
        assert [story.quote(span) for span in finding.spans] == ["11 February 1987", "Friday"]

    @pytest.mark.parametrize(
        ("text", "messages"),
        [
            (
                "Wednesday. “Yesterday was Sunday.”",
                ["On a Wednesday “Yesterday” is a Tuesday, not a Sunday (scene 1)."],
            ),
            ("Wednesday. “Yesterday was Tuesday.”", []),
            ("Wednesday. “Yesterday he spoke of Sunday.”", []),
        ],
    )
    def test_yesterday(self, text: str, messages: list[str]) -> None:
        said = ("Sunday" if "Sunday" in text else "Tuesday", "XXXX-WXX-7")
        bare = timed(text, ("Yesterday", None), said)
        story = replace(bare, day_patterns=(DayPattern("s1", seen(bare, "Wednesday")[0], 2),))
        assert [each.message for each in weekday_clash.check(story)] == messages

    @pytest.mark.parametrize(("apart", "fires"), [(1, True), (9, False)], ids=["a scene on", "another year's"])
    def test_a_date_with_two_weekdays(self, apart: int, fires: bool) -> None:
        text = "Tuesday, the eleventh of May. She ate." + "\n\nShe ate." * apart + "\n\nFriday, the eleventh of May."
        day = ("the eleventh of May", "XXXX-05-11")
        story = timed(text, ("Tuesday", "XXXX-WXX-2"), day, ("Friday", "XXXX-WXX-5"), day)
        assert bool(list(weekday_clash.check(story))) is fires

    def test_days_before(self) -> None:
        text = "Two days before, on Wednesday, she had sent for him. But today was Tuesday."
        days = (("Two days before", None), ("Wednesday", "XXXX-WXX-3"), ("today", None), ("Tuesday", "XXXX-WXX-2"))
        assert [each.message for each in weekday_clash.check(timed(text, *days))] == [
            "On a Friday “today” is a Friday, not a Tuesday (scene 1)."
        ]
        right = (*days[:3], ("Friday", "XXXX-WXX-5"))
        assert not list(weekday_clash.check(timed(text.replace("Tuesday", "Friday"), *right)))

    @pytest.mark.parametrize(("gap", "fires"), [(1, True), (400, False)], ids=["one talk", "a later page"])
    def test_today_and_tomorrow(self, gap: int, fires: bool) -> None:
        text = f"“Today is Monday. {'He ate. ' * gap}Tomorrow is Thursday.”"
        days = (("Today", None), ("Monday", "XXXX-WXX-1"), ("Tomorrow", None), ("Thursday", "XXXX-WXX-4"))
        assert bool(list(weekday_clash.check(timed(text, *days)))) is fires

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

    @pytest.mark.parametrize(
        ("slip", "fires"),
        [
            ("Atheney Jones came.", True),
            ("Then Atheney laughed.", True),
            ("Tom Atheney laughed.", False),
            ("They met in the Atheney that day.", False),
        ],
    )
    def test_it_is_a_warning_where_it_stands_in_the_place_of_the_name(self, slip: str, fires: bool) -> None:
        text = f"{'Athelney Jones laughed. ' * 6}\n\n{slip}"
        bare = told(text, characters=(Character("c1", "Athelney Jones", ("Athelney Jones",)),))
        variant = NameVariant("c1", "Atheney", "spelling", (found(bare, "Atheney"),))
        (finding,) = name_drift.check(replace(bare, name_variants=(variant,)))
        assert finding.severity is (Severity.WARNING if fires else Severity.INFO)

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
