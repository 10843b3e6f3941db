"""A refusal in the form that the asker reads: a page to a person, a `Trouble` to the page's own requests."""

from __future__ import annotations

from starlette.responses import Response
from starlette.types import Scope

from esesea.web.errors import WebError
from esesea.web.security.plain_page import plain_page
from esesea.web.troubles import status, troubled

API = "/api"
"""Under it everything is asked by the page; the rest is what a person's browser opens."""


def is_api(scope: Scope) -> bool:
    """Whether the page asks, and not a person's browser."""
    path: str = scope["path"]
    return path == API or path.startswith(f"{API}/")


def refusal(scope: Scope, error: WebError) -> Response:
    """The answer that tells ``error`` to who asked."""
    if is_api(scope):
        return troubled(error)
    return plain_page(_sentence(error.fact), _sentence(error.hint), status=status(error))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
