"""What can be wrong with a declared calendar."""

from __future__ import annotations

from esesea.reading.errors import ReadingError


class CalendarError(ReadingError):
    """A calendar cannot be used. ``file`` is its path as the caller gave it."""

    def __init__(self, file: str, *facts: object) -> None:
        super().__init__(file, *facts)
        self.file = file


class NoCalendar(CalendarError):
    """There is no such file, or it cannot be read."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(file, why)
        self.why = why

    @property
    def fact(self) -> str:
        """Which file, and why not."""
        return f"the calendar `{self.file}` cannot be read: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "check the name and the folder; a calendar is a text file in TOML, see docs/calendars.md"


class NotToml(CalendarError):
    """The file is not TOML."""

    def __init__(self, file: str, where: str) -> None:
        super().__init__(file, where)
        self.where = where

    @property
    def fact(self) -> str:
        """What is not understood, and where."""
        return f"the calendar `{self.file}` is not written as TOML: {self.where}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "put names in quotation marks and write one setting a line; docs/calendars.md has a whole example"


class CalendarFaults(CalendarError):
    """What the calendar says does not make one; every fault is named."""

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        super().__init__(file, faults)
        self.faults = faults

    @property
    def fact(self) -> str:
        """All that is wrong."""
        return f"the calendar `{self.file}` cannot be used: {'; '.join(self.faults)}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "docs/calendars.md shows what each setting means"
