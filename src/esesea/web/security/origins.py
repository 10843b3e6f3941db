"""What only Esesea's own page may do: whatever changes something, and whatever is under `/api`.

The cookie alone does not tell: to a browser every port of this machine is the same site.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from esesea.web.security.errors import StrangeOrigin
from esesea.web.security.refusal import is_api, refusal

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class OwnPageOnly:
    """Refuses what another site's page asks; for what changes something, whoever asks must say where from."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http":
            changes = scope["method"] not in SAFE_METHODS
            if (changes or is_api(scope)) and not _may(Headers(scope=scope), changes=changes):
                return await refusal(scope, StrangeOrigin())(scope, receive, send)
        return await self.app(scope, receive, send)


def _may(headers: Headers, *, changes: bool) -> bool:
    """Whether nothing says that another site asks, and, for a change, something says that our page does.

    ``Sec-Fetch-Site: none`` is a person who typed the address, or a program.
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and origin != f"http://{headers['host']}":
        return False
    if site is not None and site != "same-origin" and (changes or site != "none"):
        return False
    return not changes or origin is not None or site is not None
