"""Which scenes of a story are told in another tense than its main line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from esesea.reading.grammar import BaseTense, Tense
from esesea.reading.telling.persons import ScenePerson
from esesea.reading.telling.tense_profiles import TenseProfile, is_pluperfect

CLEARLY_PAST, CLEARLY_PRESENT = 0.75, 0.7
"""From this share on a scene is told in a tense. The present's is lower: present-tense narration looks back more
often than past-tense narration looks at its own now."""

ENOUGH_SENTENCES = 3
"""Fewer finite sentences than this are told in no tense of their own, unless all agree and there are two."""

MIXED = (0.3, 0.7)
"""A story whose clearly tensed scenes are present-tense to this share alternates between a now and a past."""

ACTED = 0.4
"""So many acts for each finite sentence make a present-tense scene a now in which something happens. The essays and
descriptions of two of LitBank's novels (*Moby-Dick*, *O Pioneers!*) stay below."""

LOOKING_BACK = 0.6
"""The share of past perfects from which a whole scene is told from later. In scenes that merely open with a recap the
past perfect soon gives way: no scene in the first 70,000 characters of 40 LitBank books reaches it."""


class Line(StrEnum):
    """How a scene's tense stands to its story's."""

    OWN = "own"
    LOOKS_BACK = "looks back"
    """Told from later: past in a present-tense story, or past perfect in a past-tense one."""
    STANDS_NOW = "stands now"
    """Told in the present, of people who act, in a story of the past: a frame."""
    MUSES = "muses"
    """Told in the present in a story of the past, without acts: a thought, a description."""


@dataclass(frozen=True, slots=True)
class TenseLine:
    """The line of one scene, and how sure that is."""

    line: Line = Line.OWN
    confidence: float = 1.0


_PAST_IN_PRESENT, _PAST_IN_MIXED, _PLUPERFECT, _PRESENT_IN_PAST = 0.8, 0.75, 0.8, 0.75


def tense_lines(
    profiles: Sequence[TenseProfile], persons: Sequence[ScenePerson], base: BaseTense
) -> tuple[TenseLine, ...]:
    """The line of each scene, whose narration is in the person of the same place in ``persons``.

    A present in which nobody does anything (essays, descriptions) is no now. Where one narrator says "I" in one
    tense and another "he" in the other, the two may tell of the same time: then tense says nothing.
    """
    tenses = [_tense(profile) for profile in profiles]
    if _two_narrators(tenses, persons):
        return tuple(TenseLine() for _ in profiles)
    clear = sum(tense is not None for tense in tenses)
    nows = [
        tense is Tense.PRESENT and person.acts >= ACTED * profile.count
        for profile, tense, person in zip(profiles, tenses, persons, strict=True)
    ]
    mixed = clear >= 2 and MIXED[0] <= sum(nows) / clear <= MIXED[1]
    lines = tuple(
        _line(profile, tense, base, mixed=mixed, acted=now)
        for profile, tense, now in zip(profiles, tenses, nows, strict=True)
    )
    return lines if _frames(lines, persons) else tuple(_without_frame(line) for line in lines)


def _frames(lines: Sequence[TenseLine], persons: Sequence[ScenePerson]) -> bool:
    """Whether the scenes that stand now frame the others: they open or close the story, and one "I" tells both.

    One such scene in the middle is a livelier way to tell (the historical present); one at the beginning whose
    people are "he" and "she" may be of any time.
    """
    nows = [index for index, line in enumerate(lines) if line.line is Line.STANDS_NOW]
    if not nows:
        return False
    opens, closes = nows[0] == 0, nows[-1] == len(lines) - 1
    return closes or (opens and (len(nows) > 1 or persons[0].person == 1))


def _without_frame(line: TenseLine) -> TenseLine:
    return TenseLine() if line.line is Line.STANDS_NOW else line


def _two_narrators(tenses: Sequence[Tense | None], persons: Sequence[ScenePerson]) -> bool:
    """Whether the past and the present are told in different persons throughout."""
    told: dict[Tense, set[int]] = {Tense.PAST: set(), Tense.PRESENT: set()}
    for tense, person in zip(tenses, persons, strict=True):
        if tense is not None and person.person is not None:
            told[tense].add(person.person)
    past, present = told[Tense.PAST], told[Tense.PRESENT]
    return bool(past) and bool(present) and past.isdisjoint(present)


def _tense(profile: TenseProfile) -> Tense | None:
    """What the scene is clearly told in."""
    if profile.count < 2 or (profile.count < ENOUGH_SENTENCES and max(profile.past, profile.present) < 1):
        return None
    if profile.past >= CLEARLY_PAST:
        return Tense.PAST
    return Tense.PRESENT if profile.present >= CLEARLY_PRESENT else None


def _line(profile: TenseProfile, tense: Tense | None, base: BaseTense, *, mixed: bool, acted: bool) -> TenseLine:
    if tense is Tense.PAST and (mixed or base.tense is Tense.PRESENT):
        return TenseLine(Line.LOOKS_BACK, _PAST_IN_MIXED if mixed else _PAST_IN_PRESENT)
    if tense is Tense.PRESENT and not mixed and base.tense is Tense.PAST:
        return TenseLine(Line.STANDS_NOW if acted else Line.MUSES, _PRESENT_IN_PAST)
    if base.tense is Tense.PAST and _looks_back(profile):
        return TenseLine(Line.LOOKS_BACK, _PLUPERFECT)
    return TenseLine()


def _looks_back(profile: TenseProfile) -> bool:
    if profile.count < ENOUGH_SENTENCES or profile.pluperfect < LOOKING_BACK:
        return False
    return is_pluperfect(profile.sentences[0])
