"""Stories open in several windows, changed by several programs, over restarts of the server."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from esesea.app.correcting import correct as correct_elsewhere
from esesea.app.correcting import said, undoing
from esesea.app.keeping import replace_reading
from esesea.app.solving import solved
from esesea.store.errors import NeverRead
from esesea.store.folder import StoryFolder
from esesea.story import acts
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.web.acting.corrections import correct, corrections, redo, undo
from esesea.web.answers.notice import Notice
from esesea.web.desk import IN_MEMORY, Desk
from esesea.web.errors import NotOnTheShelf, Overtaken, Refused, StaleWindow
from esesea.web.held import Opened
from esesea.web.shelf import story_id
from esesea.web.wishes import acts as wishes
from esesea.web.wishes.acts import ActWish, StepWish
from tests.story_builders import at, next_draft
from tests.web.acting.conftest import ID

FLASHBACK = wishes.SceneMode("mode", "s5", "flashback")
NIGHT = wishes.TimeOfDay("time", "s5", "night")


def says(desk: Desk) -> list[str]:
    return [each.says for each in corrections(desk, ID).corrections]


def test_a_story_is_loaded_once_and_again_only_when_something_was_written(desk: Desk, folder: StoryFolder) -> None:
    first = desk.opened(ID)
    assert desk.opened(ID) is first
    correct_elsewhere(folder.path, acts.SetMode("s5", Mode.DREAM))
    second = desk.opened(ID)
    assert second.revision > first.revision
    assert second.read is first.read
    assert second.story.scene("s5").mode is Mode.DREAM
    assert desk.at(ID, first.revision).story == first.story


def test_no_such_story_and_a_story_that_cannot_be_opened(desk: Desk, folder: StoryFolder) -> None:
    with pytest.raises(NotOnTheShelf):
        desk.opened("../light")
    desk.opened(ID)
    folder.decisions_file.touch()
    folder.cache_file.unlink()
    with pytest.raises(NeverRead):
        desk.opened(ID)
    shutil.rmtree(folder.path)
    with pytest.raises(NotOnTheShelf):
        desk.opened(ID)


def test_two_windows_that_act_at_once_both_win(desk: Desk, anew: Callable[[], Opened]) -> None:
    shown = desk.opened(ID).revision
    cut_up = wishes.SplitScene("split_scene", wishes.Passage(*_span("The light is like a coin")))
    correct(desk, ID, ActWish(shown, cut_up))
    # The other window still counts five scenes; its fifth is the sixth now.
    done = correct(desk, ID, ActWish(shown, FLASHBACK))
    now = desk.opened(ID)
    assert len(now.story.scenes) == 6
    assert now.story.scenes[5].mode is Mode.ANALEPSIS
    assert done.says == "Scene 6 is told as a flashback"
    assert done.changes[-1].startswith("Scene 6: told as flashback")
    assert anew() == now


def test_a_window_that_was_overtaken_keeps_nothing(desk: Desk, folder: StoryFolder) -> None:
    shown = desk.opened(ID).revision
    correct(desk, ID, ActWish(shown, wishes.Merge("merge", "c1", "c3")))
    for keep in (False, True):
        with pytest.raises(Overtaken, match="merged with themselves"):
            correct(desk, ID, ActWish(shown, wishes.Merge("merge", "c3", "c1"), keep=keep))
    with pytest.raises(Refused):
        correct(desk, ID, ActWish(shown, wishes.Merge("merge", "c1", "c1")))
    assert len(folder.decisions().corrections) == 1


@pytest.mark.parametrize("revision", [-1, 0, 1, 2**53, 10**30])
def test_a_revision_that_never_was_is_stale(desk: Desk, revision: int) -> None:
    with pytest.raises(StaleWindow):
        correct(desk, ID, ActWish(revision, FLASHBACK))


def test_windows_outlive_the_server(desk: Desk, folder: StoryFolder) -> None:
    shown = desk.opened(ID)
    correct(desk, ID, ActWish(shown.revision, FLASHBACK))
    restarted = Desk(folder.path.parent, None, lambda _: None)
    assert restarted.opened(ID) == desk.opened(ID)
    assert restarted.at(ID, shown.revision).story == shown.story
    done = undo(restarted, ID, StepWish())
    assert restarted.opened(ID).story == shown.story
    correct(restarted, ID, ActWish(shown.revision, NIGHT))
    redo(restarted, ID, StepWish(done.id))
    scene = restarted.opened(ID).story.scene("s5")
    assert (scene.mode, scene.time.of_day) == (Mode.ANALEPSIS, "night")


def test_nothing_is_lost_when_many_threads_act_at_once(desk: Desk, told: list[Notice]) -> None:
    shown = desk.opened(ID).revision
    wished = [
        wishes.Present("present", f"s{scene}", who, present=who == "c3") for scene in (2, 3) for who in ("c1", "c3")
    ]
    wished += [FLASHBACK, NIGHT]  # type: ignore[list-item]
    with ThreadPoolExecutor(len(wished)) as windows:
        done = list(windows.map(lambda act: correct(desk, ID, ActWish(shown, act)), wished))
    assert len({each.id for each in done}) == len(wished)
    assert {each.id for each in done} == {each.id for each in corrections(desk, ID).corrections if each.in_force}
    assert sorted(each.revision or 0 for each in told) == sorted({each.revision for each in done})
    assert told[-1].revision == desk.opened(ID).revision == max(each.revision for each in done)


PROGRAM = """
import sys
from esesea.app.correcting import correct
from esesea.story.acts import SetPresent
from esesea.app.names import find_scene
for _ in range(3):
    for present in (True, False):
        correct(sys.argv[1], SetPresent("s3", "c1", present))
"""


def test_nothing_is_lost_when_another_process_decides_at_the_same_time(desk: Desk, folder: StoryFolder) -> None:
    shown = desk.opened(ID).revision
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder.path)]) as other:
        mine = []
        while other.poll() is None or len(mine) < 4:
            act = NIGHT if len(mine) % 2 else FLASHBACK
            mine.append(correct(desk, ID, ActWish(shown, act)).id)
    assert other.returncode == 0
    kept = [each.id for each in folder.decisions().corrections]
    assert len(kept) == len(set(kept)) == len(mine) + 6
    assert set(mine) < set(kept)
    assert len(corrections(desk, ID).corrections) == len(kept)


def test_a_story_written_by_another_process_is_told_to_the_windows(desk: Desk, folder: StoryFolder) -> None:
    heard = threading.Event()
    told: list[Notice] = []

    def tell(notice: Notice) -> None:
        told.append(notice)
        heard.set()

    desk = Desk(folder.path.parent, None, tell)
    first = desk.opened(ID).revision
    with desk.watching():
        _wait(lambda: correct_elsewhere(folder.path, acts.SetMode("s5", Mode.DREAM)), heard)
        assert told[-1] == Notice("story", ID, desk.opened(ID).revision)
        assert desk.opened(ID).revision > first
        heard.clear()
        _wait(lambda: shutil.copytree(folder.path, folder.path.with_name("b.story")), heard)
        assert told[-1] == Notice("shelf")


def _wait(act: Callable[[], object], heard: threading.Event) -> None:
    act()
    assert heard.wait(10)


@pytest.fixture
def redrafted(read: Story) -> Story:
    """The next draft: words stand before all others."""
    return solved(next_draft(read, "Nobody had lived there for years.\n\n\n"))


def test_windows_still_show_the_draft_before_and_act_on_it(desk: Desk, folder: StoryFolder, redrafted: Story) -> None:
    before = desk.opened(ID)
    correct(desk, ID, ActWish(before.revision, FLASHBACK))
    shown = desk.opened(ID)
    replace_reading(folder, redrafted)
    now = desk.opened(ID)
    assert now.revision > shown.revision
    assert now.story.scene("s5").mode is Mode.ANALEPSIS
    assert desk.at(ID, shown.revision).story == shown.story
    touch = wishes.Touch("touch", "c1", "c2", wishes.Passage(*_span("taught her")))
    done = correct(desk, ID, ActWish(shown.revision, touch))
    added = desk.opened(ID).story.contacts
    assert "taught her" in [now.story.quote(each.span) for each in added]
    assert done.revision == desk.opened(ID).revision
    restarted = Desk(folder.path.parent, None, lambda _: None)
    with pytest.raises(StaleWindow):
        restarted.at(ID, shown.revision)


def test_decisions_that_were_rewritten_are_another_state(desk: Desk, folder: StoryFolder) -> None:
    first = desk.opened(ID)
    correct(desk, ID, ActWish(first.revision, FLASHBACK))
    second = desk.opened(ID)
    folder.decisions_file.write_bytes(b"")
    third = desk.opened(ID)
    assert third.story == first.story
    assert third.revision > second.revision
    assert desk.at(ID, second.revision).story == second.story


def test_an_older_reading_put_back_is_a_later_state(desk: Desk, folder: StoryFolder, redrafted: Story) -> None:
    first = desk.opened(ID)
    old = folder.path.parent / "old"
    shutil.copytree(folder.path, old)
    replace_reading(folder, redrafted)
    os.utime(folder.cache_file, (2e9, 2e9))
    second = desk.opened(ID)
    shutil.copyfile(old / folder.cache_file.name, folder.cache_file)
    third = desk.opened(ID)
    assert first.revision < second.revision < third.revision
    assert third.story == first.story


def test_what_was_previewed_is_kept_without_being_solved_again(desk: Desk) -> None:
    decision = said(desk.opened(ID).story, acts.SetMode("s5", Mode.DREAM))
    shown = desk.decide(ID, lambda _: (decision,), keep=False)
    kept = desk.decide(ID, lambda _: (decision,), keep=True)
    assert kept.after.story is shown.after.story is desk.opened(ID).story
    undone = desk.decide(ID, lambda _: (undoing(decision),), keep=True)
    assert undone.after.story is shown.before.story


def test_a_story_is_made_ready_for_the_first_act_while_the_server_runs(desk: Desk) -> None:
    gc.unfreeze()
    before = set(threading.enumerate())
    with desk.watching():
        desk.opened(ID)
        assert {"esesea-readier", "esesea-watcher"} <= {each.name for each in set(threading.enumerate()) - before}
        end = time.monotonic() + 30
        while not gc.get_freeze_count():
            assert time.monotonic() < end
            time.sleep(0.05)
    gc.unfreeze()
    while [each.name for each in set(threading.enumerate()) - before if each.name.startswith("esesea")]:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_few_stories_stay_in_memory_and_windows_hear_of_the_others_too(
    desk: Desk, folder: StoryFolder, told: list[Notice]
) -> None:
    first = desk.opened(ID)
    for number in range(IN_MEMORY):
        path = folder.path.with_name(f"{number}.story")
        shutil.copytree(folder.path, path)
        desk.opened(story_id(path))
    held = desk.held(ID)
    held.rest()
    correct_elsewhere(folder.path, acts.SetMode("s5", Mode.DREAM))
    held.look()
    assert [each.story for each in told] == [ID]
    assert told[0].revision == desk.opened(ID).revision > first.revision
    assert len(told) == 1


def _span(words: str) -> tuple[int, int]:
    found = at(words)
    return found.start, found.end


def test_a_preview_s_order_speaks_of_the_scenes_that_the_window_knows(desk: Desk) -> None:
    shown = desk.opened(ID)
    words = wishes.Passage(*_span("Ben taught her"))
    order = correct(desk, ID, ActWish(shown.revision, wishes.SplitScene("split_scene", words), keep=False)).order
    assert order == shown.story.chronology.timeline(STORY_CLOCK).order
    joined = correct(desk, ID, ActWish(shown.revision, wishes.JoinScenes("join_scenes", "s2", "s3"), keep=False)).order
    assert set(order) - set(joined) == {"s3"}


def test_a_correction_whose_words_are_gone_says_where_they_stood(desk: Desk, folder: StoryFolder, read: Story) -> None:
    correct(desk, ID, ActWish(desk.opened(ID).revision, FLASHBACK))
    last = read.scene("s5")
    replace_reading(folder, solved(next_draft(read, "Nobody came.\n\n\n", cut=read.quote(last.span))))
    found = corrections(desk, ID).corrections[0]
    assert found.loose is not None
    assert found.quote is not None
    assert (found.quote.number, found.quote.start) == (5, last.span.start)
    assert read.quote(last.span).startswith(found.quote.text)


def test_what_is_said_again_and_again_is_listed_in_words(desk: Desk) -> None:
    for act in (FLASHBACK, NIGHT):
        correct(desk, ID, ActWish(desk.opened(ID).revision, act))
    assert says(desk) == ["Scene 5 is told as a flashback", "Scene 5 is at night"]
