"""A reader: a named list of annotators, checked before the first book is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from esesea.progress import SILENT, Progress
from esesea.reading.annotator import Annotator
from esesea.reading.errors import LateLayer, MissingLayer
from esesea.reading.layers import Layers
from esesea.reading.memo import Memo
from esesea.text.document import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """A named, ordered list of annotators. ``parts``: names and versions of what they were built with, as a model.

    Raises MissingLayer or LateLayer, when built, if one of them stands in the wrong place.
    """

    name: str
    annotators: tuple[Annotator, ...]
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_order(self.annotators)

    def read(self, document: Document, progress: Progress = SILENT, memo: Memo | None = None) -> Layers:
        """All layers of ``document``. Linear in its length; no side effects but what ``memo`` remembers.

        The layers are the same with any memo of the same reader's and without one.
        """
        layers = Layers(memo=memo, progress=progress)
        for annotator in self.annotators:
            progress.started(annotator.name, None)
            layers = layers.adding(annotator.produces, annotator(document, layers))
            progress.finished(annotator.name)
        return layers


def check_order(annotators: Sequence[Annotator]) -> None:
    """Raise MissingLayer or LateLayer unless every annotator finds its layers made, and made wholly."""
    made: set[type] = set()
    used: dict[type, str] = {}
    for annotator in annotators:
        for layer in annotator.produces:
            if layer in used:
                raise LateLayer(annotator.name, layer.__name__, used[layer])
        for layer in annotator.requires:
            if layer not in made:
                raise MissingLayer(annotator.name, layer.__name__)
            used.setdefault(layer, annotator.name)
        made.update(annotator.produces)
