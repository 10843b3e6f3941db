"""How surely pairs of scenes are ordered, a bit a pair: a long novel's timeline has millions of pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.story.time import Status

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class PackedPairs(Mapping[Pair, Status]):
    """An immutable map from pairs of scene ids to a status, equal to any other map with the same pairs.

    ``scenes`` numbers the ids from 0 in order. Scenes i and j are a pair of a status if bit j of row i in that
    status's ``rows`` is set (lowest bits first). Look-ups are O(1); memory is a bit for each two scenes and
    each status in use.
    """

    scenes: Mapping[str, int]
    rows: Mapping[Status, tuple[bytes, ...]]

    @classmethod
    def of(cls, pairs: Mapping[Pair, Status]) -> PackedPairs:
        """Pack ``pairs``; O(pairs + scenes²/8)."""
        if isinstance(pairs, PackedPairs):
            return pairs
        scenes = numbered(sorted({scene for pair in pairs for scene in pair}))
        width = (len(scenes) + 7) // 8
        rows: dict[Status, list[bytearray]] = {}
        for (first, second), status in pairs.items():
            if status not in rows:
                rows[status] = [bytearray(width) for _ in scenes]
            column = scenes[second]
            rows[status][scenes[first]][column >> 3] |= 1 << (column & 7)
        return cls(scenes, {status: tuple(map(bytes, rows[status])) for status in Status if status in rows})

    def __getitem__(self, pair: Pair) -> Status:
        first, second = pair
        row, column = self.scenes[first], self.scenes[second]
        for status, rows in self.rows.items():
            if _bit(rows[row], column):
                return status
        raise KeyError(pair)

    def __iter__(self) -> Iterator[Pair]:
        for rows in self.rows.values():
            for first, row in zip(self.scenes, rows, strict=True):
                yield from ((first, second) for second, column in self.scenes.items() if _bit(row, column))

    def __len__(self) -> int:
        return sum(int.from_bytes(row, "little").bit_count() for rows in self.rows.values() for row in rows)


def numbered(scenes: list[str]) -> dict[str, int]:
    """The ids with their numbers from 0."""
    return {scene: number for number, scene in enumerate(scenes)}


def _bit(row: bytes, column: int) -> int:
    return row[column >> 3] >> (column & 7) & 1
