"""From what a model says of one window to claims that point into the text. What shows no words is discarded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from esesea.reading.llm.claims import (
    LISTED,
    AsideClaim,
    Claim,
    FateClaim,
    ModeClaim,
    PersonClaim,
    PlaceClaim,
    PresenceClaim,
    TimeClaim,
    TouchClaim,
    TravelClaim,
    Who,
)
from esesea.reading.llm.naming import is_name, key_of, places_of
from esesea.reading.llm.quoting import after, found
from esesea.reading.llm.tally import Tally
from esesea.reading.llm.windows import Window
from esesea.reading.llm.wire import AsideSaid, PassageSaid, PersonSaid, SceneSaid
from esesea.story.character import Life
from esesea.story.event import AsideKind
from esesea.story.scene import Mode
from esesea.text.document import Document
from esesea.text.span import Span, hull

UNKNOWN = "unknown"

LONGEST_NAME = 60
"""Characters of a name of somebody or of a place."""


@dataclass(slots=True)
class _Count:
    """What becomes of the claims of one answer."""

    claims: int = 0
    unquoted: int = 0
    unknown: int = 0


@dataclass(slots=True)
class Grounding:
    """Grounds the answer about one ``window``, which is the ``passage``-th of the story. Used once."""

    document: Document
    window: Window
    passage: int
    _count: _Count = field(default_factory=_Count)
    _people: dict[str, PersonClaim] = field(default_factory=dict)

    def ground(self, said: PassageSaid, malformed: int = 0) -> tuple[tuple[Claim, ...], Tally]:
        """The claims of ``said`` whose quotes stand in the window, and how many others there were."""
        people = tuple(self._persons(said.people))
        claims: list[Claim] = [*people]
        claims.extend(claim for scene in said.scenes for claim in self._scene(scene))
        claims.extend(self._presences(said))
        claims.extend(self._touches(said))
        claims.extend(self._fates(said))
        claims.extend(claim for aside in said.asides for claim in self._aside(aside))
        claims.extend(self._travels(said))
        count = self._count
        tally = Tally(
            claims=count.claims + malformed, unquoted=count.unquoted, unknown=count.unknown, malformed=malformed
        )
        return tuple(dict.fromkeys(claims)), tally

    def _persons(self, people: tuple[PersonSaid, ...]) -> Iterator[PersonClaim]:
        told = self.window.span if self.window.before is None else hull((self.window.before, self.window.span))
        for person in people:
            names = [name.strip() for name in dict.fromkeys((person.name, *person.also_called)) if is_name(name)]
            standing: dict[str, tuple[Span, ...]] = {}
            for name in names[:LISTED]:
                spans = places_of(name, self.document, told) if len(name) <= LONGEST_NAME else ()
                self._count.claims += 1
                if spans:
                    standing[name] = spans
                else:
                    self._count.unquoted += 1
            shown = self._found(person.quote, (self.window.span,), least=1) if standing else None
            if shown is None:
                self._count.unquoted += len(standing)
                continue
            claim = PersonClaim(
                self.passage,
                tuple(standing),
                tuple(standing.values()),
                frozenset(map(key_of, names)),
                None if person.pronouns == UNKNOWN else person.pronouns,
                shown,
            )
            for called in claim.called:
                self._people.setdefault(called, claim)
            yield claim

    def _scene(self, said: SceneSaid) -> Iterator[Claim]:
        within = self.window.where(said.scene)
        scene = self._scene_id(said.scene)
        if said.mode != UNKNOWN and (shown := self._claimed(said.mode_quote, within)):
            yield ModeClaim(scene, Mode(said.mode), shown)
        if said.place.strip() and (shown := self._claimed(said.place_quote, within)):
            yield from self._place(scene, said, shown)
        of_day, weekday, season = (
            None if each == UNKNOWN else each for each in (said.part_of_day, said.weekday, said.season)
        )
        if (of_day or weekday or season) and (shown := self._claimed(said.time_quote, within, least=1)):
            words = self.document.quote(shown).lower()
            # A day of the week cannot be gathered from other words, as the evening can from a lamp that is lit.
            yield TimeClaim(scene, of_day, weekday if weekday and weekday.lower() in words else None, season, shown)

    def _place(self, scene: str, said: SceneSaid, shown: Span) -> Iterator[PlaceClaim]:
        name, kind = said.place.strip(), said.place_kind.strip().lower()
        told = is_name(name) and len(name) <= LONGEST_NAME and places_of(name, self.document, self.window.span)
        if told:
            yield PlaceClaim(scene, name, kind if kind.isalpha() else None, shown)
        else:
            self._count.unquoted += 1

    def _presences(self, said: PassageSaid) -> Iterator[PresenceClaim]:
        for each in said.presence:
            shown = self._claimed(each.quote, self.window.where(each.scene))
            who = self._who(each.who, shown)
            if shown and who:
                yield PresenceClaim(self._scene_id(each.scene), who, each.there, shown)

    def _touches(self, said: PassageSaid) -> Iterator[TouchClaim]:
        for each in said.touches:
            shown = self._claimed(each.quote, self.window.where(each.scene))
            who = self._who(each.who, shown)
            whom = self._who(each.whom, shown) if who else None
            how = each.how.strip().lower()
            if shown and who and whom and how:
                yield TouchClaim(self._scene_id(each.scene), who, whom, how[:LONGEST_NAME], shown)

    def _fates(self, said: PassageSaid) -> Iterator[FateClaim]:
        for each in said.fates:
            shown = self._claimed(each.quote, self.window.where(each.scene))
            who = self._who(each.who, shown)
            if shown and who:
                yield FateClaim(self._scene_id(each.scene), who, Life(each.state), each.here, shown)

    def _travels(self, said: PassageSaid) -> Iterator[TravelClaim]:
        for each in said.time_travel:
            shown = self._claimed(each.quote, tuple(part.span for part in self.window.parts))
            who = self._who(each.who, shown)
            if shown and who:
                yield TravelClaim(who, shown)

    def _aside(self, said: AsideSaid) -> Iterator[AsideClaim]:
        within = self.window.where(said.scene)
        first = self._claimed(said.begins, within)
        if first is None:
            return
        last = self._found(said.ends, after(within, first.start))
        if last is None or last.end < first.end:
            self._count.unquoted += 1
            return
        yield AsideClaim(self._scene_id(said.scene), AsideKind(said.kind), Span(first.start, last.end), (first, last))

    def _claimed(self, quote: str, within: tuple[Span, ...], least: int = 2) -> Span | None:
        """Where the quote of one more claim stands; None, and counted, where it does not or there is no such scene."""
        self._count.claims += 1
        if not within:
            self._count.unknown += 1
            return None
        shown = self._found(quote, within, least)
        self._count.unquoted += shown is None
        return shown

    def _who(self, name: str, shown: Span | None) -> Who | None:
        """Whom the answer calls so: one whom it listed, or whom the quote calls so ("she"); else None, counted."""
        if shown is None:
            return None
        at = next(iter(places_of(name, self.document, shown)), None) if name.strip() else None
        if at is None and key_of(name) not in self._people:
            self._count.unknown += 1
            return None
        return Who(self.passage, name.strip(), at or shown)

    def _found(self, quote: str, within: tuple[Span, ...], least: int = 2) -> Span | None:
        spans = (found(quote, self.document.text, span, least) for span in within)
        return next((span for span in spans if span is not None), None)

    def _scene_id(self, number: int) -> str:
        scenes = self.window.scenes
        return scenes[number - 1] if 1 <= number <= len(scenes) else ""
