"""The true order of a story's scenes, from a gold file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from esesea.evaluation.alignment import align
from esesea.evaluation.errors import GoldOfAnotherStory, GoldUnreadable
from esesea.evaluation.gold import read_gold
from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class RankList:
    """The chronological rank of each scene, as told: the gold of the films (``story_order``)."""

    story_order: tuple[float | None, ...]


def true_ranks(path: Path, story: Story) -> dict[str, float | None]:
    """The true rank of each scene of ``story`` by its id; None where the gold at ``path`` gives none.

    The file holds either ``story_order``, a list of the ranks of all scenes as told (null: outside of time), or a whole
    gold reading (``esesea.evaluation.gold``), whose scenes are found by their opening words. Equal ranks are not
    ordered against each other. Raises GoldUnreadable, GoldOfAnotherStory where the list is not as long as the story
    has scenes or none of the opening words begins a scene.
    """
    try:
        listed = msgspec.json.decode(path.read_bytes(), type=RankList)
    except msgspec.ValidationError:
        return _by_opening_words(path, story)
    except OSError as error:
        raise GoldUnreadable(str(path), (error.strerror or str(error)).lower()) from error
    except msgspec.MsgspecError as error:
        raise GoldUnreadable(str(path), str(error)) from error
    if len(listed.story_order) != len(story.scenes):
        raise GoldOfAnotherStory(str(path), story.document.name, len(listed.story_order), len(story.scenes))
    return {scene.id: rank for scene, rank in zip(story.scenes, listed.story_order, strict=True)}


def _by_opening_words(path: Path, story: Story) -> dict[str, float | None]:
    gold = read_gold(path)
    ranks: dict[str, float | None] = {scene.id: None for scene in story.scenes}
    found = align(gold, story).scenes
    for scene, each in zip(gold.scenes, found, strict=True):
        if each is not None:
            ranks[each] = scene.story_order
    if gold.scenes and not any(found):
        raise GoldOfAnotherStory(str(path), story.document.name, len(gold.scenes), len(story.scenes))
    return ranks
