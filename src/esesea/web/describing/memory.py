"""What was told of stories lately, so that the next answer need not work it out again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from esesea.web.describing.told import Told

if TYPE_CHECKING:
    from esesea.web.held import Opened

T = TypeVar("T")

STORIES = 3
"""So many stories, or revisions of them, are remembered."""

ANSWERS, PICTURES = 400, 24
"""So many answers of one, and so many of its pictures, which are larger."""


class Kept:
    """At most ``most`` things by name, those asked for last. Safe from several threads."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """The thing called ``name``, made where it is not kept."""
        with self._lock:
            if name in self._things:
                self._things.move_to_end(name)
                return cast("T", self._things[name])
        made = make()
        with self._lock:
            self._things[name] = made
            while len(self._things) > self.most:
                self._things.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is ``told`` of one story at one revision, and the answers given of it."""

    told: Told
    _answers: Kept
    _pictures: Kept

    def once(self, name: Hashable, make: Callable[[Told], T]) -> T:
        """The answer called ``name``, made where it is not remembered."""
        return self._answers.once(name, lambda: make(self.told))

    def drawn(self, name: Hashable, make: Callable[[Told], T]) -> T:
        """The picture called ``name``, drawn where it is not remembered."""
        return self._pictures.once(name, lambda: make(self.told))


class Memory:
    """The stories asked for last."""

    def __init__(self) -> None:
        self._stories = Kept(STORIES)

    def of(self, opened: Opened) -> Remembered:
        """What is remembered of the story as it stands in ``opened``. Safe from several threads."""
        name = (opened.id, opened.revision, id(opened.story))
        told = Told(opened.story, opened.decisions, opened.id, opened.revision)
        # What is remembered holds the story, so that no other can take its place in memory.
        return self._stories.once(name, lambda: Remembered(told, Kept(ANSWERS), Kept(PICTURES)))
