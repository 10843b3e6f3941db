"""What an annotator is: one phenomenon, one file, saying what it needs and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from esesea.reading.layers import Layers
from esesea.text.document import Document

Annotate = Callable[[Document, Layers], Iterable[object]]


@dataclass(frozen=True, slots=True)
class Annotator:
    """A function from a document and the layers so far to new values of the types in ``produces``."""

    name: str
    requires: tuple[type, ...]
    produces: tuple[type, ...]
    annotate: Annotate

    def __call__(self, document: Document, layers: Layers) -> Iterable[object]:
        """Give the new values for ``document``."""
        return self.annotate(document, layers)


def annotator(*, requires: tuple[type, ...] = (), produces: type | tuple[type, ...]) -> Callable[[Annotate], Annotator]:
    """Declare what a function needs and makes; its name becomes the annotator's name.

    An annotator yields values in text order, keeps no state, and gives the same values for the same input.
    """
    made = produces if isinstance(produces, tuple) else (produces,)

    def declare(function: Annotate) -> Annotator:
        return Annotator(getattr(function, "__name__", "annotator"), requires, made, function)

    return declare
