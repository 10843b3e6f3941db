"""Spans that are right only where they are exactly right."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass

from esesea.evaluation.measures.counts import Counts, share


@dataclass(frozen=True, slots=True, order=True)
class WordSpan:
    """Words ``start`` up to but not including ``end`` of a document, counted from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class TypedSpan:
    """Words that mention something of ``type``."""

    span: WordSpan
    type: str


def matches(gold: Collection[Hashable], found: Collection[Hashable], prefix: str = "") -> dict[str, float]:
    """How many were ``wanted``, ``found`` and ``right``, each name led by ``prefix``; duplicates count once."""
    wanted, said = set(gold), set(found)
    return {f"{prefix}wanted": len(wanted), f"{prefix}found": len(said), f"{prefix}right": len(wanted & said)}


def typed_matches(gold: Collection[TypedSpan], found: Collection[TypedSpan], prefix: str = "") -> dict[str, float]:
    """``matches`` over all types, and for each type apart under its name in small letters (``per_wanted``)."""
    counted = matches(gold, found, prefix)
    for kind in sorted({one.type for one in (*gold, *found)}):
        wanted, said = ([one for one in spans if one.type == kind] for spans in (gold, found))
        counted |= matches(wanted, said, f"{prefix}{kind.lower()}_")
    return counted


def exactness(counted: Counts, prefix: str = "", name: str = "") -> dict[str, float]:
    """F1, precision and recall of what ``matches`` counted under ``prefix``, as ``name`` + ``f1`` and so on.

    Each in [0, 1], and 0 where it would be a share of nothing.
    """
    wanted, found, right = (counted.get(f"{prefix}{each}", 0.0) for each in ("wanted", "found", "right"))
    return {
        f"{name}f1": share(2 * right, wanted + found),
        f"{name}precision": share(right, found),
        f"{name}recall": share(right, wanted),
    }
