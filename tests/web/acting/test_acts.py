"""Every act that the page can wish: previewed, kept, undone, redone; there for a server started anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from esesea.app.correcting_errors import DifferentKinds, NotADate, NothingSaidThere, UnknownId
from esesea.app.errors import NoSuchChoice, UnknownName
from esesea.errors import EseseaError
from esesea.store.folder import StoryFolder
from esesea.story.character import Life
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.fingerprint import fingerprint
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.web.acting.corrections import correct, corrections, redo, undo
from esesea.web.answers.notice import Notice
from esesea.web.desk import Desk
from esesea.web.errors import Refused
from esesea.web.held import Opened
from esesea.web.wishes import acts as wishes
from esesea.web.wishes.acts import ActWish, StepWish
from tests.story_builders import at
from tests.web.acting.conftest import ID

Says = Callable[[Story], object]


def passage(words: str, nth: int = 1) -> wishes.Passage:
    span = at(words, nth)
    return wishes.Passage(span.start, span.end)


def character(story: Story, name: str) -> Any:
    return next((each for each in story.characters if each.name == name), None)


def dead(story: Story) -> bool:
    return any(each.character == "c1" and each.state is Life.DEAD for each in story.life_states)


def order(story: Story) -> tuple[str, ...]:
    return story.chronology.timeline(STORY_CLOCK).order


ACTS: dict[str, tuple[Any, Says, object]] = {
    "confirm": (
        wishes.Confirm("confirm", "contact-1fcf033cd6d1"),
        lambda story: [each.evidence[-1].by for each in story.contacts if each.a == "c2" and each.asserted],
        ["author"],
    ),
    "reject": (wishes.Reject("reject", "contact-1fcf033cd6d1"), lambda story: len(story.contacts), 2),
    "confirm mode": (wishes.Confirm("confirm", "mode:s3"), lambda story: story.scene("s3").mode, Mode.REFLECTION),
    "reject mode": (wishes.Reject("reject", "mode:s3"), lambda story: story.scene("s3").mode, Mode.MAIN),
    "order after": (wishes.Order("order", "s5", "after", "s2"), lambda story: order(story)[:2], ("s2", "s5")),
    "order before": (wishes.Order("order", "s5", "before", "s1"), lambda story: order(story)[1:3], ("s5", "s1")),
    "order first": (wishes.Order("order", "s5", "first"), lambda story: order(story)[0], "s5"),
    "order same": (
        wishes.Order("order", "s5", "same", "s4"),
        lambda story: len({story.chronology.timeline(STORY_CLOCK).ranks[each] for each in ("s4", "s5")}),
        1,
    ),
    "order run": (wishes.Order("order", "s4", "first", until="s5"), lambda story: order(story)[:2], ("s4", "s5")),
    "date": (wishes.Date("date", "s5", "1985-06-04"), lambda story: story.scene("s5").time.date, "1985-06-04"),
    "place": (wishes.Place("place", "s5", "lighthouse"), lambda story: story.scene("s5").place, "p1"),
    "new place": (wishes.Place("place", "s5", "the pier", new=True), lambda story: len(story.places), 3),
    "nowhere": (wishes.Place("place", "s4", None), lambda story: story.scene("s4").place, None),
    "present": (wishes.Present("present", "s5", "c1", present=True), lambda s: s.scene("s5").present, ("c1", "c2")),
    "absent": (wishes.Present("present", "s4", "c1", present=False), lambda s: s.scene("s4").present, ("c2",)),
    "mode": (wishes.SceneMode("mode", "s5", "flashback"), lambda s: s.scene("s5").mode, Mode.ANALEPSIS),
    "weekday": (wishes.Weekday("weekday", "s5", "Monday"), lambda s: s.scene("s5").time.weekday, "Monday"),
    "no weekday": (wishes.Weekday("weekday", "s2", None), lambda s: s.scene("s2").time.weekday, None),
    "time": (wishes.TimeOfDay("time", "s5", "night"), lambda s: s.scene("s5").time.of_day, "night"),
    "no time": (wishes.TimeOfDay("time", "s2", None), lambda s: s.scene("s2").time.of_day, None),
    "merge": (wishes.Merge("merge", "c1", "c3"), lambda s: [each.name for each in s.characters], ["Ben", "Ada"]),
    "merge places": (wishes.Merge("merge", "p1", "p2"), lambda s: len(s.places), 1),
    "split": (wishes.Split("split", "c2", "Benjamin"), lambda s: character(s, "Benjamin") is not None, True),
    "rename": (wishes.Rename("rename", "c2", "Old Ben"), lambda s: character(s, "Old Ben") is not None, True),
    "rename place": (wishes.Rename("rename", "p2", "the reef"), lambda s: s.place("p2").name, "the reef"),
    "mention": (
        wishes.Mention("mention", "c1", passage("He counts")),
        lambda s: any(each.span == at("He counts") for each in s.mentions),
        True,
    ),
    "new mention": (
        wishes.Mention("mention", "Mrs Grey", passage("the police, "), new=True),
        lambda s: character(s, "Mrs Grey") is not None,
        True,
    ),
    "touch": (wishes.Touch("touch", "c1", "c2", passage("taught her")), lambda s: len(s.contacts), 4),
    "death": (
        wishes.Death("death", "c2", "s5", passage("He is old now")),
        lambda s: [each.from_scene for each in s.life_states if each.character == "c2" and each.state is Life.DEAD],
        ["s5"],
    ),
    "no death": (wishes.Death("death", "c1", None), dead, False),
    "split scene": (wishes.SplitScene("split_scene", passage("Ada was dead")), lambda s: len(s.scenes), 6),
    "join scenes": (wishes.JoinScenes("join_scenes", "s2", "s3"), lambda s: len(s.scenes), 4),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_previewed_kept_undone_and_redone(
    name: str, desk: Desk, folder: StoryFolder, told: list[Notice], anew: Callable[[], Opened]
) -> None:
    act, says, so = ACTS[name]
    before = desk.opened(ID)

    shown = correct(desk, ID, ActWish(before.revision, act, keep=False))
    assert not shown.kept
    assert not folder.decisions().corrections
    assert desk.opened(ID) == before
    assert not told

    done = correct(desk, ID, ActWish(before.revision, act, why="I wrote it"))
    kept = desk.opened(ID)
    assert (done.id, done.says, done.changes) == (shown.id, shown.says, shown.changes)
    assert done.kept
    assert done.order == order(kept.story)
    assert shown.order == done.order or len(kept.story.scenes) != len(before.story.scenes)
    assert done.lived == {}
    lived = {each.clock: each.order for each in kept.story.chronology.timelines[1:]}
    assert all(shown.lived[clock] == lived[clock] for clock in shown.lived) or shown.order != done.order
    assert says(kept.story) == so
    assert [each.why for each in folder.decisions().corrections] == ["I wrote it"]
    assert told == [Notice("story", ID, kept.revision)]
    assert done.revision == kept.revision > before.revision
    assert anew() == kept

    seen = undo(desk, ID, StepWish(keep=False))
    assert desk.opened(ID) == kept
    taken_back = undo(desk, ID, StepWish())
    assert taken_back.id == seen.id == done.id
    assert desk.opened(ID).story == before.story
    assert anew().story == before.story

    again = redo(desk, ID, StepWish(done.id))
    assert again.id == done.id
    assert again.changes == done.changes
    assert desk.opened(ID).story == kept.story
    assert anew().story == kept.story


NONSENSE: dict[str, tuple[Any, type[EseseaError]]] = {
    "claim": (wishes.Confirm("confirm", "contacts/999"), UnknownId),
    "mode of no scene": (wishes.Reject("reject", "mode:s99"), UnknownName),
    "scene": (wishes.Date("date", "s99", "1985"), UnknownName),
    "date": (wishes.Date("date", "s1", "whenever"), NotADate),
    "place": (wishes.Place("place", "s1", "the moon"), UnknownName),
    "person": (wishes.Present("present", "s1", "c99", present=True), UnknownName),
    "mode": (wishes.SceneMode("mode", "s1", "sideways"), NoSuchChoice),
    "weekday": (wishes.Weekday("weekday", "s1", "Someday"), NoSuchChoice),
    "time": (wishes.TimeOfDay("time", "s1", "tea"), NoSuchChoice),
    "merge with oneself": (wishes.Merge("merge", "c1", "c1"), MakesNoSense),
    "merge of two kinds": (wishes.Merge("merge", "c1", "p1"), DifferentKinds),
    "touch of oneself": (wishes.Touch("touch", "c1", "c1", passage("held her")), MakesNoSense),
    "no words": (wishes.SplitScene("split_scene", wishes.Passage(5, 5)), MakesNoSense),
    "words the wrong way round": (wishes.SplitScene("split_scene", wishes.Passage(9, 5)), MakesNoSense),
    "white space": (wishes.SplitScene("split_scene", passage("\n\n\n")), MakesNoSense),
    "words beyond the end": (wishes.SplitScene("split_scene", wishes.Passage(10**7, 10**8)), MakesNoSense),
    "after nothing": (wishes.Order("order", "s1", "after"), MakesNoSense),
    "first after something": (wishes.Order("order", "s1", "first", "s2"), MakesNoSense),
    "after itself": (wishes.Order("order", "s1", "after", "s1"), MakesNoSense),
    "among those that go along": (wishes.Order("order", "s1", "after", "s2", "s3"), MakesNoSense),
    "a run backwards": (wishes.Order("order", "s3", "after", "s5", "s1"), MakesNoSense),
    "scenes far apart joined": (wishes.JoinScenes("join_scenes", "s1", "s4"), MakesNoSense),
    "a name that somebody has": (wishes.Rename("rename", "c1", "Ben"), MakesNoSense),
    "somebody known as new": (
        wishes.Mention("mention", "Ben", passage("He counts"), new=True),
        MakesNoSense,
    ),
    "nobody called so": (wishes.Split("split", "c1", "Adele", ("s3",)), NothingSaidThere),
    "a place that is called so nowhere": (wishes.Split("split", "p1", "the shop"), MakesNoSense),
    "a scene that begins there": (wishes.SplitScene("split_scene", passage("He counts")), MakesNoSense),
    "finding": (wishes.Intend("intend", "ffffffff"), UnknownId),
}


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("name", NONSENSE)
def test_an_act_that_makes_no_sense_is_refused(name: str, keep: bool, desk: Desk, folder: StoryFolder) -> None:
    act, error = NONSENSE[name]
    with pytest.raises(Refused) as refused:
        correct(desk, ID, ActWish(desk.opened(ID).revision, act, keep=keep))
    assert isinstance(refused.value.__cause__, error)
    assert refused.value.kind == type(refused.value.__cause__).__name__
    for said in (refused.value.fact, refused.value.hint):
        assert not re.search(r"\[c\d|--|`|\bs[1-5]\b", said)
    assert not folder.decisions().corrections


def test_a_finding_is_meant_to_be_so(desk: Desk, anew: Callable[[], Opened]) -> None:
    beginning = wishes.Order("order", "s4", "first")
    correct(desk, ID, ActWish(desk.opened(ID).revision, beginning))
    story = desk.opened(ID)
    finding = story.story.findings[0]
    act = wishes.Intend("intend", fingerprint(story.story, finding))
    shown = correct(desk, ID, ActWish(story.revision, act, keep=False))
    done = correct(desk, ID, ActWish(story.revision, act, why="a ghost"))
    assert done.id == shown.id
    assert done.says == f"It is meant to be so: {finding.message}"
    assert done.changes == (f"No longer a worry: {finding.message}",)
    assert anew().story.findings[0].intended == "a ghost"
    undo(desk, ID, StepWish())
    assert desk.opened(ID).story == story.story


def test_nothing_to_undo_and_no_such_correction(desk: Desk) -> None:
    for step, wish, kind in (
        (undo, StepWish(), "NothingToUndo"),
        (redo, StepWish(keep=False), "NothingToUndo"),
        (undo, StepWish("abc"), "UnknownId"),
    ):
        with pytest.raises(Refused) as refused:
            step(desk, ID, wish)
        assert refused.value.kind == kind


def test_corrections_are_listed_in_words_with_their_passages(desk: Desk) -> None:
    for act in (wishes.SceneMode("mode", "s5", "flashback"), wishes.Order("order", "s5", "after", "s2")):
        correct(desk, ID, ActWish(desk.opened(ID).revision, act))
    undo(desk, ID, StepWish())
    found = corrections(desk, ID)
    assert found.revision == desk.opened(ID).revision
    assert [(each.says, each.in_force) for each in found.corrections] == [
        ("Scene 5 is told as a flashback", True),
        ("Scene 5 happens directly after scene 2", False),
    ]
    quote = found.corrections[0].quote
    assert quote is not None
    assert (quote.scene, quote.number) == ("s5", 5)
    assert quote.text.startswith("He is old now")
