"""Whether `esesea open` can show its page here."""

from __future__ import annotations

import os
import socket
import webbrowser
from collections.abc import Iterator, Mapping
from pathlib import Path

from esesea.doctor.finding_out import Entry, State
from esesea.doctor.mending import Installation
from esesea.web.browser import has_display

LOOPBACK = "127.0.0.1"

CONTAINERS = ("/.dockerenv", "/run/.containerenv")
"""Files by which Docker, and Podman, tell a program where it runs."""


def page(how: Installation) -> Iterator[Entry]:
    """The built page, a port of this machine, a browser."""
    from esesea.web.page_files import BUILT, INDEX  # noqa: PLC0415 - loads the web server

    if (BUILT / INDEX).is_file():
        size = sum(file.stat().st_size for file in BUILT.rglob("*") if file.is_file())
        yield Entry("page", State.FINE, f"built in, {size / 1e6:.1f} MB")
    else:
        yield Entry("page", State.BROKEN, "is not built in", how.page())
    yield _port()
    yield browser(os.environ, contained=any(Path(file).exists() for file in CONTAINERS))


def browser(environment: Mapping[str, str], *, contained: bool) -> Entry:
    """Whether a browser can be opened from here: what the terminal tells its programs, and whether it is contained."""
    seen = has_display(environment)
    if not seen and "SSH_CONNECTION" in environment:
        tunnel = "ssh -L 8765:127.0.0.1:8765 THIS-MACHINE, then here: esesea open STORY --port 8765"
        return Entry("browser", State.TOLD, "this is a terminal on another machine than yours", tunnel)
    if not seen and contained:
        return Entry(
            "browser", State.TOLD, "none in a container: docs/installing.md tells how to open the page outside"
        )
    if not seen:
        return Entry("browser", State.TOLD, "no display here: esesea open prints the address to open")
    try:
        webbrowser.get()
    except webbrowser.Error:
        return Entry("browser", State.CARE, "none was found: esesea open prints the address", "name one in BROWSER")
    return Entry("browser", State.FINE, "opens by itself")


def _port() -> Entry:
    try:
        with socket.create_server((LOOPBACK, 0)) as opened:
            return Entry("port", State.FINE, f"{LOOPBACK}:{opened.getsockname()[1]} could be opened")
    except OSError as fault:
        said = fault.strerror or str(fault)
        return Entry("port", State.BROKEN, f"none of this machine's can be opened: {said}", "ask who looks after it")
