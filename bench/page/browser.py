"""How quick a window is: what the page weighs, when it first paints, how long a step of the cursor takes.

The window is Debian's Chromium without a screen, 1,280 by 800, on the same machine as the server. A step is an arrow
key: its time is that from the key to the next picture on the screen, as the browser's own Event Timing has it (in steps
of 8 ms; what is under 16 ms is not told, and counted as 16). By then text and clocks stand where the key led; the
drawing follows in the next frame, whose end is told beside it.
"""

from __future__ import annotations

import gzip
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from typing import TYPE_CHECKING

from bench.page.answers import TOKEN

from esesea.web.page_files import BUILT, PACKED
from esesea.web.server import create_app
from esesea.web.serving import listening, server_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

FIRST_PAINT, STEP, WEIGHT = 1000.0, 50.0, 1_200_000
"""Milliseconds (of a step at the 95th percentile), and bytes, packed by gzip."""

STEPS, LOADS = 100, 5
SHORTEST = 16.0
"""Milliseconds; the browser does not tell of shorter ones."""

_LISTEN = """
window.steps = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (entry.name === 'keydown') window.steps.push(entry.duration)
}).observe({ type: 'event', durationThreshold: 16 })
window.drawn = []
const framed = (then) => requestAnimationFrame(() => setTimeout(then))
const told = (event) => () => window.drawn.push(performance.now() - event.timeStamp)
addEventListener('keydown', (event) => framed(() => framed(told(event))), true)
"""
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


@dataclass(frozen=True, slots=True)
class Window:
    """A window on one story. Times are milliseconds; ``weight`` is of the files of the built page, packed.

    ``first_paint`` is the median of some loads; ``drawn_p95`` is when the drawing has followed a step; ``strangers``
    are hosts beside the server that were asked.
    """

    story: str
    weight: int
    first_paint: float
    step_p50: float
    step_p95: float
    step_most: float
    drawn_p95: float
    strangers: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether all is as quick, as light and as quiet as it is to be."""
        quick = self.first_paint < FIRST_PAINT and self.step_p95 < STEP
        return quick and self.weight < WEIGHT and not self.strangers


def opened(path: Path, page: Path = BUILT) -> Window:
    """The figures of a window on the story in the folder at ``path``, with the page built in ``page``.

    Raises FileNotFoundError where Chromium or the built page is not there.
    """
    chromium = shutil.which("chromium")
    if chromium is None or not (page / "index.html").is_file():
        raise FileNotFoundError("chromium (apt-get install chromium), or the built page (make page)")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the answers are measured without a browser

    hosts: set[str] = set()
    with _running(path, page) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        window = browser.new_page(viewport={"width": 1280, "height": 800})
        window.on("request", lambda request: hosts.add(request.url.split("/")[2]))
        paints = sorted(_paint(window, f"{address}/?token={TOKEN}") for _ in range(LOADS))
        steps = _steps(window)
        drawn = [float(each) for each in window.evaluate("window.drawn")]
        browser.close()
    cuts = quantiles(steps, n=20, method="inclusive")
    return Window(
        path.stem,
        _weight(page),
        round(median(paints), 1),
        cuts[9],
        cuts[18],
        max(steps),
        round(quantiles(drawn, n=20, method="inclusive")[18], 1),
        tuple(sorted(hosts - {address.split("/")[2], ""})),
    )


@contextmanager
def _running(path: Path, page: Path) -> Iterator[str]:
    app = create_app(path.parent, opened=path, token=TOKEN, page=page)
    with listening("127.0.0.1", 0) as at:
        server = server_of(app)
        thread = Thread(target=server.run, args=([at],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{at.getsockname()[1]}"
        finally:
            server.handle_exit(signal.SIGINT, None)
            thread.join()


def _paint(window: Page, address: str) -> float:
    """When something of the page is first seen."""
    window.goto(address)
    window.get_by_role("slider").first.wait_for()
    return float(window.evaluate(_PAINT))


def _steps(window: Page) -> list[float]:
    """The cursor moved on by keys as fast as somebody reads headings; the first steps are not counted."""
    window.wait_for_timeout(2000)
    window.keyboard.press("ArrowRight")
    window.evaluate(_LISTEN)
    for _ in range(STEPS):
        window.keyboard.press("ArrowRight")
        window.wait_for_timeout(120)
    told = [float(each) for each in window.evaluate("window.steps")]
    return [*told, *[SHORTEST] * (STEPS - len(told))]


def _weight(page: Path) -> int:
    files = (file for file in page.rglob("*") if file.is_file())
    return sum(
        len(gzip.compress(file.read_bytes())) if file.suffix in PACKED else file.stat().st_size for file in files
    )
