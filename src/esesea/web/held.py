"""One story as the server holds it: in memory while it is looked at, and never older than what is on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING

from esesea.app.opened import Decided, as_read, deciding, kept
from esesea.app.opened import Opened as OpenedFolder
from esesea.app.solutions import Solutions
from esesea.store.folder import StoryFolder
from esesea.web.acting.left_open import LeftOpen
from esesea.web.acting.previews import Previews
from esesea.web.errors import StaleWindow
from esesea.web.revision import decisions_at, numbered, ticks_in, ticks_of

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story

READINGS = 2
"""So many readings before the present one are kept, for windows that still show them."""

Stamp = tuple[int, int, int] | None
"""A file as the disk has it: when it was modified (ns), its size, its number; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Opened(OpenedFolder):
    """A story at one ``revision``: as `esesea.app.opened.Opened`, with the ``id`` by which addresses name it."""

    id: str
    revision: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading, made at ``ticks``, with the decisions on it."""

    ticks: int
    read: Story
    decisions: tuple[Correction, ...]
    solutions: Solutions


class Held:
    """The story ``id`` in ``folder``; ``tell`` is called with each new revision, by whomever it was made.

    ``loaded`` is called with each reading that was loaded.
    Safe between threads: one decides at a time, others read meanwhile. What other processes write is seen at the next
    call. Every method raises the StoreError of a folder that cannot be used.
    """

    def __init__(
        self,
        story: str,
        folder: StoryFolder,
        tell: Callable[[str, int], None],
        loaded: Callable[[Story], None] = lambda _: None,
    ) -> None:
        self.id, self.folder = story, folder
        self.previews, self.left_open = Previews(), LeftOpen()
        self._tell, self._loaded = tell, loaded
        self._acting, self._state = Lock(), RLock()
        self._seen: tuple[tuple[Stamp, ...], Stamp] | None = None
        self._now: tuple[_Reading, Opened] | None = None
        self._past: deque[_Reading] = deque(maxlen=READINGS)
        self._ticks, self._told = -1, 0

    def now(self) -> Opened:
        """The story as it stands. O(1) where nothing was written since."""
        with self._state:
            seen = self._stamps()
            if self._now is None or seen != self._seen:
                self._now = self._load()
                self._say(self._now[1].revision)
            return self._now[1]

    def at(self, revision: int) -> Opened:
        """The story as it stood at ``revision``; raises StaleWindow for one that is not known (any more)."""
        with self._state:
            now = self.now()
            if revision == now.revision:
                return now
            assert self._now is not None
            readings = (self._now[0], *reversed(self._past))
        for reading in readings:
            count = decisions_at(revision, reading.ticks, reading.decisions)
            if count is not None:
                return self._opened(reading, reading.decisions[:count])
        raise StaleWindow

    def settle(self, opened: Opened) -> Solutions:
        """What settles decisions on the reading of ``opened``, and remembers."""
        with self._state:
            known = (*(() if self._now is None else (self._now[0],)), *self._past)
        return next((each.solutions for each in known if each.read is opened.read), None) or Solutions(opened.read)

    def decide(self, choose: Callable[[Opened], Sequence[Correction]], *, keep: bool) -> Decided:
        """What becomes of the story as it now stands by the decisions that ``choose`` makes for it.

        Kept, all of them or none, where that is wished. Raises what ``choose`` and `esesea.app.opened.deciding` raise.
        """

        def decide(now: Opened) -> Decided:
            done = deciding(now, *choose(now), settle=self.settle(now))
            return replace(done, after=self._after(now, done.after)) if keep else done

        if not keep:
            return decide(self.now())
        with self._acting:
            done = kept(self.now, decide)
            self.now()
        return done

    def _after(self, now: Opened, after: OpenedFolder) -> Opened:
        """The story ``after`` decisions on that of ``now``, at the revision that it has when they are kept."""
        ticks = ticks_in(now.revision, now.decisions)
        return Opened(after.folder, after.read, after.story, after.decisions, self.id, numbered(ticks, after.decisions))

    def rest(self) -> None:
        """Let go of what takes memory; it is loaded again when it is asked for."""
        with self._state:
            self._now, self._seen = None, None
            self._past.clear()

    def look(self) -> None:
        """See whether other processes have written, and tell of it; a story at rest is not loaded for that."""
        with self._state:
            if self._now is not None:
                self.now()
            elif self._told:
                reading, _ = self._stamps()
                self._say(numbered(_made(reading), self.folder.decisions().corrections))

    def _load(self) -> tuple[_Reading, Opened]:
        """The story loaded as far as it is another; what was written meanwhile is loaded too."""
        last = None if self._now is None else self._now[0]
        known = None if self._seen is None else self._seen[0]
        while True:
            stamps = self._stamps()
            same = last is not None and stamps[0] == known
            read = last.read if last is not None and same else as_read(self.folder)
            decisions = self.folder.decisions().corrections
            if self._stamps()[0] == stamps[0]:
                break
        if last is None or not same or decisions[: len(last.decisions)] != last.decisions:
            reading = self._begun(read, decisions, stamps[0], last)
            self._loaded(read)
        else:
            reading = _Reading(last.ticks, read, decisions, last.solutions)
        self._seen = stamps
        return reading, self._opened(reading, decisions)

    def _begun(
        self, read: Story, decisions: tuple[Correction, ...], stamps: tuple[Stamp, ...], last: _Reading | None
    ) -> _Reading:
        """A new reading, or one on which other decisions stand now; what was before it is kept for a while."""
        ticks = _made(stamps)
        if last is not None:
            # Of the past few windows ask, and little: what was solved of it need not stay.
            self._past.append(replace(last, solutions=Solutions(last.read, most=1)))
            ticks = max(ticks, self._ticks + 1)
        self._ticks = ticks = max(ticks, self._ticks)
        return _Reading(ticks, read, decisions, Solutions(read))

    def _opened(self, reading: _Reading, decisions: tuple[Correction, ...]) -> Opened:
        story = reading.solutions(reading.read, decisions).story
        return Opened(self.folder, reading.read, story, decisions, self.id, numbered(reading.ticks, decisions))

    def _say(self, revision: int) -> None:
        told, self._told = self._told, revision
        if told not in {0, revision}:
            self._tell(self.id, revision)

    def _stamps(self) -> tuple[tuple[Stamp, ...], Stamp]:
        """What was read (with the journeys declared), and what was decided."""
        folder = self.folder
        return (_stamp(folder.cache_file), _stamp(folder.travel_file)), _stamp(folder.decisions_file)


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _made(stamps: Sequence[Stamp]) -> int:
    """When what was read was made."""
    return ticks_of(max((each[0] for each in stamps if each is not None), default=0) / 1e9)
