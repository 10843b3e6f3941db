"""Readers measured on the order of scenes: what they find, and what is left for the author to do."""

from __future__ import annotations

from pathlib import Path

from esesea.app.reading import read
from esesea.app.simulated_author import simulate
from esesea.evaluation.errors import GoldMissing
from esesea.evaluation.evaluation import Panel
from esesea.evaluation.measures.counts import Counts
from esesea.evaluation.order_counts import SUMS, counted, figures
from esesea.evaluation.order_gold import true_ranks
from esesea.progress import Progress, tracked
from esesea.story.time import STORY_CLOCK

PHASE = "reading the stories"
GOLD = ".gold.json"
SUFFIXES = (".fountain", ".txt", ".md")


def order(folder: Path, reader: str, spacy_model: str, progress: Progress) -> tuple[Panel, ...]:
    """The order of every story in ``folder`` (NAME.fountain, .txt or .md) that has a NAME.gold.json.

    Raises GoldMissing where there is none, and what ``read`` and ``true_ranks`` raise.
    """
    stories = _stories(folder)
    found: dict[str, Counts] = {}
    for manuscript, gold_file in tracked(stories, PHASE, len(stories), progress):
        story = read(manuscript, reader=reader, spacy_model=spacy_model, progress=progress)
        gold = true_ranks(gold_file, story)
        told = [scene.id for scene in story.scenes]
        counts = counted(told, story.chronology.timeline(STORY_CLOCK), story.relations, story.leaps, gold)
        cost = simulate(story.scenes, story.leaps, story.relations, gold, story.travellers)
        counts |= {"answers": cost.answers, "drags_left": cost.drags, "acts": cost.acts}
        found[manuscript.stem] = counts | {"leaps_moved": cost.leaps, "landing_offered": cost.offered}
    return (Panel(found, figures, SUMS),)


def _stories(folder: Path) -> list[tuple[Path, Path]]:
    """Every manuscript with its gold, by name."""
    found: list[tuple[Path, Path]] = []
    missing: list[str] = []
    for gold in sorted(folder.glob(f"*{GOLD}")):
        name = gold.name.removesuffix(GOLD)
        manuscripts = [each for suffix in SUFFIXES if (each := folder / f"{name}{suffix}").is_file()]
        if manuscripts:
            found.append((manuscripts[0], gold))
        else:
            missing.append(f"{name}{SUFFIXES[0]}")
    if missing or not found:
        raise GoldMissing(str(folder), tuple(missing) or (f"NAME{GOLD}",), "stories with their order")
    return found
