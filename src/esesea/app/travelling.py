"""How long journeys take, as the author declares it beside the manuscript."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.opening import story_folder

if TYPE_CHECKING:
    from esesea.story.story import Story
    from esesea.story.travel import Travel


def declare_travel(path: str | Path, file: str | Path) -> Travel:
    """Keep the journeys that ``file`` declares in the story's folder at ``path``: they are checked from now on.

    Nothing is written where the file cannot be used. Raises NoStoryHere, TravelError, or StoreError.
    """
    from esesea.continuity.travel.declaration import read_travel  # noqa: PLC0415 - `import esesea` stays light
    from esesea.store.folder import StoryFolder  # noqa: PLC0415 - as above

    folder = StoryFolder.open(story_folder(Path(path)))
    travel = read_travel(Path(file))
    folder.keep_travel(travel.source)
    return travel


def unknown_places(story: Story) -> tuple[str, ...]:
    """The places of declared journeys that the story does not have, as the author wrote them, each once."""
    known = {name.casefold() for place in story.places for name in (place.name, *place.names)}
    journeys = story.travel.journeys if story.travel is not None else ()
    said = (name for journey in journeys for name in (journey.origin, journey.destination))
    return tuple(dict.fromkeys(name for name in said if name.casefold() not in known))
