"""What the server tells every open window as it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.web.answers.reading import ReadingState


@dataclass(frozen=True, slots=True)
class Notice:
    """Something has changed, sent as a server-sent event whose name is ``kind``.

    ``story``: the story with that id is now at ``revision``; ``reading``: how far one has come; ``shelf``: the stories
    are others.
    """

    kind: Literal["story", "reading", "shelf"]
    story: str | None = None
    revision: int | None = None
    reading: ReadingState | None = None
