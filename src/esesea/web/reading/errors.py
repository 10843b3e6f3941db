"""Why a manuscript is not taken to be read, or is not known."""

from __future__ import annotations

from shlex import quote

from esesea.web.errors import WebError


class NoSuchReading(WebError):
    """No reading has that id."""

    status = 404

    def __init__(self, reading: str) -> None:
        super().__init__(reading)
        self.reading = reading

    @property
    def fact(self) -> str:
        """What is not there."""
        return "no manuscript is being read under that id"

    @property
    def hint(self) -> str:
        """The next step."""
        return "drop the manuscript on the page again"


class TooManyWaiting(WebError):
    """As many manuscripts wait to be read as the server keeps."""

    status = 429

    def __init__(self, waiting: int) -> None:
        super().__init__(waiting)
        self.waiting = waiting

    @property
    def fact(self) -> str:
        """How many there are."""
        return f"{self.waiting} manuscripts are waiting to be read already"

    @property
    def hint(self) -> str:
        """The next step."""
        return "wait until one is read, or cancel one"


class ServerEnding(WebError):
    """The server takes nothing new, because it ends."""

    status = 503

    @property
    def fact(self) -> str:
        """What is so."""
        return "Esesea's server is being stopped"

    @property
    def hint(self) -> str:
        """The next step."""
        return "start it again with `esesea open`"


class NoManuscript(WebError):
    """A story was to be read again, and its manuscript does not lie beside it."""

    status = 409

    def __init__(self, manuscript: str) -> None:
        super().__init__(manuscript)
        self.manuscript = manuscript

    @property
    def fact(self) -> str:
        """What is missing."""
        return "the manuscript of this story does not lie beside it"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"put it into the folder of the story under its name (`{self.manuscript}`), then read it again"


class NeedsModel(WebError):
    """A story that a language model read was to be read again from the page, which sends nothing away."""

    status = 409

    def __init__(self, manuscript: str) -> None:
        super().__init__(manuscript)
        self.manuscript = manuscript

    @property
    def fact(self) -> str:
        """What is so."""
        return "this story was read with a language model, and the page sends nothing to one"

    @property
    def hint(self) -> str:
        """The next step."""
        return f"read it again by command: `esesea read {quote(self.manuscript)} --reader llm`"
