"""All pairs of scenes whose order is known, and how surely: millions in a long novel, held as bitsets."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass, field

from esesea.order.bitset import bits
from esesea.story.time import Status

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What is known at least as surely as ``status``: in ``rows``, for each scene, those it begins before or with."""

    status: Status
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SettledPairs(Mapping[Pair, Status]):
    """(first, second) → the surest status by which first is known to begin before or with second.

    Two scenes that begin together stand in it both ways. ``scenes`` are the ids that the bits stand for;
    ``layers`` go from the surest, each holding all of the one before; ``within`` are the scenes spoken of here.
    Reading one pair takes constant time, ``items()`` time in proportion to the pairs there are.
    """

    scenes: tuple[str, ...]
    layers: tuple[Layer, ...]
    within: int
    _index: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", {scene: index for index, scene in enumerate(self.scenes)})

    def __getitem__(self, pair: Pair) -> Status:
        first, second = self._index.get(pair[0]), self._index.get(pair[1])
        if first is not None and second is not None and self.within >> first & self.within >> second & 1:
            for layer in self.layers:
                if layer.rows[first] >> second & 1:
                    return layer.status
        raise KeyError(pair)

    def __iter__(self) -> Iterator[Pair]:
        return (pair for pair, _ in self._pairs())

    def __len__(self) -> int:
        return sum((row & self.within).bit_count() for row in self._chosen(self.layers[-1])) if self.layers else 0

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SettledPairs) and self.scenes == other.scenes:
            return self.within == other.within and self._content() == other._content()
        return Mapping.__eq__(self, other)

    __hash__ = None  # type: ignore[assignment]  # as for every mapping

    def items(self) -> ItemsView[Pair, Status]:
        """The pairs with their statuses, in told order of the first scene."""
        return _Items(self)

    def only(self, scenes: int) -> SettledPairs:
        """The same, of the scenes in the bitset ``scenes`` alone; shares what it holds."""
        return SettledPairs(self.scenes, self.layers, self.within & scenes)

    def _chosen(self, layer: Layer) -> Iterator[int]:
        return (layer.rows[first] for first in bits(self.within))

    def _content(self) -> list[tuple[Status, list[int]]]:
        return [(layer.status, [row & self.within for row in self._chosen(layer)]) for layer in self.layers]

    def _pairs(self) -> Iterator[tuple[Pair, Status]]:
        for first in bits(self.within):
            known = 0
            for layer in self.layers:
                for second in bits(layer.rows[first] & self.within & ~known):
                    yield (self.scenes[first], self.scenes[second]), layer.status
                known |= layer.rows[first]


class _Items(ItemsView[Pair, Status]):
    """Walks the layers once instead of looking every pair up."""

    def __init__(self, pairs: SettledPairs) -> None:
        super().__init__(pairs)
        self._walk = pairs._pairs

    def __iter__(self) -> Iterator[tuple[Pair, Status]]:
        return self._walk()
