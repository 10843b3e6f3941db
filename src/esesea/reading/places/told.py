"""What one paragraph says of places, taken by itself: which names it uses how, and where it puts people."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from esesea.reading.parse import ParsedParagraph
from esesea.reading.places.fixtures import Fixture, fixtures
from esesea.reading.places.mentions import (
    PlaceMention,
    gone_to,
    is_vehicle_part,
    place_mentions,
    places_meant,
    set_apart,
    steered,
)
from esesea.reading.places.strengths import Surroundings
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class NamesTold:
    """How a paragraph uses names, by which the whole story tells what they name; see ``places.mentions``."""

    steered: tuple[str, ...]
    gone_to: tuple[tuple[str, bool], ...]
    set_apart: tuple[tuple[str, str], ...]


def names_told(paragraph: ParsedParagraph) -> NamesTold:
    """The names of a paragraph. Linear in its length."""
    return NamesTold(tuple(steered(paragraph)), tuple(gone_to(paragraph)), tuple(set_apart(paragraph)))


@dataclass(frozen=True, slots=True)
class PlacesTold:
    """What a paragraph says of places, counted from its start. ``sentences`` are where its sentences stand.

    ``parts``: of vehicles. ``meant``: where an "it" or "there" puts people at the place named last, and how surely.
    """

    sentences: tuple[Span, ...]
    mentions: tuple[PlaceMention, ...]
    meant: tuple[tuple[int, float], ...]
    fixtures: tuple[Fixture, ...]
    parts: tuple[Span, ...]


def places_told(paragraph: ParsedParagraph, around: Surroundings) -> PlacesTold:
    """What a paragraph says of places, speech and asides included. Linear in its length."""
    return PlacesTold(
        tuple(paragraph.at(sentence) for sentence in paragraph.doc.sents),
        tuple(place_mentions(paragraph, around)),
        tuple((token.idx, sure) for token, sure in places_meant(paragraph, around)),
        tuple(fixtures(paragraph, around)),
        tuple(paragraph.at(token) for token in paragraph.doc if is_vehicle_part(token)),
    )


@dataclass(frozen=True, slots=True)
class StoryAround:
    """What has to be known around all paragraphs; see ``Surroundings``. Names in lower case, in a fixed order.

    ``people``: a name, and those that begin with it.
    """

    people: tuple[tuple[str, tuple[str, ...]], ...]
    vehicles: tuple[str, ...]
    set_apart: tuple[tuple[str, str], ...]
    gone_to: tuple[str, ...]

    @classmethod
    def of(
        cls,
        people: Iterable[str],
        vehicles: Iterable[str],
        apart: Iterable[tuple[str, str]],
        places: Iterable[str],
    ) -> StoryAround:
        """The same, in order."""
        named: dict[str, list[str]] = {}
        first = None
        for name in sorted(people):
            if first is not None and name.startswith(first):
                named[first].append(name)
            else:
                named[name], first = [], name
        by_first = tuple((name, tuple(longer)) for name, longer in named.items())
        return cls(by_first, tuple(sorted(vehicles)), tuple(sorted(apart)), tuple(sorted(places)))

    def near(self, text: str, people_ends: Collection[int], *, perfect_is_now: bool) -> Surroundings:
        """What of it concerns a paragraph with the words ``text``: a name that it does not have tells nothing there."""
        lowered = text.lower()
        return Surroundings(
            people_ends,
            tuple(
                name
                for first, longer in self.people
                if first in lowered
                for name in (first, *(each for each in longer if each in lowered))
            ),
            tuple(name for name in self.vehicles if name in lowered),
            tuple(pair for pair in self.set_apart if pair[0] in lowered and pair[1] in lowered),
            tuple(name for name in self.gone_to if name in lowered),
            perfect_is_now,
        )
