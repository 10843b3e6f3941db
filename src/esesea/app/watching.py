"""A manuscript read again at every save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.keeping import keeping_draft
from esesea.app.rereading import Rereading, rereading
from esesea.errors import EseseaError
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL
from esesea.text.errors import ManuscriptError, NoSuchFile
from esesea.text.folder import Folder, is_apart

if TYPE_CHECKING:
    from esesea.app.keeping import Draft
    from esesea.reading.llm.language_model import LanguageModel

QUIET = 100
"""Milliseconds without a change after which a save is taken to be over; one that is not is read once more."""

PATIENCE = 32
"""So many quiet stretches (some three seconds) a file that cannot be read may be a save that is not over."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A draft that was read and kept, and what it changed: None for the first reading, and where nothing changed."""

    draft: Draft
    changed: Rereading | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """A save that could not be read or kept. What was kept before is whole, and watching goes on."""

    error: EseseaError


def watch(
    path: str | Path,
    into: str | Path | None = None,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
    saves: Iterable[bool] | None = None,
) -> Iterator[Seen | Trouble]:
    """Read the manuscript at ``path`` now and at every save, as ``keep`` does, until ``saves`` ends or Ctrl-C.

    ``saves`` says again and again whether something was saved (True) or all was quiet for a moment (False); the folder
    of the manuscript is asked where it is not given. A file is read when it is quiet, and only where its bytes are
    others than those read last. One that is missing or cannot be read may be half-written: it is given a few seconds.
    Raises NoSuchFile where there is no manuscript to begin with, and KeyboardInterrupt at Ctrl-C.
    """
    from esesea.text.manuscript import manuscript_at  # noqa: PLC0415 - the formats load XML parsers

    manuscript = Path(path)
    if not manuscript.exists():
        raise NoSuchFile(str(manuscript))
    known = ""
    waiting, tries = True, 0
    for saved in _saves(manuscript) if saves is None else saves:
        if saved:
            waiting, tries = True, 0
        elif waiting:
            waiting = False
            try:
                if manuscript_at(manuscript).sha256 == known:
                    continue
                with keeping_draft(
                    manuscript, into, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress
                ) as draft:
                    known, tries = draft.story.document.sha256, 0
                    yield Seen(draft, rereading(draft))
            except ManuscriptError as fault:
                tries += 1
                waiting = tries < PATIENCE
                if not waiting:
                    yield Trouble(fault)
            except EseseaError as fault:
                yield Trouble(fault)


def _saves(manuscript: Path) -> Iterator[bool]:
    """Whether the manuscript was saved, each time something is, and each time nothing was for a moment.

    Of a manuscript that is a file the folder is watched: many editors write another file and give it the name. Of one
    that is a folder, whatever lies in it.
    """
    import watchfiles  # noqa: PLC0415 - only where something is watched

    whole = _whole(manuscript)
    real = manuscript.resolve()
    names = {str(real), str(manuscript.parent.resolve() / manuscript.name)}
    folders = {real.parent, manuscript.parent.resolve()} if whole is None else {whole.resolve()}
    for changes in watchfiles.watch(
        *folders,
        watch_filter=lambda _, changed: (
            changed in names or (whole is not None and _is_in(whole.resolve(), Path(changed)))
        ),
        step=50,
        debounce=QUIET,
        rust_timeout=QUIET,
        yield_on_timeout=True,
        recursive=whole is not None,
    ):
        yield bool(changes)


def _whole(manuscript: Path) -> Path | None:
    """The folder that is the manuscript, None where it is a file.

    An index note stands for the folder it is in: what it lists may lie anywhere below.
    """
    from esesea.text.manuscript import manuscript_at  # noqa: PLC0415 - the formats load XML parsers

    if manuscript.is_dir():
        return manuscript
    try:
        found = manuscript_at(manuscript)
    except ManuscriptError:
        return None
    return Path(found.file) if isinstance(found, Folder) else None


def _is_in(folder: Path, changed: Path) -> bool:
    """Whether a file may be of the manuscript in ``folder``: neither hidden nor what Esesea keeps."""
    return changed.is_relative_to(folder) and not any(map(is_apart, changed.relative_to(folder).parts))
