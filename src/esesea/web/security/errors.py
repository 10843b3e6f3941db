"""Who is not answered, and what is too much."""

from __future__ import annotations

from esesea.web.errors import WebError


class TooLarge(WebError):
    """More was sent than is taken; ``limit`` counts bytes."""

    status = 413

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit

    @property
    def fact(self) -> str:
        """How much may be sent."""
        return f"what was sent is too large: at most {_bytes(self.limit)} are taken"

    @property
    def hint(self) -> str:
        """The next step."""
        return "read a large manuscript with `esesea read FILE`, and open it then"


class NotLetIn(WebError):
    """The request does not carry what the opened address gave."""

    status = 403

    @property
    def fact(self) -> str:
        """What is missing."""
        return "this window has not been let in"

    @property
    def hint(self) -> str:
        """The next step."""
        return "open the address that `esesea open` printed when it was started last"


class StrangeHost(WebError):
    """The request was sent to another name than the server's: a foreign name that leads to this machine."""

    status = 403

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host

    @property
    def fact(self) -> str:
        """Which name."""
        return f"this server does not answer to the name “{self.host}”"

    @property
    def hint(self) -> str:
        """The next step."""
        return "open the address that `esesea open` printed"


class StrangeOrigin(WebError):
    """The request was made by the page of another site."""

    status = 403

    @property
    def fact(self) -> str:
        """Who may not ask."""
        return "only Esesea's own page may ask this; another site did"

    @property
    def hint(self) -> str:
        """The next step."""
        return "open the address that `esesea open` printed, and do it there"


def _bytes(count: int) -> str:
    """As the page says it, in steps of a thousand."""
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count:,} bytes"
