"""Distances and dates by hand, and random ones for laws, between scenes s0, s1, … as in `tests.order.builders`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from esesea.order.days import Said, with_days
from esesea.order.solver import solve
from esesea.story.days import ClockDays, DayPattern, Distance, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, TemporalRelation, Traveller
from esesea.text.span import Span
from tests.order.builders import Told


def apart(a: int | str, b: int | str, least: int, most: int, confidence: float = 0.9, clock: str = STORY_CLOCK):
    names = [f"s{each}" if isinstance(each, int) else each for each in (a, b)]
    return Distance(*names, least, most, clock, _seen(confidence), names[1])


def dated(scene: int, first: int, last: int | None = None, confidence: float = 0.95, calendar: str = "gregorian"):
    return SceneDate(f"s{scene}", first, first if last is None else last, _seen(confidence), calendar)


def on(scene: int, weekday: int | None = None, month: int | None = None, day: int | None = None) -> DayPattern:
    return DayPattern(f"s{scene}", _seen(0.9), weekday, month, day)


def _seen(confidence: float) -> Evidence:
    return Evidence((Span(0, 1),), "test", confidence)


def days_of(
    scenes: Sequence[Told],
    relations: Iterable[TemporalRelation],
    said: Iterable[Distance | SceneDate | DayPattern],
    travellers: Iterable[Traveller] = (),
) -> tuple[ClockDays, ...]:
    said = tuple(said)
    return with_days(
        solve(scenes, relations, travellers),
        scenes,
        Said(
            tuple(each for each in said if isinstance(each, Distance)),
            tuple(each for each in said if isinstance(each, SceneDate)),
            tuple(each for each in said if isinstance(each, DayPattern)),
        ),
    ).days


def stretches(days: ClockDays) -> dict[int, tuple[int | None, int | None]]:
    return {int(each.scene.removeprefix("s")): (each.earliest, each.latest) for each in days.scenes}


def random_said(scenes: int, most: int):
    """Distances and dates among a few days, which may well contradict."""
    near = st.integers(-4, 4)
    distances = st.builds(
        lambda a, b, one, other, sure: apart(a, b, *sorted((one, other)), sure),
        st.integers(0, scenes - 1),
        st.integers(0, scenes - 1),
        near,
        near,
        st.sampled_from([0.6, 0.8, 0.9, 0.97]),
    )
    scene_dates = st.builds(
        lambda scene, first, length, sure: dated(scene, first, first + length, sure),
        st.integers(0, scenes - 1),
        st.integers(1, 5),
        st.integers(0, 3),
        st.sampled_from([0.6, 0.9]),
    )
    return st.lists(st.one_of(distances, distances, scene_dates), max_size=most)
