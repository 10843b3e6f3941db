"""A manuscript's reading, kept in the story's folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.reading import read
from esesea.progress import SILENT, Progress
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.story.story import Story


SUFFIX = ".story"


def keep(
    path: str | Path,
    into: str | Path | None = None,
    *,
    reader: str = READER,
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
    from esesea.store.folder import StoryFolder  # noqa: PLC0415 - `import esesea` stays light

    manuscript = Path(path)
    folder = Path(into or manuscript.parent) / f"{manuscript.stem}{SUFFIX}"
    kept = StoryFolder.create(folder)
    declared = calendar if calendar is not None else kept.calendar_if_any()
    story = read(manuscript, reader=reader, spacy_model=spacy_model, calendar=declared, progress=progress)
    progress.started("keeping", None)
    kept.save(story)
    progress.finished("keeping")
    return story, folder
