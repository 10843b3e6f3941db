"""A corpus is read: listed, planned, run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from esesea.app.errors import NoSuchChoice
from esesea.corpus.errors import CorpusBusy
from esesea.corpus.listener import SILENT, Listener
from esesea.corpus.settings import Bounds
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.corpus.dataset.dataset import Dataset
    from esesea.corpus.engine import Engine
    from esesea.corpus.part import Report

ENGINES = ("local", "ray")

GLANCE = 0.2
"""Seconds that a run waits for its turn: `status` holds the lock for a moment to see whether somebody else does."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did, in books.

    ``listed`` are those of the sources, each content once, ``twice`` those with the same content as another;
    ``done_before`` and ``failed_before`` were read, or failed, in earlier runs; ``read`` and ``failed`` now. ``words``
    are those of the stories read now; ``seconds`` how long it took, listing included; ``waited`` how long it waited for
    room on the disk, the waiting of all workers together.
    """

    out: str
    listed: int
    twice: int
    done_before: int
    failed_before: int
    read: int
    failed: int
    words: int
    seconds: float
    waited: float


class How(TypedDict, total=False):
    """How a corpus is read, each by default as written here.

    ``engine``: ``local`` or ``ray``; ``address``: of a Ray cluster, None for one on this machine; ``workers``: how many
    books are read at once, None for as many as there are cores; ``bounds``: what one book may take;
    ``retry_failed``: False, True tries again what failed in earlier runs; ``text_column``: where Parquet and JSON lines
    have the text, None to know it by its name; ``whole_folders``: False, True takes every folder right in a source for
    one book of chapters; ``reader`` and ``spacy_model``: as for `esesea.read`.
    """

    engine: str
    address: str | None
    workers: int | None
    bounds: Bounds
    retry_failed: bool
    text_column: str | None
    whole_folders: bool
    reader: str
    spacy_model: str


def read(
    sources: str | Path | Sequence[str | Path], out: str | Path, *, listener: Listener = SILENT, **how: Unpack[How]
) -> Run:
    """Read every book of ``sources`` into the dataset ``out``, less those that it has; ``how``: see `How`.

    A source is a folder, a pattern, a zip archive, JSON lines or a Parquet file of texts, on this machine or at an
    fsspec URL; ``out`` is a folder or such a URL.

    A book that cannot be read is a row of ``failures`` and stops nothing. Stopped at any moment, a run leaves whole
    parts only, and the next call goes on. Raises CorpusError, ReadingError where there is no such reader, and what
    ``listener`` raises.
    """
    from esesea.corpus.dataset.dataset import Dataset  # noqa: PLC0415 - `import esesea.corpus` stays light
    from esesea.corpus.keys import fingerprint  # noqa: PLC0415
    from esesea.corpus.plan.making import planned, planning  # noqa: PLC0415
    from esesea.corpus.settings import Reader, Settings  # noqa: PLC0415
    from esesea.corpus.sources.listing import Sources  # noqa: PLC0415

    began = time.monotonic()
    chosen = _engine(how.get("engine", ENGINES[0]))
    given = (sources,) if isinstance(sources, str | Path) else tuple(sources)
    listed = Sources(tuple(map(str, given)), how.get("text_column"), how.get("whole_folders", False))
    listed.check()
    name, spacy_model = how.get("reader", READER), how.get("spacy_model", SPACY_MODEL)
    maker = Reader(fingerprint(name, spacy_model), name, spacy_model)
    settings = Settings(str(out), maker, how.get("bounds", Bounds()), how.get("workers"), how.get("address"))
    dataset = Dataset(settings.out, settings.bounds.patience)
    with ExitStack() as held:
        held.enter_context(alone(dataset, lambda: dataset.begin(maker)))
        folder = held.enter_context(planning(dataset))
        plan = planned(
            listed, dataset, settings, folder, retry_failed=how.get("retry_failed", False), heard=listener.listed
        )
        listener.planned(plan)
        tally = _Tally(listener.told)
        if plan.parts:
            chosen.run(plan, settings, tally.add)
        return Run(
            *(settings.out, plan.listed, plan.twice, plan.done, plan.failed_before),
            *(tally.read, tally.failed + plan.unlisted, tally.words, time.monotonic() - began, tally.waited),
        )


@dataclass(slots=True)
class _Tally:
    """Adds up what an engine reports, and hands it on."""

    told: Callable[[Report], None]
    read: int = field(default=0)
    failed: int = field(default=0)
    words: int = field(default=0)
    waited: float = field(default=0.0)

    def add(self, report: Report) -> None:
        from esesea.corpus.part import PartDone  # noqa: PLC0415 - loaded by now

        if isinstance(report, PartDone):
            self.read += report.read
            self.failed += report.failed
            self.words += report.words
            self.waited += report.waited
        self.told(report)


def _engine(name: str) -> Engine:
    """The engine of that name. Raises NoSuchChoice, or NeedsCorpus where its package is missing."""
    if name == "local":
        from esesea.corpus.engines.local import LocalEngine  # noqa: PLC0415 - as above

        return LocalEngine()
    if name == "ray":
        from esesea.corpus.engines.ray import ray_engine  # noqa: PLC0415 - as above

        return ray_engine()
    raise NoSuchChoice("engine", name, ENGINES)


@contextmanager
def alone(dataset: Dataset, began: Callable[[], None]) -> Iterator[None]:
    """Be the one run over ``dataset`` while the block runs, where its place is on this machine.

    ``began`` is called first. Raises CorpusBusy where another run goes on, and what ``began`` raises.
    """
    from esesea.corpus.dataset.place import LocalPlace, place_of  # noqa: PLC0415 - as above
    from esesea.store.errors import FolderBusy  # noqa: PLC0415
    from esesea.store.lock import locked  # noqa: PLC0415

    began()
    place = place_of(dataset.out)
    if not isinstance(place, LocalPlace):
        yield
        return
    try:
        with locked(place.root, wait=GLANCE):
            yield
    except FolderBusy as busy:
        raise CorpusBusy(dataset.out) from busy
