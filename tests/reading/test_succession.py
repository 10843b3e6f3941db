"""Which passage goes on from which: what the comparison keeps to, whatever it has learnt."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.reading import readers
from esesea.reading.annotators.scene_ends import scene_ends
from esesea.reading.errors import WeightsDamaged, WeightsMissing
from esesea.reading.literary.succession import (
    AT_ONCE,
    COMPARISON,
    PIECES,
    SIDES,
    Ends,
    ends_of,
    follows,
    forward,
    head,
    head_of,
    opened_head,
    tail_of,
)
from esesea.reading.literary.weights import FOLDER, MANIFEST, WORDS, weights
from esesea.reading.literary.windows import Words, case_of
from esesea.reading.literary.wordpieces import WordPieces
from esesea.reading.passages import SceneSpan
from esesea.text.manuscript import open_manuscript

KNOCK = "She put the lamp on the table and waited. At nine somebody knocked at the door."
DOOR = "She opened it. A man in a wet coat stood there, and he asked whether this was the mill."
FAIR = "The fair lasted three days, and on the last of them the horses were sold by torchlight."


def told(*passages: str) -> tuple[Words, list[tuple[int, int]]]:
    pieces = WordPieces(weights().vocabulary)
    texts = [passage.replace(".", " .").replace(",", " ,").split() for passage in passages]
    flat = [word for words in texts for word in words]
    opens = [at == 0 or flat[at - 1] == "." for at in range(len(flat))]
    case = [case_of(word, opens=new) for word, new in zip(flat, opens, strict=True)]
    bounds = np.cumsum([0, *map(len, texts)]).tolist()
    words = Words(tuple(pieces.of(word) for word in flat), np.cumsum(opens) - 1, np.array(case, np.int64))
    return words, list(pairwise(bounds))


def ends(*passages: str) -> Ends:
    return ends_of(*told(*passages), weights(), head())


def test_a_border_hides_what_stands_behind_it() -> None:
    one, other = ends(KNOCK, DOOR, FAIR), ends(KNOCK, FAIR, DOOR)
    for name in ("heads", "tails"):
        assert np.array_equal(getattr(one, name)[0], getattr(other, name)[0])
        assert np.array_equal(getattr(one, name)[1], getattr(other, name)[2])


def test_a_long_passage_is_told_by_its_two_ends_alone() -> None:
    middle = " ".join(["The rain fell on the road and nobody came."] * 20)
    one, other = ends(f"{middle} {KNOCK} {middle}"), ends(f"{middle} {FAIR} {middle}")
    assert np.array_equal(one.heads, other.heads)
    assert np.array_equal(one.tails, other.tails)


def test_shapes() -> None:
    found = ends(KNOCK, DOOR, FAIR)
    assert found.heads.shape[:2] == found.tails.shape[:2] == (3, PIECES)
    assert found.head_words.tolist() == [len(range(*head_of(*_one(text)))) for text in (KNOCK, DOOR, FAIR)]
    assert follows(found, [(0, 1), (0, 2), (2, 1), (1, 0)], head()).shape == (4,)
    assert forward(found, [], head()).shape == (0,)


def _one(text: str) -> tuple[Words, int, int]:
    words, ((begin, end),) = told(text)
    return words, begin, end


def test_the_same_pair_has_the_same_answer_in_any_company(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ends(KNOCK, DOOR, FAIR)
    many = follows(found, [(0, 1), (2, 0)] * AT_ONCE, head())
    assert np.allclose(many.reshape(-1, 2), follows(found, [(0, 1), (2, 0)], head()), atol=1e-4)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert np.array_equal(many, follows(found, [(0, 1), (2, 0)] * AT_ONCE, head()))


def test_turned_round_the_direction_is_the_negative() -> None:
    found = ends(KNOCK, DOOR, FAIR)
    assert np.allclose(forward(found, [(0, 1), (1, 2)], head()), -forward(found, [(1, 0), (2, 1)], head()), atol=1e-4)


def test_a_passage_without_words_says_nothing() -> None:
    found = ends(KNOCK, "", DOOR)
    assert follows(found, [(0, 1), (1, 2), (0, 2)], head())[:2].tolist() == [0, 0]
    assert forward(found, [(0, 1)], head()).tolist() == [0]
    assert len(ends().heads) == 0


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), max_size=90), st.integers(0, 20))
def test_ends_are_whole_words_that_fit(lengths: list[int], begin: int) -> None:
    words = Words(tuple((7,) * length for length in lengths), np.zeros(len(lengths)), np.zeros(len(lengths)))
    begin = min(begin, len(lengths))
    first, last = head_of(words, begin, len(lengths)), tail_of(words, begin, len(lengths))
    assert first[0] == begin
    assert last[1] == len(lengths)
    for start, stop in (first, last):
        assert sum(lengths[start:stop]) <= PIECES
        assert begin <= start <= stop <= len(lengths)
        assert stop > start or begin == len(lengths)
    assert first[1] == len(lengths) or sum(lengths[begin : first[1] + 1]) > PIECES


def test_the_literary_reader_gives_the_ends_of_every_scene(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(f"{KNOCK}\n\n***\n\n{FAIR}\n\n***\n\n{DOOR}\n", encoding="utf-8")
    document = open_manuscript(file)
    layers = readers.reader("literary").read(document)
    (found,) = scene_ends(document, layers)
    assert isinstance(found, Ends)
    assert len(found.heads) == len(layers.of(SceneSpan)) == 3
    assert (found.tail_words > 10).all()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(str(FOLDER), tmp_path / "weights"))


@pytest.mark.parametrize("name", [SIDES, COMPARISON])
def test_a_missing_graph_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(WeightsMissing, match=name):
        opened_head(copied)


def test_a_head_that_learnt_to_read_another_encoder_is_not_used(copied: Path) -> None:
    told = json.loads((copied / MANIFEST).read_text())
    told["files"][WORDS] = "0" * 64
    (copied / MANIFEST).write_text(json.dumps(told))
    with pytest.raises(WeightsDamaged, match=COMPARISON):
        opened_head(copied)
