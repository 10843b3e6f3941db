"""As much of a reader as some layers need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from esesea.reading.annotator import Annotator
from esesea.reading.reader import Reader


def making(reader: Reader, layers: Iterable[type]) -> Reader:
    """``reader`` without the annotators on which none of ``layers`` depends.

    What is left makes those layers just as the whole does: every annotator that adds to one of them stays, and what
    it requires with it. A layer that the reader does not make is passed over.
    """
    wanted = set(layers)
    kept: list[Annotator] = []
    for annotator in reversed(reader.annotators):
        if wanted.intersection(annotator.produces):
            kept.append(annotator)
            wanted.update(annotator.requires)
    return replace(reader, annotators=tuple(reversed(kept)))
