"""What is counted in a document, by name; the counts of documents add up to those of a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Counts = Mapping[str, float]


def total(documents: Iterable[Counts]) -> dict[str, float]:
    """The counts of all ``documents`` together (micro-averaging: a long document weighs more)."""
    added: dict[str, float] = {}
    for counted in documents:
        for name, count in counted.items():
            added[name] = added.get(name, 0.0) + count
    return added


def share(part: float, whole: float) -> float:
    """``part`` of ``whole``, 0 where the whole is nothing."""
    return part / whole if whole else 0.0


def harmonic(one: float, other: float) -> float:
    """The harmonic mean, which makes F1 of a precision and a recall; 0 where both are."""
    return share(2 * one * other, one + other)
