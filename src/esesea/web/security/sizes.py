"""How much may be sent, counted while it comes: nothing larger ever fills the memory or the disk."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from esesea.web.security.errors import TooLarge
from esesea.web.security.refusal import refusal

JSON_BYTES = 2**20
"""What the page asks in words is far smaller: the longest what-if of a story of ten thousand scenes is."""

PATIENCE = 2.0
THROWN_AWAY = 32 * 2**20
"""For so many seconds, and so many bytes, what a refused sender goes on sending is thrown away, so that the refusal is
read: who is cut off at once may never see it."""


class LimitedBodies:
    """Refuses bodies of more than `JSON_BYTES`, or than ``limits`` says for a method and path."""

    def __init__(self, app: ASGIApp, limits: Mapping[tuple[str, str], int]) -> None:
        self.app, self.limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        limit = self.limits.get((scope["method"], scope["path"]), JSON_BYTES)
        said = Headers(scope=scope).get("content-length", "0")
        if not said.isdecimal() or int(said[:20]) > limit:
            return await _refuse(limit, scope, receive, send)
        counted = _Counted(limit, receive, send)
        with contextlib.suppress(_Exceeded):
            await self.app(scope, counted.receive, counted.send)
        if counted.exceeded and not counted.begun:
            await _refuse(limit, scope, receive, send)
        return None


class _Exceeded(Exception):
    """More came than may; it ends whoever was reading it."""


class _Counted:
    """The two ends of a connection; an answer that is begun after too much came is not sent."""

    def __init__(self, limit: int, receive: Receive, send: Send) -> None:
        self.limit, self._receive, self._send = limit, receive, send
        self.taken, self.exceeded, self.begun = 0, False, False

    async def receive(self) -> Message:
        message = await self._receive()
        self.taken += len(message.get("body", b""))
        if self.taken > self.limit:
            self.exceeded = True
            raise _Exceeded
        return message

    async def send(self, message: Message) -> None:
        if self.exceeded and not self.begun:
            return
        self.begun = True
        await self._send(message)


async def _refuse(limit: int, scope: Scope, receive: Receive, send: Send) -> None:
    """Say that it is too much, and let the sender come to hear it."""
    answer = refusal(scope, TooLarge(limit))
    answer.headers["Connection"] = "close"
    await send({"type": "http.response.start", "status": answer.status_code, "headers": answer.raw_headers})
    await send({"type": "http.response.body", "body": answer.body, "more_body": True})
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await _throw_away(receive)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _throw_away(receive: Receive) -> None:
    thrown = 0
    while thrown < THROWN_AWAY:
        message = await receive()
        if not message.get("more_body", False):
            return
        thrown += len(message["body"])
