"""How much faster a changed draft is read than the first one was: `esesea read`, process start and storing included.

    python bench/reread.py FILE [--rounds N] [--equal] [--watch] [--json]

FILE is copied and read from nothing. Then, edit by edit, the copy is changed and read again with what the folder
remembers of the draft before: a word misspelt, a paragraph added, one rewritten (each within one scene), a scene cut,
a chapter moved, and nothing changed at all. Seconds are wall clock of the whole command; of several rounds the least.
With --equal the story of every edit is also read from nothing, and the two must be the same, bit for bit. With --watch
`esesea watch` reads besides: seconds from a save to its line, with the moment for which it waits whether more comes;
saves are some seconds apart.
Python's bytecode is at hand, as it is where Esesea was installed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path

import esesea
from esesea.store.codec import encode
from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from esesea.text.span import Span

ADDED = "\n\nNobody had told her of it, and on Tuesday she asked old Mrs. Barlow, who would not say a word.\n\n"
PROGRAM = (sys.executable, "-m", "esesea")
BETWEEN_SAVES = 3.0
"""Seconds: an author takes longer, and whoever reads at every save keeps its memo meanwhile."""

GOAL = 0.1
"""Of the first reading's time, for an edit within one scene."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a draft. ``within``: it stays within one scene."""

    name: str
    change: Callable[[str, Story], str]
    within: bool = False


def misspelt(text: str, story: Story) -> str:
    """Two letters of a word in the middle of a scene change places."""
    span = _middle(story)
    found = re.compile(r"(?<=\s[a-z])([a-z])(?!\1)([a-z])").search(text, (span.start + span.end) // 2)
    assert found is not None
    return text[: found.start()] + found[2] + found[1] + text[found.end() :]


def added(text: str, story: Story) -> str:
    """A new paragraph in the middle of a scene."""
    at = _gap(text, (_middle(story).start + _middle(story).end) // 2)
    return text[:at] + ADDED + text[at:]


def rewritten(text: str, story: Story) -> str:
    """A paragraph in the middle of a scene is replaced by a new one."""
    begin = _gap(text, (_middle(story).start + _middle(story).end) // 2)
    end = _gap(text, begin + 2)
    return text[:begin] + ADDED + text[end:].lstrip("\n")


def scene_cut(text: str, story: Story) -> str:
    """A scene in the middle of the story is gone."""
    span = _middle(story)
    return text[: span.start] + text[span.end :].lstrip("\n")


def chapter_moved(text: str, story: Story) -> str:
    """A chapter from the middle of the story comes before the one before it."""
    chapters = [chapter.span for chapter in story.document.chapters]
    one, other = chapters[len(chapters) // 2 - 1 : len(chapters) // 2 + 1]
    between = text[one.end : other.start]
    return text[: one.start] + other.of(text) + between + one.of(text) + text[other.end :]


EDITS = (
    Edit("a word misspelt", misspelt, within=True),
    Edit("a paragraph added", added, within=True),
    Edit("a paragraph rewritten", rewritten, within=True),
    Edit("a scene cut", scene_cut),
    Edit("a chapter moved", chapter_moved),
    Edit("nothing changed", lambda text, _: text),
)


def _middle(story: Story) -> Span:
    return story.scenes[len(story.scenes) // 2].span


def _gap(text: str, at: int) -> int:
    """Where the paragraph around ``at`` ends."""
    return text.index("\n\n", at)


def seconds(draft: Path, surroundings: Mapping[str, str]) -> float:
    began = time.perf_counter()
    command = [*PROGRAM, "read", draft.name]
    subprocess.run(command, cwd=draft.parent, env=surroundings, check=True, capture_output=True)
    return time.perf_counter() - began


@contextmanager
def compiled() -> Iterator[dict[str, str]]:
    """Surroundings in which all that a reading loads is there as bytecode."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        surroundings = kept | {"PYTHONPYCACHEPREFIX": folder}
        draft = Path(folder) / "draft.txt"
        for words in ("Ann sat by the fire and read. Tom came in.", "Ann stood up. “Go,” she said, and Tom went."):
            draft.write_text(words, encoding="utf-8")
            seconds(draft, surroundings)
        yield surroundings


def watched(manuscript: Path, rounds: int, surroundings: Mapping[str, str]) -> dict[str, float]:
    """Of each edit the least seconds from its save to the line that `esesea watch` writes of it."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / f"draft{manuscript.suffix}"
        shutil.copy(manuscript, draft)
        command = [*PROGRAM, "watch", draft.name, "--json"]
        with subprocess.Popen(
            command, cwd=folder, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            answers = process.stdout
            assert answers is not None
            answers.readline()
            story = StoryFolder.open(draft.with_suffix(".story")).load()
            text = story.document.text

            def saved(words: str) -> float:
                time.sleep(BETWEEN_SAVES)
                draft.write_text(words, encoding="utf-8")
                began = time.perf_counter()
                answers.readline()
                return round(time.perf_counter() - began, 2)

            for edit in EDITS * rounds:
                edited = edit.change(text, story)
                if edited != text:
                    found[edit.name] = min(found.get(edit.name, inf), saved(edited))
                    saved(text)
            process.terminate()
    return found


def measured(manuscript: Path, rounds: int, surroundings: Mapping[str, str], *, equal: bool) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / f"draft{manuscript.suffix}"
        shutil.copy(manuscript, draft)
        first = seconds(draft, surroundings)
        kept = StoryFolder.open(draft.with_suffix(".story"))
        story, memo = kept.load(), kept.memo_if_any()
        found: dict[str, object] = {}
        for edit in EDITS:
            draft.write_text(edit.change(story.document.text, story), encoding="utf-8")
            taken: list[float] = []
            for _ in range(rounds):
                kept.save(story)
                kept.keep_memo(memo or b"")
                taken.append(seconds(draft, surroundings))
            told: dict[str, object] = {"seconds": round(min(taken), 2), "ratio": round(min(taken) / first, 3)}
            if edit.within:
                told["within one scene"] = True
            if equal:
                told["equal"] = encode(kept.load()) == encode(esesea.read(draft))
            found[edit.name] = told
        return {"first": round(first, 2), "words": story.document.words, "memo": len(memo or b""), "edits": found}


def show(figures: Mapping[str, object]) -> None:
    print(f"first reading   {figures['first']:>7} s   {figures['words']} words, memo {figures['memo']} bytes")
    edits = figures["edits"]
    assert isinstance(edits, dict)
    for name, told in edits.items():
        same = "" if "equal" not in told else "   same story" if told["equal"] else "   ANOTHER STORY"
        goal = f"   goal {GOAL}" if "within one scene" in told else ""
        print(f"{name:24} {told['seconds']:>7} s   {told['ratio']:.3f}{goal}{same}")
    watching = figures.get("watch", {})
    assert isinstance(watching, dict)
    for name, took in watching.items():
        goal = f"   goal {GOAL}" if name in {edit.name for edit in EDITS if edit.within} else ""
        print(f"watched: {name:23} {took:>7} s   {took / float(str(figures['first'])):.3f}{goal}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--equal", action="store_true", help="compare each story with one read from nothing")
    parser.add_argument("--watch", action="store_true", help="measure what a save costs while `esesea watch` runs")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    with compiled() as around:
        figures = measured(given.file, given.rounds, around, equal=given.equal)
        if given.watch:
            figures["watch"] = watched(given.file, given.rounds, around)
    if given.json:
        print(json.dumps(figures, indent=1))
    else:
        show(figures)
