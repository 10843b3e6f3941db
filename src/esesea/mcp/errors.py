"""What an assistant asked for cannot be done as it stands."""

from __future__ import annotations

from esesea.errors import EseseaError


class AssistantError(EseseaError):
    """A call by an assistant that cannot be answered."""


class NoAssistants(AssistantError):
    """The part of Esesea that speaks to assistants is not installed."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self.package = package

    @property
    def fact(self) -> str:
        """What is missing."""
        return f"assistants are spoken to by the package `{self.package}`, which is not installed"

    @property
    def hint(self) -> str:
        """The next step."""
        return "install it with Esesea: pip install 'esesea[mcp]'"


class StoryChanged(AssistantError):
    """What was said is about the story as it stood before."""

    def __init__(self, seen: str, now: str) -> None:
        super().__init__(seen, now)
        self.seen, self.now = seen, now

    @property
    def fact(self) -> str:
        """Which state was meant, and which there is."""
        return f"the story is at revision {self.now} now, and this is about revision {self.seen}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "look again at what you speak of, its ids may be others now; then say it with the revision you are told"


class NotAskedNow(AssistantError):
    """An answer to a question that is not the one that is asked now."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.token = token

    @property
    def fact(self) -> str:
        """Which question."""
        return f"the question {self.token} is not asked any more"

    @property
    def hint(self) -> str:
        """The next step."""
        return "call next_question, and answer what it asks"
