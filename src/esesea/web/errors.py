"""What the server cannot do for a request, or must not."""

from __future__ import annotations

from esesea.errors import EseseaError


class WebError(EseseaError):
    """A request that the server does not answer as wished. ``status`` is the HTTP status that says so."""

    status: int = 422


class NotOnTheShelf(WebError):
    """No story of the server's folder has that id."""

    status = 404

    def __init__(self, story: str) -> None:
        super().__init__(story)
        self.story = story

    @property
    def fact(self) -> str:
        """What is not there."""
        return "this story is no longer in its folder, or never was"

    @property
    def hint(self) -> str:
        """The next step."""
        return "go back to the list of stories and choose another"


class StaleWindow(WebError):
    """A window shows the story as it stood before it was read anew, and nobody knows any more what it shows."""

    status = 409

    @property
    def fact(self) -> str:
        """What is so."""
        return "this window shows the story as it was before a newer draft of it was read"

    @property
    def hint(self) -> str:
        """The next step."""
        return "load the page again, then do it once more; nothing that you kept before is lost"


class Overtaken(WebError):
    """What a window asks for made sense where it stood, and no longer does: another window was first."""

    status = 409

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def fact(self) -> str:
        """Why it cannot be done any more."""
        return f"the story was changed meanwhile, and now {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "nothing was kept; look at the story as it is now, and say it again if it still holds"


class Refused(WebError):
    """What a window asks for cannot be; ``kind`` names the error that says so, the rest is in the words of the page."""

    def __init__(self, kind: str, what: str, instead: str, status: int) -> None:
        super().__init__(kind, what, instead, status)
        self.kind, self.what, self.instead, self.status = kind, what, instead, status

    @property
    def fact(self) -> str:
        """What is so."""
        return self.what

    @property
    def hint(self) -> str:
        """What can be done."""
        return self.instead


class QuestionPast(WebError):
    """A reply to a question that is no longer asked."""

    status = 409

    @property
    def fact(self) -> str:
        """What is so."""
        return "this question is no longer asked: the story was changed meanwhile"

    @property
    def hint(self) -> str:
        """The next step."""
        return "nothing was kept; answer the question that is asked now"


class WishNotUnderstood(WebError):
    """The request is not what that address takes; ``where`` names the part of it, ``why`` says what is wrong."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where, self.why = where, why

    @property
    def fact(self) -> str:
        """Which part, and what is wrong with it."""
        return f"the request is not understood ({self.where}: {self.why})"

    @property
    def hint(self) -> str:
        """The next step."""
        return "load the page again; if this goes on, it is a fault of Esesea"


class PortTaken(WebError):
    """Nobody can listen at that port."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port

    @property
    def fact(self) -> str:
        """Which port."""
        return f"port {self.port} cannot be used: another program has it, or the system keeps it for itself"

    @property
    def hint(self) -> str:
        """The next step."""
        return "leave out --port for a free one, or name another between 1024 and 65535"


class NoSuchAddress(WebError):
    """The machine does not have the address that the server was to listen at."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host

    @property
    def fact(self) -> str:
        """Which address."""
        return f"this machine has no address “{self.host}”"

    @property
    def hint(self) -> str:
        """The next step."""
        return "leave out --host to stay on this machine, or name 0.0.0.0 to be reached by others"
