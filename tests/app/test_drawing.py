"""A story shows itself as pictures."""

from __future__ import annotations

import pickle

import pytest

import esesea
from esesea.app.drawing import NOTEBOOK, Drawing
from tests.story_builders import lighthouse


@pytest.mark.parametrize(
    ("method", "picture"),
    [
        ("curve", "curve"),
        ("lifelines", "lifelines"),
        ("constellation", "constellation"),
        ("places_picture", "places"),
        ("arc", "arc"),
        ("palette", "palette"),
    ],
)
def test_a_story_shows_the_same_picture_as_is_drawn(method: str, picture: str):
    story = lighthouse()
    shown = getattr(story, method)(clock="lived:Ben", dark=True, width=500)
    assert shown == esesea.draw(story, picture, clock="lived:Ben", dark=True, width=500)


def test_a_notebook_gets_the_specification_and_the_drawn_lines():
    shown = lighthouse().curve()
    assert isinstance(shown, Drawing)
    bundle = shown._repr_mimebundle_()
    assert bundle[NOTEBOOK] == shown.specification
    assert str(bundle["image/svg+xml"]).startswith("<svg")
    assert "The telling goes back" in str(bundle["text/plain"])


def test_a_picture_can_be_asked_to_be_low():
    story = lighthouse()
    high, low = (esesea.draw(story, "lifelines", height=height).specification["height"] for height in (None, 200))
    assert isinstance(high, int)
    assert isinstance(low, int)
    assert low < high


def test_a_story_that_shows_itself_is_still_a_plain_value():
    story = lighthouse()
    assert pickle.loads(pickle.dumps(story)) == story
