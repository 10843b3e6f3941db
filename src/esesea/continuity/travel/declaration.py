"""Declared journeys, read from their TOML file and checked: every fault is told at once, in the author's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from esesea.continuity.amounts import AMOUNT, amount
from esesea.continuity.travel.errors import NoTravelFile, TravelFaults, TravelNotToml
from esesea.story.declared import Declaring
from esesea.story.travel import Journey, Travel

LARGEST = 256 * 1024
"""Bytes; the journeys of a large world are a few thousand."""

Name = Annotated[str, Meta(min_length=1, max_length=200)]

_LENGTH = re.compile(AMOUNT, re.IGNORECASE)


class _Journey(msgspec.Struct, forbid_unknown_fields=True, rename={"origin": "from", "destination": "to"}):
    origin: Name
    destination: Name
    at_least: Name
    one_way: bool = False


class _Declared(msgspec.Struct, forbid_unknown_fields=True):
    journey: Annotated[list[_Journey], Meta(min_length=1, max_length=5_000)]


def read_travel(file: Path) -> Travel:
    """The journeys declared in ``file``. Raises NoTravelFile, TravelNotToml or TravelFaults."""
    return travel_of(_DECLARING.source(file), str(file))


def travel_of(source: str, file: str) -> Travel:
    r"""The journeys that ``source`` declares; ``file`` is what errors call it. Raises TravelNotToml or TravelFaults.

    >>> declared = '[[journey]]\nfrom = "London"\nto = "Paris"\nat_least = "7 hours"'
    >>> travel_of(declared, "travel.toml").journeys[0].minutes
    420
    """
    journeys = (
        Journey(each.origin, each.destination, _minutes(each.at_least) or 0, each.at_least, each.one_way)
        for each in _DECLARING.declared(source, file).journey
    )
    return Travel(tuple(journeys), source)


def _faults(declared: _Declared) -> Iterator[str]:
    """What does not go together, a phrase each."""
    seen: set[tuple[str, str]] = set()
    for each in declared.journey:
        way = f"from {each.origin} to {each.destination}"
        if _minutes(each.at_least) is None:
            yield f"`at_least` is {each.at_least} for the journey {way}, and should be a length such as 7 hours"
        if each.origin.casefold() == each.destination.casefold():
            yield f"the journey {way} ends where it begins"
        ends = (each.origin.casefold(), each.destination.casefold())
        if ends in seen:
            yield f"the journey {way} comes twice"
        seen |= {ends} if each.one_way else {ends, ends[::-1]}


def _minutes(length: str) -> int | None:
    found = _LENGTH.fullmatch(length.strip())
    counted = amount(found) if found is not None else None
    return round(counted.minutes) if counted is not None and counted.minutes > 0 else None


_DECLARING = Declaring(_Declared, LARGEST, _faults, NoTravelFile, TravelNotToml, TravelFaults)
