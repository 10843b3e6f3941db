"""The author's word end to end: kept, applied when the story is opened, undone, listed, there in the next draft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.correcting import account, correct, corrections, redo, undo
from esesea.app.correcting_errors import (
    AgainstYourWord,
    NotADate,
    NothingToUndo,
    UnknownId,
    WordsNotThere,
    WordsTwice,
)
from esesea.app.errors import UnknownName
from esesea.app.opening import open_story
from esesea.app.pointing_out import claims, date_of, find_finding, find_statement, find_words
from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story import acts
from esesea.story.calendar import Calendar, Month
from esesea.story.corrections.errors import CorrectionError, MakesNoSense
from esesea.story.finding import Finding, Severity
from esesea.story.fingerprint import fingerprint
from esesea.story.replies import Move, Reply, Stand
from esesea.story.scene import Mode
from esesea.story.story import Story
from tests.story_builders import at, lighthouse, next_draft


@pytest.fixture(scope="module")
def read() -> Story:
    return solved(replace(lighthouse(), relations=(), distances=(), scene_dates=()))


@pytest.fixture
def folder(tmp_path: Path, read: Story) -> Path:
    path = tmp_path / "light.story"
    StoryFolder.create(path).save(read)
    return path


MERGE = acts.MergeCharacters("Ada", "I")


def names(folder: Path) -> list[str]:
    return [each.name for each in open_story(folder).characters]


def test_what_is_said_is_there_when_the_story_is_opened(folder: Path) -> None:
    done = correct(folder, MERGE, why="she tells it", who="eve")
    assert done.kept
    assert done.says == "I is Ada"
    assert done.changes.people_gone == ("I",)
    assert open_story(folder) == done.story
    assert names(folder) == ["Ben", "Ada"]
    (listed,) = corrections(folder)
    assert (listed.act, listed.who, listed.why, listed.in_force, listed.loose) == (
        "merge",
        "eve",
        "she tells it",
        True,
        None,
    )


def test_undo_and_redo_in_turn_and_by_id(folder: Path, read: Story) -> None:
    first = correct(folder, MERGE)
    second = correct(folder, acts.SetMode("5", Mode.DREAM))
    assert undo(folder).says == "s5 is a dream"
    assert undo(folder).story == read == open_story(folder)
    with pytest.raises(NothingToUndo, match="undo"):
        undo(folder)
    assert redo(folder).story == first.story
    assert redo(folder).story == second.story
    with pytest.raises(NothingToUndo, match="redo"):
        redo(folder)
    assert names(folder) == ["Ben", "Ada"]
    assert undo(folder, first.decision.id[:8]).says == first.says
    assert names(folder) == ["Ben", "Ada", "I"]
    assert [each.in_force for each in corrections(folder)] == [False, True]
    assert redo(folder, first.decision.id).story == second.story
    for taking in (undo, redo):
        with pytest.raises(UnknownId, match="zzz"):
            taking(folder, "zzz")


def test_nothing_is_kept_of_what_is_only_tried(folder: Path, read: Story) -> None:
    tried = correct(folder, MERGE, keep=False)
    assert not tried.kept
    assert tried.changes.people_gone == ("I",)
    assert open_story(folder) == read
    assert corrections(folder) == ()


@pytest.mark.parametrize(
    ("act", "error", "words"),
    [
        (acts.SetMode("s9", Mode.MAIN), UnknownName, "s9"),
        (acts.MergeCharacters("Ben", "Adda"), UnknownName, "“Ada”"),
        (acts.MergeCharacters("Ben", "Benjamin"), MakesNoSense, "themselves"),
        (acts.RenamePlace("the lighthouse", "the rocks"), MakesNoSense, "the rocks"),
        (acts.Cut(("s1", "s2", "s3", "s4", "s5")), MakesNoSense, "nothing would be left"),
        (Reply(first=("s1", "s1")), MakesNoSense, "itself"),
        (Reply(move=Move("s4", "s2", Stand.FIRST)), CorrectionError, "s2"),
        (acts.SetWeekday("s1", "Someday"), MakesNoSense, "Someday"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_kept(
    folder: Path, act: acts.Act, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        correct(folder, act)
    assert corrections(folder) == ()


def test_an_order_against_your_own_word_is_refused(folder: Path) -> None:
    first = correct(folder, Reply(first=("s1", "s2")))
    correct(folder, Reply(first=("s2", "s4")))
    with pytest.raises(AgainstYourWord, match="s1 happens before s2") as refused:
        correct(folder, Reply(first=("s4", "s1")))
    assert first.decision.id[:8] in refused.value.hint
    assert len(corrections(folder)) == 2
    correct(folder, Reply(first=("s2", "s1")))
    assert len(corrections(folder)) == 3


def test_of_two_words_about_one_thing_the_later_holds_and_is_named(folder: Path) -> None:
    said: tuple[acts.Act, ...] = (
        Reply(move=Move("s5", "s5", Stand.AFTER, "s2")),
        acts.SetMode("s5", Mode.DREAM),
        Reply(first=("s1", "s4")),
        Reply(move=Move("s5", "s5", Stand.AFTER, "s1")),
        acts.SetMode("s5", Mode.MAIN),
        acts.SetMode("s4", Mode.DREAM),
        Reply(first=("s4", "s1")),
    )
    ids = [correct(folder, act).decision.id for act in said]
    assert [each.overruled for each in corrections(folder)] == [ids[3], ids[4], ids[6], None, None, None, None]
    assert all(each.in_force for each in corrections(folder))
    undo(folder, ids[3])
    assert [each.overruled for each in corrections(folder)][:2] == [None, ids[4]]
    correct(folder, acts.SplitScene(at("The light is like a coin")))
    correct(folder, acts.SetMode("s6", Mode.DREAM))
    assert [each.overruled for each in corrections(folder)][-3:] == [None, None, None]


def test_a_scene_that_is_gone_is_told_by_its_words(folder: Path, read: Story) -> None:
    correct(folder, acts.SetMode("s5", Mode.DREAM))
    StoryFolder.open(folder).save(solved(next_draft(read, "Nobody came.\n\n\n", cut=read.quote(read.scene("s5").span))))
    assert corrections(folder)[0].says == "the scene “He is old now, and climbs …” is a dream"


def test_the_next_draft_has_it_and_what_is_gone_is_loose_and_waits(folder: Path, read: Story) -> None:
    correct(folder, acts.RenameCharacter("Ada", "Adele"))
    correct(folder, acts.SetMode("s5", Mode.DREAM))
    correct(folder, acts.AddContact("c2", "c1", at("held her"), "hold"))
    gone = 'Ben, "Benjamin" to the police, held her.'
    StoryFolder.open(folder).save(solved(next_draft(read, "", cut=gone)))
    opened = open_story(folder)
    assert opened.scene("s5").mode is Mode.DREAM
    assert "Adele" in [each.name for each in opened.characters]
    assert opened.contacts == ()
    assert [each.loose is not None for each in corrections(folder)] == [False, False, True]
    loose = corrections(folder)[2]
    assert loose.in_force
    assert (loose.quote, loose.start) == ("held her", at("held her").start)
    StoryFolder.open(folder).save(solved(next_draft(read, "")))
    assert [each.how for each in open_story(folder).contacts] == ["hold"]
    assert all(each.loose is None for each in corrections(folder))


def test_a_correction_that_waits_can_be_undone(folder: Path, read: Story) -> None:
    done = correct(folder, acts.AddContact("c2", "c1", at("held her"), "hold"))
    StoryFolder.open(folder).save(next_draft(read, "", cut='Ben, "Benjamin" to the police, held her.'))
    assert undo(folder).loose is None
    again = redo(folder)
    assert again.loose is not None
    assert "held her" in again.loose
    assert corrections(folder)[0].id == done.decision.id


def test_a_finding_that_is_meant_to_be_so(folder: Path, read: Story) -> None:
    finding = Finding("dead_act", Severity.ERROR, "x", "y", ("s4", "s5"), (at("Ada was dead"), at("she climbed")), 0.9)
    dead = replace(read, findings=(finding,))
    StoryFolder.open(folder).save(dead)
    done = correct(folder, acts.Intend(finding), why="a ghost story")
    assert done.story.findings[0].intended == "a ghost story"
    assert open_story(folder).findings[0].intended == "a ghost story"
    assert done.changes.settled == ("x",)
    assert undo(folder).story.findings[0].intended is None


def test_words_are_found_and_told_apart(read: Story) -> None:
    assert find_words(read, "Ada took Ben's hand") == at("Ada took Ben's hand")
    assert find_words(read, "they came", nth=2) == at("they came", 2)
    assert find_words(read, "they came", scene="s2") == at("they came", 2)
    with pytest.raises(WordsTwice, match=r"2 places \(s1, s2\)"):
        find_words(read, "they came")
    with pytest.raises(WordsNotThere, match="scene s1"):
        find_words(read, "Wednesday", scene="s1")


def test_claims_and_findings_are_found_by_id(read: Story) -> None:
    told = lighthouse()
    for claim in claims(told):
        found = find_statement(told, claim.id)
        assert find_statement(told, claim.id) == found
    assert {each.layer for each in claims(told, scene="s2")} >= {"contacts", "visits", "asides"}
    assert [each.says for each in claims(told, layer="contacts")] == [
        "Ada touches Ben",
        "Ben touches Ada, but it is only spoken of",
        "Ben touches Ada",
    ]
    (finding,) = told.findings
    assert find_finding(told, fingerprint(told, finding)[:6]) == finding
    with pytest.raises(UnknownId):
        find_statement(read, "contact-")
    with pytest.raises(UnknownId):
        find_finding(read, "")


def test_dates_in_our_calendar_and_the_storys(read: Story) -> None:
    assert date_of(read, "s1", "1985-06-03") == acts.Date("s1", "1985-06-03", 724795, 724795)
    assert date_of(read, "s1", "3 June 1985") == acts.Date("s1", "3 June 1985", 724795, 724795)
    assert date_of(read, "s1", "june  1985") == acts.Date("s1", "june 1985", 724793, 724822)
    shown = date_of(read, "s1", "Monday 3 June 1985")
    assert (shown.earliest, shown.latest) == (724795, 724795)
    between = date_of(read, "s1", "3 June 1985 to 1986")
    assert (between.earliest, between.latest) == (724795, 725371)
    for no_date in ("in June", "3 June", "3 June 1985 or so", "31 June 1985", "1986 to June 1985", "3 June to 1985"):
        with pytest.raises(NotADate, match="1985-06"):
            date_of(read, "s1", no_date)
    with pytest.raises(NotADate):
        date_of(read, "s1", "1985/..")
    ember = Calendar("the Ember", (Month("Frost", 10), Month("Thaw", 10)))
    dated = date_of(replace(read, calendar=ember), "s1", "3 Thaw, 2")
    assert (dated.earliest, dated.latest, dated.calendar) == (33, 33, "the Ember")
    with pytest.raises(NotADate, match="the Ember"):
        date_of(replace(read, calendar=ember), "s1", "3 Thaw")


def test_the_account_has_a_name() -> None:
    assert account()
