"""When the stretches of a telling happen: a time line made for one story, true to the order.

What a telling leaves and takes up again goes on where it stopped. Only where it begins something new does time pass
that the story does not tell. So the scenes fall into *epochs*, told through with no gap, and amounts are the distances
between epochs. They are long (weeks, months or years) beside what passes inside one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.retell.tellings import Telling

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
LONGEST = {"day": 1, "week": 9, "month": 11, "year": 12}
"""Most units that pass between one epoch and the next; a week's days are told one by one."""
YEARS = (1790, 1925)
"""Within which the last epoch of a dated story falls: when the books were written, and before."""


@dataclass(frozen=True, slots=True)
class Moments:
    """When each scene told happens. ``at``: units since the first epoch; ``epochs``: numbers from 0, earliest first."""

    unit: str
    at: tuple[int, ...]
    epochs: tuple[int, ...]
    begins: date

    @property
    def span(self) -> int:
        """Units from the first epoch to the last."""
        return max(self.at)

    def day(self, place: int) -> date:
        """The date of the scene told at ``place``."""
        return self.begins + timedelta(days=round(self.at[place] * DAYS[self.unit]))

    def between(self, place: int) -> int:
        """Units from the scene told before to the one told at ``place``; below 0 where the story goes back."""
        return self.at[place] - self.at[place - 1]


def moments(telling: Telling, chance: Random, unit: str | None = None) -> Moments:
    """A time line for ``telling`` in the unit asked for, or in one drawn."""
    unit = unit or chance.choices(("year", "month", "week"), (6, 2, 1))[0]
    numbers = _epochs(telling)
    at = [0]
    for _ in range(max(numbers)):
        at.append(at[-1] + chance.randint(1, LONGEST[unit]))
    last = date(chance.randint(*YEARS), chance.randint(1, 12), chance.randint(1, 28))
    begins = last - timedelta(days=round(at[-1] * DAYS[unit]))
    return Moments(unit, tuple(at[number] for number in numbers), numbers, begins)


def _epochs(telling: Telling) -> tuple[int, ...]:
    """For each scene told, the number of its epoch. Strands told at the same time share one."""
    if telling.way == "parallel":
        return (0,) * len(telling.told)
    new = {telling.told[at] for at, before in enumerate(telling.follows) if before is None}
    numbers: dict[int, int] = {}
    number = -1
    for scene in sorted(set(telling.told)):
        number += scene in new or number < 0
        numbers[scene] = number
    return tuple(numbers[scene] for scene in telling.told)
