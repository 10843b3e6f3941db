"""The annotators of installed packages, and where each of them stands in a reader's list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import EntryPoint

from esesea.plugins import ANNOTATORS, broken, faults_of, installed, loaded, maker_of
from esesea.progress import SILENT
from esesea.reading.annotator import Annotator
from esesea.reading.errors import LateLayer, MissingLayer
from esesea.reading.layers import Layers
from esesea.text.document import Document


def outside_annotators() -> tuple[Annotator, ...]:
    """What packages add by the entry points ``esesea.annotators``, by name. Raises BrokenPlugin."""
    return tuple(_named(point) for point in installed(ANNOTATORS))


def outside_parts() -> tuple[str, ...]:
    """What tells these annotators, as they are now, from others: for a reader's fingerprint."""
    return tuple(map(maker_of, installed(ANNOTATORS)))


def placed(own: Sequence[Annotator], outside: Sequence[Annotator]) -> tuple[Annotator, ...]:
    """``own`` with each of ``outside`` after all that make what it needs, and before any that use what it makes.

    It stands as soon as what it needs is made, so that others may need what it makes in turn. Raises MissingLayer where
    nobody makes what it needs, and LateLayer where what it adds to is used before what it needs is made.
    """
    found = list(own)
    waiting = list(outside)
    while waiting:
        chosen = next((each for each in waiting if set(each.requires) <= _made(found)), waiting[0])
        waiting.remove(chosen)
        found.insert(_place(found, chosen), chosen)
    return tuple(found)


def _place(found: Sequence[Annotator], new: Annotator) -> int:
    lacking = [layer.__name__ for layer in new.requires if layer not in _made(found)]
    if lacking:
        raise MissingLayer(new.name, lacking[0])
    place = max((at + 1 for at, each in enumerate(found) if set(each.produces) & set(new.requires)), default=0)
    for earlier in found[:place]:
        shared = [layer.__name__ for layer in new.produces if layer in earlier.requires]
        if shared:
            raise LateLayer(new.name, shared[0], earlier.name)
    return place


def _made(annotators: Sequence[Annotator]) -> set[type]:
    return {layer for annotator in annotators for layer in annotator.produces}


def _named(point: EntryPoint) -> Annotator:
    found = loaded(point, Annotator)
    return replace(found, name=point.name, annotate=partial(_annotated, point, found))


def _annotated(point: EntryPoint, annotator: Annotator, document: Document, layers: Layers) -> Iterator[object]:
    """What ``annotator`` finds, each of a type that it declares; what fails in it names its package."""
    with faults_of(point):
        # Whoever listens may cancel by an error of their own, which would be taken for one of the plug-in's.
        values = tuple(annotator(document, replace(layers, progress=SILENT)))
    for value in values:
        if type(value) not in annotator.produces:
            declared = ", ".join(layer.__name__ for layer in annotator.produces)
            raise broken(point, f"it gives a {type(value).__name__} and declares {declared}")
        yield value
