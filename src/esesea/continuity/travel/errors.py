"""What can be wrong with a declaration of journeys."""

from __future__ import annotations

from esesea.continuity.errors import ContinuityError


class TravelError(ContinuityError):
    """Journeys cannot be used. ``file`` is the path of their declaration as the caller gave it."""

    def __init__(self, file: str, *facts: object) -> None:
        super().__init__(file, *facts)
        self.file = file


class NoTravelFile(TravelError):
    """There is no such file, or it cannot be read."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(file, why)
        self.why = why

    @property
    def fact(self) -> str:
        """Which file, and why not."""
        return f"the journeys in `{self.file}` cannot be read: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check the name and the folder; journeys are declared in a text file in TOML, see docs/calendars.md"


class TravelNotToml(TravelError):
    """The file is not TOML."""

    def __init__(self, file: str, where: str) -> None:
        super().__init__(file, where)
        self.where = where

    @property
    def fact(self) -> str:
        """What is not understood, and where."""
        return f"the journeys in `{self.file}` are not written as TOML: {self.where}"

    @property
    def hint(self) -> str:
        """The next step."""
        return 'write [[journey]] and below it from = "London", to = "Paris", at_least = "7 hours", a line each'


class TravelFaults(TravelError):
    """What the file says does not make journeys; every fault is named."""

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        super().__init__(file, faults)
        self.faults = faults

    @property
    def fact(self) -> str:
        """All that is wrong."""
        return f"the journeys in `{self.file}` cannot be used: {'; '.join(self.faults)}"

    @property
    def hint(self) -> str:
        """The next step."""
        return 'each journey has from, to and at_least, such as "40 minutes", "7 hours", "2 days" or "3 weeks"'
