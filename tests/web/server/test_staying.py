"""The process that has read a story stays for its next draft, and for nothing else."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from esesea.app.reading import read
from esesea.store.folder import StoryFolder
from esesea.web.answers.notice import Notice
from esesea.web.answers.reading import ReadingState
from esesea.web.reading import child, staying
from esesea.web.reading.queue import UNFINISHED, Readings
from tests.web.server.conftest import MANUSCRIPT, children, laid, until

PROGRAM = "web.reading.process"
ADDED = "\n\n***\n\nThe next day Ada wrote a letter to Ben in the town.\n"

Heard = Callable[[ReadingState], None]


class Ear:
    """Hears of every reading, and does what a test wants done meanwhile."""

    def __init__(self) -> None:
        self.heard: Heard = lambda _: None

    def tell(self, notice: Notice) -> None:
        if notice.reading is not None:
            self.heard(notice.reading)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def readings(well: Path, ear: Ear) -> Iterator[Readings]:
    found = Readings(well.parent, ear.tell)
    yield found
    found.close()


def again(readings: Readings, story: Path, draft: str = MANUSCRIPT + ADDED) -> ReadingState:
    """How reading the ``draft`` of the story ended."""
    story.with_suffix(".md").write_text(draft)
    return ended(readings, readings.begin_again(story))


def ended(readings: Readings, begun: ReadingState) -> ReadingState:
    until(lambda: readings.state(begun.id).state not in UNFINISHED)
    return readings.state(begun.id)


def the_one() -> int:
    (found,) = children(PROGRAM)
    return found


def test_it_reads_the_next_draft_as_a_new_one_would(readings: Readings, well: Path) -> None:
    assert again(readings, well).changed == ("Scenes: 1 new.",)
    stayed = the_one()
    assert again(readings, well, MANUSCRIPT).changed == ("Scenes: 1 cut.",)
    assert the_one() == stayed
    assert StoryFolder(well).load() == read(well.with_suffix(".md"), reader="rules")


def test_it_reads_on_what_it_has_read_itself_when_that_was_dropped(readings: Readings, tmp_path: Path) -> None:
    dropped = ended(readings, readings.begin("A Letter.md", BytesIO((MANUSCRIPT + ADDED).encode())))
    assert dropped.state == "done"
    stayed, story = the_one(), tmp_path / "stories" / "A Letter.story"
    assert again(readings, story, MANUSCRIPT).changed == ("Scenes: 1 cut.",)
    assert the_one() == stayed
    assert StoryFolder(story).load() == read(story.with_suffix(".md"))


def test_another_story_is_read_by_another_alone(readings: Readings, well: Path, as_read: bytes) -> None:
    other = laid(well.parent, "The Other Well", as_read)
    seen = []
    for story in (well, other):
        assert again(readings, story).state == "done"
        seen.append(the_one())
    assert len(set(seen)) == 2


def test_what_is_dropped_is_read_by_another(readings: Readings, well: Path) -> None:
    again(readings, well)
    stayed = the_one()
    assert ended(readings, readings.begin("The Well.md", BytesIO(b""))).state == "failed"
    assert stayed not in children(PROGRAM)


def test_one_that_could_not_read_does_not_stay(readings: Readings, well: Path) -> None:
    assert again(readings, well).state == "done"
    failed = again(readings, well, "")
    assert (failed.state, failed.trouble and failed.trouble.kind) == ("failed", "EmptyManuscript")
    until(lambda: not children(PROGRAM))


def test_cancelled_it_ends_and_a_new_one_reads_next(readings: Readings, well: Path, ear: Ear) -> None:
    again(readings, well)
    stayed, before = the_one(), StoryFolder(well).cache_file.read_bytes()
    ear.heard = lambda state: state.phase and state.state == "reading" and readings.cancel(state.id)
    assert again(readings, well, MANUSCRIPT).state == "cancelled"
    until(lambda: not children(PROGRAM))
    assert StoryFolder(well).cache_file.read_bytes() == before
    ear.heard = lambda _: None
    assert again(readings, well, MANUSCRIPT).changed == ("Scenes: 1 cut.",)
    assert the_one() != stayed


def test_where_it_broke_as_it_rested_a_new_one_reads(readings: Readings, well: Path) -> None:
    again(readings, well)
    stayed = the_one()
    os.kill(stayed, signal.SIGKILL)
    assert again(readings, well, MANUSCRIPT).state == "done"
    assert the_one() != stayed


def test_where_it_breaks_as_it_reads_a_new_one_reads(readings: Readings, well: Path, ear: Ear) -> None:
    again(readings, well)
    stayed = the_one()

    def kill(state: ReadingState) -> None:
        if state.phase and stayed in children(PROGRAM):
            os.kill(stayed, signal.SIGKILL)

    ear.heard = kill
    assert again(readings, well, MANUSCRIPT).changed == ("Scenes: 1 cut.",)
    assert the_one() != stayed


FORGETFUL = """
import sys
sys.stdin.readline()
print('{"type": "kept", "folder": "The Well.story"}', flush=True)
sys.stdin.readline()
print('{"type": "failed", "kind": "TooMuchMemory", "fact": "f", "hint": null}', flush=True)
sys.stdin.readline()
"""


def test_where_it_has_too_little_memory_left_a_new_one_reads(
    readings: Readings, well: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "PROGRAM", ("-c", FORGETFUL))
    assert again(readings, well).state == "done"
    (stayed,) = children(FORGETFUL.strip().splitlines()[0])
    assert again(readings, well).state == "done"
    assert children(FORGETFUL.strip().splitlines()[0]) != [stayed]


def test_without_work_it_stays_only_so_long(readings: Readings, well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staying, "STAYS", 0.1)
    assert again(readings, well).state == "done"
    until(lambda: not children(PROGRAM))
    assert again(readings, well, MANUSCRIPT).state == "done"


def test_it_ends_with_the_server(readings: Readings, well: Path) -> None:
    again(readings, well)
    assert the_one()
    readings.close()
    assert children(PROGRAM) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell what a process holds")
def test_as_it_rests_it_holds_nothing_of_the_story(readings: Readings, well: Path) -> None:
    again(readings, well)
    holds = Path(f"/proc/{the_one()}")
    assert (holds / "cwd").readlink() == Path("/")
    files = {str(file.readlink()) for file in (holds / "fd").iterdir()}
    assert not [file for file in files if str(well.parent) in file]
