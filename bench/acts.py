"""How long every act takes on the page: ``python -m bench.acts [STORY.story …] [--corrections N] [--json]``.

Each kind of act is previewed, kept, undone and said again; scenes are cut and moved in what-ifs, a question is asked,
the corrections are listed: of scenes and people drawn from a fixed seed, in copies of the stories given and of a made
novel of 120,000 words in 300 scenes (`bench.made_novel`). With ``N``, so many corrections are then kept one after the
other, and the story is opened afresh. Times are milliseconds of wall clock on this machine, from the request to the
last byte of JSON, without a network; with --cpu of this process's own time, for a machine that has other work. The
limit is the issue's: 100 ms at the 95th percentile; the first round, which fills what is remembered of the text, is
told by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from statistics import quantiles

import httpx2 as httpx
from bench.made_novel import made_novel

from esesea.app.opened import opened
from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from esesea.web.server import create_app

LIMIT = 100.0
TOKEN = "bench"
LOOKING = 5.0
"""Seconds in which the author looks at the story first, and the server makes it ready."""
REFUSED = frozenset({httpx.codes.CONFLICT, httpx.codes.UNPROCESSABLE_CONTENT})
FIRST = " (first)"
"""What is done first after opening; it counts for itself."""
ROUNDS = 4
"""So often each kind of act is done, of other scenes and people each time."""

Wish = dict[str, object]
Times = dict[str, list[float]]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """The times of one kind of request, in milliseconds."""

    story: str
    request: str
    asked: int
    p50: float
    p95: float
    most: float


class Page:
    """The page's server as one window asks it; every request is timed."""

    def __init__(self, client: httpx.AsyncClient, root: str, clock: Clock) -> None:
        self._client, self._root, self._clock = client, root, clock
        self.times: Times = {}

    async def get(self, kind: str, address: str) -> httpx.Response:
        """Ask for what is at the address."""
        return await self._timed(kind, self._client.get(self._root + address))

    async def post(self, kind: str, address: str, wish: Wish) -> httpx.Response:
        """Ask for something to be done; what makes no sense there is refused, and not timed."""
        return await self._timed(kind, self._client.post(self._root + address, json=wish))

    async def revision(self, kind: str) -> int:
        """The revision of the story as it stands."""
        return int((await self.get(kind, "")).json()["revision"])

    async def _timed(self, kind: str, asked: Awaitable[httpx.Response]) -> httpx.Response:
        began = self._clock()
        response = await asked
        taken = (self._clock() - began) * 1000
        if response.is_success:
            self.times.setdefault(kind, []).append(taken)
        elif response.status_code not in REFUSED:
            response.raise_for_status()
        return response


def main() -> int:
    options = _options()
    clock = time.process_time if options.cpu else time.perf_counter
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.story"
        StoryFolder(made).save(made_novel())
        for path in (*options.stories, made):
            copy = Path(folder) / "copies" / path.name
            shutil.copytree(path, copy)
            rows += asyncio.run(_measured(copy, options.seed, options.corrections, clock))
    if options.json:
        print(json.dumps({"python": sys.version.split()[0], "limit_ms": LIMIT, "rows": [asdict(row) for row in rows]}))
    else:
        _print(rows)
    return 1 if any(row.request == "all" and row.p95 > LIMIT for row in rows) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "stories", nargs="*", type=Path, help="folders of stories that were read; they stay as they are"
    )
    parser.add_argument("--corrections", type=int, default=0, metavar="N", help="make so many, one after the other")
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    parser.add_argument("--cpu", action="store_true", help="count the time of this process, not of the clock")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


async def _measured(path: Path, seed: int, corrections: int, clock: Clock) -> list[Row]:
    app = create_app(path.parent, opened=path, token=TOKEN)
    story = opened(path).story
    headers = {"Origin": "http://127.0.0.1:8000"}
    transport = httpx.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=headers) as client,
    ):
        await client.get(f"/?token={TOKEN}")
        root = f"/api/stories/{(await client.get('/api/shelf')).json()['opened']}"
        page = Page(client, root, clock)
        await page.get(f"open{FIRST}", "")
        await asyncio.sleep(LOOKING)
        await _act(page, story, Random(seed))
        together = [each for kind, found in page.times.items() if not kind.endswith(FIRST) for each in found]
        await _many(page, story, Random(seed), corrections)
    if corrections:
        began = clock()
        opened(path)
        page.times[f"open with {corrections} corrections"] = [(clock() - began) * 1000]
    return [_row(path.stem, kind, found) for kind, found in ({**page.times, "all": together}).items()]


async def _act(page: Page, story: Story, chance: Random) -> None:
    """Everything, and then again."""
    for turn in range(ROUNDS):
        first = FIRST if turn == 0 else ""
        for kind, act in _acts(story, chance):
            wish: Wish = {"revision": await page.revision(f"frame{first}"), "act": act, "keep": False}
            await page.post(f"preview {kind}{first}", "/corrections", wish)
            kept = await page.post(f"keep {kind}{first}", "/corrections", {**wish, "keep": True})
            for step in ("undo", "redo", "undo") if kept.is_success else ():
                await page.post(f"{step}{first}", f"/{step}", {})
        for kind, tried in _whatifs(story, chance):
            wish = {"revision": await page.revision(f"frame{first}"), **tried}
            await page.post(f"what if {kind}{first}", "/whatif", wish)
        await page.get(f"question{first}", "/question")
        await page.get(f"corrections{first}", "/corrections")


async def _many(page: Page, story: Story, chance: Random, corrections: int) -> None:
    """So many corrections, none undone."""
    done = 0
    while done < corrections:
        for kind, act in _acts(story, chance):
            if done < corrections and kind in LASTING:
                when = "first ten" if done < 10 else "last ten" if done >= corrections - 10 else "others"
                wish: Wish = {"revision": await page.revision(f"frame of {corrections}"), "act": act, "keep": True}
                answer = await page.post(f"keep one of {corrections}, {when}", "/corrections", wish)
                done += answer.is_success


LASTING = frozenset({"place", "mode", "time", "weekday", "present", "rename", "death"})
"""Acts that leave scenes and people what they are, so that any number of them can be done."""


def _acts(story: Story, chance: Random) -> Iterator[tuple[str, Wish]]:
    """One act of each kind, by the ids of the story as it was read."""
    at = chance.randrange(1, len(story.scenes) - 2)
    scene, following = story.scenes[at], story.scenes[at + 1]
    one, other = chance.sample([each.id for each in story.characters[:20]], 2)
    words = {"start": scene.span.start, "end": scene.span.start + 5}
    if story.places:
        yield "place", {"act": "place", "scene": scene.id, "place": chance.choice(story.places).name}
    yield "mode", {"act": "mode", "scene": scene.id, "mode": chance.choice(("flashback", "dream", "main"))}
    yield "time", {"act": "time", "scene": scene.id, "time": chance.choice(("dawn", "noon", "night"))}
    yield "weekday", {"act": "weekday", "scene": scene.id, "weekday": chance.choice(("Monday", "Friday"))}
    yield "date", {"act": "date", "scene": scene.id, "date": f"4 June {chance.randrange(1800, 2000)}"}
    yield "present", {"act": "present", "scene": scene.id, "person": one, "present": one not in scene.present}
    yield "order", {"act": "order", "scene": scene.id, "how": "before", "other": chance.choice(story.scenes[:at]).id}
    yield "merge", {"act": "merge", "kept": one, "merged": other}
    yield "rename", {"act": "rename", "of": one, "name": f"Zebedee {chance.randrange(1000)}"}
    yield "touch", {"act": "touch", "a": one, "b": other, "words": words}
    yield "death", {"act": "death", "person": one, "scene": scene.id}
    yield "join scenes", {"act": "join_scenes", "first": scene.id, "second": following.id}
    starts = [each.span.start for each in story.document.paragraphs if scene.span.start < each.span.start]
    if starts:
        yield "split scene", {"act": "split_scene", "words": {"start": starts[0], "end": starts[0] + 5}}


def _whatifs(story: Story, chance: Random) -> Iterator[tuple[str, Wish]]:
    scenes = [scene.id for scene in story.scenes]
    first, second, third = chance.sample(scenes, 3)
    yield "cut", {"cut": [first]}
    yield "cut three", {"cut": [first, second, third]}
    yield "move", {"move": [first], "after": second}


def _row(story: str, request: str, found: list[float]) -> Row:
    taken = sorted(found)
    cuts = quantiles(taken, n=20, method="inclusive") if len(taken) > 1 else taken * 19
    return Row(story, request, len(taken), round(cuts[9], 1), round(cuts[18], 1), round(taken[-1], 1))


def _print(rows: list[Row]) -> None:
    print(f"{'story':<24}{'request':<40}{'asked':>7}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}")
    for row in rows:
        late = "  LATE" if row.request == "all" and row.p95 > LIMIT else ""
        print(
            f"{row.story[:23]:<24}{row.request:<40}{row.asked:>7}{row.p50:>9.1f}{row.p95:>9.1f}{row.most:>9.1f}{late}"
        )


if __name__ == "__main__":
    sys.exit(main())
