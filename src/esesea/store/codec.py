"""A whole `Story` as bytes and back, exactly.

The tables are for people and other programs; a story is loaded from these bytes, which is some twenty times faster
and cannot lose what a table has no column for. They are MessagePack, and only ever read by the model that wrote
them: `model_fingerprint` is kept beside them.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import cache
from hashlib import sha256

import msgspec

from esesea.store.settled import PackedPairs, numbered
from esesea.story.story import Story
from esesea.story.time import Status


class _Pairs(msgspec.Struct, frozen=True, array_like=True):
    scenes: list[str]
    rows: dict[Status, tuple[bytes, ...]]


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """``story`` without its timelines' settled pairs; those of the n-th timeline are the n-th of ``settled``."""

    story: Story
    settled: tuple[_Pairs, ...]


def encode(story: Story) -> bytes:
    """The story's bytes; the same story gives the same ones."""
    chronology = story.chronology
    timelines = tuple(replace(timeline, settled={}) for timeline in chronology.timelines)
    packed = tuple(_packed(PackedPairs.of(timeline.settled)) for timeline in chronology.timelines)
    bare = replace(story, chronology=replace(chronology, timelines=timelines))
    return msgspec.msgpack.encode(_Kept(bare, packed))


def decode(content: bytes) -> Story:
    """The story that was encoded. Raises ValueError for bytes of another model, or broken ones."""
    kept = msgspec.msgpack.decode(content, type=_Kept)
    chronology = kept.story.chronology
    timelines = tuple(
        replace(timeline, settled=PackedPairs(numbered(pairs.scenes), pairs.rows))
        for timeline, pairs in zip(chronology.timelines, kept.settled, strict=True)
    )
    return replace(kept.story, chronology=replace(chronology, timelines=timelines))


@cache
def model_fingerprint() -> str:
    """A digest of the names, types and order of everything a `Story` is made of; another model has another."""
    return sha256("\n".join(shape_of(Story)).encode()).hexdigest()[:16]


def shape_of(kind: type) -> tuple[str, ...]:
    """A line for each field and each enumeration that ``kind`` is made of, all the way down."""
    return tuple(_shape(kind, set()))


def _packed(pairs: PackedPairs) -> _Pairs:
    return _Pairs(list(pairs.scenes), dict(pairs.rows))


def _shape(kind: object, seen: set[object]) -> Iterator[str]:
    if typing.get_origin(kind) is not None:
        for part in typing.get_args(kind):
            yield from _shape(part, seen)
        return
    if not isinstance(kind, type) or kind in seen:
        return
    seen.add(kind)
    if issubclass(kind, Enum):
        yield f"{kind.__name__}: {sorted(str(member.value) for member in kind)}"
    elif dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        for field in dataclasses.fields(kind):
            yield f"{kind.__name__}.{field.name}: {hints[field.name]}"
            yield from _shape(hints[field.name], seen)
