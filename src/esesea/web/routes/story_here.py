"""The story that an address names."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from esesea.web.describing.memory import Memory, Remembered
from esesea.web.desk import DeskHere
from esesea.web.wishes.acts import Id


def _remembered(request: Request, story: Id, desk: DeskHere) -> Remembered:
    return cast("Memory", request.app.state.memory).of(desk.opened(story))


StoryHere = Annotated[Remembered, Depends(_remembered)]
"""The story as it stands now, with what was told of it lately. Raises NotOnTheShelf, StoreError."""
