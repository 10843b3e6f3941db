"""The server's life: its socket, and an end that keeps nobody waiting."""

from __future__ import annotations

import errno
import socket
from types import FrameType

import uvicorn
from fastapi import FastAPI

from esesea.web.errors import NoSuchAddress, PortTaken

LAST_WORDS = 3
"""Seconds that a request has to finish when the server ends."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes connections at ``host`` and ``port`` (0: any free one).

    Raises PortTaken where another program has it or the person may not use it, NoSuchAddress where ``host`` is no
    address of this machine.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server((str(address[0]), port), family=family)
    except OverflowError:
        raise PortTaken(port) from None
    except OSError as fault:
        if fault.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise PortTaken(port) from fault
        raise NoSuchAddress(host) from fault


def serve(app: FastAPI, at: socket.socket) -> None:
    """Answer at the socket until Ctrl-C or a signal to end comes; to be called from the main thread."""
    server_of(app).run([at])


def server_of(app: FastAPI) -> Server:
    """The server of ``app``, not yet running.

    What goes wrong is told by `troubles` alone, so the server itself is silent.
    """
    config = uvicorn.Config(
        app,
        log_level="critical",
        access_log=False,
        http="h11",
        server_header=False,
        proxy_headers=False,
        ws="none",
        lifespan="on",
        timeout_graceful_shutdown=LAST_WORDS,
    )
    return Server(config, app)


class Server(uvicorn.Server):
    """Ends the windows' streams of notices as soon as it is to end: they would otherwise hold it open.

    It ends by itself within `LAST_WORDS`, so that a second Ctrl-C has nothing to hasten, and breaks nothing off.
    """

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._app = app

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 - so it is called
        """Take a signal to end."""
        self.should_exit = True
        self._app.state.broadcast.close()
