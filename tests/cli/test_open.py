"""`esesea open`: the address, the end, and what cannot be opened."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.cli.conftest import Run

OPEN = (sys.executable, "-m", "esesea", "open", "--no-browser")
ADDRESS = re.compile(r"(http://127\.0\.0\.1:(\d+))/\?token=([\w-]{30,})\n")


def started(*arguments: str | Path, folder: Path | None = None) -> tuple[subprocess.Popen[str], str, str]:
    """The command, its address and its token."""
    process = subprocess.Popen(
        (*OPEN, *map(str, arguments)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder
    )
    assert process.stdout is not None
    found = ADDRESS.fullmatch(process.stdout.readline())
    assert found is not None
    return process, found[1], found[3]


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


def test_a_story_is_opened_until_ctrl_c_although_a_window_listens(kept: Path) -> None:
    process, address, token = started(kept)
    with httpx.Client(base_url=address, timeout=30) as window:
        assert window.get("/", params={"token": token}).headers["location"] == "/"
        shelf = window.get("/api/shelf").json()
        assert [story["id"] for story in shelf["stories"]] == [shelf["opened"]]
        assert window.get(f"/api/stories/{shelf['opened']}").json()["scenes"]
        with window.stream("GET", "/api/notices") as notices:
            assert next(notices.iter_lines()) == ": listening"
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            code, out, err = ended(process)
            assert time.monotonic() - began < 10
    assert (code, out) == (0, "")
    assert "Ctrl-C ends it" in err
    assert err.endswith("All that you said is kept.\n")
    assert "Traceback" not in err


def test_the_manuscript_beside_it_and_the_working_folder_do_as_well(kept: Path) -> None:
    port = free_port()
    process, address, token = started("--port", str(port), kept.with_suffix(".txt"))
    assert address.endswith(f":{port}")
    assert httpx.get(address, params={"token": token}, timeout=30).status_code == 303
    process.send_signal(signal.SIGTERM)
    assert ended(process)[0] == 0
    process, address, token = started(folder=kept.parent)
    with httpx.Client(base_url=address, timeout=30) as window:
        window.get("/", params={"token": token})
        shelf = window.get("/api/shelf").json()
        assert shelf["opened"] is None
        assert len(shelf["stories"]) == 1
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGINT)
    assert ended(process)[0] == 0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def test_a_port_that_is_taken_is_told(run: Run, kept: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("open", kept, "--port", str(taken.getsockname()[1]))
    assert done.code == 2
    assert done.out == ""
    assert "another program has it" in done.err
    assert "hint:" in done.err


@pytest.mark.parametrize("host", ["example.invalid", "192.0.2.9", "not a host", "::gg"])
def test_an_address_that_is_not_this_machines_is_told(run: Run, kept: Path, host: str) -> None:
    done = run("open", kept, "--host", host)
    assert done.code == 2
    assert f"no address “{host}”" in done.err


def test_what_is_no_story_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_text("Once.")
    missing, unread, empty = run("open", tmp_path / "x"), run("open", tmp_path / "novel.txt"), run("open", tmp_path)
    assert [done.code for done in (missing, unread, empty)] == [2, 2, 2]
    assert "there is no story" in missing.err
    assert "esesea read" in unread.err
    assert "is not a story's folder" in empty.err


def test_other_machines_are_let_in_with_a_warning(kept: Path) -> None:
    process = subprocess.Popen(
        (*OPEN, "--host", "0.0.0.0", str(kept)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, _, err = ended(process)
    assert "0.0.0.0" not in address
    assert err.startswith("Careful: other machines can reach this")


def test_the_browser_is_opened_with_the_address(kept: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{seen}.part" && mv "{seen}.part" "{seen}"\n')
    browser.chmod(0o755)
    process = subprocess.Popen(
        (sys.executable, "-m", "esesea", "open", str(kept)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"BROWSER": f"{browser} %s"},
    )
    assert process.stdout is not None
    address = process.stdout.readline()
    end = time.monotonic() + 30
    while not seen.exists():
        assert time.monotonic() < end
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    ended(process)
    assert seen.read_text() == address
