"""Coreference's mentions, which the corpus leaves without a type, each with that of what it refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from esesea.evaluation.measures.spans import TypedSpan, WordSpan

PERSON = "PER"


def typed_mentions(
    clusters: Iterable[Collection[WordSpan]], entities: Iterable[TypedSpan]
) -> tuple[tuple[TypedSpan, ...], int]:
    """Every mention with a type, and how many of them are a person by default.

    The type is the entity layer's where it marks the same words; else the most frequent one among the other mentions
    of its cluster that have one (the first in the alphabet of equals); else ``PER``, as nearly all are.
    """
    marked: dict[WordSpan, str] = {}
    for entity in sorted(entities):
        marked.setdefault(entity.span, entity.type)
    found: list[TypedSpan] = []
    guessed = 0
    for cluster in clusters:
        among = Counter(marked[span] for span in sorted(cluster) if span in marked)
        usual = min(among, key=lambda kind: (-among[kind], kind)) if among else None
        guessed += sum(1 for span in cluster if span not in marked) if usual is None else 0
        found += [TypedSpan(span, marked.get(span, usual or PERSON)) for span in cluster]
    return tuple(sorted(found)), guessed
