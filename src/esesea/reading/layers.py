"""What a reading has found so far: values by their type, in text order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar

from esesea.progress import SILENT, Progress
from esesea.reading.errors import MissingLayer
from esesea.reading.memo import Memo

T = TypeVar("T")
R = TypeVar("R")

_span = attrgetter("span")


@dataclass(frozen=True, slots=True)
class Layers:
    """An immutable map from a type of value to all values of that type. A layer that was made may be empty."""

    _values: Mapping[type, tuple[object, ...]] = field(default_factory=lambda: MappingProxyType({}))
    memo: Memo | None = None
    """Where what was found for the last draft is remembered; None where nothing is."""
    _views: dict[tuple[object, ...], tuple[tuple[tuple[object, ...], ...], object]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """By what makes it and of which kinds: these layers as they were, and what was made of them."""
    progress: Progress = SILENT
    """Who hears how far an annotator that takes long has come."""

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """All values of ``kind``; MissingLayer if no annotator has made that layer."""
        if kind not in self._values:
            raise MissingLayer("the caller", kind.__name__)
        return self._values[kind]  # type: ignore[return-value]  # the key is the values' type

    def one(self, kind: type[T]) -> T:
        """The single value of ``kind``; MissingLayer if it was not made."""
        return self.of(kind)[0]

    def view(self, make: Callable[..., R], *kinds: type) -> R:
        """``make`` of all values of each of ``kinds``, made once for all who ask, until one of these layers grows.

        ``make`` is a pure function that takes a sequence for each. Raises MissingLayer as ``of``.
        """
        layers: tuple[tuple[object, ...], ...] = tuple(map(self.of, kinds))
        made_of, found = self._views.get((make, *kinds), ((), None))
        if not made_of or any(one is not other for one, other in zip(made_of, layers, strict=True)):
            found = make(*layers)
            self._views[make, *kinds] = layers, found
        return found  # type: ignore[return-value]  # what `make` gave

    def has(self, kind: type) -> bool:
        """Whether some annotator has made this layer."""
        return kind in self._values

    def adding(self, kinds: Iterable[type], values: Iterable[object]) -> Layers:
        """These layers and ``values`` besides; every type in ``kinds`` exists afterwards, be it empty.

        What is added to a layer that somebody else has made goes to its place in the text.
        """
        new: dict[type, list[object]] = {kind: [] for kind in (*self._values, *kinds)}
        for value in values:
            new[type(value)].append(value)
        grown = dict(self._values)
        for kind, found in new.items():
            before = grown.setdefault(kind, ())
            if found:
                together = (*before, *found)
                grown[kind] = tuple(sorted(together, key=_span)) if before and hasattr(kind, "span") else together
        return replace(self, _values=MappingProxyType(grown))
