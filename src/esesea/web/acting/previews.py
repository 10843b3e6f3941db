"""What was previewed lately, so that what is kept is the very thing that was shown, and is not worked out again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esesea.story.correction import Correction

REMEMBERED = 32
"""So many previews are remembered; each is a few hundred bytes."""


class Previews:
    """Decisions by the wish that they were made for. Safe between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[Hashable, tuple[Correction, ...]] = OrderedDict()

    def made(self, wish: Hashable, why: str, make: Callable[[], Sequence[Correction]]) -> tuple[Correction, ...]:
        """The decisions that ``make`` makes, or made before for the same ``wish``, for the reason ``why``.

        A wish names the revision on which it is decided: what is decided after it on another is made anew.
        """
        with self._lock:
            known = self._made.get(wish)
        decisions = tuple(make()) if known is None else known
        with self._lock:
            self._made[wish] = decisions
            self._made.move_to_end(wish)
            while len(self._made) > REMEMBERED:
                self._made.popitem(last=False)
        return tuple(replace(each, why=why) for each in decisions)
