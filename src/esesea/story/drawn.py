"""What a story shows of itself: pictures, drawn by a room above, which says here how it is done.

The rooms below know of no pictures, and a `Story` is used where nothing is drawn: so the drawing comes to the story,
not the story to the drawing. It is set once, when ``esesea`` is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Unpack

    from esesea.story.story import Story


class Shown(Protocol):
    """A picture: the last value of a notebook's cell shows itself."""

    @property
    def specification(self) -> Mapping[str, object]:
        """The picture in the language of Vega."""
        ...

    def save(self, path: str | Path) -> Path:
        """Write it to a file, by the ending of its name."""
        ...


class How(TypedDict, total=False):
    """How a picture is drawn: see `esesea.draw`."""

    clock: str
    dark: bool
    width: int
    height: int | None


class Draw(Protocol):
    """What draws."""

    def __call__(self, story: Story, picture: str, /, **how: Unpack[How]) -> Shown:
        """The picture of that name."""
        ...


_draws: list[Draw] = []


def drawn_by(draw: Draw) -> None:
    """From now on stories are drawn by ``draw``."""
    _draws[:] = [draw]


def drawn(story: Story, picture: str, how: How) -> Shown:
    """The picture of that name. Raises RuntimeError where nothing that draws was loaded."""
    if not _draws:
        raise RuntimeError("`import esesea` first: it brings what draws")
    return _draws[0](story, picture, **how)
