"""The stories there are."""

from __future__ import annotations

from fastapi import APIRouter

from esesea.text.manuscript import formats
from esesea.web.answers.shelf import Shelf
from esesea.web.desk import DeskHere
from esesea.web.limits import LARGEST_MANUSCRIPT

router = APIRouter(prefix="/api")


@router.get("/shelf")
def shelf(desk: DeskHere) -> Shelf:
    """The stories in the server's folder."""
    endings = tuple(suffix for known in formats() for suffix in known.suffixes)
    return Shelf(desk.shelf.stories(), desk.shelf.opened_id, endings, LARGEST_MANUSCRIPT)
