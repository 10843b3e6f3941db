"""``esesea open``: walk in a story with the browser."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import print_line, say

if TYPE_CHECKING:
    import socket

LOOPBACK = "127.0.0.1"
OTHERS = (
    "Careful: other machines can reach this. Whoever has the address can read and change your stories, and nothing "
    "hides what is sent from the network."
)


def command(
    story: Annotated[
        Path | None,
        typer.Argument(
            help="A story's folder (NAME.story); the stories of the working folder if not given.", metavar="STORY"
        ),
    ] = None,
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at; 0: any free one.")] = 0,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Let other machines in too, by this address of this one; see above.")
    ] = LOOPBACK,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the browser, or only print the address.")
    ] = True,
) -> None:
    """Walk in a story with the browser: its text, its pictures, its clocks. Ctrl-C ends it.

    Everything stays on this machine, and only a window that was opened with the printed address is let in. What you
    say there is kept at once, as the other commands keep it; windows and commands may be used side by side. A new
    manuscript can be dropped on the page.

    With --host 0.0.0.0 other machines of your network can reach it: whoever has the printed address can then read and
    change your stories, and nothing hides what is sent from the network.

    Example: esesea open my-novel.story
    """
    from esesea.app.opening import story_folder  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.store.folder import StoryFolder  # noqa: PLC0415
    from esesea.web.serving import listening  # noqa: PLC0415

    opened = None if story is None else StoryFolder.open(story_folder(story).resolve()).path
    with listening(host, port) as at:
        with contextlib.suppress(KeyboardInterrupt):  # pressed before the server listens for it
            _serve(opened, at, host, browser=browser)
        say("\nClosed. All that you said is kept.")


def _serve(opened: Path | None, at: socket.socket, host: str, *, browser: bool) -> None:
    import secrets  # noqa: PLC0415 - as above

    from esesea.web.reach import address_of, reach_of  # noqa: PLC0415
    from esesea.web.server import create_app  # noqa: PLC0415
    from esesea.web.serving import serve  # noqa: PLC0415

    token = secrets.token_urlsafe(24)
    reach = reach_of(at, host)
    folder = Path.cwd() if opened is None else opened.parent
    app = create_app(folder, opened=opened, token=token, reach=reach)
    if reach.others:
        say(OTHERS)
    address = f"{address_of(at)}/?token={token}"
    print_line(address)
    say("Open this address in a browser, if none has opened. Ctrl-C ends it.")
    if browser:
        _show(address)
    serve(app, at)


def _show(address: str) -> None:
    """Open a browser that has a window of its own, without waiting for it: some return only when they are closed."""
    import threading  # noqa: PLC0415 - as above
    import webbrowser  # noqa: PLC0415

    from esesea.web.browser import has_display  # noqa: PLC0415

    if has_display(os.environ):
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
