"""Manuscripts dropped on the page: read in a process of their own, told of as they are, and cancelled."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from esesea.app.keeping import keep
from esesea.app.opening import open_story
from esesea.app.reading import read
from esesea.errors import EseseaError
from esesea.reading.defaults import READER
from esesea.web.answers.notice import Notice
from esesea.web.answers.reading import ReadingState
from esesea.web.reading import child, job, process, queue
from esesea.web.reading.errors import NoSuchReading, ServerEnding, TooManyWaiting
from esesea.web.reading.lines import Asked, Failed, written
from esesea.web.reading.queue import Readings
from esesea.web.server import create_app
from esesea.web.shelf import story_id
from tests.web.server.conftest import MANUSCRIPT, TOKEN, children, real_window, running, until

LONG = MANUSCRIPT * 300
ASLEEP = "import time; time.sleep(600)"


@pytest.fixture
def told() -> list[Notice]:
    return []


@pytest.fixture
def readings(tmp_path: Path, told: list[Notice]) -> Iterator[Readings]:
    (tmp_path / "stories").mkdir()
    found = Readings(tmp_path / "stories", told.append)
    yield found
    found.close()


def begun(readings: Readings, text: str | bytes, called: str = "The Well.md") -> ReadingState:
    return readings.begin(called, BytesIO(text.encode() if isinstance(text, str) else text))


def ended(readings: Readings, reading: ReadingState) -> ReadingState:
    until(lambda: readings.state(reading.id).state not in {"waiting", "reading"})
    return readings.state(reading.id)


def lying(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_one_is_cancelled_in_the_middle_and_the_next_is_read_and_kept(
    readings: Readings, told: list[Notice], tmp_path: Path
) -> None:
    long, short = begun(readings, LONG, "Long.md"), begun(readings, MANUSCRIPT, "C:\\novels\\The Well.md")
    until(lambda: any(notice.reading and notice.reading.done for notice in told))
    (process,) = children("web.reading.process")
    assert [readings.state(each.id).state for each in (long, short)] == ["reading", "waiting"]
    assert readings.cancel(long.id).state == "cancelled"
    assert readings.cancel(long.id).state == "cancelled"
    until(lambda: process not in children("web.reading.process"))
    count = len(told)
    done = ended(readings, short)
    assert (done.name, done.state, done.share, done.trouble) == ("The Well.md", "done", 1.0, None)
    folder = tmp_path / "stories"
    until(lambda: lying(folder) == {"The Well.md", "The Well.story"})
    assert done.story == story_id(folder / "The Well.story")
    assert open_story(folder / "The Well.story") == read(folder / "The Well.md")
    states = [notice.reading for notice in told[count:] if notice.reading is not None]
    assert {state.id for state in states} == {short.id}
    assert states[-1] == done
    assert [state.share for state in states] == sorted(state.share for state in states)
    assert {"reading sentence by sentence", "putting the scenes in order"} <= {state.phase for state in states}
    assert Notice("shelf") in told
    # By command it is read again into the same folder.
    assert keep(folder / "The Well.md")[1] == folder / "The Well.story"


def poisoned() -> dict[str, bytes]:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b" " * 2**26)
    french = "Il était une fois une petite fille qui vivait dans la forêt avec sa grand-mère. " * 40
    return {
        "bomb.docx": bomb.getvalue(),
        "empty.txt": b"",
        "broken.epub": b"PK\x03\x04 broken",
        "noise.txt": bytes(range(256)) * 9,
        "conte.txt": french.encode(),
    }


@pytest.mark.parametrize("name", poisoned())
def test_what_cannot_be_read_fails_in_the_words_of_the_command(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(poisoned()[name])
    with pytest.raises(EseseaError) as straight:
        keep(name)
    came = process.came_of(name, READER, lambda *_: None)
    assert came == Failed(type(straight.value).__name__, straight.value.fact, straight.value.hint or None)
    assert lying(tmp_path) == {name}


def test_a_file_that_fails_leaves_nothing(readings: Readings, tmp_path: Path) -> None:
    failed = ended(readings, begun(readings, poisoned()["bomb.docx"], "bomb.docx"))
    assert failed.state == "failed"
    assert failed.trouble is not None
    assert failed.trouble.kind == "ZipBomb"
    assert failed.trouble.fact.startswith("`bomb.docx` unpacks")
    until(lambda: lying(tmp_path / "stories") == set())


def instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program stand where the reader does."""
    monkeypatch.setattr(child, "PROGRAM", ("-c", program))


def test_a_reader_that_falls_is_told(readings: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import os; print('{torn', flush=True); os.abort()")
    failed = ended(readings, begun(readings, MANUSCRIPT))
    assert failed.trouble is not None
    assert failed.trouble.kind == "ReaderStopped"
    assert "The Well.md" in failed.trouble.fact
    until(lambda: lying(tmp_path / "stories") == set())


def test_a_fault_of_ours_ends_one_reading_and_not_those_behind_it(tmp_path: Path) -> None:
    stumbled: list[Notice] = []

    def tell(notice: Notice) -> None:
        if not stumbled and notice.reading is not None and notice.reading.phase:
            stumbled.append(notice)
            raise RuntimeError

    (tmp_path / "stories").mkdir()
    readings = Readings(tmp_path / "stories", tell)
    try:
        first, second = begun(readings, MANUSCRIPT), begun(readings, "")
        failed = ended(readings, first)
        assert (failed.state, failed.trouble) == ("failed", queue.FAULT)
        assert ended(readings, second).state == "failed"
    finally:
        readings.close()
    assert lying(tmp_path / "stories") == set()


def test_a_manuscript_is_never_taken_for_a_module(readings: Readings, monkeypatch: pytest.MonkeyPatch) -> None:
    # So it is where the server was started by a program on the command line, or with PYTHONPATH ending in a colon.
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert ended(readings, begun(readings, "raise SystemExit", "msgspec.py")).state == "done"


def test_a_reader_that_takes_too_long_is_given_up(readings: Readings, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, ASLEEP)
    monkeypatch.setattr(job, "LONGEST", 0.1)
    failed = ended(readings, begun(readings, MANUSCRIPT))
    assert failed.trouble is not None
    assert failed.trouble.kind == "TookTooLong"


def test_at_the_end_nothing_runs_and_nothing_is_left(
    readings: Readings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, ASLEEP)
    begun(readings, MANUSCRIPT)
    begun(readings, MANUSCRIPT)
    until(lambda: children(ASLEEP))
    readings.close()
    assert children(ASLEEP) == []
    assert lying(tmp_path / "stories") == set()
    assert {state.state for state in readings.states()} == {"cancelled"}
    with pytest.raises(ServerEnding):
        begun(readings, MANUSCRIPT)


def test_they_are_read_one_at_a_time_and_only_so_many_may_wait(
    readings: Readings, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(monkeypatch, ASLEEP)
    monkeypatch.setattr(queue, "MOST_WAITING", 1)
    first = begun(readings, MANUSCRIPT)
    until(lambda: readings.state(first.id).state == "reading")
    second = begun(readings, MANUSCRIPT)
    with pytest.raises(TooManyWaiting):
        begun(readings, MANUSCRIPT)
    assert len(children(ASLEEP)) <= 1
    assert readings.state(second.id).state == "waiting"
    readings.cancel(first.id)
    until(lambda: readings.state(second.id).state == "reading")


def test_old_readings_are_forgotten(readings: Readings, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, ASLEEP)
    monkeypatch.setattr(queue, "REMEMBERED", 2)
    ids = []
    for _ in range(4):
        reading = begun(readings, "x")
        readings.cancel(reading.id)
        ids.append(reading.id)
    assert [state.id for state in readings.states()] == ids[-2:]
    with pytest.raises(NoSuchReading):
        readings.state(ids[0])


def test_a_reader_never_outlives_a_server_that_is_killed(tmp_path: Path) -> None:
    laid = tmp_path / ".The Well.story.0123abcd.part"
    laid.mkdir()
    (laid / "The Well.md").write_text(LONG)
    server = subprocess.Popen(
        [sys.executable, "-P", "-m", "esesea.web.reading.process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(written(Asked.of(laid, "The Well.md", None)))
    server.stdin.flush()
    assert b"step" in server.stdout.readline()
    server.stdin.close()
    assert server.wait(timeout=20) == 1
    server.stdout.close()


def test_a_reader_takes_no_more_of_the_machine_than_reading_needs() -> None:
    asks = """
from resource import *
from esesea.web.reading.process import limit
limit()
print(*(getrlimit(what)[0] for what in (RLIMIT_AS, RLIMIT_FSIZE, RLIMIT_CORE)))
"""
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    memory, file, core = map(int, done.stdout.split())
    assert 4 * 2**30 <= memory < 2**60
    assert (file, core) == (2 * 2**30, 0)


def test_a_window_drops_a_manuscript_and_cancels_it(shelf: Path) -> None:
    with running(create_app(shelf, token=TOKEN)) as address, real_window(address) as client:
        begun = client.post("/api/readings", files={"manuscript": ("The Well.md", LONG.encode())})
        assert begun.status_code == 202
        where = f"/api/readings/{begun.json()['id']}"
        assert client.get(where).json()["state"] in {"waiting", "reading"}
        assert client.delete(where).json()["state"] == "cancelled"
        assert [each["state"] for each in client.get("/api/readings").json()] == ["cancelled"]
        assert client.get("/api/readings/other").json()["kind"] == "NoSuchReading"


@pytest.mark.parametrize("sent", [{}, {"files": {"other": ("a.txt", b"x")}}, {"data": {"manuscript": "words"}}])
def test_what_is_no_file_is_not_read(window: TestClient, sent: dict[str, dict[str, object]]) -> None:
    assert window.post("/api/readings", **sent).status_code == 422
    assert window.get("/api/readings").json() == []


def test_one_that_is_cancelled_just_as_its_turn_comes_leaves_nothing_behind(tmp_path: Path) -> None:
    def cancel(notice: Notice) -> None:
        if notice.reading is not None and notice.reading.state == "reading":
            readings.cancel(notice.reading.id)

    readings = Readings(tmp_path, cancel)
    assert ended(readings, begun(readings, MANUSCRIPT)).state == "cancelled"
    readings.close()
    assert lying(tmp_path) == set()
