from __future__ import annotations

import typing
from dataclasses import replace
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esesea.store import codec
from esesea.store.settled import PackedPairs
from esesea.story.story import Story
from esesea.story.time import Status
from esesea.text.span import Span
from tests.story_builders import empty, lighthouse

PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    type(None): st.none(),
    Span: st.tuples(st.integers(0, 2**40), st.integers(0, 2**40)).map(lambda at: Span(at[0], at[0] + at[1])),
}


def values_of(kind: object) -> st.SearchStrategy[object]:
    """Any value of a type that the model is made of."""
    if kind in PLAIN:
        return PLAIN[kind]
    parts = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return st.lists(values_of(parts[0]), max_size=3).map(tuple)
    if parts:
        return st.one_of(*map(values_of, parts))
    assert isinstance(kind, type)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: values_of(hint) for name, hint in hints.items()})


LAYERS = {name: kind for name, kind in typing.get_type_hints(Story).items() if name not in {"document", "chronology"}}
pairs = st.dictionaries(
    st.tuples(*[st.sampled_from([f"s{n}" for n in range(12)])] * 2), st.sampled_from(Status), max_size=40
)


@pytest.mark.parametrize("story", [lighthouse(), empty()], ids=["full", "empty"])
def test_a_story_comes_back_as_it_was(story: Story):
    assert codec.decode(codec.encode(story)) == story


def test_the_same_story_has_the_same_bytes():
    assert codec.encode(lighthouse()) == codec.encode(lighthouse())
    assert codec.encode(codec.decode(codec.encode(lighthouse()))) == codec.encode(lighthouse())


@pytest.mark.parametrize("layer", LAYERS)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_any_values_of_a_layer_come_back(layer: str, data: st.DataObject):
    story = replace(empty(), **{layer: data.draw(values_of(LAYERS[layer]))})  # type: ignore[arg-type]  # any layer
    assert codec.decode(codec.encode(story)) == story


@given(pairs)
def test_packed_pairs_are_the_same_map(settled: dict[tuple[str, str], Status]):
    packed = PackedPairs.of(settled)
    assert packed == settled
    assert len(packed) == len(settled)
    assert {pair: packed.get(pair) for pair in settled} == settled
    assert PackedPairs.of(packed) is packed


@pytest.mark.parametrize("pair", [("s1", "s0"), ("s1", "s9"), ("s9", "s1")])
def test_an_unsettled_pair_is_not_in_the_map(pair: tuple[str, str]):
    assert pair not in PackedPairs.of({("s0", "s1"): Status.PROVEN})


def test_the_fingerprint_knows_every_field_all_the_way_down():
    shape = codec.shape_of(Story)
    assert codec.shape_of(Story) == shape
    assert len(set(shape)) == len(shape)
    assert "Slot.rank: int | None" in shape
    assert "Status: ['default', 'likely', 'proven', 'stated']" in shape
    assert {line.partition(".")[0] for line in shape} >= {"Document", "Paragraph", "Span", "Evidence", "Conflict"}
