"""The examples, and the story the project grew from, are read as their careful reader reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import esesea
from esesea.evaluation.gold import read_gold
from esesea.evaluation.story_scores import StoryScores, score
from esesea.story.finding import Severity
from esesea.story.story import Story

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("the_upriver_ferry.txt", "the_boat_in_the_attic.md", "dead_air.fountain")
SEED = ROOT.parent / "shared" / "seed"

needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason=f"the seed story is not at {SEED}")


@cache
def story(path: Path) -> Story:
    return esesea.read(path)


def example(name: str) -> StoryScores:
    path = ROOT / "examples" / name
    return score(read_gold(path.with_suffix(".gold.json")), story(path))


@cache
def seed() -> StoryScores:
    return score(read_gold(SEED / "gold.json"), story(SEED / "story.txt"))


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("figure", ["scenes", "order"])
def test_scenes_and_order_are_exactly_the_gold(name: str, figure: str) -> None:
    tally = example(name).tally(figure)
    assert (tally.missed, tally.false) == ((), ())


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_contradicts_in_a_clean_story(name: str) -> None:
    found = story(ROOT / "examples" / name).findings
    assert [finding.message for finding in found if finding.severity is not Severity.INFO] == []


@needs_seed
@pytest.mark.parametrize("figure", ["scenes", "cast", "visits", "before", "unordered"])
def test_the_seed_is_read_whole(figure: str) -> None:
    tally = seed().tally(figure)
    assert (tally.missed, tally.false) == ((), ())


@needs_seed
def test_the_seeds_touches_are_counted() -> None:
    contacts = seed().tally("contacts")
    assert contacts.found >= 14, contacts.missed
    assert len(contacts.false) <= 3, contacts.false


@needs_seed
def test_the_seeds_death_is_seen() -> None:
    assert seed().tally("deaths").missed == ()


@needs_seed
def test_the_seeds_asides_are_kept_off_the_main_line() -> None:
    missed = seed().tally("asides").missed
    assert [aside for aside in missed if "memory" not in aside] == []
    assert seed().tally("not cast").false == ()
