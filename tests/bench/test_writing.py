"""Novels cut into scenes, and retold stories as manuscripts."""

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from bench.retell.cues import Cue
from bench.retell.linear import SHORTEST, books, linear_book, shortened, split_of
from bench.retell.measure import Figures
from bench.retell.saying import said
from bench.retell.stories import RetoldStory, retold, two_sides, way_of
from bench.retell.summary import Row, report, sums
from bench.retell.tellings import WAYS, Telling
from bench.retell.wordings import Form
from bench.retell.writing import LAYOUTS, manuscript, write

from esesea.reading.cutting.borders import marked_starts
from esesea.text.manuscript import read_manuscript
from esesea.text.source import Source

WORDS = ("the", "boat", "went", "over", "grey", "water", "and", "nobody", "on", "shore", "had", "seen", "it", "come")


def paragraph(number: int, words: int = 90) -> str:
    body = " ".join(WORDS[each % len(WORDS)] for each in range(words - 3))
    return f"Scene {number} began. {body.capitalize()}."


@pytest.fixture
def novels(tmp_path: Path) -> tuple[Path, ...]:
    made = []
    for name in ("1_one", "2_two"):
        chapters = [
            f"CHAPTER {each + 1}\n\n{paragraph(each)}\n\n“Who goes there?” said the boy.\n\n{paragraph(each)}"
            for each in range(14)
        ]
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n\n".join(chapters) + "\n", encoding="utf-8")
        made.append(path)
    return tuple(made)


def test_a_novel_is_cut_at_its_chapters(novels: tuple[Path, ...]) -> None:
    book = linear_book(novels[0])
    assert len(book.scenes) == 14
    assert [scene.chapter for scene in book.scenes] == sorted({scene.chapter for scene in book.scenes})
    assert all(scene.words >= SHORTEST for scene in book.scenes)
    assert [scene.paragraphs[0][:9].strip() for scene in book.scenes] == [
        f"Scene {each} b"[:9].strip() for each in range(14)
    ]


def test_what_was_cut_is_kept(novels: tuple[Path, ...], tmp_path: Path) -> None:
    fresh = linear_book(novels[0], tmp_path / "kept")
    linear_book.cache_clear()
    assert linear_book(novels[0], tmp_path / "kept") == fresh


def test_books_are_parted_by_name_alone(novels: tuple[Path, ...]) -> None:
    folder = novels[0].parent
    assert set(books(folder)) == set(novels)
    assert {*books(folder, "teach"), *books(folder, "measure")} == set(novels)
    assert split_of(Path("elsewhere") / novels[0].name) == split_of(novels[0])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("cued", [True, False])
def test_gold_agrees_with_the_text(novels: tuple[Path, ...], tmp_path: Path, way: str, cued: bool) -> None:
    story = retold(3, 7, way, novels, cued=cued)
    path = write(story, 7, tmp_path / "out")
    gold = json.loads((tmp_path / "out" / f"{story.name}.gold.json").read_text(encoding="utf-8"))
    document = read_manuscript(Source(path.name, path.read_bytes()))
    assert gold["scenes"] == len(gold["story_order"]) == len(story.scenes) == len(marked_starts(document))
    numbers = [int(number) for number in _numbers(document.text)]
    firsts = [numbers[each] for each in range(len(numbers)) if not each or numbers[each] != numbers[each - 1]]
    if way not in {"parallel", "two_times", "twice"}:
        ranks = gold["story_order"]
        assert [sorted(set(firsts)).index(each) for each in firsts] == ranks


def _numbers(text: str) -> list[str]:
    words = text.split()
    return [after for word, after in pairwise(words) if word == "Scene"]


def test_what_is_linear_is_left_alone(novels: tuple[Path, ...]) -> None:
    story = retold(0, 1, "linear", novels, cued=True)
    assert story.cues == ()
    assert manuscript(story, 1) == manuscript(retold(0, 1, "linear", novels, cued=False), 1)


def test_cues_are_all_that_differs(novels: tuple[Path, ...]) -> None:
    with_cues, without = (retold(5, 1, "flashback", novels, cued=cued) for cued in (True, False))
    assert with_cues.cues
    assert (with_cues.scenes, with_cues.telling) == (without.scenes, without.telling)


@pytest.mark.parametrize(
    ("form", "words", "first", "expected"),
    [
        (Form.CLAUSE, "Ten years earlier,", "The door was shut.", ["Ten years earlier, the door was shut."]),
        (Form.CLAUSE, "Now,", "Anna shut the door.", ["Now, Anna shut the door."]),
        (Form.OPENING, "He was nine.", "The door was shut.", ["He was nine. The door was shut."]),
        (Form.OPENING, "He was nine.", "“Shut it.”", ["He was nine.", "“Shut it.”"]),
        (Form.LINE, "*Then.*", "The door was shut.", ["*Then.*", "The door was shut."]),
    ],
)
def test_a_cue_opens_a_scene(form: Form, words: str, first: str, expected: list[str]) -> None:
    scenes = [["It was the end."], [first, "Rain fell on the roof."]]
    (_, one), (_, two) = said(scenes, [Cue(1, "distance", form, words)])
    assert (one, two) == (["It was the end."], [*expected, "Rain fell on the roof."])


def test_a_cue_ends_the_scene_before() -> None:
    (_, one), (titles, two) = said([["He sat."], ["The sun rose."]], [Cue(1, "memory", Form.ENDING, "He remembered.")])
    assert (one, titles, two) == (["He sat. He remembered."], [], ["The sun rose."])


@pytest.mark.parametrize("seed", range(len(LAYOUTS) * 2))
def test_every_layout_has_the_scenes_marked(seed: int) -> None:
    scenes = tuple((f"Number {each} came. " + " ".join(WORDS), "- he said nothing.") for each in range(6))
    cue = Cue(2, "distance", Form.HEADING, "Ten years earlier")
    story = RetoldStory("s", Telling("flashback", (2, 3, 0, 1, 4, 5), (2, 3, 0, 1, 4, 5)), scenes, (cue,))
    made = manuscript(story, seed)
    document = read_manuscript(Source("s" + made.suffix, made.text.encode()))
    assert len(marked_starts(document)) == 6
    assert "Ten years earlier" in document.text
    assert "\\" not in document.text


def test_both_sides_keep_what_is_spoken() -> None:
    scene = (
        "One came. Two came. Three came. Four came.",
        "“Who is it?” said Five.",
        "Six left. Seven left. Eight left.",
    )
    one, other = two_sides(scene, Random(4))
    assert scene[1] in one
    assert scene[1] in other
    assert one != other


def test_a_scene_is_shortened_in_its_middle() -> None:
    scene = tuple(paragraph(each, 60) for each in range(10))
    assert shortened(scene, 200) == (scene[0], scene[1], scene[9])
    assert shortened(scene, 600) == scene


def test_ways_go_by_turns() -> None:
    assert {way_of(number) for number in range(20)} == set(WAYS)
    assert [way_of(number, ("frame",)) for number in range(2)] == ["frame", "frame"]


def test_sums_say_what_was_harmed() -> None:
    def row(told: int, found: int) -> Row:
        return Row(0, "flashback", True, Figures(10, 10, told, found, 1, 0.5, 0.5, 4, 3, 2, 1))

    found = sums([row(4, 2), row(2, 3)])
    assert (found["drags left"], found["better"], found["worse"], found["proven right"]) == (0.8333, 1, 1, 0.75)
    assert "with cues" in report([row(4, 2)])
