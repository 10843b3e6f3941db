"""What happens, as it happens."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from esesea.web.answers.notice import Notice
from esesea.web.broadcast import Broadcast

router = APIRouter(prefix="/api")

COME_BACK = 1000
"""Milliseconds after which a window whose stream broke asks for it again."""


@router.get(
    "/notices",
    response_class=EventSourceResponse,
    responses={200: {"content": {"text/event-stream": {}}, "model": Notice}},
)
async def notices(
    request: Request, heard: Annotated[str | None, Header(alias="Last-Event-ID")] = None
) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events: each is named by its kind and carries a notice as JSON.

    A window whose stream broke is told what it missed: its browser says by itself what it heard last.
    """
    broadcast: Broadcast = request.app.state.broadcast
    yield ServerSentEvent(comment="listening", retry=COME_BACK)
    async for told in broadcast.notices(heard):
        yield ServerSentEvent(id=told.mark, event=told.notice.kind, data=told.notice)
