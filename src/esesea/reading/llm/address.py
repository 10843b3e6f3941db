"""Where a server is, as far as its address tells."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from esesea.reading.llm.errors import BadAddress

OPENAI = "api.openai.com"
"""The one server for which a key in OPENAI_API_KEY is meant without being named."""


@dataclass(frozen=True, slots=True)
class Address:
    """A server's address. ``here``: on this machine (a loopback address). ``encrypted``: by https."""

    url: str
    host: str
    here: bool
    encrypted: bool

    @property
    def leaves(self) -> str:
        """Where the story goes, in words."""
        if self.here:
            return f"to {self.host}, a server on this machine, and by Esesea nowhere else"
        return f"to {self.host}, ANOTHER MACHINE" + ("" if self.encrypted else ", UNENCRYPTED")


def address_of(url: str) -> Address:
    """The address that ``url`` is. Raises BadAddress."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as fault:
        raise BadAddress(_without_login(url), str(fault)) from None
    if parts.scheme not in {"http", "https"} or not host:
        raise BadAddress(_without_login(url), "it does not begin with http:// or https:// and a name")
    if parts.username is not None or parts.password is not None:
        raise BadAddress(_without_login(url), "it holds a name or a password, which belong in an environment variable")
    if parts.query or parts.fragment:
        bare = url.partition("?")[0].partition("#")[0]
        raise BadAddress(bare, "it goes on after ? or #, where keys may stand")
    return Address(url.strip().rstrip("/"), host, _is_here(host), parts.scheme == "https")


def _is_here(host: str) -> bool:
    """Whether a name or number is this machine by its form alone: ``localhost`` (RFC 6761) or a loopback number."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _without_login(url: str) -> str:
    scheme, mark, rest = url.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}" if mark else rest or scheme.rpartition("@")[2]
