"""The way in: a random token in the opened address, exchanged once for a cookie that no script can read."""

from __future__ import annotations

import secrets
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from esesea.web.security.errors import NotLetIn
from esesea.web.security.plain_page import plain_page
from esesea.web.security.refusal import refusal

TOKEN = "token"  # noqa: S105 - the name of the parameter
LONGEST_TOKEN = 200


class LetIn:
    """Answers only those who came by an address with ``token``, and gives them a cookie that stands for it.

    The cookie's value is another secret, good until the server ends. Its name holds the port, because servers on
    other ports of the machine are given the same cookies.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self.app, self.token, self.pass_ = app, token, secrets.token_urlsafe(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        if self._brings_token(scope):
            answer = _without_token(scope)
            answer.set_cookie(_cookie(scope), self.pass_, path="/", httponly=True, samesite="strict")
            return await answer(scope, receive, send)
        if self._is_in(scope):
            return await self.app(scope, receive, send)
        return await refusal(scope, NotLetIn())(scope, receive, send)

    def _is_in(self, scope: Scope) -> bool:
        brought = _cookies(Headers(scope=scope)).get(_cookie(scope), "")
        return secrets.compare_digest(brought.encode(), self.pass_.encode())

    def _brings_token(self, scope: Scope) -> bool:
        """Whether the request asks for the page itself, and for nothing else, with the right token."""
        if scope["path"] != "/" or scope["method"] != "GET":
            return False
        try:
            brought = parse_qs(scope["query_string"].decode("ascii"), max_num_fields=5).get(TOKEN, [""])[0]
        except ValueError:
            return False
        return secrets.compare_digest(brought[:LONGEST_TOKEN].encode(), self.token.encode())


def _without_token(scope: Scope) -> Response:
    """Lead on to the page, so that the token leaves the address bar.

    A browser that comes from another site would not send the cookie on a redirect: it is led on by a page of ours.
    """
    if Headers(scope=scope).get("sec-fetch-site") in {"cross-site", "same-site"}:
        return plain_page("Esesea opens.", "If it does not, follow this link.", link="/", at_once=True)
    return RedirectResponse("/", 303)


def _cookie(scope: Scope) -> str:
    return f"esesea-{scope['server'][1]}"


def _cookies(headers: Headers) -> dict[str, str]:
    """The cookies as browsers mean them: one that another server set badly must not hide ours."""
    return cookie_parser("; ".join(headers.getlist("cookie")))
