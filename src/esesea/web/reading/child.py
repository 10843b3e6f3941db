"""A running process that reads: started, asked, ended."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from esesea.web.reading.lines import Asked, Failed, Kept, Line, understood, written

# -P: no file of the working folder is taken for a module.
PROGRAM = ("-P", "-m", "esesea.web.reading.process")


class Child:
    """One process that reads. All methods but `kill` are for one thread."""

    def __init__(self) -> None:
        """Start it. Raises OSError where the system starts no more processes."""
        self._ending = Lock()
        self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
            (sys.executable, *PROGRAM),
            cwd=Path(sys.executable).anchor or None,  # while it rests it stands in nobody's way
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
            start_new_session=True,
        )

    def read(self, wish: Asked) -> Iterator[Line]:
        """What it says of the reading, up to how that ended; less where the process itself ends before."""
        questions, answers = self._process.stdin, self._process.stdout
        assert questions is not None
        assert answers is not None
        with contextlib.suppress(OSError):  # it has ended: it says nothing, then
            questions.write(written(wish))
            questions.flush()
        for line in answers:
            said = understood(line)
            if said is not None:
                yield said
            if isinstance(said, Kept | Failed):
                return

    def kill(self) -> None:
        """End the process at once, and those that help it; from any thread."""
        with self._ending:
            if self._process.returncode is not None:  # its number may be another process's
                return
            with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS refuses where none is left
                if os.name == "posix":
                    os.killpg(self._process.pid, signal.SIGKILL)
                else:
                    self._process.kill()

    def end(self) -> None:
        """End the process, wait for it, and close its pipes; harmless when done twice."""
        self.kill()
        with self._ending:
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
