"""One manuscript being read: by which process, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Timer

from esesea.web.answers.trouble import Trouble
from esesea.web.reading.child import Child
from esesea.web.reading.lines import TOO_MUCH_MEMORY, Asked, Failed, Kept, Step
from esesea.web.reading.staying import Staying
from esesea.web.reading.work import Work

LONGEST: float = 3600
"""Seconds after which a reading is given up; a million words take a third of it."""


class Job:
    """Reads the manuscript of ``work`` in a process apart. `stop` may be called from any thread."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._lock = Lock()
        self._child: Child | None = None
        self._stopped = False
        self._late = False

    def run(self, tell: Callable[[Step], None], staying: Staying) -> Kept | Trouble:
        """What was kept in the folder of the work, or why there is nothing.

        It is read by the process that is ``staying`` for its story, or by a new one. To be followed by `end`.
        """
        clock = Timer(LONGEST, self._give_up)
        clock.start()
        try:
            came = self._by_one_that_stayed(tell, staying) or self._by_a_new_one(tell)
        finally:
            clock.cancel()
        if isinstance(came, Failed):
            return Trouble(came.kind, came.fact, came.hint)
        return came or self._without_a_word()

    def stop(self) -> None:
        """End the process at once, or let it never begin."""
        with self._lock:
            self._stopped = True
            if self._child is not None:
                self._child.kill()

    def let_go(self) -> Child | None:
        """The process that has read, from now on in the care of whoever asks; None where it was stopped."""
        with self._lock:
            if self._stopped:
                return None
            found, self._child = self._child, None
            return found

    def end(self) -> None:
        """End the process, unless it was let go."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.end()

    def _by_one_that_stayed(self, tell: Callable[[Step], None], staying: Staying) -> Kept | Failed | None:
        """None where none stays, or where it broke or has too little memory left: what it read before may be why."""
        child = staying.taken(self.work.path / self.work.story)
        came = self._read(child, tell) if child is not None else None
        return None if isinstance(came, Failed) and came.kind == TOO_MUCH_MEMORY else came

    def _by_a_new_one(self, tell: Callable[[Step], None]) -> Kept | Failed | None:
        """None where it broke, or could not be started."""
        with self._lock:
            if self._stopped:
                return None
        try:
            child = Child()
        except OSError:  # the system starts no more processes
            return None
        return self._read(child, tell)

    def _read(self, child: Child, tell: Callable[[Step], None]) -> Kept | Failed | None:
        """What ``child``, which is the job's from now on, says in the end."""
        self.end()
        with self._lock:
            self._child = child
            if self._stopped:
                return None
        for said in child.read(Asked.of(self.work.path, self.work.manuscript, self.work.reader)):
            if not isinstance(said, Step):
                return said
            tell(said)
        return None

    def _without_a_word(self) -> Trouble:
        """Why the reading failed, where its process did not say."""
        manuscript = self.work.manuscript
        if self._late:
            fact = f"reading `{manuscript}` took longer than {LONGEST / 60:.0f} minutes and was given up"
            return Trouble("TookTooLong", fact, "split it, or read it with `esesea read FILE`, which waits")
        fact = f"the reader stopped in the middle of `{manuscript}`"
        return Trouble("ReaderStopped", fact, "read it with `esesea read FILE` to see what stops it")

    def _give_up(self) -> None:
        self._late = True
        self.stop()
