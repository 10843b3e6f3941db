"""What happens reaches every open window, and windows that close leave nothing behind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import httpx2 as httpx

from esesea.web.answers.notice import Notice
from esesea.web.broadcast import MOST_WAITING, REMEMBERED, Broadcast, Marked
from esesea.web.server import create_app
from tests.web.server.conftest import TOKEN, real_window, running, until

SHELF = Notice("shelf")


def told(revision: int) -> Notice:
    return Notice("story", story="x", revision=revision)


def events(lines: Iterator[str], count: int) -> list[tuple[str, dict[str, object]]]:
    """The next events of a stream: their names and what they carry."""
    found: list[tuple[str, dict[str, object]]] = []
    name = ""
    while len(found) < count:
        field, _, value = next(lines).partition(": ")
        if field == "event":
            name = value
        elif field == "data":
            found.append((name, json.loads(value)))
    return found


def listen(client: httpx.Client, stack: ExitStack) -> Iterator[str]:
    stream = stack.enter_context(client.stream("GET", "/api/notices"))
    assert stream.headers["content-type"].startswith("text/event-stream")
    lines = stream.iter_lines()
    assert next(lines) == ": listening"
    return lines


def test_every_window_is_told_and_closed_ones_are_forgotten(shelf: Path) -> None:
    app = create_app(shelf, token=TOKEN)
    broadcast: Broadcast = app.state.broadcast
    with running(app) as address, real_window(address) as client, ExitStack() as first, ExitStack() as second:
        windows = listen(client, first), listen(client, second)
        until(lambda: broadcast.windows == 2)
        teller = Thread(target=broadcast.tell, args=(told(7),))
        teller.start()
        teller.join()
        for lines in windows:
            assert events(lines, 1) == [("story", {"kind": "story", "story": "x", "revision": 7, "reading": None})]
        second.close()
        until(lambda: broadcast.windows == 1)
        broadcast.tell(SHELF)
        assert events(windows[0], 1)[0][0] == "shelf"
        client.headers["Last-Event-ID"] = "none of this server's"
        assert events(listen(client, second), 1)[0][1]["revision"] == 7
    until(lambda: broadcast.windows == 0)


def test_the_server_ends_although_windows_are_open(shelf: Path) -> None:
    app = create_app(shelf, token=TOKEN)
    with ExitStack() as open_windows:
        with running(app) as address:
            client = open_windows.enter_context(real_window(address))
            lines = [listen(client, open_windows) for _ in range(5)]
        # The server is over here, and each stream has ended as streams end.
        for each in lines:
            assert not [line for line in each if line.startswith("data")]


async def heard(broadcast: Broadcast, count: int) -> list[Notice]:
    found: list[Notice] = []
    async for notice in broadcast.notices():
        found.append(notice.notice)
        if len(found) == count:
            break
    return found


def test_notices_come_in_their_order() -> None:
    async def listens() -> list[Notice]:
        broadcast = Broadcast()
        listener = asyncio.create_task(heard(broadcast, 100))
        while not broadcast.windows:
            await asyncio.sleep(0)
        for number in range(100):
            broadcast.tell(told(number))
        return await listener

    assert asyncio.run(listens()) == [told(number) for number in range(100)]


def after(broadcast: Broadcast, heard: str | None, count: int) -> list[Marked]:
    """The first notices that a window hears which comes with the mark of what it heard last."""

    async def comes() -> list[Marked]:
        notices = broadcast.notices(heard)
        return [await anext(notices) for _ in range(count)]

    return asyncio.run(comes())


def test_a_window_that_was_away_hears_what_it_missed() -> None:
    broadcast = Broadcast()
    for number in range(5):
        broadcast.tell(told(number))
    broadcast.tell(SHELF)
    (last, *_) = after(broadcast, None, 1)
    assert last.notice == told(4)
    server = last.mark.partition("-")[0]
    assert [each.notice for each in after(broadcast, f"{server}-3", 3)] == [told(3), told(4), SHELF]
    broadcast.tell(Notice("story", story="y", revision=1))
    for strange in ("", "x", "other-3", f"{server}-", f"{server}-x", f"{server}--1", "é" * 5000):
        assert [each.notice.story for each in after(broadcast, strange, 2)] == ["x", "y"]


def test_only_so_much_is_remembered() -> None:
    broadcast = Broadcast()
    for number in range(2 * REMEMBERED):
        broadcast.tell(told(number))
    (first, *_) = after(broadcast, f"{after(broadcast, None, 1)[0].mark.partition('-')[0]}-1", REMEMBERED)
    assert first.notice == told(REMEMBERED)


def test_however_much_else_was_told_a_window_hears_of_the_last_change_of_a_story() -> None:
    broadcast = Broadcast()
    broadcast.tell(SHELF)
    broadcast.tell(told(7))
    for _ in range(REMEMBERED):
        broadcast.tell(SHELF)
    (last,) = after(broadcast, None, 1)
    assert last.notice == told(7)
    first, second = after(broadcast, f"{last.mark.partition('-')[0]}-1", 2)
    assert (first.notice, second.notice) == (told(7), SHELF)


def test_a_window_that_is_far_behind_is_let_go() -> None:
    async def sleeps() -> list[Marked]:
        broadcast = Broadcast()
        notices = broadcast.notices()
        waiting = asyncio.ensure_future(anext(notices))
        while not broadcast.windows:
            await asyncio.sleep(0)
        for number in range(10 * MOST_WAITING):
            broadcast.tell(told(number))
        return [await waiting, *[notice async for notice in notices]]

    assert len(asyncio.run(sleeps())) <= MOST_WAITING + 1


def test_nobody_is_told_anything_by_a_loop_that_is_gone() -> None:
    broadcast = Broadcast()

    async def leaves() -> None:
        notices = broadcast.notices()
        waiting = asyncio.ensure_future(anext(notices))
        while not broadcast.windows:
            await asyncio.sleep(0)
        broadcast.tell(SHELF)
        assert (await waiting).notice == SHELF
        leftover.append(notices)

    leftover: list[object] = []
    asyncio.run(leaves())
    broadcast.tell(SHELF)
    broadcast.close()


def test_who_comes_after_the_end_hears_nothing() -> None:
    broadcast = Broadcast()
    broadcast.close()
    assert asyncio.run(heard(broadcast, 1)) == []
