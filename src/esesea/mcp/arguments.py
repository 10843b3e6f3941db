"""What tools take, described for an assistant, and how long lists are given in parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypeVar

from pydantic import Field, StringConstraints

from esesea.mcp.answers.quote import Page

T = TypeVar("T")

MOST = 100
"""So many entries are given at once."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Words = Annotated[str, StringConstraints(max_length=2000)]

First = Annotated[int, Field(ge=1, description="The entry to begin with, from 1: what the last answer gave as next.")]
Most = Annotated[int, Field(ge=1, le=MOST, description="At most so many entries.")]
SceneName = Annotated[Name, Field(description="A scene: its id (s3), or its number as told (3).")]
WhoName = Annotated[Name, Field(description="A person: name or id.")]
AnyName = Annotated[Name, Field(description="A person or a place: name or id.")]
ClockName = Annotated[
    Name,
    Field(
        description="reading (as told), story (as it happens in the world of the story), "
        "or lived:NAME (as one person goes through it)."
    ),
]
Nth = Annotated[int, Field(ge=1, le=100_000)]


def part(entries: Sequence[T], first: int, most: int) -> tuple[tuple[T, ...], Page]:
    """At most ``most`` of the entries from the ``first``, counted from 1, and where the rest begins."""
    last = first - 1 + most
    return tuple(entries[first - 1 : last]), Page(first, len(entries), last + 1 if last < len(entries) else None)
