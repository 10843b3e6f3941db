"""Where an outside annotator stands: after what it needs, before what uses what it makes."""

from __future__ import annotations

import pytest

from esesea.reading.annotator import Annotator
from esesea.reading.errors import LateLayer, MissingLayer
from esesea.reading.layers import Layers
from esesea.reading.outside import placed
from esesea.story.evidence import Evidence
from esesea.story.time import TimeExpression, TimexType
from esesea.text.span import Span


def making(name: str, requires: tuple[type, ...], *produces: type) -> Annotator:
    return Annotator(name, requires, produces, lambda _document, _layers: ())


WORDS, NAMES, TIMES, LAST = (
    making("words", (), str),
    making("names", (str,), bytes),
    making("times", (str, bytes), int),
    making("last", (int,), float),
)
OWN = (WORDS, NAMES, TIMES, LAST)


def order(*outside: Annotator) -> list[str]:
    return [each.name for each in placed(OWN, outside)]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (making("new", (str,), bytes), ["words", "new", "names", "times", "last"]),
        (making("new", (bytes,), int), ["words", "names", "new", "times", "last"]),
        (making("new", (int,), int), ["words", "names", "times", "new", "last"]),
        (making("new", (float,), complex), ["words", "names", "times", "last", "new"]),
        (making("new", (), float), ["new", "words", "names", "times", "last"]),
    ],
)
def test_it_stands_as_soon_as_what_it_needs_is_made(new: Annotator, expected: list[str]) -> None:
    assert order(new) == expected


def test_one_may_need_what_another_makes() -> None:
    found = order(making("a", (complex,), int), making("b", (str,), complex))
    assert found == ["words", "b", "a", "names", "times", "last"]


def test_what_comes_too_late_is_refused_by_name() -> None:
    with pytest.raises(LateLayer, match="`new` adds to the layer bytes after `times`"):
        order(making("new", (int,), bytes))


def test_what_nobody_makes_is_named() -> None:
    with pytest.raises(MissingLayer, match="`new` needs the layer complex"):
        order(making("new", (complex,), int))


def test_what_is_added_to_a_layer_goes_to_its_place_in_the_text() -> None:
    def time(start: int) -> TimeExpression:
        span = Span(start, start + 3)
        return TimeExpression(span, "s1", TimexType.TIME, None, evidence=(Evidence((span,), "test", 1.0),))

    layers = Layers().adding((TimeExpression,), [time(5), time(20)]).adding((TimeExpression,), [time(12), time(1)])
    assert [each.span.start for each in layers.of(TimeExpression)] == [1, 5, 12, 20]
