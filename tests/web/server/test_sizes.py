"""However much is sent, it fills neither memory nor disk."""

from __future__ import annotations

import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from esesea.web.limits import FORM, LARGEST_MANUSCRIPT
from esesea.web.security.sizes import JSON_BYTES, LimitedBodies
from esesea.web.server import create_app
from tests.web.server.conftest import ID, TOKEN, real_window, running

GIBIBYTE = 2**30
PIECE = b"x" * 2**20
BOUNDARY = "----part"
HEAD = (
    f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="manuscript"; filename="long.txt"\r\n'
    "Content-Type: text/plain\r\n\r\n"
).encode()
FORM_TYPE = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


class Upload:
    """A gibibyte, made as it is sent; ``sent`` says how much of it was."""

    def __init__(self) -> None:
        self.sent = 0

    def __iter__(self) -> Iterator[bytes]:
        yield HEAD
        while self.sent < GIBIBYTE:
            self.sent += len(PIECE)
            yield PIECE


def refused(client: httpx.Client, upload: Upload, **headers: str) -> bool:
    """Whether an upload was refused as too large, or the connection was closed on it."""
    try:
        answer = client.post("/api/readings", content=iter(upload), headers={**FORM_TYPE, **headers})
    except (httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError):
        return True
    assert answer.json()["kind"] == "TooLarge"
    return answer.status_code == 413


def memory() -> int:
    """The most memory that this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_a_gibibyte_is_refused_early(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spool))
    free, before, began = os.statvfs(spool).f_bavail, memory(), time.monotonic()
    with running(create_app(shelf, token=TOKEN)) as address, real_window(address) as client:
        counted, announced = Upload(), Upload()
        assert refused(client, counted)
        assert refused(client, announced, **{"Content-Length": str(GIBIBYTE + len(HEAD))})
        assert client.get("/api/readings").json() == []
    assert counted.sent < 2 * LARGEST_MANUSCRIPT
    assert announced.sent < LARGEST_MANUSCRIPT
    assert time.monotonic() - began < 30
    assert memory() - before < 2 * LARGEST_MANUSCRIPT
    assert list(spool.iterdir()) == []
    assert (free - os.statvfs(spool).f_bavail) * os.statvfs(spool).f_frsize < 2 * LARGEST_MANUSCRIPT
    assert [path.name for path in shelf.iterdir()] == ["light.story"]


def test_words_of_more_than_a_mebibyte_are_refused(window: TestClient) -> None:
    address = f"/api/stories/{ID}/corrections"
    said = window.post(address, content=b'"' + b"x" * JSON_BYTES + b'"', headers={"Content-Type": "application/json"})
    counted = window.post(address, content=iter([PIECE, PIECE]), headers={"Content-Type": "application/json"})
    for answer in (said, counted):
        assert (answer.status_code, answer.json()["kind"]) == (413, "TooLarge")
        assert answer.headers["connection"] == "close"


@pytest.mark.parametrize("length", ["-1", "1e9", "9" * 400, "0x10", "²"])
def test_a_length_that_is_none_is_refused(window: TestClient, length: str) -> None:
    headers = {"Content-Length": length.encode()}
    assert window.post(f"/api/stories/{ID}/undo", content=b"{}", headers=headers).status_code == 413


def test_an_answer_that_was_begun_is_ended_where_too_much_comes_after_it() -> None:
    async def answers_first(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while (await receive()).get("more_body"):
            pass

    pieces = iter([{"type": "http.request", "body": b"x" * JSON_BYTES, "more_body": True}] * 3)
    sent: list[Message] = []

    async def receive() -> Message:
        return next(pieces)

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/api/x", "headers": []}
    asyncio.run(LimitedBodies(answers_first, {})(scope, receive, send))
    assert [message["type"] for message in sent] == ["http.response.start"]


def test_only_manuscripts_may_be_large() -> None:
    limits = {("POST", "/api/readings"): LARGEST_MANUSCRIPT + FORM}
    seen: list[int] = []

    async def reads(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(len((await receive())["body"]))

    async def receive() -> Message:
        return {"type": "http.request", "body": b"x" * (JSON_BYTES + 1), "more_body": False}

    async def send(message: Message) -> None:
        assert message["type"].startswith("http.response")

    for method, path in (("POST", "/api/readings"), ("PUT", "/api/readings"), ("POST", "/api/readings/")):
        scope = {"type": "http", "method": method, "path": path, "headers": []}
        asyncio.run(LimitedBodies(reads, limits)(scope, receive, send))
    assert seen == [JSON_BYTES + 1]
