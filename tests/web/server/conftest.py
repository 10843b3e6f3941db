"""A server with one small story on its shelf, as a window, another site and a stranger meet it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx2 as httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from esesea.app.keeping import keep
from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story.story import Story
from esesea.web.server import create_app
from esesea.web.serving import listening, server_of
from esesea.web.shelf import story_id
from tests.story_builders import lighthouse

TOKEN = "let-me-in"
HOME = "http://127.0.0.1:8000"
OWN = {"Sec-Fetch-Site": "same-origin"}
"""What a browser adds to a request that the page makes."""

LIGHT = "light.story"
ID = story_id(Path(LIGHT))

INDEX = '<!doctype html><title>Esesea</title><script type="module" src="/assets/index-abc.js"></script>'
SCRIPT = "console.log('walk in');\n" * 100

MANUSCRIPT = """# The Well

Ada came to the well on Monday. Ben held her hand, and they looked down into the dark for a long time.

***

Three days before, Ben had dug the well alone. Ada was in the town, and he thought of her.
"""


@pytest.fixture(scope="session")
def story() -> Story:
    return solved(lighthouse())


def stocked(folder: Path, story: Story) -> Path:
    """The folder with the story on it."""
    folder.mkdir()
    StoryFolder.create(folder / LIGHT).save(story)
    return folder


def built(folder: Path) -> Path:
    """The folder with a built page in it, and something beside it that is nobody's business."""
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(INDEX)
    (folder / "assets" / "index-abc.js").write_text(SCRIPT)
    (folder / "assets" / "letters-def.woff2").write_bytes(b"wOF2" * 50)
    (folder.parent / "secret.txt").write_text("nobody's business")
    return folder


def outside(app: FastAPI) -> TestClient:
    """Somebody who has not been let in."""
    return TestClient(app, base_url=HOME, raise_server_exceptions=False, follow_redirects=False)


def inside(app: FastAPI) -> TestClient:
    """A window that was let in, and asks as the page does."""
    window = outside(app)
    assert window.get(f"/?token={TOKEN}").status_code == 303
    window.headers.update(OWN)
    return window


@pytest.fixture
def shelf(tmp_path: Path, story: Story) -> Path:
    """A folder of stories to change."""
    return stocked(tmp_path / "shelf", story)


@pytest.fixture(scope="session")
def as_read(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The cache of the well, read by rules."""
    folder = tmp_path_factory.mktemp("read")
    (folder / "The Well.md").write_text(MANUSCRIPT)
    return StoryFolder(keep(folder / "The Well.md", reader="rules")[1]).cache_file.read_bytes()


@pytest.fixture
def well(tmp_path: Path, as_read: bytes) -> Path:
    """A folder of a test's own with the story in it, its manuscript beside it."""
    return laid(tmp_path / "stories", "The Well", as_read)


def laid(folder: Path, name: str, as_read: bytes) -> Path:
    """A story that was read, in the folder, its manuscript beside it."""
    story = folder / f"{name}.story"
    story.mkdir(parents=True)
    (story / "story.sqlite").write_bytes(as_read)
    (story / "decisions.jsonl").touch()
    (folder / f"{name}.md").write_text(MANUSCRIPT)
    return story


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory, story: Story) -> FastAPI:
    """A server whose stories and page no test changes."""
    folder = tmp_path_factory.mktemp("served")
    return create_app(stocked(folder / "shelf", story), token=TOKEN, page=built(folder / "page"))


@pytest.fixture
def stranger(app: FastAPI) -> TestClient:
    """Somebody who has not been let in."""
    return outside(app)


@pytest.fixture
def window(app: FastAPI) -> TestClient:
    """A window that was let in, and asks as the page does."""
    return inside(app)


@contextmanager
def running(app: FastAPI) -> Iterator[str]:
    """The address of a real server of ``app``, which ends as by Ctrl-C."""
    with listening("127.0.0.1", 0) as at:
        server = server_of(app)
        thread = Thread(target=server.run, args=([at],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{at.getsockname()[1]}"
        finally:
            server.handle_exit(signal.SIGINT, None)
            thread.join()


@contextmanager
def real_window(address: str) -> Iterator[httpx.Client]:
    """A window of a real server."""
    with httpx.Client(base_url=address, headers=OWN, timeout=60) as client:
        assert client.get("/", params={"token": TOKEN}).status_code == 303
        yield client


def until(so: Callable[[], object], seconds: float = 240) -> None:
    """Wait until it is so."""
    end = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < end, "it never came to be so"
        time.sleep(0.02)


def children(program: str) -> list[int]:
    """The processes that this one started with ``program`` among their words, and that go on."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in found.splitlines()]
    return [int(pid) for pid, parent, said in rows if int(parent) == os.getpid() and program in said]
