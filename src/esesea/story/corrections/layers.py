"""One layer of a story with statements put in or taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from esesea.story.acts import Statement
from esesea.story.references import LAYERS, words_of
from esesea.story.story import Story

LAYER_OF: Mapping[type, str] = MappingProxyType({kind: layer for layer, kind in LAYERS.items()})


def layer_of(statement: Statement) -> str:
    """The field of `Story` in which such statements stand."""
    return LAYER_OF[type(statement)]


def with_layer(story: Story, layer: str, values: Iterable[Statement]) -> Story:
    """``story`` with other values in a layer."""
    changes: dict[str, Any] = {layer: tuple(values)}
    return replace(story, **changes)


def added(story: Story, statement: Statement) -> Story:
    """``story`` with the statement where its words stand among the others of its layer; last without words."""
    layer = layer_of(statement)
    values: list[Statement] = list(getattr(story, layer))
    words = words_of(statement)
    at = len(values)
    if words:
        at = next((place for place, each in enumerate(values) if _begins(each) > words[0].start), at)
    return with_layer(story, layer, (*values[:at], statement, *values[at:]))


def without(story: Story, layer: str, is_gone: Callable[[Any], bool]) -> Story:
    """``story`` without the values of a layer that are gone."""
    return with_layer(story, layer, (each for each in getattr(story, layer) if not is_gone(each)))


def _begins(statement: Statement) -> int:
    words = words_of(statement)
    return words[0].start if words else -1
