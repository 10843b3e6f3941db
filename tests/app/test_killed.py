"""A process killed at any moment loses no decision that it has acknowledged, and leaves a folder that opens."""

from __future__ import annotations

import os
import random
import signal
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.keeping import replace_reading
from esesea.app.opening import open_story
from esesea.store.errors import DiskFull, NoRights
from esesea.store.folder import StoryFolder
from esesea.story.anchoring import anchor
from esesea.story.correction import Correction
from esesea.story.standing import REATTACH, spoken
from esesea.story.story import Story
from esesea.text.span import Span
from tests.builders import document
from tests.store.edges import files_at_most, raised_for_another_user
from tests.story_builders import TEXT, lighthouse

POINTS = 12
LONGEST = 0.12
"""Seconds after its first acknowledgement within which a process is killed."""

CHANGED = TEXT.replace("Ada was dead", "Ada was quite dead").replace("white and new", "white and quite new")


def decision(name: str, words: str = "Ada was dead") -> Correction:
    at = TEXT.index(words)
    kept = anchor(document(TEXT), Span(at, at + len(words)))
    return Correction(name, "rename", "2026-03-01T10:00:00Z", "ada", anchors=(kept,), of={"to": "Edith"})


def other_draft() -> Story:
    """The same story with some words changed, behind all that its layers point at."""
    story = lighthouse()
    return replace(story, document=replace(story.document, text=CHANGED + " " * (len(TEXT) - len(CHANGED))))


def killed(act: Callable[[Callable[[str], None]], None], after: float) -> list[str]:
    """What a process that runs ``act`` has acknowledged when it is killed, ``after`` seconds from its first word."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads; the child only writes files
        child = os.fork()
    if child == 0:
        try:
            act(lambda said: os.write(writing, f"{said}\n".encode()) and None)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline()
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        rest = pipe.read()
    os.waitpid(child, 0)
    # A word that was torn was not acknowledged.
    return [line.decode() for line in (first + rest).split(b"\n")[:-1]]


@pytest.mark.parametrize("seed", range(POINTS))
def test_no_acknowledged_correction_is_lost(tmp_path: Path, seed: int) -> None:
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())

    def deciding(acknowledge: Callable[[str], None]) -> None:
        for number in range(100_000):
            folder.decide(decision(f"d{number}"))
            acknowledge(f"d{number}")

    said = killed(deciding, random.Random(seed).uniform(0, LONGEST))
    assert said
    held = folder.decisions()
    assert [each.id for each in held.corrections][: len(said)] == said
    assert len(held.corrections) + len(held.unreadable) <= len(said) + 1
    assert open_story(folder.path).document.text == TEXT
    folder.decide(decision("after"))
    assert folder.decisions().corrections[-1].id == "after"


@pytest.mark.parametrize("seed", range(POINTS))
def test_killed_while_it_reads_again(tmp_path: Path, seed: int) -> None:
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())
    said = [decision("d0"), decision("d1", "white and new"), decision("d2", "counts the steps")]
    for each in said:
        folder.decide(each)

    def rereading(acknowledge: Callable[[str], None]) -> None:
        for _ in range(1000):
            for draft in (other_draft(), lighthouse()):
                acknowledge("begun")
                replace_reading(folder, draft)

    assert killed(rereading, random.Random(100 + seed).uniform(0, 2 * LONGEST))
    assert open_story(folder.path).document.text in {TEXT, other_draft().document.text}
    held = folder.decisions()
    assert [each.id for each in held.corrections if each.act != REATTACH] == ["d0", "d1", "d2"]
    draft = replace_reading(folder, lighthouse())
    assert draft.before is not None
    assert [each.loose for each in draft.brought] == [(), (), ()]
    assert [each.anchors[0].quote for each in spoken(folder.decisions().corrections)] == [
        each.anchors[0].quote for each in said
    ]


def test_a_full_disk_is_one_clear_error_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())
    folder.decide(decision("d0"))
    before = folder.decisions_file.read_bytes()
    with files_at_most(len(before) + 10), pytest.raises(DiskFull):
        folder.decide(decision("d1"))
    assert folder.decisions_file.read_bytes() == before
    with files_at_most(len(before) + 10), pytest.raises(DiskFull):
        replace_reading(folder, other_draft())
    assert folder.decisions_file.read_bytes() == before
    assert open_story(folder.path).document.text == TEXT


def test_a_disk_that_fills_between_decisions_and_reading(tmp_path: Path) -> None:
    """The new words are kept, the old reading stands; the next reading has both."""
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())
    folder.decide(decision("d0"))
    room = folder.decisions_file.stat().st_size + 2000
    assert room < folder.cache_file.stat().st_size
    with files_at_most(room), pytest.raises(DiskFull):
        replace_reading(folder, other_draft())
    assert open_story(folder.path).document.text == TEXT
    (brought,) = replace_reading(folder, other_draft()).brought
    assert brought.anchors[0].quote == "Ada was quite dead"


def test_a_folder_that_can_only_be_read(tmp_path: Path) -> None:
    folder = StoryFolder.create(tmp_path / "lighthouse.story")
    folder.save(lighthouse())
    folder.decide(decision("d0"))
    for path in (folder.path, tmp_path, tmp_path.parent):
        path.chmod(0o555)
    try:
        assert isinstance(raised_for_another_user(lambda: replace_reading(folder, other_draft())), NoRights)
        assert isinstance(raised_for_another_user(lambda: folder.decide(decision("d1"))), NoRights)
    finally:
        for path in (folder.path, tmp_path, tmp_path.parent):
            path.chmod(0o755)
    assert [each.id for each in folder.decisions().corrections] == ["d0"]
    assert open_story(folder.path).document.text == TEXT
