from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.annotator import annotator
from esesea.reading.annotators.places import places
from esesea.reading.annotators.tenses import tenses
from esesea.reading.annotators.visits import visits
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence
from esesea.story.chronology import Slot, Timeline
from esesea.story.evidence import Evidence
from esesea.story.ordinal import Ordinal
from esesea.story.place import Place, Visit
from esesea.story.visits import BY_COUNT, BY_STAYING, is_counted, numbered
from esesea.text.document import Document
from esesea.text.span import Span
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("visits")


@annotator(requires=(SceneSpan, Place), produces=(Ordinal, Presence))
def counted(document: Document, layers: Layers) -> list[object]:
    """Ordinals as ``tests/cases`` writes them, ``[[2]]`` at a scene's end, of its first place."""
    (place, *_) = (*layers.of(Place), None)
    found: list[object] = []
    for scene in layers.of(SceneSpan):
        words = document.quote(scene.span)
        if "[[" in words and place is not None:
            n = int(words.split("[[")[1].split("]]")[0])
            found.append(Ordinal(scene.id, Span(scene.span.start, scene.span.start + 5), n, place.id, None, ()))
        found.append(Presence(scene.id, "c1", present=True))
    return found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_which_visit_it_is(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, tenses, places, counted, visits, script=case.get("script", False))
    names = {place.id: place.name for place in layers.of(Place)}
    assert [f"{names[visit.place]} {visit.n}" for visit in layers.of(Visit)] == case["visits"]


def visit(scene: str, place: str = "p1", n: int = 1, by: str = "places") -> Visit:
    return Visit(place, n, scene, (), (), (Evidence((Span(0, 1),), by, 0.9),))


def clock(*scenes: str | tuple[str, int | None]) -> Timeline:
    ranked = [scene if isinstance(scene, tuple) else (scene, rank) for rank, scene in enumerate(scenes)]
    return Timeline("story", tuple(Slot(scene, rank, rank, rank) for scene, rank in ranked), (), {})


def numbers(visits_: tuple[Visit, ...]) -> list[int]:
    return [one.n for one in visits_]


def test_visits_count_along_the_clock_not_as_told() -> None:
    assert numbers(numbered([visit("s1"), visit("s2"), visit("s3")], clock("s2", "s3", "s1"))) == [3, 1, 2]


def test_the_texts_own_count_wins() -> None:
    assert numbers(numbered([visit("s1", n=2, by=BY_COUNT), visit("s2")], clock("s1", "s2"))) == [2, 1]
    assert numbers(numbered([visit("s1"), visit("s2", n=1, by=BY_COUNT)])) == [2, 1]


def test_scenes_of_one_stay_share_its_number() -> None:
    assert numbers(numbered([visit("s1"), visit("s2", by=BY_STAYING), visit("s3")])) == [1, 1, 2]


def test_places_are_counted_apart() -> None:
    assert numbers(numbered([visit("s1"), visit("s2", "p2"), visit("s3")])) == [1, 1, 2]


def test_scenes_outside_of_time_come_last() -> None:
    assert numbers(numbered([visit("s1"), visit("s2")], clock(("s1", None), ("s2", 0)))) == [2, 1]


def test_scenes_that_begin_together_count_as_told() -> None:
    assert numbers(numbered([visit("s1"), visit("s2")], clock(("s2", 0), ("s1", 0)))) == [1, 2]


def test_nothing_to_count() -> None:
    assert numbered([]) == ()


MADE = st.lists(
    st.tuples(st.sampled_from(["p1", "p2"]), st.integers(1, 4), st.sampled_from(["places", BY_COUNT, BY_STAYING])),
    max_size=8,
)


@given(MADE, st.randoms(use_true_random=False))
def test_numbering_twice_changes_nothing_and_keeps_what_the_text_says(
    made: list[tuple[str, int, str]], chosen: Any
) -> None:
    told = [visit(f"s{index}", place, n, by) for index, (place, n, by) in enumerate(made)]
    order = [one.scene for one in told]
    chosen.shuffle(order)
    once = numbered(told, clock(*order))
    assert numbered(once, clock(*order)) == once
    assert [one.n for one in once if is_counted(one)] == [one.n for one in told if is_counted(one)]
    assert all(one.n >= 1 for one in once)
