"""How long the page takes to read a story again: ``python -m bench.page.again FILE [--presses N] [--json]``.

FILE is copied, dropped and read. Then, press by press, a word of the copy is misspelt or mended, as somebody does who
writes, and the story is read again. Seconds are wall clock from the press to the notice that it is done, of the reading
process and the server's own work, without a window. At the first press the server has just been started.
Python's bytecode is at hand from the drop on, as it is where Esesea was installed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue

from bench.reread import misspelt

from esesea.store.folder import StoryFolder
from esesea.web.answers.notice import Notice
from esesea.web.answers.reading import ReadingState
from esesea.web.reading.queue import UNFINISHED, Readings

PAUSE = 3.0
"""Seconds between two presses."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds: from the drop to the story, of the first press, and of the others, for which the process stayed."""

    words: int
    dropped: float
    first: float
    others: tuple[float, ...]


def measured(manuscript: Path, presses: int = 6, pause: float = PAUSE) -> Figures:
    """The figures of the novel in the file at ``manuscript``."""
    with tempfile.TemporaryDirectory() as folder, _bytecode():
        with _readings(folder) as (readings, told), manuscript.open("rb") as content:
            dropped = _seconds(lambda: readings.begin(manuscript.name, content), told)
        draft = Path(folder) / manuscript.name
        path = draft.with_suffix(".story")
        story = StoryFolder.open(path).load()
        words = misspelt(story.document.text, story), story.document.text
        with _readings(folder) as (readings, told):

            def pressed(number: int) -> float:
                draft.write_text(words[number % 2], encoding="utf-8")
                time.sleep(pause)
                return _seconds(lambda: readings.begin_again(path), told)

            first, *others = map(pressed, range(presses))
        return Figures(story.document.words, dropped, first, tuple(others))


@contextmanager
def _bytecode() -> Iterator[None]:
    """Processes that are started in the block leave the bytecode of what they load for those after them."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


@contextmanager
def _readings(folder: str) -> Iterator[tuple[Readings, SimpleQueue[Notice]]]:
    """The readings of a server of ``folder`` that has just been started, and what they tell."""
    told: SimpleQueue[Notice] = SimpleQueue()
    readings = Readings(Path(folder), told.put)
    try:
        yield readings, told
    finally:
        readings.close()


def _seconds(press: Callable[[], ReadingState], told: SimpleQueue[Notice]) -> float:
    began = time.perf_counter()
    press()
    while (state := told.get().reading) is None or state.state in UNFINISHED:
        pass
    if state.state != "done":
        raise SystemExit(str(state.trouble))
    return round(time.perf_counter() - began, 2)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--presses", type=int, default=6, metavar="N")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    found = measured(given.file, given.presses)
    if given.json:
        print(json.dumps(asdict(found)))
    else:
        print(f"{given.file.name}, {found.words:,} words")
        print(f"dropped and read    {found.dropped:>6.2f} s")
        print(f"first press         {found.first:>6.2f} s")
        print(f"the others          {'  '.join(f'{each:.2f}' for each in found.others)} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
