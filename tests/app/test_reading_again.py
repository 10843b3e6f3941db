"""Reading a changed draft with what is remembered of the last one gives what a reading from nothing gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from esesea.app.keeping import keep, keep_draft
from esesea.app.reading import read, read_again
from esesea.app.rereading import rereading
from esesea.progress import Progress
from esesea.reading.memo import Memo
from esesea.reading.memo_file import written
from esesea.store.codec import encode
from esesea.store.folder import StoryFolder
from tests.reading.calendars import EMBER

EXAMPLES = Path(__file__).parents[2] / "examples"
NOVELTIES = (
    "Old Mrs. Alder came back in June. “You are late,” she said to her nephew, and he kissed her.",
    "Three years earlier the bridge had burnt down.",
    "On Monday the ferryman died, and nobody wept for him.",
    "“Where is it?” he asked.",
)


def typo(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs))
    words = paragraphs[at].split(" ")
    spot = chance.randrange(len(words))
    words[spot] = words[spot][::-1] if chance.random() < 0.5 else ""
    paragraphs[at] = " ".join(words)


def addition(paragraphs: list[str], chance: Random) -> None:
    paragraphs.insert(chance.randrange(len(paragraphs) + 1), chance.choice(NOVELTIES))


def cut(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs) - 3)
    del paragraphs[at : at + chance.randrange(1, 4)]


def move(paragraphs: list[str], chance: Random) -> None:
    at = chance.randrange(len(paragraphs) - 6)
    taken = paragraphs[at : at + 6]
    del paragraphs[at : at + 6]
    to = chance.randrange(len(paragraphs) + 1)
    paragraphs[to:to] = taken


def renaming(paragraphs: list[str], chance: Random) -> None:
    capitals = sorted({word for one in paragraphs for word in one.split() if word.istitle() and word.isalpha()})
    name = chance.choice(capitals)
    paragraphs[:] = [one.replace(name, "Wilhelmina") for one in paragraphs]


EDITS: tuple[Callable[[list[str], Random], None], ...] = (typo, typo, addition, cut, move, renaming)


@pytest.mark.parametrize(
    ("example", "reader", "seed", "drafts"),
    [
        ("the_upriver_ferry.txt", "literary", 1, 5),
        ("the_boat_in_the_attic.md", "literary", 2, 3),
        ("the_boat_in_the_attic.md", "rules", 3, 3),
        ("dead_air.fountain", "literary", 4, 3),
    ],
)
def test_a_changed_draft_is_read_as_from_nothing(
    example: str, reader: str, seed: int, drafts: int, tmp_path: Path
) -> None:
    chance = Random(seed)
    paragraphs = (EXAMPLES / example).read_text(encoding="utf-8").split("\n\n")
    draft = tmp_path / example
    last: bytes | None = None
    for number in range(drafts):
        for _ in range(chance.randrange(1, 4) if number else 0):
            chance.choice(EDITS)(paragraphs, chance)
        draft.write_text("\n\n".join(paragraphs), encoding="utf-8")
        story, left = read_again(draft, last, reader=reader)
        last = left()
        if chance.random() < 0.5:  # else this process knows what it has just written, and does not read it back
            written(Memo(), "")
        assert encode(story) == encode(read(draft, reader=reader))


def test_the_same_draft_is_computed_once(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_bytes((EXAMPLES / "the_upriver_ferry.txt").read_bytes())
    story, last = read_again(draft, None)
    again, kept = read_again(draft, last())
    assert encode(again) == encode(story)
    assert kept() == last()


class Phases(Progress):
    """Notes what is done."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def finished(self, phase: str) -> None:
        self.done.append(phase)


def test_a_draft_of_which_nothing_changed_is_not_read_again(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_bytes((EXAMPLES / "the_upriver_ferry.txt").read_bytes())
    first, phases = keep_draft(draft), Phases()
    cache = StoryFolder.open(first.folder).path / "story.sqlite"
    written = cache.stat().st_mtime_ns
    again = keep_draft(draft, progress=phases)
    assert encode(again.story) == encode(first.story)
    assert rereading(again) is None
    assert not {"literary_cast", "order", "keeping"} & set(phases.done)
    assert cache.stat().st_mtime_ns == written


def test_another_reader_or_another_calendar_reads_the_same_draft_anew(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on the third of Frostmonth. Tom was dead.", encoding="utf-8")
    keep_draft(draft)
    by_rules = keep_draft(draft, reader="rules")
    assert by_rules.story.reader.startswith("rules")
    calendar = tmp_path / "ember.toml"
    calendar.write_text(EMBER, encoding="utf-8")
    dated = keep_draft(draft, reader="rules", calendar=calendar)
    assert dated.story.calendar is not None
    assert keep_draft(draft, reader="rules").story == dated.story == read(draft, reader="rules", calendar=calendar)


def test_a_story_of_another_draft_is_not_taken_for_this_ones(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on Monday.", encoding="utf-8")
    story, last = read_again(draft, None)
    draft.write_text("Ann rowed to Ravensby on Friday.", encoding="utf-8")
    other = read(draft)
    assert read_again(draft, last(), before=story)[0] == other
    assert read_again(draft, last(), before=other)[0] == other


@pytest.mark.parametrize("content", [b"", b"no memo", None])
def test_a_damaged_memo_is_harmless(tmp_path: Path, content: bytes | None) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on Monday. Tom was dead.\n\nShe met Mary there.", encoding="utf-8")
    story, folder = keep(draft)
    memo = StoryFolder.open(folder).memo_file
    assert memo.is_file()
    kept = memo.read_bytes()
    memo.write_bytes(kept[: len(kept) // 2] + b"\0" + kept[len(kept) // 2 + 1 :] if content is None else content)
    assert keep(draft)[0] == story
    assert len(memo.read_bytes()) == len(kept)


def test_a_memo_that_cannot_be_kept_troubles_nobody(tmp_path: Path) -> None:
    draft = tmp_path / "ferry.txt"
    draft.write_text("Ann rowed to Ravensby on Monday.", encoding="utf-8")
    story, folder = keep(draft)
    memo = StoryFolder.open(folder).memo_file
    memo.unlink()
    memo.mkdir()
    assert keep(draft)[0] == story


HELPED = """
import os, subprocess, sys
from esesea.app.keeping import keep_draft
from esesea.progress import Progress

def helpers():
    rows = subprocess.run(["ps", "-eo", "ppid=,args="], capture_output=True, text=True).stdout.splitlines()
    return sum(row.split()[0] == str(os.getpid()) and "esesea.reading.syntax.helper" in row for row in rows)

class Phases(Progress):
    def started(self, phase, total):
        if phase in ("opening the manuscript", "order"):
            print(phase, helpers())

keep_draft(sys.argv[1], reader="rules", progress=Phases())
"""


@pytest.mark.parametrize(("threads", "begun"), [("1", 0), ("2", 1)])
def test_the_parser_is_begun_with_before_the_draft_is_opened(threads: str, begun: int, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    around = os.environ | {"OMP_NUM_THREADS": threads}
    told = []
    for words in ("Ann sat by the fire.", "Ann sat by the fire. Tom came in."):
        draft.write_text(words)
        command = [sys.executable, "-c", HELPED, str(draft)]
        told.append(subprocess.run(command, env=around, capture_output=True, text=True, check=True).stdout.splitlines())
    assert told == [["opening the manuscript 0", "order 0"], [f"opening the manuscript {begun}", "order 0"]]
