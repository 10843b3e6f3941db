"""A corpus as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from esesea.app.drawing import LEAST_WIDTH, WIDTH
from esesea.corpus.asking.opening import open as open_corpus

if TYPE_CHECKING:
    from esesea.app.drawing import Drawing


def draw(out: str | Path, picture: str = "nonlinearity", *, dark: bool = False, width: int = WIDTH) -> Drawing:
    """Draw the corpus at ``out``: ``nonlinearity``, ``arc``, ``flashbacks``, ``deaths``, ``telling`` or ``touches``.

    ``dark`` draws light on dark; ``width`` is in pixels, 200 at least. The same corpus gives the same drawing. Raises
    UnknownPicture, NotACorpus or OutOfReach; ValueError for a width that is too small.
    """
    from esesea.app.drawing import Drawing  # noqa: PLC0415 - `import esesea.corpus` stays light
    from esesea.corpus.pictures.registry import PICTURES  # noqa: PLC0415
    from esesea.pictures.errors import UnknownPicture  # noqa: PLC0415
    from esesea.pictures.look import DARK, LIGHT  # noqa: PLC0415

    if picture not in PICTURES:
        raise UnknownPicture(picture, tuple(PICTURES))
    if width < LEAST_WIDTH:
        raise ValueError(f"a picture is at least {LEAST_WIDTH} pixels wide, not {width}")
    return Drawing(PICTURES[picture](open_corpus(out), DARK if dark else LIGHT, width))
