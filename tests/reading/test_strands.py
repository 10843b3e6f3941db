"""Leaps and landings: the laws, and the smallest tellings that show what the signs are for."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.errors import WeightsDamaged
from esesea.reading.strands import weights as strand_weights_module
from esesea.reading.strands.finding import landing_shares, leap_chances, leaps_of
from esesea.reading.strands.likeness import AT_ONCE, LIKENESSES, Likenesses, Sides
from esesea.reading.strands.signs import LANDING_SIGNS, LEAP_SIGNS, landing_signs, leap_signs
from esesea.reading.strands.told_scene import Edge, ToldScene
from esesea.reading.strands.weights import strand_weights, weights_of
from esesea.story.leap import MOST_LANDINGS

PEOPLE = ("ann", "ben", "cy")
PLACES = ((), ("kitchen",), ("house", "kitchen"), ("quay",))


def scene(
    nth: int,
    people: tuple[str, ...] = (),
    place: tuple[str, ...] = (),
    words: tuple[str, ...] = (),
    *,
    hour: str | None = None,
) -> ToldScene:
    edge = Edge(frozenset(people), frozenset(people))
    return ToldScene(
        id=f"s{nth}",
        length=len(words),
        place=place,
        of_day=hour,
        present=frozenset(people),
        words=Counter(words),
        opening=edge,
        ending=edge,
        past=1.0,
        present_tense=0.0,
        pluperfect=0.0,
        cues=frozenset(),
        hour_said=hour is not None,
        opens_young=False,
        ends_looking_back=False,
    )


@st.composite
def tellings(draw: st.DrawFn) -> list[ToldScene]:
    count = draw(st.integers(1, 12))
    return [
        scene(
            nth,
            tuple(draw(st.sets(st.sampled_from(PEOPLE)))),
            draw(st.sampled_from(PLACES)),
            tuple(draw(st.lists(st.sampled_from(("salt", "rope", "lamp", "bread")), max_size=5))),
            hour=draw(st.sampled_from((None, "day", "night"))),
        )
        for nth in range(count)
    ]


@given(tellings())
def test_there_is_a_leap_for_each_scene_but_the_first_and_all_of_it_is_told_before(told: list[ToldScene]) -> None:
    place = {each.id: index for index, each in enumerate(told)}
    leaps = list(leaps_of(told, strand_weights()))
    assert [leap.scene for leap in leaps] == [each.id for each in told[1:]]
    for leap in leaps:
        assert 0 < leap.probability < 1
        assert place[leap.until] >= place[leap.scene]
        afters = [landing.after for landing in leap.landings]
        assert None in afters
        assert len(set(afters)) == len(afters) <= MOST_LANDINGS
        assert all(place[after] < place[leap.scene] - 1 for after in afters if after is not None)
        assert sum(landing.probability for landing in leap.landings) <= 1 + 1e-5
        assert set(leap.signs) <= set(LEAP_SIGNS)


@given(tellings())
def test_the_shares_of_landings_sum_to_one_and_going_on_is_none(told: list[ToldScene]) -> None:
    likenesses, weights = Likenesses(told), strand_weights()
    chances = leap_chances(leap_signs(likenesses), weights)
    for i, row in list(enumerate(likenesses.rows()))[1:]:
        shares = landing_shares(landing_signs(row, chances), weights)
        assert shares.shape == (i + 1,)
        assert shares.sum() == pytest.approx(1, abs=1e-5)
        assert shares[-1] == 0


@given(tellings())
def test_each_scene_is_held_against_all_told_before_it(told: list[ToldScene]) -> None:
    rows = list(Likenesses(told).rows())
    assert [len(row) for row in rows] == list(range(len(told)))
    assert np.isfinite(np.concatenate(rows)).all()


def test_many_scenes_are_compared_in_parts_as_if_in_one() -> None:
    told = [scene(nth, PEOPLE[nth % 3 :], words=("rope", "salt")[: nth % 3]) for nth in range(AT_ONCE + 5)]
    rows = list(Likenesses(told).rows())
    people = LIKENESSES.index("people")
    assert rows[-1][2, people] == pytest.approx(rows[-1][2 + 3 * 10, people], abs=1e-6)
    assert len(rows) == AT_ONCE + 5


def test_other_people_at_another_hour_leap_likelier_than_the_same_in_the_same_room() -> None:
    there = scene(0, ("ann", "ben"), ("kitchen",), ("bread", "lamp"), hour="day")
    goes_on = scene(1, ("ann", "ben"), ("kitchen",), ("bread", "lamp"))
    elsewhere = scene(1, ("cy",), ("quay",), ("rope", "salt"), hour="night")
    rest = [scene(nth, ("ann", "cy"), (), ("bread", "rope", "lamp", "salt")) for nth in range(2, 6)]
    straight, away = (next(leaps_of([there, each, *rest], strand_weights())) for each in (goes_on, elsewhere))
    assert away.probability > 2 * straight.probability


def test_a_strand_is_taken_up_where_its_people_and_words_were_left() -> None:
    quay = [scene(nth, ("cy",), ("quay",), ("rope", "salt")) for nth in (0, 1)]
    kitchen = [scene(nth, ("ann", "ben"), ("kitchen",), ("bread", "lamp"), hour="night") for nth in (2, 3)]
    back = scene(4, ("cy",), ("quay",), ("rope", "salt"), hour="day")
    last = list(leaps_of([*quay, *kitchen, back], strand_weights()))[-1]
    assert last.landings[0].after == "s1"


def test_an_opening_that_reads_on_from_the_ending_before_speaks_against_a_leap() -> None:
    told = [scene(nth, ("ann",)) for nth in range(3)]
    alike = np.eye(3, 4, dtype=np.float32)
    apart = np.roll(alike, 1, axis=0)
    nothing = np.zeros(3, np.float32)
    on, off = (
        next(leaps_of(told, strand_weights(), Sides((alike, endings), nothing)))
        for endings in (apart[[1, 2, 0]][[1, 0, 2]], alike)
    )
    assert on.probability < off.probability


def test_every_sign_has_a_named_weight() -> None:
    named = dict.fromkeys(LEAP_SIGNS, 0.5)
    landing = dict.fromkeys(LANDING_SIGNS, 0.25)
    assert weights_of(named, 1.0, landing).leap.shape == (len(LEAP_SIGNS),)
    with pytest.raises(KeyError):
        weights_of(named, 1.0, {})


def test_damaged_weights_are_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strand_weights_module, "FILE", "no such file")
    strand_weights.cache_clear()
    with pytest.raises(WeightsDamaged):
        strand_weights()
    strand_weights.cache_clear()
