"""A retold story as a manuscript file, and beside it the order in which its scenes happen."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from random import Random

from bench.retell.filling import number
from bench.retell.saying import said
from bench.retell.stories import RetoldStory

SOURCE = "esesea bench/retell"
BREAKS = {"stars": "* * *", "hash": "#", "blank": "\n", "rules": "---", "parts": "***"}
"""What stands between scenes; ``blank``: two more empty lines than between paragraphs."""
LAYOUTS = (*BREAKS, "chapters", "numbers")
"""``chapters`` and ``numbers`` have a heading over each scene, ``parts`` over every few, the others none at all."""
MARKDOWN = frozenset({"chapters", "numbers", "parts", "rules"})
MARKS = ("#", ">", "* ", "- ", "+ ", "=", "|", "---", "***")
"""What would mean something else at the start of a paragraph of Markdown."""
OPENING_WORDS = 10

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """``opens``: the first words of each scene in the order told, its headings and all points aside."""

    name: str
    suffix: str
    text: str
    opens: tuple[str, ...]
    backward: tuple[tuple[int, str], ...] = ()
    """Where the story goes back (places in the telling), and the kind of cue that says so, empty where none does."""


def manuscript(story: RetoldStory, seed: int) -> Manuscript:
    """The text of ``story`` in one of ``LAYOUTS``, drawn by its name: the same with cues and without."""
    chance = Random(f"{seed}:{story.name}:layout")
    layout = chance.choice(LAYOUTS)
    marked = layout in MARKDOWN
    lines: list[str] = []
    opens: list[str] = []
    chapter = left = 0
    for at, (titles, paragraphs) in enumerate(said(story.scenes, story.cues)):
        if layout in {"chapters", "numbers"} or (layout == "parts" and left == 0):
            chapter += 1
            left = chance.randint(2, 5)
            lines.append("## " + _heading(layout, chapter, titles, chance.random() < 0.5))
        else:
            lines += [BREAKS[layout]] * (at > 0) + titles
        left -= 1
        written = [_escaped(each) if marked else each.strip("*") for each in paragraphs]
        opens.append(opening(written))
        lines += written
    kinds = {cue.at: cue.kind for cue in story.cues}
    backward = tuple((joint.at, kinds.get(joint.at, "")) for joint in story.telling.joints if joint.over < 0)
    suffix = ".md" if marked else ".txt"
    return Manuscript(story.name, suffix, "\n\n".join(lines) + "\n", tuple(opens), backward)


def write(story: RetoldStory, seed: int, folder: Path) -> Path:
    """Write ``NAME.md`` or ``NAME.txt``, ``NAME.gold.json`` and ``NAME.telling.json``; the manuscript's path.

    The gold has the form of the films': ``story_order`` holds the true rank of each scene in the order told.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = manuscript(story, seed)
    path = folder / f"{made.name}{made.suffix}"
    path.write_text(made.text, encoding="utf-8")
    gold = {"source": SOURCE, "scenes": len(made.opens), "story_order": list(story.telling.ranks)}
    told = {
        "way": story.telling.way,
        "told": story.telling.told,
        "second": story.telling.second,
        "opens": made.opens,
        "joints": [asdict(joint) for joint in story.telling.joints],
        "cues": [asdict(cue) for cue in story.cues],
    }
    for name, values in (("gold", gold), ("telling", told)):
        (folder / f"{made.name}.{name}.json").write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    return path


def opening(paragraphs: list[str]) -> str:
    """The first words, letters and figures alone, so that they are found whatever became of marks and italics."""
    return " ".join(islice((word[0] for paragraph in paragraphs for word in _WORD.finditer(paragraph)), OPENING_WORDS))


def _heading(layout: str, chapter: int, titles: list[str], alone: bool) -> str:  # noqa: FBT001 - a coin
    """What stands over a chapter: its number, the cue, or both."""
    numbered = str(chapter) if layout == "numbers" else f"Chapter {number(chapter).capitalize()}"
    if not titles:
        return numbered
    return titles[0] if alone else f"{numbered}: {titles[0]}"


def _escaped(paragraph: str) -> str:
    return "\\" + paragraph if paragraph.startswith(MARKS) else paragraph
