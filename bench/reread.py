"""How much faster a changed draft is read than the first one was: `esesea read`, process start and storing included.

    python bench/reread.py FILE [--rounds N] [--equal] [--json]

FILE is copied and read from nothing. Then, edit by edit, the copy is changed and read again with what the folder
remembers of the draft before: a word misspelt, a paragraph added, one rewritten (each within one scene), a scene cut,
a chapter moved, and nothing changed at all. Seconds are wall clock of the whole command; of several rounds the least.
With --equal the story of every edit is also read from nothing, and the two must be the same, bit for bit.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import esesea
from esesea.store.codec import encode
from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from esesea.text.span import Span

ADDED = "\n\nNobody had told her of it, and on Tuesday she asked old Mrs. Barlow, who would not say a word.\n\n"
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
    at = text.index(" ", (span.start + span.end) // 2) + 2
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


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


def seconds(draft: Path) -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "esesea", "read", draft.name], cwd=draft.parent, check=True, capture_output=True
    )
    return time.perf_counter() - began


def measured(manuscript: Path, rounds: int, *, equal: bool) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / f"draft{manuscript.suffix}"
        shutil.copy(manuscript, draft)
        first = seconds(draft)
        kept = StoryFolder.open(draft.with_suffix(".story"))
        story, memo = kept.load(), kept.memo_if_any()
        found: dict[str, object] = {}
        for edit in EDITS:
            draft.write_text(edit.change(story.document.text, story), encoding="utf-8")
            taken: list[float] = []
            for _ in range(rounds):
                kept.save(story)
                kept.keep_memo(memo or b"")
                taken.append(seconds(draft))
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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--equal", action="store_true", help="compare each story with one read from nothing")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    figures = measured(given.file, given.rounds, equal=given.equal)
    if given.json:
        print(json.dumps(figures, indent=1))
    else:
        show(figures)
