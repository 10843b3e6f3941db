"""Requests are answered only where they were sent to a name of this server's own.

A foreign name that leads to this machine (DNS rebinding) would make another site's page one of ours.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from esesea.web.reach import Reach
from esesea.web.security.errors import StrangeHost
from esesea.web.security.refusal import refusal

HTTP = 80


class KnownHosts:
    """Refuses requests to other names than those of ``reach``, and to another port than the one they came in by."""

    def __init__(self, app: ASGIApp, reach: Reach) -> None:
        self.app, self.reach = app, reach

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http":
            asked = Headers(scope=scope).getlist("host")
            if len(asked) != 1 or not self._is_ours(asked[0], scope["server"]):
                return await refusal(scope, StrangeHost(", ".join(asked)[:100]))(scope, receive, send)
        return await self.app(scope, receive, send)

    def _is_ours(self, asked: str, server: tuple[str, int | None] | None) -> bool:
        try:
            address = urlsplit(f"//{asked}")
            name, port = address.hostname, address.port
        except ValueError:
            return False
        if name is None or address.path or address.query or "@" in asked or "#" in asked:
            return False
        if server is None or (port or HTTP) != server[1]:
            return False
        return self.reach.answers_to(name)
