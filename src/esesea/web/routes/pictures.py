"""The pictures, as Vega specifications."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from esesea.app.exporting import report as make_report
from esesea.web.describing.picture import picture as describe_picture
from esesea.web.routes.story_here import StoryHere
from esesea.web.wishes.acts import Id

router = APIRouter(prefix="/api")


@router.get("/stories/{story}/pictures/{picture}", response_model=dict[str, object])
def picture(
    here: StoryHere,
    picture: Literal["curve", "lifelines", "constellation", "places", "arc", "palette"],
    clock: Id = "story",
    look: Literal["light", "dark"] = "light",
    width: Annotated[int, Query(ge=200, le=8000)] = 1040,
    height: Annotated[int | None, Query(ge=200, le=8000)] = None,
) -> Response:
    """The picture, in the page's own letters and colours, no higher than ``height`` as far as it can be read then."""
    name = (picture, clock, look, (width, height))
    drawn = here.drawn(name, lambda told: describe_picture(told, *name))
    # Written once as JSON: going through its thousands of values again would take longer than drawing it.
    return Response(drawn, media_type="application/json")


@router.get("/stories/{story}/report.html", response_class=HTMLResponse)
def report(here: StoryHere) -> HTMLResponse:
    """The whole story as one file to keep or print; it is kept, not shown in this window. Some seconds of drawing."""
    name = f"{here.told.story.title or 'story'}.html"
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return HTMLResponse(here.drawn("report", lambda told: make_report(told.story)), headers=headers)
