"""Every error as an answer: its words, and the HTTP status that fits it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from esesea.app.correcting_errors import AgainstYourWord, NothingToUndo, UnknownId
from esesea.app.errors import AmbiguousName, NoStoryHere, UnknownName
from esesea.errors import EseseaError
from esesea.order.errors import UnknownScene
from esesea.store.errors import DiskFull, FolderBusy, NeverRead, NoRights, NotAStoryFolder, StoreError
from esesea.story.corrections.errors import CorrectionError
from esesea.web.answers.trouble import Trouble
from esesea.web.errors import Refused, WebError, WishNotUnderstood
from esesea.web.security.headers import SAFE

STATUSES: tuple[tuple[type[EseseaError], int], ...] = (
    (UnknownName, 404),
    (UnknownId, 404),
    (UnknownScene, 404),
    (NoStoryHere, 404),
    (NotAStoryFolder, 404),
    (AmbiguousName, 409),
    (AgainstYourWord, 409),
    (NothingToUndo, 409),
    (CorrectionError, 409),
    (NeverRead, 409),
    (FolderBusy, 503),
    (DiskFull, 507),
    (NoRights, 403),
    (StoreError, 409),
)
"""The first class that an error is of says its status; of the rest, 422: the request makes no sense."""

RELOAD = "load the page again; if this goes on, it is a fault of Esesea"

log = logging.getLogger(__name__)


def trouble(error: EseseaError) -> Trouble:
    """The error in its own words."""
    kind = error.kind if isinstance(error, Refused) else type(error).__name__
    return Trouble(kind, error.fact, error.hint or None)


def status(error: EseseaError) -> int:
    """The HTTP status of the answer that tells ``error``."""
    if isinstance(error, WebError):
        return error.status
    return next((number for kind, number in STATUSES if isinstance(error, kind)), 422)


def troubled(error: EseseaError) -> JSONResponse:
    """The answer that tells ``error``."""
    return _answer(trouble(error), status(error))


def tell_troubles(app: FastAPI) -> None:
    """Let ``app`` answer every error with a `Trouble`."""
    app.add_exception_handler(EseseaError, _told)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _not_served)
    app.add_exception_handler(Exception, _fault)


def _answer(told: Trouble, number: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"kind": told.kind, "fact": told.fact, "hint": told.hint}, number, headers)


async def _told(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, EseseaError)
    return troubled(error)


async def _not_understood(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return troubled(WishNotUnderstood(where[:200], str(first["msg"])[:200]))


async def _not_served(_: Request, error: Exception) -> JSONResponse:
    """What the framework itself refuses: an address or a method that there is not, a body that is no form."""
    assert isinstance(error, HTTPException)
    phrase = HTTPStatus(error.status_code).phrase
    said = Trouble(phrase.title().replace(" ", ""), f"the server does not serve this ({phrase.lower()})", RELOAD)
    return _answer(said, error.status_code, dict(error.headers or {}))


async def _fault(request: Request, error: Exception) -> JSONResponse:
    """A fault of ours: told without its insides, which go to the log."""
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    hint = "try again; what you decided before is kept. If it goes on, say what you did in a report to Esesea's makers"
    told = Trouble("Fault", "something went wrong inside Esesea", hint)
    # The framework answers a fault outside of all guards, also of the one that adds these.
    return _answer(told, 500, {**SAFE, "Cache-Control": "no-store"})
