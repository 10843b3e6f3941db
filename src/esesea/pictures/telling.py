"""Where scenes stand on a story curve: the telling across, the clock down; and where there is room for their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from esesea.pictures.along import Stretch
from esesea.pictures.labels import Box, Label, placed
from esesea.pictures.specification import Sheet
from esesea.pictures.told_scenes import ToldScene

GAP = 0.012
"""Between two scenes lies so much of the width, shared out where there are many."""

TITLES = 40
"""So many scenes are named where the telling seldom leaps."""

LETTERS = 12.0
"""The height of the titles, in pixels."""

SHORTEST = 16
"""So many characters of a title stand where all of it has no room."""

BEND = 14.0
"""How far a link runs on before it turns, in pixels."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The scenes of a curve on its sheet.

    ``across`` gives where each begins and ends, 0…1 of the width; the clock has so many ``rows``.
    """

    scenes: tuple[ToldScene, ...]
    across: Mapping[str, tuple[float, float]]
    sheet: Sheet
    rows: int

    @classmethod
    def of(cls, scenes: Sequence[ToldScene], sheet: Sheet, rows: int) -> Telling:
        """The scenes, as wide as they are long."""
        return cls(tuple(scenes), _across(scenes), sheet, rows)

    @property
    def step(self) -> float:
        """How high a row is, in pixels."""
        return self.sheet.height / self.rows

    @property
    def bar(self) -> float:
        """How high a scene is, in pixels."""
        return max(6.0, min(16.0, self.step * 0.55))

    def middle(self, scene: ToldScene) -> float:
        """The middle line of a scene's row, in pixels from the top."""
        return ((scene.row or 0) + 0.5) * self.step

    def stretches(self) -> Iterator[Stretch]:
        """From where to where each scene reaches, in pixels."""
        for scene in self.scenes:
            begins, ends = self.across[scene.scene.id]
            yield scene, begins * self.sheet.width, ends * self.sheet.width

    def hours(self) -> Iterator[dict[str, object]]:
        """Stretches of one known time of day, across the gaps between their scenes."""
        for hour, group in groupby(self.scenes, key=lambda scene: scene.hour):
            together = [self.across[scene.scene.id] for scene in group]
            if hour is not None:
                yield {"hour": hour, "begins": together[0][0], "ends": together[-1][1]}

    def titles(self) -> Iterator[Label]:
        """The first words of scenes, where they cover neither one another nor a bar or a link.

        Those that the telling leaps to come first, then the longest.
        """
        leaps = {later.scene.id for earlier, later in pairwise(self.scenes) if later.row != (earlier.row or 0) + 1}
        ordered = sorted(self.scenes, key=lambda each: (each.scene.id not in leaps, each.begins - each.ends))
        bars = {scene.scene.id: self._box(scene) for scene in self.scenes}
        wanted = [(each.scene.id, each.title, bars[each.scene.id]) for each in ordered[: max(TITLES, len(leaps))]]
        taken = [*bars.values(), *self._link_boxes()]
        room = Box(0, -12, self.sheet.width, self.sheet.height)
        return placed(wanted, LETTERS, room, taken, SHORTEST)

    def _box(self, scene: ToldScene) -> Box:
        begins, ends = self.across[scene.scene.id]
        middle = self.middle(scene)
        wide = self.sheet.width
        return Box(begins * wide, middle - self.bar / 2, ends * wide, middle + self.bar / 2)

    def _link_boxes(self) -> Iterator[Box]:
        """The links, as small boxes along their bends."""
        for earlier, later in pairwise(self.scenes):
            x, to = (
                self.across[earlier.scene.id][1] * self.sheet.width,
                self.across[later.scene.id][0] * self.sheet.width,
            )
            y, down = self.middle(earlier), self.middle(later)
            parts = max(2, min(24, round(abs(down - y) / 14)))
            spots = [_bend(x, y, to, down, at / parts) for at in range(parts + 1)]
            for one, other in pairwise(spots):
                left, right = sorted((one[0], other[0]))
                top, bottom = sorted((one[1], other[1]))
                yield Box(left - 1, top - 1, right + 1, bottom + 1)


def _across(scenes: Sequence[ToldScene]) -> dict[str, tuple[float, float]]:
    """Where each scene begins and ends across the picture, 0…1, as wide as it is long, with gaps between."""
    words = sum(scene.ends - scene.begins for scene in scenes) or 1
    gap = min(GAP, 0.4 / max(1, len(scenes)))
    room = 1 - gap * max(0, len(scenes) - 1)
    found: dict[str, tuple[float, float]] = {}
    at = 0.0
    for scene in scenes:
        wide = room * (scene.ends - scene.begins) / words
        found[scene.scene.id] = (round(at, 5), round(at + wide, 5))
        at += wide + gap
    return found


def _bend(x: float, y: float, to: float, down: float, at: float) -> tuple[float, float]:
    """The point ``at`` (0…1) of a link: the cubic curve that `LINK` draws."""
    rest = 1 - at
    across = rest**3 * x + 3 * rest**2 * at * (x + BEND) + 3 * rest * at**2 * (to - BEND) + at**3 * to
    return across, (rest**3 + 3 * rest**2 * at) * y + (3 * rest * at**2 + at**3) * down


LINK = (
    "'M' + scale('x', datum.from) + ',' + scale('y', datum.row)"
    f" + 'C' + (scale('x', datum.from) + {BEND}) + ',' + scale('y', datum.row)"
    f" + ' ' + (scale('x', datum.to) - {BEND}) + ',' + scale('y', datum.next)"
    " + ' ' + scale('x', datum.to) + ',' + scale('y', datum.next)"
)
"""A link's path, from the end of one scene to the beginning of the next."""
