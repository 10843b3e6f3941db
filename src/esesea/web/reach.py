"""Who can reach the server, and by which names it answers."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import ip_address

ANYWHERE = ("192.0.2.1", 9)
"""An address that stands for any other machine (RFC 5737); nothing is ever sent to it."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The ``names`` that the server answers to; where other machines are let in (``others``), every number too.

    An address in numbers is safe: no foreign name server can lead it here.
    """

    names: tuple[str, ...] = ("127.0.0.1", "localhost", "::1")
    others: bool = False

    def answers_to(self, name: str) -> bool:
        """Whether a request to ``name`` (a host in lower case, without a port) is for this server."""
        return name in self.names or (self.others and _is_number(name))


LOOPBACK = Reach()
"""This machine alone."""


def reach_of(at: socket.socket, host: str) -> Reach:
    """Who can reach a socket that was asked to listen at ``host``."""
    if ip_address(at.getsockname()[0]).is_loopback:
        return LOOPBACK
    own = socket.gethostname()
    names = (*LOOPBACK.names, host, own, f"{own}.local")
    return Reach(tuple(name.lower() for name in names), others=True)


def address_of(at: socket.socket) -> str:
    """The address to open in a browser, without a path."""
    number, port = at.getsockname()[:2]
    if ip_address(number).is_unspecified:
        number = _seen_from_elsewhere()
    return f"http://[{number}]:{port}" if ":" in number else f"http://{number}:{port}"


def _seen_from_elsewhere() -> str:
    """The number by which other machines know this one; its name where there is no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(ANYWHERE)
        except OSError:
            return socket.gethostname()
        return str(way.getsockname()[0])


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
