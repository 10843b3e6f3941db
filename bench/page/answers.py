"""How long every answer of the page's server takes.

Asked are all addresses that are read: of every scene, on every kind of clock, between scenes and people drawn from a
fixed seed, each of them once, so that nothing is remembered of it. Times are milliseconds of wall clock, from the
request to the last byte of JSON, without a network.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import quantiles
from urllib.parse import quote

import httpx2 as httpx

from esesea.web.server import create_app

LIMIT = 100.0
"""Milliseconds, at the 95th percentile of all answers."""

ALL = "all"
TOKEN = "bench"
PICTURES = ("curve", "lifelines", "constellation", "places", "arc", "palette")
ASKED = ("the", "a", "window", "Mary", "Marry", "no such words at all", "12", "scene 3", "she said", "garden door")


@dataclass(frozen=True, slots=True)
class Row:
    """The times of one kind of answer, in milliseconds; ``bytes`` is the largest."""

    story: str
    answer: str
    asked: int
    p50: float
    p95: float
    most: float
    bytes: int


def measured(path: Path, seed: int = 1) -> list[Row]:
    """The rows of the story in the folder at ``path``, all its answers together last."""
    return asyncio.run(_measured(path, seed))


async def _measured(path: Path, seed: int) -> list[Row]:
    app = create_app(path.parent, opened=path, token=TOKEN)
    transport = httpx.ASGITransport(app=app)
    times: dict[str, list[tuple[float, int]]] = {}
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        await client.get(f"/?token={TOKEN}")
        opened = (await client.get("/api/shelf")).json()["opened"]
        root = f"/api/stories/{opened}"
        app.state.desk.opened(opened)
        for answer, address in _addresses((await _timed(client, "frame", root, times)).json(), Random(seed)):
            await _timed(client, answer, root + address, times)
    rows = [_row(path.stem, answer, found) for answer, found in times.items()]
    return [*rows, _row(path.stem, ALL, [each for found in times.values() for each in found])]


async def _timed(
    client: httpx.AsyncClient, answer: str, address: str, times: dict[str, list[tuple[float, int]]]
) -> httpx.Response:
    began = time.perf_counter()
    response = await client.get(address)
    taken = (time.perf_counter() - began) * 1000
    response.raise_for_status()
    times.setdefault(answer, []).append((taken, len(response.content)))
    return response


def _addresses(frame: dict[str, list[dict[str, str]]], chance: Random) -> Iterator[tuple[str, str]]:
    """What is asked for, with the name of its row."""
    scenes = [scene["id"] for scene in frame["scenes"]]
    clocks = [clock["id"] for clock in frame["clocks"]]
    people = [person["id"] for person in frame["people"]]
    some = [*clocks[:2], *chance.sample(clocks[2:], min(3, len(clocks) - 2))]
    for scene in scenes:
        yield "text", f"/scenes/{scene}"
        for clock in some:
            yield "world", f"/scenes/{scene}/world?clock={clock}"
    for a, b in pairwise(scenes):
        yield "why", f"/why?a={b}&b={a}"
    for _ in range(100):
        a, b = chance.sample(scenes, 2)
        yield "why", f"/why?a={a}&b={b}&clock={chance.choice(clocks[:2])}"
    for clock in some:
        yield "cast", f"/cast?clock={clock}"
        for _ in range(min(10, len(people) // 2)):
            a, b = chance.sample(people, 2)
            yield "ledger", f"/ledger?a={a}&b={b}&clock={clock}"
    yield from (("search", f"/search?words={quote(words)}") for words in ASKED)
    yield "findings", "/findings"
    for picture in PICTURES:
        yield from ((f"picture {picture}", f"/pictures/{picture}?clock={clock}") for clock in some)


def _row(story: str, answer: str, found: list[tuple[float, int]]) -> Row:
    taken = sorted(each for each, _ in found)
    cuts = quantiles(taken, n=20, method="inclusive") if len(taken) > 1 else taken * 19
    most = max(size for _, size in found)
    return Row(story, answer, len(taken), round(cuts[9], 1), round(cuts[18], 1), round(taken[-1], 1), most)
