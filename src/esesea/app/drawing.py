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
"""Pixels, margins and key counted."""

LEAST_WIDTH = 200

NOTEBOOK = "application/vnd.vega.v6+json"


@dataclass(frozen=True, slots=True, repr=False)
class Drawing:
    """A picture as a Vega specification; the last value of a notebook's cell shows itself."""

    specification: Mapping[str, object]

    def save(self, path: str | Path) -> Path:
        """Write it to ``path``, by its ending: ``.svg``, ``.png``, ``.pdf``, or ``.json`` for the specification.

        Raises ExportError; nothing is then half-written.
        """
        from esesea.export.errors import UnknownForm  # noqa: PLC0415 - `import esesea` stays light
        from esesea.export.faults import write_faults  # noqa: PLC0415
        from esesea.files import replace_file  # noqa: PLC0415
        from esesea.pictures.drawing import FORMS  # noqa: PLC0415

        target = Path(path)
        form = FORMS.get(target.suffix.lower())
        if form is None:
            raise UnknownForm(str(target), tuple(FORMS))
        drawn = form(self.specification)
        with write_faults(target):
            replace_file(target, drawn)
        return target

    def __repr__(self) -> str:
        """What the picture shows, in words."""
        return f"<Drawing: {self.specification['description']}>"

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
    story: Story,
    picture: str = "curve",
    *,
    clock: str = STORY_CLOCK,
    dark: bool = False,
    width: int = WIDTH,
    height: int | None = None,
) -> Drawing:
    """Draw ``story``: ``curve``, ``lifelines``, ``constellation``, ``places``, ``arc`` or ``palette``.

    ``clock`` is ``story``, ``reading`` or ``lived:NAME``; ``dark`` draws light on dark; ``width`` is in pixels, 200 at
    least; ``height`` is what it should not be higher than, which it is only where it could not be read else. The same
    story gives the same drawing. Raises UnknownPicture, UnknownName or AmbiguousName; ValueError for a width that is
    too small.
    """
    from esesea.app.names import find_clock  # noqa: PLC0415 - `import esesea` stays light
    from esesea.pictures.errors import UnknownPicture  # noqa: PLC0415
    from esesea.pictures.look import DARK, LIGHT  # noqa: PLC0415
    from esesea.pictures.registry import PICTURES  # noqa: PLC0415

    if picture not in PICTURES:
        raise UnknownPicture(picture, tuple(PICTURES))
    if width < LEAST_WIDTH:
        raise ValueError(f"a picture is at least {LEAST_WIDTH} pixels wide, not {width}")
    return Drawing(PICTURES[picture](story, DARK if dark else LIGHT, find_clock(story, clock), width, height))
