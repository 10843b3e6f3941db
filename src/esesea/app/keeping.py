"""A manuscript's reading, kept in the story's folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.reading import parser_standing_by, read_again
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL
from esesea.text.folder import home

if TYPE_CHECKING:
    from esesea.reading.llm.language_model import LanguageModel
    from esesea.store.folder import StoryFolder
    from esesea.story.correction import Correction
    from esesea.story.drafts.reattachment import Reattached
    from esesea.story.story import Story


SUFFIX = ".story"

PROJECTS = frozenset({".scriv", ".novel"})
"""Endings of folders that a program shows as one file."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A reading that was kept in ``folder``: the ``story`` as read, and the one as read ``before`` that it replaced.

    ``before`` is None where the folder held none that this Esesea can open. ``said`` are the author's decisions before
    this draft, undos among them; ``brought`` is what became of each of the others with it.
    """

    story: Story
    folder: Path
    before: Story | None = None
    said: tuple[Correction, ...] = ()
    brought: tuple[Reattached, ...] = ()


def keep(
    path: str | Path,
    into: str | Path | None = None,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> tuple[Story, Path]:
    """Read the manuscript at ``path`` (see ``read``) and keep what was found in ``NAME.story``.

    The folder is made in ``into``, or beside the manuscript. Where it exists, what was found is replaced and the
    author's decisions stay. A ``calendar`` is kept in it, and read by again where none is given. Nothing is written
    before the reading is done, and then wholly or not at all. Raises what ``read`` raises, and StoreError where the
    folder cannot be written.
    """
    draft = keep_draft(path, into, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress)
    return draft.story, draft.folder


def keep_draft(
    path: str | Path,
    into: str | Path | None = None,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Draft:
    """Do as ``keep``, and say what was there before."""
    with keeping_draft(
        path, into, reader=reader, spacy_model=spacy_model, calendar=calendar, progress=progress
    ) as draft:
        return draft


@contextmanager
def keeping_draft(
    path: str | Path,
    into: str | Path | None = None,
    *,
    reader: str | LanguageModel = READER,
    spacy_model: str = SPACY_MODEL,
    calendar: str | Path | None = None,
    progress: Progress = SILENT,
) -> Iterator[Draft]:
    """Do as ``keep_draft``, but keep what makes the next reading fast when the block ends.

    So whoever waits for the draft hears of it first. All that is found is kept before.
    """
    from esesea.store.folder import StoryFolder  # noqa: PLC0415 - `import esesea` stays light

    manuscript = Path(path)
    kept = StoryFolder.create(folder_of(manuscript, into))
    declared = calendar if calendar is not None else kept.calendar_if_any()
    last = kept.memo_if_any()
    # Whether anything is to be parsed is not known yet, but the parser takes longer to load than all else before it.
    with parser_standing_by(reader, spacy_model) if last is not None else nullcontext():
        before = _last_reading(kept) if last is not None else None
        again = partial(read_again, reader=reader, spacy_model=spacy_model, calendar=declared)
        story, memo = again(manuscript, last, progress=progress, before=before)
    if story is before:
        yield Draft(story, kept.path, before, kept.decisions().corrections)
        return
    progress.started("keeping", None)
    draft = replace_reading(kept, story, before)
    progress.finished("keeping")
    try:
        yield draft
    finally:
        kept.keep_memo(memo())


def folder_of(manuscript: Path, into: str | Path | None = None) -> Path:
    """Where the story of the ``manuscript`` is kept: in ``into``, or beside it, under its name.

    A file's ending is no part of the name, nor is that of a project that is a folder (``.scriv``); a folder's name may
    have points in it ("Vol. 2"). A project's own list stands for the folder it is in.
    """
    meant = home(manuscript)
    meant = meant if meant.name not in {"", ".."} else meant.resolve()
    whole = meant.is_dir() and meant.suffix not in PROJECTS
    return Path(into or meant.parent) / f"{meant.name if whole else meant.stem}{SUFFIX}"


def replace_reading(folder: StoryFolder, story: Story, before: Story | None = None) -> Draft:
    """Put ``story`` in the place of the last reading, and bring the author's decisions to its draft.

    Where the draft changed a passage that a decision names, its new words are kept first, then the reading: stopped
    between the two, the decision is found again by the next reading, which knows both. ``before`` is the last
    reading, where it was loaded already. Raises StoreError.
    """
    from esesea.story.drafts.reattachment import reattachments  # noqa: PLC0415 - only where something is kept

    before = before or _last_reading(folder)
    said = folder.decisions().corrections
    brought = reattachments(before, story, said)
    for each in brought:
        if each.changed:
            folder.decide(each.decision)
    folder.save(story)
    return Draft(story, folder.path, before, said, brought)


def _last_reading(folder: StoryFolder) -> Story | None:
    """The story that the folder holds, None where it holds none or it cannot be opened any more."""
    from esesea.store.errors import DamagedCache, MadeByNewer, NeverRead, OutdatedCache  # noqa: PLC0415 - as above

    try:
        return folder.load()
    except (NeverRead, DamagedCache, OutdatedCache, MadeByNewer):
        return None
