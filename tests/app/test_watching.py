from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from esesea.app.watching import PATIENCE, Seen, Trouble, watch
from esesea.store.folder import StoryFolder
from esesea.text.errors import EmptyManuscript, NoSuchFile

TOLD = """Anna walked to the harbour on Monday morning. She met Tom at the boat, and Tom took her hand.

* * *

On Tuesday Anna stayed in the house. Tom came at noon, and they spoke of the boat.
"""


@pytest.fixture
def manuscript(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.txt"
    file.write_text(TOLD)
    return file


def after(*saves: Callable[[], object], quiet: int = 1) -> Iterator[bool]:
    """Quiet for the first reading; then each of ``saves`` is made, and it is quiet again."""
    yield False
    for save in saves:
        save()
        yield True
        yield from [False] * quiet


def seen(manuscript: Path, saves: Iterator[bool]) -> list[Seen | Trouble]:
    return list(watch(manuscript, reader="rules", saves=saves))


def test_it_reads_at_once_and_at_every_save(manuscript: Path) -> None:
    later = TOLD + "\n* * *\n\nOn Wednesday Anna sold the boat to a stranger from the north.\n"
    first, second = seen(manuscript, after(lambda: manuscript.write_text(later)))
    assert isinstance(first, Seen)
    assert first.changed is None
    assert isinstance(second, Seen)
    assert second.changed is not None
    assert [scene.opens.split()[1] for scene in second.changed.added] == ["Wednesday"]
    assert StoryFolder.open(second.draft.folder).load().document.text == second.draft.story.document.text


def test_a_save_that_changes_nothing_is_not_read(manuscript: Path) -> None:
    assert len(seen(manuscript, after(manuscript.touch, lambda: manuscript.write_text(TOLD)))) == 1


def test_a_save_by_another_name_is_a_save(manuscript: Path) -> None:
    def rename() -> None:
        part = manuscript.with_suffix(".part")
        part.write_text(TOLD.replace("Monday", "Sunday"))
        part.replace(manuscript)

    assert len(seen(manuscript, after(rename))) == 2


def test_nothing_is_read_while_it_is_being_written(manuscript: Path) -> None:
    def writing() -> Iterator[bool]:
        yield False
        for end in range(20, len(TOLD), 60):
            manuscript.write_text(TOLD.replace("Tom", "Tim")[:end])
            yield True
        manuscript.write_text(TOLD.replace("Tom", "Tim"))
        yield False

    assert len(seen(manuscript, writing())) == 2


def test_a_half_written_file_waits_for_its_other_half(manuscript: Path) -> None:
    def halves() -> Iterator[bool]:
        yield False
        manuscript.write_text("")
        yield True
        yield False
        manuscript.unlink()
        yield False
        manuscript.write_text(TOLD.replace("Tom", "Tim"))
        yield False

    assert [type(each) for each in seen(manuscript, halves())] == [Seen, Seen]


def test_a_file_that_stays_unreadable_is_said_once_and_watching_goes_on(manuscript: Path) -> None:
    empty, better = lambda: manuscript.write_text(""), lambda: manuscript.write_text(TOLD.replace("Tom", "Tim"))
    first, trouble, second = seen(manuscript, after(empty, better, quiet=2 * PATIENCE))
    assert isinstance(first, Seen)
    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, EmptyManuscript)
    assert isinstance(second, Seen)
    assert second.draft.before == first.draft.story


def test_a_manuscript_that_is_not_there_is_not_watched(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        seen(tmp_path / "none.txt", iter(()))


def test_the_command_tells_each_save_on_a_line_and_ends_cleanly(manuscript: Path) -> None:
    command = [sys.executable, "-m", "esesea", "watch", str(manuscript), "--reader", "rules", "--json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            first = json.loads(process.stdout.readline())
            manuscript.write_text(TOLD.replace("Tom", "Tim"))
            second = json.loads(process.stdout.readline())
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=30)
        finally:
            process.kill()  # else a failure would wait for it for ever
    assert (first["event"], first["summary"]["draft"]) == ("read", None)
    assert second["summary"]["draft"]["people_renamed"] == [{"before": "Tom", "after": "Tim"}]
    assert process.returncode == 0
    assert "No longer watching" in said
    assert "Traceback" not in said
