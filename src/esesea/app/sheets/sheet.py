"""A sheet: a title and what stands below it. Values make one; `html` and `plain` write it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from esesea.app.table import Table


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with words beside them; a pair without words is left out."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of the story, or a sentence. ``quoted``: they are the text's own, and are set apart."""

    words: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A line over what follows."""

    words: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Words that are already laid out in lines, which stay as they are."""

    words: str


Part = Table | Pairs | Told | Lines | Heading


@dataclass(frozen=True, slots=True)
class Sheet:
    """``title`` over ``facts``, short phrases on one line, over ``parts``."""

    title: str
    facts: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


def pairs(rows: Iterable[tuple[str, str | None]]) -> Pairs:
    """Those of ``rows`` that have words."""
    return Pairs(tuple((label, words) for label, words in rows if words))
