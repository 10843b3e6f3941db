"""The stories that the server has open, and the one road by which anything in them is looked at or changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Annotated, cast

from fastapi import Depends, Request

from esesea.app.opened import Decided
from esesea.store.folder import StoryFolder
from esesea.web.answers.notice import Notice
from esesea.web.held import Held, Opened
from esesea.web.readier import Readier
from esesea.web.shelf import Shelf
from esesea.web.watcher import Watcher

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story

IN_MEMORY = 4
"""So many stories stay loaded; of more, that looked at longest ago is loaded again when it is asked for."""


class Desk:
    """The stories of ``folder``; ``opened`` is the one that the server was started with, wherever it lies.

    ``tell`` is told of every change, by whomever it is made. Safe between threads.
    """

    def __init__(self, folder: Path, opened: Path | None, tell: Callable[[Notice], None]) -> None:
        self.shelf = Shelf(folder, opened)
        self._tell = tell
        self._lock = Lock()
        self._held: dict[str, Held] = {}
        self._loaded: OrderedDict[str, None] = OrderedDict()
        self._readier: Readier | None = None

    def opened(self, story: str) -> Opened:
        """The story with that id as it stands now. Raises NotOnTheShelf, and StoreError."""
        return self.held(story).now()

    def at(self, story: str, revision: int) -> Opened:
        """The story as it stood at ``revision``. Raises as `opened`, and StaleWindow for a state not known any more."""
        return self.held(story).at(revision)

    def decide(self, story: str, choose: Callable[[Opened], Sequence[Correction]], *, keep: bool) -> Decided:
        """The story with the decisions that ``choose`` makes for it as it stands, kept where that is wished.

        Raises as `opened`, what ``choose`` raises, and what `esesea.app.opened.deciding` raises.
        """
        return self.held(story).decide(choose, keep=keep)

    def held(self, story: str) -> Held:
        """The story with that id, which is looked at now. Raises NotOnTheShelf and NotAStoryFolder."""
        path = self.shelf.path(story)
        with self._lock:
            held = self._held.get(story)
            if held is None or held.folder.path != path:
                held = self._held[story] = Held(story, StoryFolder.open(path), self._changed, self._loaded_one)
            self._loaded[story] = None
            self._loaded.move_to_end(story)
            resting = [self._loaded.popitem(last=False)[0] for _ in range(len(self._loaded) - IN_MEMORY)]
        for each in resting:
            self._held[each].rest()
        return held

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While this lasts, windows are told of what other processes write as soon as they do.

        What is loaded is made ready for the first act meanwhile.
        """
        watcher = Watcher(self.shelf, self._look, lambda: self._tell(Notice("shelf")))
        watcher.start()
        self._readier = Readier()
        try:
            yield
        finally:
            self._readier.stop()
            self._readier = None
            watcher.stop()

    def _look(self, story: str) -> None:
        held = self._held.get(story)
        if held is not None:
            held.look()

    def _loaded_one(self, read: Story) -> None:
        readier = self._readier
        if readier is not None:
            readier.make_ready(read)

    def _changed(self, story: str, revision: int) -> None:
        self._tell(Notice("story", story=story, revision=revision))


def desk_of(request: Request) -> Desk:
    """The desk of the server that was asked."""
    return cast("Desk", request.app.state.desk)


DeskHere = Annotated[Desk, Depends(desk_of)]
"""A route's parameter: the desk."""
