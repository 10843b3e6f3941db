"""What can be wrong with a declared calendar."""

from __future__ import annotations

from esesea.reading.errors import ReadingError
from esesea.story.declared import DeclarationError, DeclarationFaults, NoDeclaration, NotToml


class CalendarError(DeclarationError, ReadingError):
    """A calendar cannot be used."""

    what = "the calendar"


class NoCalendar(NoDeclaration, CalendarError):
    """There is no such file, or it cannot be read."""

    advice = "check the name and the folder; a calendar is a text file in TOML, see docs/calendars.md"


class CalendarNotToml(NotToml, CalendarError):
    """The file is not TOML."""

    advice = "put names in quotation marks and write one setting a line; docs/calendars.md has a whole example"


class CalendarFaults(DeclarationFaults, CalendarError):
    """What the calendar says does not make one; every fault is named."""

    advice = "docs/calendars.md shows what each setting means"
