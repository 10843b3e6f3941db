"""``esesea mcp``: let an assistant look into a story."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from esesea.cli.console import say


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    write: Annotated[
        bool, typer.Option("--write", help="Let it keep corrections too, in your name. Without, it can only look.")
    ] = False,
) -> None:
    """Give a story to an assistant, which asks about it by the Model Context Protocol. For its configuration.

    The assistant starts this command itself and speaks with it over standard input and output; nothing listens on a
    network. It sees the story's text and everything read from it, and sends on what it sees to wherever it runs.
    Needs the extra: pip install 'esesea[mcp]'. How to add it to yours: docs/assistants.md.

    Example: esesea mcp my-novel.story
    """
    import signal  # noqa: PLC0415 - nothing that is not needed before a command runs
    from importlib.util import find_spec  # noqa: PLC0415

    from esesea.mcp.errors import NoAssistants  # noqa: PLC0415

    if find_spec("mcp") is None:
        raise NoAssistants("mcp")
    from esesea.mcp.kept_open import KeptOpen  # noqa: PLC0415
    from esesea.mcp.server import serve  # noqa: PLC0415

    here = KeptOpen(story)
    here.now()
    if sys.stdin.isatty():
        say("Waiting for an assistant on standard input. Ctrl-C ends it; docs/assistants.md tells how to add one.")
    # The SDK waits for a line in a thread that Ctrl-C does not reach; what was kept is on disk by then.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    serve(here, write=write)
