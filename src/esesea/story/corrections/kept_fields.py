"""What the fields of acts and statements hold, as decisions keep it."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache

from esesea.story.acts import Statement
from esesea.story.corrections.act_words import POINTS_AT
from esesea.story.days import BIRTH
from esesea.story.finding import Finding
from esesea.story.references import LAYERS, REFERENCES, Refers
from esesea.story.time import lived

STATEMENTS: Mapping[str, type] = types.MappingProxyType({**LAYERS, "findings": Finding})
"""What can be confirmed, rejected or intended, by its field of `Story`."""

HELD = (BIRTH, lived(""))
"""Before a character's id in the name of their birth, or of their clock."""


def references_of(kind: type) -> Mapping[str, Refers]:
    """Which fields of an act or a statement are ids, and of what."""
    return POINTS_AT.get(kind) or REFERENCES.get(kind) or {}


@cache
def hints_of(kind: type) -> Mapping[str, object]:
    """The type of each field."""
    hints = typing.get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def is_tuple(hint: object) -> bool:
    """Whether a field of that type holds several values."""
    return typing.get_origin(hint) is tuple


def holds_statement(hint: object) -> bool:
    """Whether a field of that type holds a statement or a finding."""
    return hint is Finding or hint == Statement


def enum_of(hint: object) -> type[StrEnum] | None:
    """The enumeration that a field of that type holds; None for any other."""
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else None
