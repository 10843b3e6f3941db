"""What a story shows of itself by rooms above it: pictures, frames, a page in a notebook.

The rooms below know of none of these, and a `Story` is used where nothing is shown: so what shows comes to the story,
not the story to what shows. It is set once, when ``esesea`` is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypedDict

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


class Above(Protocol):
    """What shows stories."""

    def draw(self, story: Story, picture: str, /, **how: Unpack[How]) -> Shown:
        """The picture of that name."""
        ...

    def frames(self, story: Story, library: str, *, with_text: bool) -> Mapping[str, Any]:
        """The tables as frames of ``library``, by name."""
        ...

    def html(self, story: Story) -> str:
        """What a notebook shows of the story itself."""
        ...


_above: list[Above] = []


def shown_by(above: Above) -> None:
    """From now on stories are shown by ``above``."""
    _above[:] = [above]


def above() -> Above:
    """What shows stories. Raises RuntimeError where nothing that does was loaded."""
    if not _above:
        raise RuntimeError("`import esesea` first: it brings what shows stories")
    return _above[0]
