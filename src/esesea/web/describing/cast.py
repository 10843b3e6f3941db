"""Who is in the story, and where it goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.claim_words import LIVES
from esesea.app.ledger import ledger as meetings_of
from esesea.app.names import find_character
from esesea.story.absence import Absence, absences
from esesea.story.character import Character, MentionKind
from esesea.story.moment import clock_order
from esesea.story.time import STORY_CLOCK
from esesea.web.answers.cast import CastMember, CastView, Ledger, Meeting, Missed, NameUsed

if TYPE_CHECKING:
    from esesea.text.span import Span
    from esesea.web.describing.told import Told


@dataclass(frozen=True, slots=True)
class _Calls:
    """How often somebody is called by each name, its case and article left aside, and where first."""

    counts: Mapping[str, int]
    first: Mapping[str, Span]


def cast(told: Told, clock: str = STORY_CLOCK) -> CastView:
    """Everybody, those named most often first: names, lived order, absences on ``clock``. Raises UnknownName."""
    on = told.clock(clock)
    seen = {each.who[0]: each for each in absences(told.story, on, pairs=False)}
    calls = _calls(told)
    spoken_of = _spoken_of(told, on)
    members = (
        _member(told, who, seen.get(who.id), spoken_of[who.id], tuple(_names(told, who, calls[who.id])))
        for who in told.story.characters
    )
    return CastView(on, told.revision, tuple(members))


def ledger(told: Told, a: str, b: str, clock: str = STORY_CLOCK) -> Ledger:
    """All that has been between two people along ``clock``. Raises UnknownName."""
    story, on = told.story, told.clock(clock)
    return Ledger(
        a=find_character(story, a).id,
        b=find_character(story, b).id,
        clock=on,
        meetings=tuple(
            Meeting(
                each.scene,
                each.contact.how if each.contact else None,
                told.quoted(each.contact.span) if each.contact else None,
                told.claims.contacts[each.contact] if each.contact else None,
            )
            for each in meetings_of(story, a, b, clock=on)
        ),
    )


def _member(
    told: Told, who: Character, seen: Absence | None, spoken_of: tuple[str, ...], names: tuple[NameUsed, ...]
) -> CastMember:
    return CastMember(
        person=who.id,
        names=names,
        lived=told.lived(who.id),
        first=seen.first if seen else None,
        last=seen.last if seen else None,
        missed=tuple(Missed(gap.after, gap.before, gap.scenes) for gap in seen.gaps) if seen else (),
        spoken_of=spoken_of,
        fate=LIVES[seen.fate] if seen and seen.fate else None,
    )


def _spoken_of(told: Told, clock: str) -> Mapping[str, tuple[str, ...]]:
    """The scenes of the clock in which people are only spoken or thought of."""
    found: dict[str, list[str]] = defaultdict(list)
    for scene in clock_order(told.story, clock):
        for who in told.scenes[scene].scene.mentioned:
            found[who].append(scene)
    return defaultdict(tuple, {who: tuple(scenes) for who, scenes in found.items()})


def _calls(told: Told) -> Mapping[str, _Calls]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, dict[str, Span]] = defaultdict(dict)
    for mention in told.story.mentions:
        if mention.kind is not MentionKind.PRONOUN:
            called = _bare(told.story.quote(mention.span))
            counts[mention.character][called] += 1
            first[mention.character].setdefault(called, mention.span)
    return {who.id: _Calls(counts[who.id], first[who.id]) for who in told.story.characters}


def _names(told: Told, who: Character, calls: _Calls) -> Iterator[NameUsed]:
    """The own name, and the others that the text uses, most used first."""
    written = {_bare(name): name for name in (*who.names, who.name)}
    for bare, name in sorted(written.items(), key=lambda each: -calls.counts.get(each[0], 0)):
        span = calls.first.get(bare)
        if span is not None or name == who.name:
            yield NameUsed(name, calls.counts.get(bare, 0), told.quoted(span) if span else None)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
