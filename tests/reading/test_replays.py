"""Laws of finding what is told again, on lines made by hand: no parse, no model."""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, count, pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.order.algebra import inverse
from esesea.reading.replays.chains import in_one_order
from esesea.reading.replays.judging import SUREST, Circumstances, confidence
from esesea.reading.replays.lines import Line
from esesea.reading.replays.replay import relation
from esesea.reading.replays.seeds import LENGTH, MOST_SCENES, Words, seeds
from esesea.reading.replays.sharing import Passage, Sharing, sharings
from esesea.story.time import Relation
from esesea.text.span import Span

TOLD = st.builds(
    Passage, span=st.just(Span(0, 1)), before=st.integers(0, 300), within=st.integers(1, 300), after=st.integers(0, 300)
)


def scene(number: int, *said: str, spoken: bool = True) -> list[Line]:
    """Lines of one scene, each a turn of its own; spans are filled in by `story`."""
    return [
        Line(number, Span(0, 0), turn if spoken else None, None, tuple(words.split()))
        for turn, words in enumerate(said)
    ]


def story(*scenes: Iterable[Line]) -> list[Line]:
    """The lines of all scenes, numbered and placed one after another."""
    found: list[Line] = []
    at = 0
    for number, lines in enumerate(scenes):
        for line in lines:
            length = len(" ".join(line.lemmas))
            turn = None if line.turn is None else len(found)
            found.append(Line(number, Span(at, at + length), turn, line.speaker, line.lemmas))
            at += length + 1
    return found


def unlike(seed: int, lines: int) -> list[Line]:
    """Action of which no three words are found anywhere else."""
    return scene(0, *(" ".join(f"x{seed}.{row}.{word}" for word in range(9)) for row in range(lines)), spoken=False)


EXCHANGE = scene(0, "who send you here", "nobody send I at all", "then why do you carry he knife", "he give it to I")


def only(lines: Sequence[Line]) -> Sharing:
    found = list(sharings(lines))
    assert len(found) == 1
    return found[0]


@given(one=TOLD, other=TOLD)
def test_exchanging_the_tellings_inverts_the_relation(one: Passage, other: Passage) -> None:
    (there, sure), (back, as_sure) = relation(one, other), relation(other, one)
    assert back is inverse(there)
    assert sure == as_sure


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_exchanging_the_scenes_exchanges_the_passages(a: int, b: int, c: int, d: int) -> None:
    first = [*unlike(1, a), *EXCHANGE, *unlike(2, b)]
    second = [*unlike(3, c), *EXCHANGE, *unlike(4, d)]
    one, other = only(story(first, second)), only(story(second, first))
    assert (one.here.before, one.here.within, one.here.after) == (9 * a, one.here.within, 9 * b)
    assert [_sizes(one.here), _sizes(one.there)] == [_sizes(other.there), _sizes(other.here)]
    assert (one.words, one.changes, one.spoken) == (other.words, other.changes, other.spoken) == (21, 3, 4)
    assert relation(one.here, one.there)[0] is inverse(relation(other.here, other.there)[0])


def _sizes(passage: Passage) -> tuple[int, int, int]:
    return passage.before, passage.within, passage.after


@given(st.integers(1, 6), st.integers(1, 12))
def test_a_story_without_repetition_gives_nothing(scenes: int, lines: int) -> None:
    assert not list(sharings(story(*(unlike(number, lines) for number in range(scenes)))))


def test_nothing_comes_of_nothing() -> None:
    assert not list(sharings(()))
    assert in_one_order([]) == []


def test_what_is_said_out_of_order_is_no_exchange() -> None:
    there = [EXCHANGE[3], EXCHANGE[0], EXCHANGE[2], EXCHANGE[1]]
    assert only(story(EXCHANGE, there)).changes < only(story(EXCHANGE, EXCHANGE)).changes


def test_another_view_between_the_lines_breaks_no_exchange() -> None:
    parted = [line for said, seen in zip(EXCHANGE, unlike(1, 4), strict=True) for line in (said, seen)]
    assert only(story(EXCHANGE, parted)).changes == 3


def test_a_refrain_in_many_scenes_is_no_seed() -> None:
    assert not list(sharings(story(*[EXCHANGE] * (MOST_SCENES + 1))))
    assert len(list(sharings(story(*[EXCHANGE] * MOST_SCENES)))) == 3


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), unique_by=(lambda p: p[0], lambda p: p[1])))
def test_a_chain_rises_on_both_sides_and_is_longest(found: list[tuple[int, int]]) -> None:
    found.sort()
    chain = in_one_order(found)
    assert set(chain) <= set(found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    best = [1] * len(found)
    for at, (_, there) in enumerate(found):
        best[at] = 1 + max((best[before] for before in range(at) if found[before][1] < there), default=0)
    assert len(chain) == max(best, default=0)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ((0, 50, 0), (0, 60, 0), Relation.EQUAL),
        ((200, 100, 0), (0, 100, 200), Relation.MEETS),
        ((200, 300, 0), (0, 300, 200), Relation.OVERLAPS),
        ((200, 100, 200), (0, 90, 0), Relation.CONTAINS),
        ((0, 100, 0), (0, 100, 200), Relation.STARTS),
        ((200, 100, 0), (0, 100, 0), Relation.FINISHED_BY),
    ],
)
def test_relations_by_place(here: tuple[int, int, int], there: tuple[int, int, int], expected: Relation) -> None:
    assert relation(Passage(Span(0, 1), *here), Passage(Span(1, 2), *there)) == (expected, True)


def test_parts_of_their_own_on_one_side_leave_the_relation_open() -> None:
    assert relation(Passage(Span(0, 1), 99, 80, 0), Passage(Span(1, 2), 50, 80, 0)) == (Relation.EQUAL, False)


@given(st.floats(0, 5000), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_confidence_rises_with_what_is_repeated_and_never_proves(bits: float, changes: int, acts: int, no: int) -> None:
    told = Passage(Span(0, 1), 5, 90, 5)

    def sure(more: float = 0, **around: Any) -> float:
        sharing = Sharing((0, 1), told, told, (told.span, told.span), 90, bits + more, 4, acts, changes, 2, no)
        return confidence(sharing, Circumstances(**around))

    assert 0 <= sure() <= sure(100) <= SUREST
    assert sure(passed_on=True) <= sure() <= sure(taken_up=True)
    assert sure(other_time=True) <= sure(nobody_shared=True) <= sure()


def counted(lines: Sequence[Line]) -> int:
    """How many lines of Python finding what these lines share takes: a count of steps that no clock disturbs."""
    steps = 0

    def local(_: FrameType, event: str, __: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return local

    def traced(frame: FrameType, _: str, __: object) -> Any:
        return local if "replays" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        list(sharings(lines))
    finally:
        sys.settrace(before)
    return steps


def _idle(scenes: int, seed: int = 5, different: int = 20) -> list[Line]:
    """Scenes of ``different`` words: so few that many runs are shared by chance, in a short story as in a long one."""
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(different)]
    return story(
        *(scene(0, *(" ".join(chance.choices(words, k=8)) for _ in range(20)), spoken=False) for _ in range(scenes))
    )


def _same_sentence(scenes: int) -> list[Line]:
    return story(*(scene(0, *["the rain fall on the roof"] * 50) for _ in range(scenes)))


def _twice(scenes: int) -> list[Line]:
    half = [[*unlike(number, 10), *EXCHANGE] for number in range(scenes // 2)]
    return story(*half, *half)


@pytest.mark.parametrize("made", [_idle, _same_sentence, _twice])
def test_steps_grow_as_the_text_does(made: Any) -> None:
    few, many = counted(made(40)), counted(made(160))
    assert many <= 4 * few * 1.25


@pytest.mark.parametrize("scenes", [40, 160, 640])
def test_few_steps_a_word(scenes: int) -> None:
    lines = _idle(scenes, different=40)
    assert counted(lines) <= 6 * sum(len(line.lemmas) for line in lines)


def test_one_sentence_fifty_thousand_times() -> None:
    lines = story(*(scene(0, *["the rain fall on the roof"] * 5000) for _ in range(10)))
    words = Words.of(lines)
    assert len(words.lemma) == 300_000
    assert not seeds(words)
    assert not list(sharings(lines))


@settings(max_examples=25)
@given(st.integers(2, 8), st.integers(0, 3))
def test_seeds_are_bounded_by_the_words(scenes: int, seed: int) -> None:
    words = Words.of(_idle(scenes, seed))
    assert sum(map(len, seeds(words).values())) <= MOST_SCENES * len(words.lemma)


@settings(max_examples=25)
@given(st.integers(1, 12), st.integers(0, 9))
def test_seeds_are_the_runs_of_few_scenes_that_each_has_once(scenes: int, seed: int) -> None:
    words = Words.of(_idle(scenes, seed))
    assert seeds(words) == _seeds_one_by_one(_idle(scenes, seed))


def _seeds_one_by_one(lines: Sequence[Line]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    streams: defaultdict[tuple[int, bool], list[tuple[int, str]]] = defaultdict(list)
    numbers = count()
    for line in lines:
        streams[line.scene, line.spoken].extend((next(numbers), lemma) for lemma in line.lemmas)
    places: defaultdict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for (at, spoken), stream in streams.items():
        for start in range(len(stream) - LENGTH + 1):
            run = stream[start : start + LENGTH]
            places[spoken, *(lemma for _, lemma in run)].append((at, run[0][0]))
    found: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for here in places.values():
        if len(here) <= MOST_SCENES and len({at for at, _ in here}) == len(here):
            for (one, start), (other, again) in combinations(sorted(here), 2):
                found[one, other].append((start, again))
    return {pair: sorted(each) for pair, each in found.items()}
