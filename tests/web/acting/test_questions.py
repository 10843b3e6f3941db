"""The interview from the page: asked, previewed, answered, left open, to the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from esesea.app.errors import NotUnderstood, UnknownName
from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story.leap import Landing, Leap
from esesea.story.time import STORY_CLOCK
from esesea.web.acting.corrections import correct, undo
from esesea.web.acting.questions import question, reply
from esesea.web.answers.question import NextQuestion
from esesea.web.desk import Desk
from esesea.web.errors import QuestionPast, Refused
from esesea.web.held import Opened
from esesea.web.wishes import acts as wishes
from esesea.web.wishes.acts import ActWish, StepWish
from esesea.web.wishes.reply import ReplyWish
from tests.story_builders import next_draft
from tests.web.acting.conftest import ID


@pytest.fixture
def doubtful(folder: StoryFolder) -> StoryFolder:
    """The story with leaps that are worth a question: nothing says where its scenes belong."""
    leaps = tuple(
        Leap(f"s{number}", 0.6, "s5" if number == 4 else f"s{number}", (Landing(None, 0.6), Landing("s1", 0.3)))
        for number in range(2, 6)
    )
    plain = replace(folder.load(), relations=(), distances=(), scene_dates=(), travellers=(), leaps=leaps)
    folder.save(solved(plain))
    return folder


def wish(asked: NextQuestion, words: str, **more: bool) -> ReplyWish:
    return ReplyWish(asked.revision, asked.token, words, **more)


def order(desk: Desk) -> tuple[str, ...]:
    return desk.opened(ID).story.chronology.timeline(STORY_CLOCK).order


def test_a_question_names_its_scenes_and_what_can_be_chosen(desk: Desk, doubtful: StoryFolder) -> None:
    asked = question(desk, ID)
    assert asked.kind == "leap"
    assert asked.revision == desk.opened(ID).revision
    assert question(desk, ID) == asked
    first = asked.scenes[0]
    assert first.opening.startswith(desk.opened(ID).story.scene(first.scene).opens[:10])
    assert first.number == int(first.scene[1:])
    assert [each.reply for each in asked.choices][:3] == ["yes", "1", "2"]
    placing = asked.choices[1]
    assert placing.scene == first.scene
    assert placing.says.startswith(f"Scene {first.number} happens ")
    assert "because" not in asked.because


def test_a_choice_is_previewed_kept_and_taken_back(
    desk: Desk, doubtful: StoryFolder, anew: Callable[[], Opened]
) -> None:
    asked, before = question(desk, ID), desk.opened(ID)
    shown = reply(desk, ID, wish(asked, "1", keep=False))
    assert not shown.kept
    assert desk.opened(ID) == before
    assert not doubtful.decisions().corrections
    done = reply(desk, ID, wish(asked, "1"))
    assert (done.id, done.order) == (shown.id, shown.order)
    assert done.order == order(desk)
    assert done.revision == desk.opened(ID).revision
    assert anew() == desk.opened(ID)
    with pytest.raises(QuestionPast):
        reply(desk, ID, wish(asked, "1"))
    undo(desk, ID, StepWish(done.id))
    assert question(desk, ID).token == asked.token


def test_words_are_understood_with_numbers_as_people_count(desk: Desk, doubtful: StoryFolder) -> None:
    asked = question(desk, ID)
    scene = asked.scenes[-1]
    done = reply(desk, ID, wish(asked, f"Scene {scene.number} before Scene 1 until scene {scene.number}"))
    assert done.order.index(scene.scene) == done.order.index("s1") - 1
    with pytest.raises(QuestionPast):
        reply(desk, ID, wish(asked, "yes"))


@pytest.mark.parametrize(
    ("words", "error"),
    [("perhaps", NotUnderstood), ("", NotUnderstood), ("77", NotUnderstood), ("scene 77 after scene 1", UnknownName)],
)
def test_words_that_mean_nothing_are_refused(
    words: str, error: type[Exception], desk: Desk, doubtful: StoryFolder
) -> None:
    with pytest.raises(Refused) as refused:
        reply(desk, ID, wish(question(desk, ID), words))
    assert isinstance(refused.value.__cause__, error)
    assert not doubtful.decisions().corrections


def test_a_question_outlives_changes_that_do_not_touch_it(desk: Desk, doubtful: StoryFolder) -> None:
    asked = question(desk, ID)
    correct(desk, ID, ActWish(asked.revision, wishes.TimeOfDay("time", "s5", "night")))
    with pytest.raises(QuestionPast):
        reply(desk, ID, wish(asked, "scene 5 after scene 1"))
    assert reply(desk, ID, wish(asked, "yes")).kept


def test_what_is_left_open_is_not_asked_again_while_the_server_runs(
    desk: Desk, doubtful: StoryFolder, anew: Callable[[], Opened]
) -> None:
    asked = question(desk, ID)
    left = reply(desk, ID, wish(asked, "", skip=True))
    assert (left.id, left.kept, left.changes) == ("", False, ())
    later = question(desk, ID)
    assert {each.scene for each in asked.scenes}.isdisjoint(each.scene for each in later.scenes) or later.kind != "leap"
    assert not doubtful.decisions().corrections
    assert question(Desk(doubtful.path.parent, None, lambda _: None), ID) == asked
    doubtful.save(solved(replace(next_draft(doubtful.load(), "So.\n\n\n"), leaps=doubtful.load().leaps)))
    assert question(desk, ID).kind == "leap"


@pytest.mark.parametrize("skip", [False, True])
def test_the_interview_comes_to_an_end(desk: Desk, doubtful: StoryFolder, skip: bool) -> None:
    kinds: list[str] = []
    for _ in range(60):
        asked = question(desk, ID)
        kinds.append(asked.kind)
        if asked.kind == "none":
            break
        reply(desk, ID, wish(asked, "yes" if asked.kind == "leap" else "1", skip=skip))
    assert kinds[0] == "leap"
    assert kinds[-1] == "none"
    assert kinds == sorted(kinds, key=["leap", "compare", "none"].index)
    assert ("compare" in kinds) == skip
    last = question(desk, ID)
    assert last.choices == ()
    with pytest.raises(QuestionPast):
        reply(desk, ID, wish(last, "yes"))


def test_a_comparison_can_be_answered_each_way(desk: Desk, doubtful: StoryFolder) -> None:
    while (asked := question(desk, ID)).kind == "leap":
        reply(desk, ID, wish(asked, "", skip=True))
    assert asked.kind == "compare"
    one, other = (each.scene for each in asked.scenes)
    assert [each.reply for each in asked.choices] == ["1", "2", "same"]
    turned = reply(desk, ID, wish(asked, "2", keep=False)).order
    assert turned.index(other) < turned.index(one)
    ranks = reply(desk, ID, wish(asked, "same"))
    timeline = desk.opened(ID).story.chronology.timeline(STORY_CLOCK).ranks
    assert ranks.kept
    assert timeline[one] == timeline[other]
