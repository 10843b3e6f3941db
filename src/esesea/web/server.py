"""The server as a whole: its routes, its guards, and the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware import Middleware

from esesea.web import page_files
from esesea.web.answers.trouble import Trouble
from esesea.web.broadcast import Broadcast
from esesea.web.describing.memory import Memory
from esesea.web.desk import Desk
from esesea.web.limits import FORM, LARGEST_MANUSCRIPT
from esesea.web.reach import LOOPBACK, Reach
from esesea.web.reading.queue import Readings
from esesea.web.reading.staging import sweep
from esesea.web.routes import corrections, notices, pictures, questions, readings, shelf, stories, whatifs
from esesea.web.security.entry import LetIn
from esesea.web.security.headers import SafeHeaders
from esesea.web.security.hosts import KnownHosts
from esesea.web.security.origins import OwnPageOnly
from esesea.web.security.sizes import LimitedBodies
from esesea.web.troubles import tell_troubles

ROUTERS = (shelf, readings, stories, pictures, corrections, whatifs, questions, notices)
LIMITS = {("POST", "/api/readings"): LARGEST_MANUSCRIPT + FORM}
TROUBLES = {
    400: {"model": Trouble, "description": "What was sent is no form, or no JSON"},
    403: {"model": Trouble, "description": "The asker has not been let in, or is another site's page"},
    404: {"model": Trouble, "description": "There is no such thing in this story"},
    409: {"model": Trouble, "description": "It cannot be so as the story stands"},
    413: {"model": Trouble, "description": "Too much was sent"},
    422: {"model": Trouble, "description": "The request makes no sense"},
}


def create_app(
    folder: Path,
    *,
    opened: Path | None = None,
    token: str,
    page: Path = page_files.BUILT,
    reach: Reach = LOOPBACK,
) -> FastAPI:
    """The server of the stories in ``folder``, for those who bring ``token``; nothing is opened yet.

    ``opened`` is the story it is started with, ``page`` the folder of the built page; ``reach``: who can reach it.
    """
    app = FastAPI(
        title="Esesea",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        responses=TROUBLES,  # type: ignore[arg-type]  # keys of int are taken as well
        generate_unique_id_function=lambda route: route.name,
        lifespan=_living,
        middleware=[
            Middleware(SafeHeaders),
            Middleware(KnownHosts, reach=reach),
            Middleware(OwnPageOnly),
            Middleware(LetIn, token=token),
            Middleware(LimitedBodies, limits=LIMITS),
        ],
    )
    app.state.broadcast = Broadcast()
    app.state.desk = Desk(folder, opened, app.state.broadcast.tell)
    app.state.readings = Readings(folder, app.state.broadcast.tell)
    app.state.memory = Memory()
    for module in ROUTERS:
        app.include_router(module.router)
    tell_troubles(app)
    app.router.default = page_files.PageFiles(page)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """What lives as long as the server does."""
    sweep(app.state.desk.shelf.folder)
    with app.state.desk.watching():
        try:
            yield
        finally:
            app.state.broadcast.close()
            app.state.readings.close()
