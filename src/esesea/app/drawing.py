"""A story as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.story.time import STORY_CLOCK

if TYPE_CHECKING:
    from esesea.story.story import Story

WIDTH = 1040
"""Pixels, margins and legend not counted."""

LEAST_WIDTH = 200

NOTEBOOK = "application/vnd.vega.v6+json"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as a Vega specification; the last value of a notebook's cell shows itself."""

    specification: Mapping[str, object]

    def save(self, path: str | Path) -> Path:
        """Write it to ``path``, by its ending: ``.svg``, ``.png``, ``.pdf``, or ``.json`` for the specification.

        Raises PictureError; nothing is then half-written.
        """
        from esesea.files import replace_file  # noqa: PLC0415 - `import esesea` stays light
        from esesea.pictures.drawing import FORMS  # noqa: PLC0415
        from esesea.pictures.errors import PictureNotWritten, UnknownPictureFile  # noqa: PLC0415

        target = Path(path)
        form = FORMS.get(target.suffix.lower())
        if form is None:
            raise UnknownPictureFile(str(target), tuple(FORMS))
        drawn = form(self.specification)
        try:
            replace_file(target, drawn)
        except OSError as fault:
            raise PictureNotWritten(str(target), fault.strerror or str(fault)) from fault
        return target

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        """What Jupyter shows: the specification where it draws Vega, else the drawn lines."""
        from esesea.pictures.drawing import svg  # noqa: PLC0415 - as above

        words = str(self.specification["description"])
        return {
            NOTEBOOK: dict(self.specification),
            "image/svg+xml": svg(self.specification).decode(),
            "text/plain": words,
        }


def draw(
    story: Story, picture: str = "curve", *, clock: str = STORY_CLOCK, dark: bool = False, width: int = WIDTH
) -> Drawing:
    """Draw ``story``: ``curve``, ``lifelines``, ``constellation``, ``places``, ``arc`` or ``palette``.

    ``clock`` is ``story``, ``reading`` or ``lived:NAME``; ``dark`` draws light on dark; ``width`` is in pixels, 200 at
    least. The same story gives the same drawing. Raises UnknownPicture, UnknownName or AmbiguousName; ValueError for a
    width that is too small.
    """
    from esesea.app.names import find_clock  # noqa: PLC0415 - `import esesea` stays light
    from esesea.pictures.errors import UnknownPicture  # noqa: PLC0415
    from esesea.pictures.look import DARK, LIGHT  # noqa: PLC0415
    from esesea.pictures.registry import PICTURES  # noqa: PLC0415

    if picture not in PICTURES:
        raise UnknownPicture(picture, tuple(PICTURES))
    if width < LEAST_WIDTH:
        raise ValueError(f"a picture is at least {LEAST_WIDTH} pixels wide, not {width}")
    return Drawing(PICTURES[picture](story, DARK if dark else LIGHT, find_clock(story, clock), width))
