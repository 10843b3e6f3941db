"""Reading manuscripts: those that were dropped on the page, and those of stories that are read again."""

from __future__ import annotations

from typing import Annotated, Any, cast

from fastapi import APIRouter, Depends, Request, UploadFile

from esesea.web.answers.reading import ReadingState
from esesea.web.answers.trouble import Trouble
from esesea.web.desk import DeskHere
from esesea.web.reading.queue import Readings
from esesea.web.wishes.acts import Id

router = APIRouter(prefix="/api")


def readings_of(request: Request) -> Readings:
    """The readings of the server that was asked."""
    return cast("Readings", request.app.state.readings)


NOT_TAKEN: dict[int | str, dict[str, Any]] = {
    429: {"model": Trouble, "description": "Too many are waiting to be read"},
    503: {"model": Trouble, "description": "The server is being stopped"},
    507: {"model": Trouble, "description": "There is no room on the disk"},
}

ReadingsHere = Annotated[Readings, Depends(readings_of)]


@router.get("/readings")
def readings(here: ReadingsHere) -> tuple[ReadingState, ...]:
    """Those that were begun since the server started."""
    return here.states()


@router.post("/readings", status_code=202, responses=NOT_TAKEN)
def begin(here: ReadingsHere, manuscript: UploadFile) -> ReadingState:
    """Read the manuscript; what is read becomes a story of the shelf. How it goes on is told as notices."""
    return here.begin(manuscript.filename or "", manuscript.file)


@router.post("/stories/{story}/readings", status_code=202, responses=NOT_TAKEN)
def begin_again(here: ReadingsHere, desk: DeskHere, story: Id) -> ReadingState:
    """Read the story again from the manuscript beside it; what the author said stays."""
    return here.begin_again(desk.shelf.path(story))


@router.get("/readings/{reading}")
def reading(here: ReadingsHere, reading: Id) -> ReadingState:
    """How far it has come."""
    return here.state(reading)


@router.delete("/readings/{reading}")
def cancel(here: ReadingsHere, reading: Id) -> ReadingState:
    """Stop it; nothing of it is kept."""
    return here.cancel(reading)
