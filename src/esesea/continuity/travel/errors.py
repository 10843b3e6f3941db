"""What can be wrong with a declaration of journeys."""

from __future__ import annotations

from esesea.continuity.errors import ContinuityError
from esesea.story.declared import DeclarationError, DeclarationFaults, NoDeclaration, NotToml


class TravelError(DeclarationError, ContinuityError):
    """Journeys cannot be used."""

    what = "the journeys in"


class NoTravelFile(NoDeclaration, TravelError):
    """There is no such file, or it cannot be read."""

    advice = "check the name and the folder; journeys are declared in a text file in TOML, see docs/calendars.md"


class TravelNotToml(NotToml, TravelError):
    """The file is not TOML."""

    advice = 'write [[journey]] and below it from = "London", to = "Paris", at_least = "7 hours", a line each'


class TravelFaults(DeclarationFaults, TravelError):
    """What the file says does not make journeys; every fault is named."""

    advice = 'each journey has from, to and at_least, such as "40 minutes", "7 hours", "2 days" or "3 weeks"'
