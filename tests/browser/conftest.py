"""A server with a story, and windows of Debian's Chromium on it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from esesea.app.keeping import keep

MANUSCRIPT = Path(__file__).parent / "the_well.md"
"""A scene told late, a flashback, and eyes that change their colour."""
EXAMPLE = Path(__file__).parents[2] / "examples" / "the_boat_in_the_attic.md"
STORY, LONGER = "the_well.story", "the_boat_in_the_attic.story"
BUILT = Path(__file__).parents[2] / "src" / "esesea" / "web" / "page" / "index.html"
PATIENCE = 10_000
"""Milliseconds that a test waits for the page: it runs beside others, on two cores."""

expect.set_options(timeout=PATIENCE)


@dataclass
class Server:
    """A server that was started as a person starts one; ``address`` is what it printed."""

    folder: Path
    address: str
    process: subprocess.Popen[str]

    @property
    def home(self) -> str:
        """The address without its token."""
        return self.address.partition("/?")[0]


@dataclass
class Window:
    """A window on the page. ``faults`` are errors of its scripts, ``strangers`` what it asked of anybody else."""

    page: Page
    context: BrowserContext
    faults: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, ended with the last of these tests: while it runs, nothing else can use asyncio in this thread."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "the tests of the page need Chromium: sudo apt-get install chromium"
    assert BUILT.is_file(), "the page has not been built: make page"
    with sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both stories as they were read, for copies."""
    folder = tmp_path_factory.mktemp("shelf") / "stories"
    folder.mkdir()
    for manuscript in (MANUSCRIPT, EXAMPLE):
        keep(manuscript, folder, reader="rules")
    return folder


@pytest.fixture
def shelf(read_once: Path, tmp_path: Path) -> Path:
    """A folder of a test's own with the stories in it."""
    return Path(shutil.copytree(read_once, tmp_path / "stories"))


@contextmanager
def serving(folder: Path, story: str | None = STORY) -> Iterator[Server]:
    """`esesea open` in ``folder``, ended as a person ends it."""
    command = [sys.executable, "-m", "esesea", "open", *([story] if story else []), "--no-browser"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield Server(folder, process.stdout.readline().strip(), process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        if process.stdout is not None:
            process.stdout.close()


@pytest.fixture
def server(shelf: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    """The server of a test; `story` marks which story it is started with."""
    wanted = request.node.get_closest_marker("story")
    with serving(shelf, *(wanted.args if wanted else ())) as started:
        yield started


@pytest.fixture
def open_window(browser: Browser, server: Server) -> Iterator[Callable[..., Window]]:
    """Opens windows on the story; what went wrong in any of them fails the test at its end."""
    opened: list[Window] = []

    def at(
        width: int = 1280, height: int = 800, look: str = "light", motion: str = "reduce", address: str | None = None
    ) -> Window:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=look, reduced_motion=motion
        )
        window = Window(context.new_page(), context)
        window.page.on("pageerror", lambda fault: window.faults.append(str(fault)))
        window.page.on("console", lambda said: _hear(window, said))
        window.page.on("request", lambda asked: _note(window, server, asked.url))
        window.page.goto(address or server.address)
        opened.append(window)
        return window

    yield at
    for window in opened:
        window.context.close()
    assert [fault for window in opened for fault in window.faults] == []
    assert [address for window in opened for address in window.strangers] == []


def _hear(window: Window, said: ConsoleMessage) -> None:
    """Note an error; but a scene that an undo has just taken away may have been asked for at that moment."""
    gone = "404" in said.text and "/scenes/" in said.location["url"]
    if said.type == "error" and not gone:
        window.faults.append(f"{said.text} {said.location['url']}")


def _note(window: Window, server: Server, address: str) -> None:
    if not address.startswith((server.home, "data:", "blob:")):
        window.strangers.append(address)
