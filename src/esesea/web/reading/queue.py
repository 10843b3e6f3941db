"""The manuscripts to be read, one after another: those that were dropped, and those of stories read again."""

from __future__ import annotations

import logging
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import IO

from esesea.errors import EseseaError
from esesea.web.answers.notice import Notice
from esesea.web.answers.reading import ReadingState, State
from esesea.web.answers.trouble import Trouble
from esesea.web.limits import MOST_WAITING
from esesea.web.reading.errors import NoSuchReading, ServerEnding, TooManyWaiting
from esesea.web.reading.in_place import in_place
from esesea.web.reading.job import Job
from esesea.web.reading.lines import Kept, Step
from esesea.web.reading.names import plain_name
from esesea.web.reading.staging import staged
from esesea.web.reading.staying import Staying
from esesea.web.shelf import story_id
from esesea.web.troubles import trouble

REMEMBERED = 50
"""So many readings are told of; those that ended longest ago are forgotten first."""

WAITING: State = "waiting"
READING: State = "reading"
UNFINISHED = frozenset({WAITING, READING})

FAULT = Trouble("Fault", "something went wrong inside Esesea", "read it with `esesea read FILE` to see what it is")

log = logging.getLogger(__name__)


def _new_id() -> str:
    return secrets.token_hex(6)


@dataclass(slots=True)
class _Held:
    """A reading as it stands. ``job`` is None once it is over."""

    state: ReadingState
    job: Job | None


class Readings:
    """Reads manuscripts into ``folder``, one at a time, and tells of each step. Safe between threads."""

    def __init__(self, folder: Path, tell: Callable[[Notice], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._changed = Condition()
        self._held: dict[str, _Held] = {}
        self._waiting: deque[str] = deque()
        self._thread: Thread | None = None
        self._closed = False
        self._laying = Lock()

    def begin(self, called: str, content: IO[bytes]) -> ReadingState:
        """Take the manuscript that was ``called`` so, and read it when those before it are read.

        Raises TooManyWaiting, TooLarge, StoreError where it cannot be laid down, ServerEnding.
        """
        name = plain_name(called)
        with self._laying:
            staging = staged(self._folder, name, content, self._reserved())
            try:
                return self._queued(ReadingState(_new_id(), name, WAITING), Job(staging))
            except BaseException:
                staging.remove()
                raise

    def begin_again(self, story: Path) -> ReadingState:
        """Read the story in the folder at ``story`` again; where that is under way already, say how far it has come.

        Its decisions stay. Raises NoManuscript, NeedsModel, TooManyWaiting, ServerEnding.
        """
        with self._laying:
            under_way = self._under_way(story_id(story))
            if under_way is not None:
                return under_way
            self._reserved()
            work = in_place(story)
            state = ReadingState(_new_id(), work.manuscript, WAITING, story=story_id(story), again=True)
            return self._queued(state, Job(work))

    def states(self) -> tuple[ReadingState, ...]:
        """Every reading that is remembered, the oldest first."""
        with self._changed:
            return tuple(held.state for held in self._held.values())

    def state(self, reading: str) -> ReadingState:
        """How far the reading has come; raises NoSuchReading."""
        with self._changed:
            return self._of(reading).state

    def cancel(self, reading: str) -> ReadingState:
        """Stop the reading, if it is not over yet; nothing of it is kept. Raises NoSuchReading."""
        with self._changed:
            held = self._of(reading)
            if held.job is None:
                return held.state
            job, held.job = held.job, None
            job.stop()
            if reading in self._waiting:
                self._waiting.remove(reading)
                job.work.remove()
            return self._say(held, replace(held.state, state="cancelled"))

    def close(self) -> None:
        """Stop all readings; nothing of them is kept, and nothing runs any more when this returns."""
        with self._changed:
            self._closed = True
            for held in self._held.values():
                if held.job is not None and held.state.state in UNFINISHED:
                    self.cancel(held.state.id)
            self._changed.notify()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _under_way(self, story: str) -> ReadingState | None:
        with self._changed:
            again = (held.state for held in self._held.values() if held.job is not None and held.state.again)
            return next((state for state in again if state.story == story), None)

    def _reserved(self) -> set[str]:
        """The names that stories in the making will have; raises where no more are taken."""
        with self._changed:
            if self._closed:
                raise ServerEnding
            if len(self._waiting) >= MOST_WAITING:
                raise TooManyWaiting(len(self._waiting))
            return {held.job.work.story for held in self._held.values() if held.job is not None}

    def _queued(self, state: ReadingState, job: Job) -> ReadingState:
        with self._changed:
            if self._closed:
                raise ServerEnding
            held = self._held[state.id] = _Held(state, job)
            self._waiting.append(state.id)
            self._forget()
            if self._thread is None:
                self._thread = Thread(target=self._read_all, name="esesea-readings", daemon=True)
                self._thread.start()
            self._changed.notify()
            return self._say(held, held.state)

    def _forget(self) -> None:
        over = [reading for reading, held in self._held.items() if held.job is None]
        for reading in over[: max(0, len(self._held) - REMEMBERED)]:
            del self._held[reading]

    def _of(self, reading: str) -> _Held:
        if reading not in self._held:
            raise NoSuchReading(reading)
        return self._held[reading]

    def _say(self, held: _Held, state: ReadingState) -> ReadingState:
        held.state = state
        self._tell(Notice("reading", reading=state))
        return state

    def _read_all(self) -> None:
        staying = Staying()
        try:
            while (found := self._next(staying)) is not None:
                self._read(*found, staying)
        finally:
            staying.end()

    def _next(self, staying: Staying) -> tuple[_Held, Job] | None:
        """The next that waits, with its job: whoever cancels it from now on leaves it to be cleared away here."""
        with self._changed:
            while not self._changed.wait_for(lambda: self._closed or self._waiting, staying.seconds):
                staying.end()
            if not self._waiting:
                return None
            held = self._held[self._waiting.popleft()]
            job = held.job
            assert job is not None
            self._say(held, replace(held.state, state=READING))
            return held, job

    def _read(self, held: _Held, job: Job, staying: Staying) -> None:
        def step(said: Step) -> None:
            with self._changed:
                if held.job is not None:
                    told = replace(held.state, phase=said.phase, done=said.done, total=said.total, share=said.share)
                    self._say(held, told)

        try:
            kept = job.run(step, staying)
            with self._changed:
                if held.job is not None:  # else it was cancelled
                    self._end(held, job, kept, staying)
        except Exception:
            # Those that wait behind it are read all the same.
            log.exception("reading %s", job.work.manuscript)
            with self._changed:
                held.job = None
                if held.state.state in UNFINISHED:
                    self._say(held, replace(held.state, state="failed", trouble=FAULT))
        finally:
            job.end()
            job.work.remove()

    def _end(self, held: _Held, job: Job, kept: Kept | Trouble, staying: Staying) -> None:
        held.job = None
        if isinstance(kept, Kept):
            try:
                story = job.work.keep(kept.folder)
            except EseseaError as error:
                kept = trouble(error)
            else:
                child = job.let_go()
                if child is not None:
                    staying.left(child, story)
                self._tell(Notice("shelf"))
                done = replace(held.state, state="done", share=1.0, story=story_id(story), changed=kept.changed)
                self._say(held, done)
                return
        self._say(held, replace(held.state, state="failed", trouble=kept))
