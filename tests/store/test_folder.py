from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.store import cache
from esesea.store.errors import (
    DamagedCache,
    DiskFault,
    DiskFull,
    FolderBusy,
    FolderInTheWay,
    MadeByNewer,
    NeverRead,
    NoRights,
    NotAStoryFolder,
    OutdatedCache,
    StoreError,
)
from esesea.store.folder import StoryFolder
from esesea.store.lock import locked
from esesea.store.migrations import migrations
from esesea.story.correction import Correction
from esesea.story.story import Story
from tests.store.edges import files_at_most, raised_for_another_user
from tests.story_builders import empty, lighthouse

OLD, NEW = lighthouse(), replace(lighthouse(), title="The second draft")


def decision(name: str) -> Correction:
    return Correction(name, "rename", "2026-03-01T10:00:00Z", "ada", of={"to": name})


@pytest.fixture
def folder(tmp_path: Path) -> StoryFolder:
    """A folder with a reading and a decision."""
    folder = StoryFolder.create(tmp_path / "novel.story")
    folder.save(OLD)
    folder.decide(decision("d1"))
    return folder


def change(folder: StoryFolder, *statements: str) -> None:
    with closing(sqlite3.connect(folder.cache_file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("story", [lighthouse(), empty()], ids=["full", "empty"])
def test_a_story_comes_back_as_it_was(tmp_path: Path, story: Story):
    folder = StoryFolder.create(tmp_path / "novel.story")
    folder.save(story)
    assert StoryFolder.open(tmp_path / "novel.story").load() == story


def test_nothing_is_made_before_something_is_kept(tmp_path: Path):
    StoryFolder.create(tmp_path / "deep" / "novel.story")
    assert list(tmp_path.iterdir()) == []
    StoryFolder.create(tmp_path / "deep" / "novel.story").decide(decision("d1"))
    assert StoryFolder.open(tmp_path / "deep" / "novel.story").decisions().corrections == (decision("d1"),)


def test_reading_again_replaces_the_reading_and_no_decision(folder: StoryFolder):
    before = folder.decisions_file.read_bytes()
    folder.save(NEW)
    assert folder.load() == NEW
    assert folder.decisions_file.read_bytes() == before


def test_the_folder_keeps_its_cache_out_of_git(folder: StoryFolder):
    left_out = (folder.path / ".gitignore").read_text().splitlines()
    assert left_out == ["/story.sqlite*", "/reading.memo", "/.*.part", "/.lock"]
    assert (folder.path / ".gitattributes").read_text() == "decisions.jsonl text eol=lf merge=union\n"


def test_create_takes_up_the_folder_that_is_there(folder: StoryFolder):
    assert StoryFolder.create(folder.path).load() == OLD


def test_an_empty_folder_can_become_a_story(tmp_path: Path):
    StoryFolder.create(tmp_path).save(OLD)
    assert StoryFolder.open(tmp_path).load() == OLD


@pytest.mark.parametrize("make", [lambda p: p.write_text("mine"), lambda p: (p.mkdir(), (p / "novel.txt").touch())])
def test_what_is_not_a_story_is_left_alone(tmp_path: Path, make: Callable[[Path], object]):
    make(tmp_path / "novel.story")
    with pytest.raises(FolderInTheWay, match=r"novel\.story"):
        StoryFolder.create(tmp_path / "novel.story")
    with pytest.raises(NotAStoryFolder):
        StoryFolder.open(tmp_path / "novel.story")


def test_a_file_where_a_folder_should_be(tmp_path: Path):
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(DiskFault, match="not a folder"):
        StoryFolder.create(tmp_path / "notes" / "novel.story")
    with pytest.raises(DiskFault):
        StoryFolder(tmp_path / "notes" / "novel.story").save(OLD)


def test_decisions_without_a_reading(tmp_path: Path):
    folder = StoryFolder.create(tmp_path / "novel.story")
    folder.decide(decision("d1"))
    with pytest.raises(NeverRead, match="read the manuscript again"):
        folder.load()


def test_a_reading_without_decisions(folder: StoryFolder):
    folder.decisions_file.unlink()
    assert StoryFolder.open(folder.path).load() == OLD
    assert folder.decisions().corrections == ()


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"not a database at all" * 99),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    ],
    ids=["another file", "nothing", "half"],
)
def test_a_damaged_cache_says_to_read_again(folder: StoryFolder, damage: Callable[[Path], object]):
    damage(folder.cache_file)
    with pytest.raises(DamagedCache, match=r"read the manuscript again.*safe"):
        folder.load()
    assert folder.decisions().corrections == (decision("d1"),)
    folder.save(NEW)
    assert folder.load() == NEW


def test_a_changed_bit_is_noticed(folder: StoryFolder):
    change(folder, "UPDATE whole SET story = CAST(story || x'00' AS BLOB)")
    with pytest.raises(DamagedCache, match="changed"):
        folder.load()


def test_a_cache_without_its_story(folder: StoryFolder):
    change(folder, "DELETE FROM whole")
    with pytest.raises(DamagedCache, match="no story"):
        folder.load()
    with pytest.raises(DamagedCache, match="no story"):
        folder.about()


def test_a_newer_cache_is_not_touched(folder: StoryFolder):
    change(folder, "INSERT INTO migrations (number, name) VALUES (9999, 'from_tomorrow')")
    before = folder.cache_file.read_bytes()
    with pytest.raises(MadeByNewer, match="9999"):
        folder.load()
    assert folder.cache_file.read_bytes() == before


VIEWS = ("scenes_in_story_order", "contacts_with_names", "visits_with_names", "relations_with_quotes", "scene_texts")
LATER_TABLES = (
    "thing_states",
    "traits",
    "ordinal_people",
    "ordinals",
    "off_stage_scenes",
    "off_stage_people",
    "off_stage",
    "day_conflicts",
    "ages",
    "clock_days",
    "day_patterns",
    "scene_dates",
    "distances",
    "landings",
    "leaps",
)
BEFORE_VIEWS = (
    *(f"DROP VIEW {view}" for view in VIEWS),
    "ALTER TABLE causes DROP COLUMN off_stage",
    "ALTER TABLE findings DROP COLUMN intended",
    *(f"DROP TABLE {table}" for table in LATER_TABLES),
    "DELETE FROM migrations WHERE number >= 3",
)


def test_a_reading_says_what_it_is_without_its_story(folder: StoryFolder):
    change(folder, "UPDATE whole SET story = x'00'")
    told = folder.about()
    assert (told.title, told.source, told.sha256) == (OLD.title, OLD.document.name, OLD.document.sha256)
    assert (told.words, told.scenes, told.people) == (OLD.document.words, len(OLD.scenes), len(OLD.characters))
    assert (told.reader, told.outdated) == (OLD.reader, False)


def test_an_older_schema_is_brought_up_to_date(folder: StoryFolder):
    change(folder, *BEFORE_VIEWS)
    assert folder.load() == OLD
    with closing(sqlite3.connect(folder.cache_file)) as connection:
        assert connection.execute("SELECT count(*) FROM scenes_in_story_order").fetchone() == (5,)
        assert connection.execute("SELECT max(number) FROM migrations").fetchone() == (migrations()[-1].number,)


def test_an_older_schema_that_does_not_fit_needs_reading_again(folder: StoryFolder):
    change(folder, *BEFORE_VIEWS, "CREATE TABLE scene_texts (mine)")
    before = folder.cache_file.read_bytes()
    with pytest.raises(OutdatedCache, match="read the manuscript again"):
        folder.load()
    assert folder.cache_file.read_bytes() == before


def test_another_model_needs_reading_again(folder: StoryFolder):
    change(folder, "UPDATE whole SET model = 'of last year'")
    with pytest.raises(OutdatedCache, match="older Esesea"):
        folder.load()
    assert folder.about().outdated
    assert folder.about().title == OLD.title


def test_a_full_disk_leaves_the_last_reading(folder: StoryFolder):
    names = sorted(folder.path.iterdir())
    with files_at_most(100_000), pytest.raises(DiskFull, match="no room"):
        folder.save(NEW)
    assert folder.load() == OLD
    assert sorted(folder.path.iterdir()) == names


def test_a_full_disk_takes_no_half_of_a_decision(folder: StoryFolder):
    before = folder.decisions_file.read_bytes()
    with files_at_most(len(before) + 10), pytest.raises(DiskFull):
        folder.decide(decision("d2"))
    assert folder.decisions_file.read_bytes() == before
    folder.decide(decision("d2"))
    assert folder.decisions().corrections == (decision("d1"), decision("d2"))


ACTS: dict[str, Callable[[StoryFolder], object]] = {
    "save": lambda folder: folder.save(NEW),
    "decide": lambda folder: folder.decide(decision("d2")),
    "create": lambda folder: StoryFolder.create(folder.path.parent / "other.story"),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_folder_without_rights(folder: StoryFolder, act: str):
    for path in (folder.path, folder.path.parent):
        path.chmod(0o555)
    for file in folder.path.iterdir():
        file.chmod(0o444)
    fault = raised_for_another_user(lambda: ACTS[act](folder))
    folder.path.parent.chmod(0o755)
    folder.path.chmod(0o755)
    assert isinstance(fault, NoRights)
    assert folder.load() == OLD


def test_a_folder_that_may_only_be_read_can_be_read(folder: StoryFolder):
    folder.path.chmod(0o555)
    with sqlite3.connect(folder.cache_file) as connection:
        assert connection.execute("SELECT title FROM documents").fetchone() == (OLD.title,)
    connection.close()
    assert folder.load() == OLD
    folder.path.chmod(0o755)


def test_another_writer_is_waited_for_but_not_forever(folder: StoryFolder):
    hasty = replace(folder, wait=0.05)
    with locked(folder.path, 0):
        with pytest.raises(FolderBusy, match=r"0\.05 seconds"):
            hasty.save(NEW)
        with pytest.raises(FolderBusy):
            hasty.decide(decision("d2"))
        assert folder.load() == OLD
    hasty.save(NEW)
    assert folder.load() == NEW


def _decide_often(path: str, who: str) -> None:
    folder = StoryFolder.open(path)
    for n in range(25):
        folder.decide(decision(f"{who}{n}"))


def test_two_programs_do_not_mix_their_lines(folder: StoryFolder):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_decide_often, args=(str(folder.path), who)) for who in "xy"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    found = folder.decisions()
    assert found.unreadable == ()
    assert {each.id for each in found.corrections} == {"d1", *(f"{who}{n}" for who in "xy" for n in range(25))}


KILLED_IN_THE_MIDDLE = """
import os, sys, time
from esesea.store.folder import StoryFolder
from tests.store.test_folder import NEW
def stop(descriptor):
    print("writing", flush=True)
    time.sleep(60)
os.fsync = stop
StoryFolder.open(sys.argv[1]).save(NEW)
"""


def test_a_reading_killed_while_it_is_kept_leaves_the_last_one(folder: StoryFolder):
    search_path = os.pathsep.join(sys.path)
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED_IN_THE_MIDDLE, str(folder.path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": search_path},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert folder.load() == OLD
    assert [file.suffix for file in folder.path.iterdir() if "story.sqlite." in file.name] == [".part"]

    folder.save(NEW)
    assert folder.load() == NEW
    assert [file.suffix for file in folder.path.iterdir() if "story.sqlite." in file.name] == []
    assert folder.decisions().corrections == (decision("d1"),)


def test_journals_of_another_program_do_not_reach_the_next_reading(folder: StoryFolder):
    other = sqlite3.connect(folder.cache_file)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE documents SET title = 'scribbled'")
    other.commit()
    folder.save(NEW)
    other.close()
    assert folder.load() == NEW
    with closing(sqlite3.connect(folder.cache_file)) as connection:
        assert connection.execute("SELECT title FROM documents").fetchone() == (NEW.title,)


def test_every_fault_says_what_to_do_next(folder: StoryFolder):
    with pytest.raises(StoreError) as caught:
        StoryFolder.open(folder.path / "nowhere")
    assert str(folder.path / "nowhere") in caught.value.fact
    assert caught.value.hint


def test_a_first_save_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    with files_at_most(8192), pytest.raises(DiskFull):
        StoryFolder.create(tmp_path / "new.story").save(lighthouse())
    assert list(tmp_path.iterdir()) == []


class Kept:
    """In place of what this process kept last, which the other tests forget."""

    kept: tuple[str, Story | None] = ("", None)


def test_what_this_process_has_just_kept_is_not_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_Last", Kept())
    one, other = StoryFolder.create(tmp_path / "one.story"), StoryFolder.create(tmp_path / "other.story")
    one.save(OLD)
    assert one.load() is OLD
    other.save(NEW)
    assert other.load() is NEW
    assert one.load() is not OLD
    assert one.load() == OLD


def test_what_has_changed_since_it_was_kept_is_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_Last", Kept())
    folder = StoryFolder.create(tmp_path / "novel.story")
    folder.save(OLD)
    change(folder, "UPDATE whole SET story = x'00'")
    with pytest.raises(DamagedCache, match="changed"):
        folder.load()
