"""A story that was read before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.errors import NoStoryHere
from esesea.app.keeping import SUFFIX, folder_of

if TYPE_CHECKING:
    from esesea.story.story import Story


def open_story(path: str | Path) -> Story:
    """The story kept in the folder at ``path``, as it was read and as its author corrected it, its order solved.

    Beside a manuscript's path its folder is found too (``novel.docx`` finds ``novel.story``). Raises NoStoryHere,
    StoreError where the folder cannot be used, or TravelError where the journeys declared in it cannot.
    """
    from esesea.app.authors_word import corrected  # noqa: PLC0415 - `import esesea` stays light
    from esesea.store.folder import StoryFolder  # noqa: PLC0415 - as above

    folder = StoryFolder.open(story_folder(Path(path)))
    return corrected(with_travel(folder.load(), folder.travel_if_any()), folder.decisions().corrections)


def with_travel(story: Story, file: Path | None) -> Story:
    """The story as it was read with the journeys that its author declared since, and its findings with them."""
    if file is None:
        return story
    from esesea.continuity.checking import findings  # noqa: PLC0415 - as above
    from esesea.continuity.travel.declaration import read_travel  # noqa: PLC0415 - as above

    declared = replace(story, travel=read_travel(file))
    return replace(declared, findings=findings(declared))


def story_folder(path: Path) -> Path:
    """The story's folder that ``path`` means; raises NoStoryHere where there is none."""
    if path.is_dir() and path.suffix == SUFFIX:
        return path
    beside = folder_of(path)
    if beside.is_dir():
        return beside
    if path.is_dir():
        return path
    raise NoStoryHere(str(path), path.is_file())
