"""A story that was read before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NoStoryHere
from esesea.app.keeping import SUFFIX

if TYPE_CHECKING:
    from esesea.story.story import Story


def open_story(path: str | Path) -> Story:
    """The story kept in the folder at ``path``, as it was read and as its author corrected it, its order solved.

    Beside a manuscript's path its folder is found too (``novel.docx`` finds ``novel.story``). Raises NoStoryHere,
    or StoreError where the folder cannot be used.
    """
    from esesea.app.deciding import corrected  # noqa: PLC0415 - `import esesea` stays light
    from esesea.store.folder import StoryFolder  # noqa: PLC0415 - as above

    folder = StoryFolder.open(story_folder(Path(path)))
    return corrected(folder.load(), folder.decisions().corrections)


def story_folder(path: Path) -> Path:
    """The story's folder that ``path`` means; raises NoStoryHere where there is none."""
    if path.is_dir():
        return path
    beside = path.with_suffix(SUFFIX)
    if beside.is_dir():
        return beside
    raise NoStoryHere(str(path), path.is_file())
