"""A story that is read again from the manuscript beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from esesea.app.beside import manuscript_beside
from esesea.errors import EseseaError
from esesea.reading.defaults import LITERARY, LLM, RULES
from esesea.store.folder import StoryFolder
from esesea.web.reading.errors import NeedsModel, NoManuscript

OWN = frozenset({LITERARY, RULES})
"""Readers that ask nobody else; the page does not let a story be sent away."""


@dataclass(frozen=True, slots=True)
class InPlace:
    """The ``manuscript`` and its ``story`` (names) in the folder at ``path``, read by ``reader`` where both lie.

    The reading puts itself in the place of the last one when it is done, wholly or not at all, so that there is nothing
    to move and nothing to take away.
    """

    path: Path
    manuscript: str
    story: str
    reader: str | None = None

    def keep(self, story: str) -> Path:
        """Where the story stands already."""
        return self.path / story

    def remove(self) -> None:
        """Leave everything as it is."""


def in_place(story: Path) -> InPlace:
    """What it takes to read the story in the folder at ``story`` again, by whom it was read last.

    Raises NoManuscript where its manuscript does not lie beside it, NeedsModel where a language model read it.
    """
    source, reader = _last(StoryFolder(story))
    manuscript = manuscript_beside(story, source)
    if manuscript is None:
        raise NoManuscript(source or f"{story.stem}.docx")
    if reader == LLM:
        raise NeedsModel(manuscript.name)
    return InPlace(story.parent, manuscript.name, story.name, reader if reader in OWN else None)


def _last(folder: StoryFolder) -> tuple[str | None, str | None]:
    """What the manuscript was called when it was read last, and by whom; None where that cannot be told any more."""
    try:
        about = folder.about()
    except EseseaError:
        return None, None
    # The name goes before a colon and a digest; that of a reader with a language model goes on with the model's.
    return about.source, about.reader.partition(":")[0].partition(" ")[0]
